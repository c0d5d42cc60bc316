"""What holds of every walk: whatever is answered, it goes on or ends, can be shown, kept and gone on with."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st
from walked import of_data

from journeycli.printable import printable
from journeycli.segment import plain_text
from journeycli.walk.answers import answered
from journeycli.walk.conversation import Question, Wishes, opened, resumed, walkers
from journeycli.walk.ending import LONGEST_NOTES, Ending
from journeycli.walk.kept import Kept, kept_text, read_kept
from journeycli.walk.screen import Screen

IDS = tuple("abcdef")
SOME_IDS = st.lists(st.sampled_from(IDS), max_size=3, unique=True)
TEXTS = st.text(min_size=1, max_size=20)
TOUCHPOINT = st.fixed_dictionaries(
    {},
    optional={
        "name": TEXTS,
        "next": SOME_IDS,
        "personas": st.lists(st.sampled_from(["vera", "otto"]), max_size=2, unique=True),
        "needs": SOME_IDS,
        "gives": SOME_IDS,
        "end": st.booleans(),
        "status": st.sampled_from(["live", "planned"]),
        "emotion": st.integers(-2, 2),
        "fields": st.integers(0, 9),
        "questions": st.lists(TEXTS, max_size=2),
        "timing": st.fixed_dictionaries({}, optional={"when": TEXTS, "duration": st.sampled_from(["1 second", "0.5 hours", "2 months"])}),
        "feedback": st.fixed_dictionaries(
            {
                "bands": st.lists(
                    st.fixed_dictionaries({"from": st.just(1), "to": st.just(5), "then": st.sampled_from(IDS)}), min_size=1, max_size=2
                )
            }
        ),
    },
)


@st.composite
def journeys(draw):
    touchpoints = [{"id": id, **draw(TOUCHPOINT)} for id in IDS]
    cut = draw(st.integers(0, len(IDS)))
    personas = {"vera": {"name": draw(TEXTS), "brings": draw(SOME_IDS)}, "otto": {"name": "Otto"}}
    phases = [{"id": "awareness", "touchpoints": touchpoints[:cut]}, {"id": "purchase", "touchpoints": touchpoints[cut:]}]
    return of_data({"personas": personas, "phases": phases})


ANSWERS = st.lists(
    st.one_of(
        st.sampled_from(["", "1", "2", "3", "b", "?", "s", "n stuck in the rain", "e", "p", "y", "Anne", *IDS]), st.text(max_size=12)
    ),
    max_size=30,
)


@settings(max_examples=200, deadline=None)
@given(journeys(), ANSWERS, st.booleans(), st.sampled_from([None, 40]))
def test_any_answers_in_any_journey_lead_on_or_to_the_end(journey, answers, log, width):
    if not walkers(journey):
        return
    screen, conversation = Screen("nl", width), opened(journey, Wishes(log=log))
    for line in answers:
        is_told(plain_text([*screen.question(conversation)]))
        reply = answered(conversation, line)
        assert reply.taken or reply.conversation == conversation
        assert reply.taken or reply.message
        conversation = reply.conversation
    if conversation.trail:
        is_kept(conversation, journey)
        ending = Ending(*conversation.walked, "en")
        is_told(plain_text([*ending.summary(width, 90)]))
        assert all(notes == printable(notes) and 0 < len(notes) <= LONGEST_NOTES for notes in ending.notes())


def is_told(text):
    """Whether every line is fit to be printed."""
    assert all(printable(line) == line for line in text.split("\n"))


def is_kept(conversation, journey):
    """Whether the walk can be gone on with from what is kept."""
    kept = Kept(conversation.trail, 5)
    again = read_kept(kept_text(kept).encode())
    assert again == kept, json.loads(kept_text(kept))
    gone_on_with = resumed(journey, conversation.wishes, again.trail)
    assert gone_on_with.trail == conversation.trail
    if not conversation.trail.ended:
        assert gone_on_with.question is Question.DESK
