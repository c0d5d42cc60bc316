"""What answers make of a walk: rows of answers and where they lead."""

import pytest
from walked import BAKERY, bakery, journey, led, of_data

from journeycli.walk.answers import answered
from journeycli.walk.conversation import Question, Wishes, opened, resumed
from journeycli.walk.ending import Ending
from journeycli.walk.trail import LONGEST_REMARK, Lack, Remark, bag, lacks, rounds

LOG = Wishes()


@pytest.mark.parametrize(
    ("answers", "steps"),
    [
        (["1"], ["smell"]),
        (["nora"], ["smell"]),
        (["OTTO"], ["smell"]),
        (["1", ""], ["smell", "cart"]),
        (["1", "go"], ["smell", "cart"]),
        (["1", "verder"], ["smell", "cart"]),
        (["1", "1"], ["smell", "cart"]),
        (["1", "", "1"], ["smell", "cart", "payment"]),
        (["1", "", "payment"], ["smell", "cart", "payment"]),
        (["1", "", "the smell"], ["smell", "cart", "smell"]),
        (["1", "", "2", "", "b"], ["smell", "cart", "smell"]),
        (["1", "", "terug", ""], ["smell", "cart"]),
        (["2", ""], ["smell", "flyer"]),
    ],
)
def test_answers_lead_past_desks(answers, steps):
    assert list(led(*answers).trail.steps) == steps


@pytest.mark.parametrize(
    ("answers", "refused", "told"),
    [
        ([], "3", "Type a number from 1 to 2."),
        ([], "0", "Type a number from 1 to 2."),
        ([], "Roos", "Type a number from 1 to 2."),
        (["1"], "2", "Press Enter to go on."),
        (["1"], "b", "This is where you started."),
        (["1"], "99999999999999999999", "I do not know that answer. Type ? to see what you can say."),
        (["1"], "²", "I do not know that answer. Type ? to see what you can say."),
        (["1"], "back again", "I do not know that answer. Type ? to see what you can say."),
        (["1", ""], "", "There are several ways from here: type the number of the one you take."),
        (["1", "", "1"], "", "There are several ways from here: type the number of the one you take."),
        (["1"], "s " + "x" * (LONGEST_REMARK + 1), "That is longer than 400 characters. Say it a little shorter."),
        (["1", "s"], "x" * (LONGEST_REMARK + 1), "That is longer than 400 characters. Say it a little shorter."),
    ],
)
def test_an_answer_that_does_not_fit_is_asked_again(answers, refused, told):
    before = led(*answers)
    reply = answered(before, refused)
    assert (reply.taken, reply.message.text, reply.conversation) == (False, told, before)


@pytest.mark.parametrize(
    ("answers", "remarks"),
    [
        (["s", "the queue"], [Remark("cart", True, "the queue")]),
        (["stuck the queue"], [Remark("cart", True, "the queue")]),
        (["v: de rij"], [Remark("cart", True, "de rij")]),
        (["notitie", "mooi"], [Remark("cart", False, "mooi")]),
        (["n  nice \t shop"], [Remark("cart", False, "nice shop")]),
        (["n", ""], []),
        (["n a", "b"], [Remark("cart", False, "a")]),
        (["n \x1b[31m\u202ered"], [Remark("cart", False, "\\x1b[31m\\u202ered")]),
    ],
)
def test_what_is_said_is_kept_with_the_desk(answers, remarks):
    assert list(led("1", "", *answers).trail.remarks) == remarks


@pytest.mark.parametrize("word", ["?", "help"])
def test_help_is_no_step(word):
    before = led("1")
    reply = answered(before, word)
    assert (reply.help, reply.taken, reply.conversation) == (True, True, before)


@pytest.mark.parametrize("word", ["p", "pause", "pauze", "q", "stop"])
def test_a_pause_stops_where_one_stands(word):
    paused = led("1", word)
    assert (paused.question, paused.trail.ended) == (Question.PAUSED, False)


@pytest.mark.parametrize("last", [["1", "", "1", "2"], ["1", "", "1", "1", ""], ["1", "e"], ["2", "einde"]])
def test_a_walk_ends_where_the_journey_may_or_where_the_walker_leaves(last):
    over = led(*last)
    assert (over.question, over.trail.ended) == (Question.NOTHING, True)


@pytest.mark.parametrize(
    ("wishes", "answers", "by", "fresh"),
    [
        (LOG, ["Sanne", "n"], "Sanne", True),
        (LOG, ["Sanne", "JA"], "Sanne", False),
        (LOG, [""], "", False),
        (Wishes(by="Anne"), ["no"], "Anne", True),
        (Wishes(by="Anne", fresh_eyes=True), [], "Anne", True),
        (Wishes(fresh_eyes=False), ["Anne"], "Anne", False),
        (Wishes(by="Anne", log=False), [], "", False),
    ],
)
def test_at_the_end_is_asked_who_walked_as_far_as_nobody_said(wishes, answers, by, fresh):
    over = led("1", "e", *answers, wishes=wishes)
    assert (over.question, over.by, over.fresh_eyes) == (Question.NOTHING, by, fresh)


def test_one_enter_too_many_does_not_throw_away_what_was_noted():
    asked = led("1", "n too dear", "e", "", wishes=LOG)
    assert asked.question is Question.DISCARD
    assert not answered(asked, "").taken
    kept = answered(asked, "n").conversation
    assert (kept.question, kept.trail) == (Question.NAME, asked.trail)
    assert answered(asked, "y").conversation.question is Question.NOTHING


def test_a_name_that_is_too_long_and_an_answer_that_is_neither_yes_nor_no_are_asked_again():
    assert not answered(led("1", "e", wishes=LOG), "x" * 61).taken
    assert not answered(led("1", "e", "Anne", wishes=LOG), "maybe").taken
    assert not answered(led("1", "e"), "anything").taken


def test_one_persona_who_can_start_in_one_place_is_not_asked_anything():
    there = of_data({"phases": [{"id": "service", "touchpoints": [{"id": "a"}]}]})
    assert opened(there, LOG).question is Question.DESK
    assert opened(bakery(), Wishes(persona="otto")).trail.persona == "otto"


def test_where_a_journey_has_several_beginnings_one_is_chosen():
    there = of_data(
        {
            "phases": [
                {"id": "awareness", "touchpoints": [{"id": "a", "next": ["c"]}, {"id": "b", "next": ["c"]}]},
                {"id": "purchase", "touchpoints": [{"id": "c"}]},
            ]
        }
    )
    assert opened(there, LOG).question is Question.START
    assert led("2", through=there).trail.steps == ("b",)
    assert not answered(opened(there, LOG), "3").taken


def test_a_persona_for_whom_there_is_nothing_cannot_be_chosen():
    personas = {"vera": {"name": "Vera"}, "otto": {"name": "Otto"}}
    there = of_data({"personas": personas, "phases": [{"id": "service", "touchpoints": [{"id": "a", "personas": ["otto"]}]}]})
    assert opened(there, LOG).trail.persona == "otto"


def test_things_are_carried_from_where_they_are_given_and_missed_once():
    at_the_end = led("nora", "", "1", "1")
    trail, course = at_the_end.walked
    assert bag(trail, course) == ("bank-card", "order")
    assert lacks(trail, course) == (Lack("payment", "phone-number"),)


def test_what_the_desk_itself_gives_is_not_had_on_coming_there():
    trail, course = led("otto", "", "").walked
    assert (trail.here, bag(trail, course)) == ("cart", ())


def test_coming_back_is_a_round_and_taking_a_step_back_is_none():
    trail, _ = led("1", "", "2", "", "2", "").walked
    assert rounds(trail) == {"smell": 3, "cart": 3}
    assert rounds(led("1", "", "b", "").trail) == {}


def test_what_was_said_at_a_desk_stays_said_of_that_desk_when_the_step_is_taken_back():
    assert led("1", "", "n far", "b").trail.remarks == (Remark("cart", False, "far"),)


@pytest.mark.parametrize(("ended", "question"), [(False, Question.DESK), (True, Question.NAME)])
def test_a_walk_goes_on_where_it_was_broken_off(ended, question):
    trail = led("otto", "").trail._replace(ended=ended)
    again = resumed(bakery(), LOG, trail)
    assert (again.question, again.trail) == (question, trail)


@pytest.mark.parametrize(
    ("gone", "new", "question", "steps"),
    [
        ("{to: payment, when: in a hurry}, ", "", Question.DESK, ("smell", "cart")),
        ("smell", "look", Question.DESK, ("look",)),
        ("nora", "nina", Question.PERSONA, None),
    ],
)
def test_in_a_journey_that_has_changed_a_walk_goes_on_from_where_it_still_leads_with_all_that_was_said(gone, new, question, steps):
    trail = led("nora", "n nice", "", "s no price", "1", "s how to pay?").trail
    again = resumed(journey(BAKERY.replace(gone, new)), LOG, trail)
    assert (again.question, again.trail and again.trail.steps) == (question, steps)
    at_a_desk = led_on(again, "1") if question is Question.PERSONA else again
    assert at_a_desk.trail.remarks == trail.remarks
    assert "how to pay?" in " ".join(Ending(*led_on(at_a_desk, "e").walked, "en").notes())


def led_on(conversation, *answers):
    for line in answers:
        conversation = answered(conversation, line).conversation
    return conversation
