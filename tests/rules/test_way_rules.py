"""J401 to J411 on whole journeys: the codes stand on the lines that must bear them."""

import time
from datetime import date

import journeys
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from journeycli.reading.build import build_journey
from journeycli.rules import CATALOGUE

WAY_RULES = [rule for rule in CATALOGUE if rule.code.startswith("J4")]
HEAD = """\
version: 1
title: The corner bakery
personas:
  nora: {name: Nora}
  otto: {name: Otto, brings: [club-card]}
channels:
  counter: {kind: store}
  card: {kind: loyalty-program}
  flour: {kind: offer}
  question: {kind: survey}
  friends: {kind: referral}
"""


def found(text):
    """The findings of the J4 rules in phases of the bakery."""
    return journeys.findings(HEAD + text, only=("J4",))


def test_the_needs_that_nobody_meets_are_marked_one_by_one():
    journeys.assert_marked(
        HEAD
        + """\
phases:
  - id: order
    touchpoints:
      - id: form
        gives: [name]
        next: [basket, bank]
      - id: basket
        gives: [cake]
      - id: bank
        needs:
          - name
          - cake  # J401
          - club-card  # J401
          - phone-number  # J401
          - tin
      - id: later
        needs: [phone-number]
      - id: soon
        status: planned
        needs: [phone-number]
  - id: pick-up
""".replace("          - tin\n", ""),
        only=("J4",),
    )


def test_stops_islands_and_loops_stand_on_their_touchpoint():
    journeys.assert_marked(
        HEAD
        + """\
phases:
  - id: look
    touchpoints:
      - id: window
        next: [order, ask, stall]
      - id: stall
        next: []  # J402
      - id: market
        next:  # J402
          - van
      - id: van
        status: planned
      - id: ask
        next: [ask]  # the dots of a loop with itself
  - id: shop
    touchpoints:
      - id: order
        next: [pay]
      - id: cake-book  # J403
      - id: cake-talk
        next: [cake-book]
      - id: pay  # J404
        next: [bank]
      - id: bank
        next: [pay]
      - id: aside  # J403
        next: []  # J402
  - id: home
    touchpoints:
      - id: eat  # J403
""".replace("      - id: ask\n", "      - id: ask  # J404\n").replace("  # the dots of a loop with itself", ""),
        only=("J4",),
    )


def test_scores_offers_forms_and_funnels_stand_on_the_value():
    journeys.assert_marked(
        HEAD
        + """\
phases:
  - id: buy
    touchpoints:
      - id: form
        fields: 8  # J408
  - id: eat
    touchpoints:
      - id: score
        feedback:
          scale: [1, 10]
          bands:  # J405 J405
            - from: 2
              to: 6
              then: club  # J406
            - from: 6  # J405
              to: 8
              then: bread  # J406
            - {from: 8, to: 9, then: bread}
      - {id: club, channels: [card]}
      - {id: bread, channels: [counter, flour]}
funnels:
  saturday:
    - score
    - form  # J409
    - club
    - bread
  sunday: [form, score]
""",
        only=("J4",),
    )


def test_a_whole_journey_is_missed_on_its_phase():
    journeys.assert_marked(
        HEAD
        + """\
phases:
  - id: consideration
    touchpoints:
      - {id: a, channels: [question], timing: {when: on Monday}}
      - {id: b, timing: {when: on Tuesday}}
      - {id: c, timing: {when: on Wednesday}}
  - id: purchase  # J411
    touchpoints:
      - {id: d, timing: {duration: 5 minutes}, next: [], end: true}
  - id: service  # J407
    touchpoints:
      - {id: e, timing: {when: on Friday}}
      - {id: f}  # J410
  - id: loyalty
""",
        only=("J4",),
    )


SILENT = {
    "a need given on both ways": "[{id: a, next: [b, c]}, {id: b, gives: [x], next: [d]}, {id: c, gives: [x]}, {id: d, needs: [x]}]",
    "a need given before a way back": "[{id: a, gives: [x]}, {id: b, needs: [x]}, {id: c, next: [b, d]}, {id: d}]",
    "a need of a persona who brings it": "[{id: a, personas: [otto], needs: [club-card]}]",
    "a need of what is still planned": "[{id: a}, {id: b, status: planned, needs: [x]}]",
    "a need behind a feedback band": "[{id: a, gives: [x], feedback: {bands: [{from: 1, to: 5, then: b}]}}, {id: b, needs: [x]}]",
    "a need of some, given by what is for some": "[{id: a}, {id: b, personas: [nora], gives: [club-card]}, {id: c, needs: [club-card]}]",
    "an end that is meant": "[{id: a, next: [], end: true}]",
    "the end of the file": "[{id: a}]",
    "a way on by feedback only": "[{id: a, next: [], feedback: {bands: [{from: 1, to: 5, then: b}]}}, {id: b}]",
    "two ways in": "[{id: poster, next: [shop]}, {id: radio, next: [shop]}, {id: shop}]",
    "a touchpoint for one persona that follows on one for the other": "[{id: a}, {id: b, personas: [nora]}, {id: c, personas: [otto]}]",
    "a loop with a way out": "[{id: a}, {id: b, next: [a, c]}, {id: c}]",
    "a loop that may end": "[{id: a, end: true}, {id: b, next: [a]}]",
    "a loop that is not live yet": "[{id: a}, {id: b, status: planned, next: [a]}]",
    "feedback that is no score": "[{id: a, feedback: {}}]",
    "a score that tells ways apart in words": "[{id: a, feedback: {scale: [1, 5]}, next: [{to: b, when: 3 or lower}, {to: c, when: else}]}, {id: b}, {id: c}]",
    "a score that is sent to what is planned, where the journey may end": "[{id: a, end: true, feedback: {bands: [{from: 1, to: 6, then: b}]}}, {id: b, status: planned}]",
    "a score that is sent to what is planned, with another way on": "[{id: a, next: [c], feedback: {bands: [{from: 1, to: 6, then: b}]}}, {id: b, status: planned}, {id: c}]",
    "a gap that has a way of its own": "[{id: a, next: [c], feedback: {scale: [1, 5], bands: [{from: 1, to: 3, then: b}]}}, {id: b}, {id: c}]",
    "two bands to one touchpoint": "[{id: a, feedback: {bands: [{from: 1, to: 3, then: b}, {from: 3, to: 5, then: b}]}}, {id: b}]",
    "an offer to who is content": "[{id: a, feedback: {scale: [1, 10], bands: [{from: 1, to: 6, then: b}, {from: 7, to: 10, then: c}]}}, {id: b}, {id: c, channels: [flour]}]",
    "an offer that is not live yet": "[{id: a, end: true, feedback: {bands: [{from: 1, to: 6, then: b}]}}, {id: b, status: planned, channels: [flour]}]",
    "seven fields": "[{id: a, fields: 7}]",
    "timing here and there": "[{id: a, timing: {when: now}}, {id: b}]",
    "retired parts": "[{id: a}, {id: b, status: retired, needs: [x], next: [], fields: 99}]",
}


@pytest.mark.parametrize("touchpoints", SILENT.values(), ids=SILENT)
def test_nothing_is_said_of(touchpoints):
    assert [finding.message.text for finding in found(f"phases: [{{id: order, touchpoints: {touchpoints}}}, {{id: home}}]")] == []


WHOLE = {
    "loyal customers who bring in new ones": "{id: awareness, touchpoints: [{id: a}]}, {id: loyalty, touchpoints: [{id: b, next: [a]}]}",
    "a rhythm of loyal customers": "{id: purchase, touchpoints: [{id: a}]}, {id: loyalty, touchpoints: [{id: b}, {id: c, next: [b]}]}",
    "a journey that comes round where it ends": "{id: look, touchpoints: [{id: a}]}, {id: eat, touchpoints: [{id: b, next: [a]}]}",
    "a purchase with nothing described after it": "{id: purchase, touchpoints: [{id: a}]}, {id: service, touchpoints: [{id: b, status: planned}]}",
    "a purchase that one of its ways leads on from": "{id: purchase, touchpoints: [{id: a, next: [b, c]}, {id: b, next: [], end: true}]}, {id: service, touchpoints: [{id: c}]}",
    "service that is hardly described": "{id: service, touchpoints: [{id: a}, {id: b}]}",
}


@pytest.mark.parametrize("phases", WHOLE.values(), ids=WHOLE)
def test_nothing_is_said_of_a_journey_with(phases):
    assert [finding.message.text for finding in found(f"phases: [{phases}]")] == []


SAID = {
    "a need that nothing gives": (
        "[{id: a, name: The till, needs: [phone]}]",
        "“The till” needs phone, and nothing before it gives that",
        "Ask for it in an earlier touchpoint and list it there under `gives`. If a persona arrives with it: under `brings`.",
    ),
    "a need mistyped": (
        "[{id: a, gives: [phone-number, phone-book]}, {id: b, needs: [phone-numbr]}]",
        "b needs phone-numbr, and nothing before it gives that",
        'Did you mean "phone-number"? Else ask for it in an earlier touchpoint and list it there under `gives`.',
    ),
    "a need that comes too late": (
        "[{id: a, needs: [phone]}, {id: b, name: The form, gives: [phone], next: [a, c]}, {id: c}]",
        "a needs phone, and nothing before it gives that",
        "So far it is given at: The form. Lead the customer past there first, or give it earlier as well.",
    ),
    "a need that the touchpoint itself gives": (
        "[{id: a, needs: [phone], gives: [phone]}]",
        "a needs phone, and nothing before it gives that",
        "Take it out of `needs` if the customer only gets it here.",
    ),
    "a need of those who do not bring it": (
        "[{id: a, needs: [club-card]}]",
        "a needs club-card, and nothing before it gives that to Nora",
        "Ask for it in an earlier touchpoint and list it there under `gives`. If a persona arrives with it: under `brings`.",
    ),
    "a need on one of two ways": (
        "[{id: a, name: The door, next: [b, c]}, {id: b, gives: [x]}, {id: c, needs: [x]}]",
        "c needs x, which a customer who comes straight from “The door” may not have",
        "So far it is given at: b. Lead the customer past there first, or give it earlier as well.",
    ),
    "ways that part long before the need": (
        "[{id: a, name: The door, next: [b, c]}, {id: b, gives: [x]}, {id: c, name: The hall}, {id: d}, {id: e, needs: [x]}]",
        "e needs x, which a customer who goes straight from “The door” to “The hall” may not have",
        "So far it is given at: b. Lead the customer past there first, or give it earlier as well.",
    ),
    "a need met only by a way back to the start": (
        "[{id: a, name: The door}, {id: b, needs: [x]}, {id: c, next: [a, d]}, {id: d, gives: [x], next: [a, e]}, {id: e}]",
        "b needs x, and nothing before it gives that",
        "So far it is given at: d. Lead the customer past there first, or give it earlier as well.",
    ),
    "a start to which others come back with the need": (
        "[{id: a, name: The door, next: [b, c]}, {id: b, gives: [x], next: [a]}, {id: c, needs: [x]}]",
        "c needs x, which a customer who starts at “The door” may not have",
        "So far it is given at: b. Lead the customer past there first, or give it earlier as well.",
    ),
    "a dead end": (
        "[{id: a, name: The door, next: []}]",
        "After “The door” the customer has nowhere to go",
        "Name under `next` what comes after it today, or add `end: true` if the journey may stop here.",
    ),
    "a way on that is planned": (
        "[{id: a, name: The door, next: [b]}, {id: b, name: The terrace, status: planned}]",
        "“The door” only leads to touchpoints that are not live: The terrace",
        "Name under `next` what comes after it today, or add `end: true` if the journey may stop here.",
    ),
    "a loop of one": (
        "[{id: a, name: The queue, next: [a]}]",
        "“The queue” leads only to itself",
        "Give one of them a way on under `next`, or `end: true` if the journey may stop there.",
    ),
    "a loop of three": (
        "[{id: a}, {id: b}, {id: c, next: [a]}]",
        "There is no way out of this loop: a, b, c",
        "Give one of them a way on under `next`, or `end: true` if the journey may stop there.",
    ),
    "a long loop": (
        "[{id: a}, {id: b}, {id: c}, {id: d}, {id: e}, {id: f, next: [a]}]",
        "a is part of a loop of 6 touchpoints that has no way out",
        "Give one of them a way on under `next`, or `end: true` if the journey may stop there.",
    ),
    "a loop that is longer for one persona": (
        "[{id: a}, {id: b, personas: [nora]}, {id: c, next: [a]}]",
        "There is no way out of this loop: a, b, c",
        "Give one of them a way on under `next`, or `end: true` if the journey may stop there.",
    ),
    "a loop for one persona": (
        "[{id: a}, {id: b, next: [a, c]}, {id: c, personas: [nora]}]",
        "For Otto there is no way out of this loop: a, b",
        "Give one of them a way on under `next`, or `end: true` if the journey may stop there.",
    ),
    "a loop of one for one persona": (
        "[{id: a}, {id: b, next: [b, c]}, {id: c, personas: [nora]}]",
        "b leads Otto only to itself",
        "Give one of them a way on under `next`, or `end: true` if the journey may stop there.",
    ),
    "a loop of one past what is for the other": (
        "[{id: a, next: [b, c]}, {id: b, next: [d]}, {id: d, personas: [nora], next: [b, c]}, {id: c, personas: [nora]}]",
        "b leads Otto only back to itself, past what is for others: d",
        "Give one of them a way on under `next`, or `end: true` if the journey may stop there.",
    ),
    "a loop past what is for the other": (
        "[{id: a}, {id: b, next: [d]}, {id: d, personas: [nora], next: [a, c]}, {id: c, personas: [nora]}]",
        "For Otto there is no way out of this loop: a, b; it goes past what is for others: d",
        "Give one of them a way on under `next`, or `end: true` if the journey may stop there.",
    ),
    "a long loop for one persona": (
        "[{id: a}, {id: b}, {id: c}, {id: d}, {id: e}, {id: f, next: [a, g]}, {id: g, personas: [nora]}]",
        "a is for Otto part of a loop of 6 touchpoints that has no way out",
        "Give one of them a way on under `next`, or `end: true` if the journey may stop there.",
    ),
    "a gap of one score": (
        "[{id: a, name: The question, feedback: {bands: [{from: 1, to: 2, then: b}, {from: 4, to: 5, then: b}]}}, {id: b}]",
        "A customer who gives a 3 at “The question” hears nothing more",
        "Widen one of the bands, or add a band that says what these customers get.",
    ),
    "a gap of several scores": (
        "[{id: a, feedback: {scale: [0, 10], bands: [{from: 0, to: 6, then: b}]}}, {id: b}]",
        "A customer who gives 7 to 10 at a hears nothing more",
        "Widen one of the bands, or add a band that says what these customers get.",
    ),
    "an overlap": (
        "[{id: a, feedback: {bands: [{from: 1, to: 3, then: b}, {from: 3, to: 5, then: c}]}}, {id: b, name: A call}, {id: c, name: A card}]",
        "A customer who gives a 3 at a is sent two ways: A call, A card",
        "Let every score fall in one band only: end one of them where the other begins.",
    ),
    "an offer to who is unhappy": (
        "[{id: a, feedback: {scale: [0, 10], bands: [{from: 0, to: 5, then: c}, {from: 6, to: 10, then: b}]}}, {id: b, name: Cake, channels: [flour]}, {id: c}]",
        "A customer who gives a 6 at a gets an offer: Cake",
        "First let someone call or write to hear what went wrong; keep offers and requests for the high scores.",
    ),
    "a favour asked of who is unhappy": (
        "[{id: a, feedback: {scale: [1, 5], bands: [{from: 1, to: 3, then: b}, {from: 4, to: 5, then: c}]}}, {id: b, name: Bring a friend, channels: [friends]}, {id: c}]",
        "A customer who gives a 1 at a is asked to bring others: Bring a friend",
        "First let someone call or write to hear what went wrong; keep offers and requests for the high scores.",
    ),
    "a score that leads nowhere": (
        "[{id: a, feedback: {scale: [1, 10]}, next: [b]}, {id: b}]",
        "Whatever score a customer gives at a, nothing follows",
        "Say with `bands` what follows on which score: a call on the low ones, for instance, and on the high ones thanks.",
    ),
    "scores that lead to what is planned": (
        "[{id: a, feedback: {scale: [1, 5], bands: [{from: 1, to: 3, then: c}, {from: 4, to: 5, then: b}]}}, {id: b, name: The club, status: planned}, {id: c}]",
        "A customer who gives 4 to 5 at a is sent to The club, which is not live",
        "Send these customers today to a touchpoint that is live, or set the `status` of that one to `live`.",
    ),
    "a score that leads to what is retired": (
        "[{id: a, feedback: {scale: [1, 3], bands: [{from: 1, to: 2, then: c}, {from: 3, to: 3, then: b}]}}, {id: b, name: The club, status: retired}, {id: c}]",
        "A customer who gives a 3 at a is sent to The club, which is not live",
        "Send these customers today to a touchpoint that is live, or set the `status` of that one to `live`.",
    ),
    "a long form": (
        "[{id: a, fields: 11}]",
        "a asks the customer to fill in 11 fields, each a moment to stop",
        "Leave out what you do not need to go on; 7 or fewer is workable.",
    ),
}


@pytest.mark.parametrize(("touchpoints", "message", "help"), SAID.values(), ids=SAID)
def test_the_message_and_the_help_tell(touchpoints, message, help):
    (finding,) = found(f"phases: [{{id: order, touchpoints: {touchpoints}}}, {{id: home}}]")
    assert (finding.message.text, finding.help.text) == (message, help)


APART = {
    "one that no way leads to": (
        "[{id: b, next: [d]}, {id: c}, {id: d}]",
        "No way leads to c",
        "Name `c` under `next` of the touchpoint that customers come from: b, perhaps.",
    ),
    "two": ("[{id: b, next: [d]}, {id: c, next: [e]}, {id: d, next: []}, {id: e}]", "No way leads to c, nor to the one after it", None),
    "an island that goes round": (
        "[{id: b, next: [f]}, {id: c}, {id: d}, {id: e, next: [c]}, {id: f}]",
        "No way leads to c, nor to 2 more after it",
        None,
    ),
    "one that only a planned one leads to": (
        "[{id: b, next: [d]}, {id: c, name: The terrace, status: planned, next: [e, d]}, {id: d, next: []}, {id: e}]",
        "The only ways to e come from what is still planned: The terrace",
        None,
    ),
    "one that only others are led to": (
        "[{id: b, personas: [nora], next: [c, d]}, {id: d, next: []}, {id: c, personas: [otto]}]",
        "c is for Otto, and no way leads them there",
        None,
    ),
}


@pytest.mark.parametrize(("touchpoints", "message", "help"), APART.values(), ids=APART)
def test_what_nobody_reaches_is_told_once(touchpoints, message, help):
    (finding,) = found(f"phases: [{{id: door, touchpoints: [{{id: a}}]}}, {{id: order, touchpoints: {touchpoints}}}]")
    assert finding.message.text == message
    assert help in (None, finding.help.text)


def test_where_everybody_is_parted_at_the_purchase_that_is_said_once():
    phases = "[{id: purchase, touchpoints: [{id: a, name: Paid, next: [], end: true}]}, {id: service, touchpoints: [{id: b, name: Help}, {id: c}]}]"
    (finding,) = found(f"phases: {phases}")
    assert (finding.code, finding.message.text) == ("J411", "No way leads from Purchase to Help")
    assert finding.help.text == "Name what comes after Paid under its `next`: `b`, perhaps."


def test_a_purchase_that_ends_by_accident_is_told_as_the_goodbye_that_it_is():
    phases = "[{id: consideration, touchpoints: [{id: z, next: []}]}, {id: purchase, touchpoints: [{id: a, next: []}]}, {id: service, touchpoints: [{id: b}]}, {id: loyalty}]"
    assert [(finding.code, finding.path) for finding in found(f"phases: {phases}".replace("next: []", "next: [a]", 1))] == [
        ("J411", "phases.purchase")
    ]
    assert [finding.code for finding in found(f"phases: {phases}")] == ["J402", "J411", "J403"]


def test_a_dead_end_of_others_than_those_who_are_parted_is_still_told():
    phases = "[{id: purchase, touchpoints: [{id: a, personas: [otto], next: [c, d]}, {id: b, personas: [nora], next: []}, {id: d, personas: [otto], next: []}, {id: c, personas: [otto]}]}, {id: service, touchpoints: [{id: e}]}]"
    assert [(finding.code, finding.path) for finding in found(f"phases: {phases}")] == [
        ("J411", "phases.purchase"),
        ("J402", "phases.purchase.touchpoints.d.next"),
    ]


def test_who_is_parted_at_the_purchase_is_named_where_it_is_not_everybody():
    phases = "[{id: purchase, touchpoints: [{id: a, next: [b, c]}, {id: b, personas: [nora], next: [], end: true}, {id: c, personas: [otto]}]}, {id: service, touchpoints: [{id: d}]}]"
    (finding,) = found(f"phases: {phases}".replace("{id: a, next: [b, c]}", "{id: a, personas: [otto]}"))
    assert finding.message.text == "No way leads from Purchase to service or loyalty for Nora"


def hits(code, thresholds, text):
    """What one rule finds with thresholds of its own."""
    journey = build_journey(yaml.safe_load(HEAD + text), "bakery")
    return [hit.message.text for hit in journeys.settled(code, thresholds).hits(journey, date(2026, 11, 22))]


SETTINGS = {
    "J406": ({"share": 80}, "[{id: a, feedback: {scale: [1, 5], bands: [{from: 4, to: 5, then: b}]}}, {id: b, channels: [card]}]"),
    "J407": ({"minimum": 1}, "[{id: a}]"),
    "J408": ({"maximum": 5}, "[{id: a, fields: 6}]"),
    "J410": ({"share": 50}, "[{id: a, timing: {when: now}}, {id: b}]"),
}


@pytest.mark.parametrize(("code", "thresholds", "touchpoints"), [(code, *row) for code, row in SETTINGS.items()])
def test_settings_change_what_counts(code, thresholds, touchpoints):
    text = f"phases: [{{id: service, touchpoints: {touchpoints}}}]"
    assert hits(code, {}, text) == []
    assert len(hits(code, thresholds, text)) == 1


def big(touchpoints, personas=1):
    """A journey of many touchpoints over the five stages."""
    stages = ("awareness", "consideration", "purchase", "service", "loyalty")
    a_phase = len(touchpoints) // len(stages)
    return build_journey(
        {
            "title": "Big",
            "personas": {f"p{number}": {"name": f"P{number}", "brings": [f"g{number}"]} for number in range(personas)},
            "phases": [{"id": id, "touchpoints": touchpoints[index * a_phase :][:a_phase]} for index, id in enumerate(stages)],
        },
        "big",
    )


MANY = 2000
BIG = {
    "a chain": [{"id": f"t{n}", "gives": [f"g{n}"], "needs": [f"g{n * 7 % MANY}"]} for n in range(MANY)],
    "a chain against the file": [
        {"id": f"t{n}", "next": [f"t{n - 1 if n else MANY - 1}"], "gives": [f"g{n}"], "needs": [f"g{n // 2}"]} for n in range(MANY)
    ],
    "200 loops": [{"id": f"t{n}", "gives": [f"g{n}"], "next": [f"t{n + 1 if n % 10 < 9 else n - 9}"]} for n in range(MANY)],
    "ways to everywhere": [
        {"id": f"t{n}", "gives": [f"g{n}"], "needs": [f"g{n * 3 % MANY}"], "next": [f"t{n * k % MANY}" for k in (3, 7, 11)]}
        for n in range(MANY)
    ],
    "islands": [{"id": f"t{n}", "next": []} for n in range(MANY)],
}


@pytest.mark.parametrize("touchpoints", BIG.values(), ids=BIG)
def test_two_thousand_touchpoints_take_no_time(touchpoints):
    journey = big(touchpoints)
    started = time.perf_counter()
    for rule in WAY_RULES:
        rule.hits(journey, date(2026, 11, 22))
    assert time.perf_counter() - started < 5


def test_many_kinds_of_personas_take_no_time():
    journey = big([touchpoint | {"personas": [f"p{n % 300}"]} for n, touchpoint in enumerate(BIG["a chain"])], 300)
    started = time.perf_counter()
    for rule in WAY_RULES:
        rule.hits(journey, date(2026, 11, 22))
    assert time.perf_counter() - started < 5


@st.composite
def random_journeys(draw):
    """Touchpoints that lead anywhere, for anybody, in every status, over up to five phases."""
    ids = [f"t{number}" for number in range(draw(st.integers(0, 9)))]
    some = st.lists(st.sampled_from(ids), max_size=3) if ids else st.just([])
    bands = st.lists(st.fixed_dictionaries({"from": st.integers(-1, 12), "to": st.integers(-1, 12), "then": st.sampled_from(ids or ["t"])}))
    touchpoint = {
        "status": st.sampled_from(["live", "live", "live", "planned", "retired"]),
        "personas": st.lists(st.sampled_from(["nora", "otto"]), max_size=1),
        "channels": st.lists(st.sampled_from(["counter", "card"]), max_size=1),
        "needs": st.lists(st.sampled_from("xyz"), max_size=2),
        "gives": st.lists(st.sampled_from("xyz"), max_size=2),
    }
    optional = {
        "next": some,
        "end": st.booleans(),
        "fields": st.integers(0, 12),
        "timing": st.just({"when": "now"}),
        "feedback": st.fixed_dictionaries({}, optional={"scale": st.just([1, 10]), "bands": bands.filter(len)}),
    }
    touchpoints = [draw(st.fixed_dictionaries(touchpoint, optional=optional)) | {"id": id} for id in ids]
    stages = ["awareness", "consideration", "purchase", "service", "loyalty"][: draw(st.integers(1, 5))]
    return yaml.safe_load(HEAD) | {
        "phases": [{"id": id, "touchpoints": touchpoints[index :: len(stages)]} for index, id in enumerate(stages)],
        "funnels": {"f": ids[:4]},
    }


def told(data):
    """Code and pointer of everything that the J4 rules find."""
    journey = build_journey(data, "bakery")
    return [(rule.code, hit.pointer, hit.about) for rule in WAY_RULES for hit in rule.hits(journey, date(2026, 11, 22))]


@given(random_journeys())
def test_no_journey_makes_a_rule_fail_or_say_the_same_twice(data):
    assert len(set(told(data))) == len(told(data))


@given(random_journeys())
def test_another_name_for_a_touchpoint_changes_no_finding(data):
    renamed = yaml.safe_load(yaml.safe_dump(data).replace("t3", "zebra"))
    assert told(renamed) == told(data)


@given(random_journeys(), st.sampled_from(["x", "y", "z"]))
def test_giving_more_at_the_start_never_adds_an_unmet_need(data, thing):
    before = [row for row in told(data) if row[0] == "J401"]
    for persona in data["personas"].values():
        persona["brings"] = [*persona.get("brings", []), thing]
    assert {row for row in told(data) if row[0] == "J401"} <= set(before)
