"""Channels go where they do most of their work, and what somebody says of the plan is done."""

import pytest

from journeycli.errors import JourneyError
from journeycli.start.answers import MOST_CHANNELS
from journeycli.start.correction import agrees, corrected, goes_back, working
from journeycli.start.plan import Answers, as_settled_before, first_plan
from journeycli.vocabulary import CHANNEL_KINDS, PHASE_MODELS, PROCESSES

CHANNELS = ("insta", "Nieuwsbrief", "google ads", "Tupperware-avond", "website", "kennismakingsgesprek", "enquête")


def plan(*channels, **settings):
    return first_plan(Answers("Afslanken met Anne", "Vera", channels), **({"language": "nl"} | settings))


def placed(plan):
    return {channel.name: list(channel.phases) for channel in plan.channels}


def test_every_channel_stands_where_it_does_most_of_its_work_and_nowhere_else():
    assert placed(plan(*CHANNELS)) == {
        "insta": ["awareness"],
        "Nieuwsbrief": ["consideration"],
        "google ads": ["consideration"],
        "Tupperware-avond": [],
        "website": ["consideration"],
        "kennismakingsgesprek": ["purchase"],
        "enquête": ["loyalty"],
    }


@pytest.mark.parametrize("kind", [kind for kind in CHANNEL_KINDS if kind != "other"])
@pytest.mark.parametrize("model", PHASE_MODELS)
def test_a_channel_stands_in_a_phase_that_it_fits(kind, model):
    made = plan(kind, model=model)
    stages = {phase.id: set(phase.stages) for phase in made.phases}
    (channel,) = made.channels
    fitting = set(CHANNEL_KINDS[kind].stages)
    assert all(stages[phase] & fitting for phase in channel.phases)
    assert bool(channel.phases) is any(of_phase & fitting for of_phase in stages.values())


def test_a_process_after_the_purchase_has_phases_of_its_own_unless_a_model_is_named():
    assert [phase.name for phase in plan(process="complaints").phases] == ["Klacht", "Oplossing", "Nadien"]
    assert plan(process="complaints").model == "custom"
    assert [phase.id for phase in plan(process="complaints", model="stdc").phases] == ["see", "think", "do", "care"]
    assert len(plan(process="bezoek").phases) == 5


@pytest.mark.parametrize("process", PROCESSES)
def test_every_process_has_phases(process):
    assert plan(process=process).phases


def test_ids_are_slugs_that_differ():
    assert [channel.id for channel in plan("Instagram!", "instagram?", "日本", "日本語", "a" * 70, "a" * 71).channels] == [
        "instagram",
        "instagram-2",
        "other",
        "other-2",
        "a" * 64,
        f"{'a' * 62}-2",
    ]


CORRECTIONS = {
    "another kind": ("4 evenement", ("event", ["awareness"])),
    "another kind in English": ("4 fair", ("event", ["awareness"])),
    "another kind in many words": ("4: een online webinar", ("webinar", ["consideration"])),
    "a phase": ("4 loyaliteit", ("other", ["loyalty"])),
    "a phase by half its name": ("4 aandacht", ("other", ["awareness"])),
    "a phase by its id": ("4. purchase", ("other", ["purchase"])),
    "a phase with a slip": ("4 loyalitiet", ("other", ["loyalty"])),
    "several phases": ("4 service, loyaliteit", ("other", ["service", "loyalty"])),
    "several phases in one breath": ("#4 service en loyaliteit", ("other", ["service", "loyalty"])),
}


@pytest.mark.parametrize(("words", "outcome"), CORRECTIONS.values(), ids=CORRECTIONS)
def test_a_correction_is(words, outcome):
    changed = corrected(plan(*CHANNELS), words)
    assert (changed.channels[3].kind, list(changed.channels[3].phases)) == outcome
    assert [*changed.channels[:3], *changed.channels[4:]] == [*plan(*CHANNELS).channels[:3], *plan(*CHANNELS).channels[4:]]


@pytest.mark.parametrize("words", ["4 -", "4 -.", "4 weg", "4 remove", "- 4", "weg 4", "X 4"])
def test_a_channel_can_be_taken_away(words):
    assert [channel.name for channel in corrected(plan(*CHANNELS), words).channels] == [*CHANNELS[:3], *CHANNELS[4:]]


def test_several_corrections_on_one_line_go_by_the_numbers_on_the_screen():
    changed = corrected(plan(*CHANNELS), "3 -, 4 loyaliteit, 5 service, loyaliteit en 6 aankoop; 7 -")
    assert placed(changed) == {
        "insta": ["awareness"],
        "Nieuwsbrief": ["consideration"],
        "Tupperware-avond": ["loyalty"],
        "website": ["service", "loyalty"],
        "kennismakingsgesprek": ["purchase"],
    }


ADDED = {
    "a name": ("podcast", {"podcast": "podcast"}),
    "in passing": ("mijn blog ook nog", {"mijn blog": "blog"}),
    "with a word before it": ("erbij: podcast", {"podcast": "podcast"}),
    "with a plus": ("+ podcast, gsm", {"podcast": "podcast", "gsm": "phone"}),
    "under the next number": ("8 podcast", {"podcast": "podcast"}),
    "one that is not known": ("weegmoment", {"weegmoment": "other"}),
    "beside a correction": ("1 loyaliteit, 8 podcast", {"podcast": "podcast"}),
    "with a number in its name": ("2dehands", {"2dehands": "marketplace"}),
}


@pytest.mark.parametrize(("words", "more"), ADDED.values(), ids=ADDED)
def test_one_more_channel_is(words, more):
    channels = corrected(plan(*CHANNELS), words).channels
    assert [channel.name for channel in channels[:7]] == list(CHANNELS)
    assert {channel.name: channel.kind for channel in channels[7:]} == more


REFUSED = {
    "0 event": "There is no number 0 in the list",
    "99 aankoop": "There is no number 99 in the list",
    "999999 event": "There is no number 999999 in the list",
    "8 loyaliteit": '"loyaliteit" is a phase, and no channel',
    "Service": '"Service" is a phase, and no channel',
    "Website": '"Website" is in the list already',
    "4 zzz": '"zzz" is neither a phase nor a kind of channel that is known',
    "4 ,": '"," is neither a phase nor a kind of channel that is known',
    **{words: f'I do not understand "{words}"' for words in ("4", "-1 event", "erbij:", "!")},
    **dict.fromkeys(("x", "Nee!", "help", "?"), "What would you like to change?"),
}


@pytest.mark.parametrize(("words", "message"), REFUSED.items())
def test_what_is_no_correction_is_told_so(words, message):
    with pytest.raises(JourneyError) as told:
        corrected(plan(*CHANNELS), words)
    assert told.value.message.text == message
    assert told.value.help is not None


def test_no_more_channels_are_added_than_a_journey_holds():
    full = plan(*(f"kanaal {number}" for number in range(MOST_CHANNELS)))
    with pytest.raises(JourneyError, match="201"):
        corrected(full, "nog een")


def test_what_was_said_of_a_channel_stays_said_when_the_plan_is_made_anew():
    said = corrected(plan("insta", "Tupperware-avond"), "2 evenement")
    anew = as_settled_before(plan("podcast", "Tupperware-avond"), said)
    assert [(channel.kind, *channel.phases) for channel in anew.channels] == [("podcast", "awareness"), ("event", "awareness")]


@pytest.mark.parametrize(("words", "back"), [("terug", True), ("Back.", True), ("terugbellen", False), ("", False)])
def test_back_is_asked_for_in_both_languages(words, back):
    assert goes_back(words) is back


def test_what_works_is_marked_by_numbers():
    assert [channel.works for channel in working(plan("a", "b", "c"), "1, 3").channels] == [True, False, True]
    assert [channel.works for channel in working(plan("a", "b", "c"), "2 en 3").channels] == [False, True, True]


@pytest.mark.parametrize("words", ["insta", "4", "1 x", "0"])
def test_what_are_no_numbers_is_told_so(words):
    with pytest.raises(JourneyError):
        working(plan("a", "b", "c"), words)


@pytest.mark.parametrize(
    ("words", "right"), [("", True), ("ja", True), ("Klopt!", True), ("OK.", True), ("nee", False), ("4 -", False), ("-", False)]
)
def test_the_plan_is_right_on_enter_and_on_yes(words, right):
    assert agrees(words) is right
