"""J201 to J206 on whole journeys: the codes stand on the lines that must bear them."""

import journeys
import pytest

COVERAGE = ("J2",)


def test_the_smallest_journey_of_the_format_lacks_a_channel_and_two_stages():
    journeys.assert_marked(
        """\
version: 1
title: Getting slim with Anne
personas:
  vera: {name: Vera}
channels:
  instagram: {kind: organic-social}
  newsletter: {kind: email}
phases:  # J203 J203
  - id: awareness
    channels: [instagram]
  - id: consideration
    channels: [newsletter]
  - id: purchase  # J201
""",
        only=COVERAGE,
    )


def test_every_verdict_on_a_phase_stands_on_its_id():
    journeys.assert_marked(
        """\
version: 1
title: The corner bakery
process: support
personas:
  nora: {name: Nora}
channels:
  counter: {kind: store}
  leaflet: {kind: offline-ads, status: paused}
  club: {kind: loyalty-program, status: planned}
phases:
  - name: Passing by
    id: passing-by  # J201
    channels: [leaflet]
  - id: first-loaf
    channels: [counter]
  - id: tenth-loaf  # J202
    touchpoints:
      - id: card
        channels: [club]
  - id: quiet  # J201
""",
        only=COVERAGE,
    )


def test_a_touchpoint_is_reported_unless_its_phase_already_is():
    journeys.assert_marked(
        """\
version: 1
title: The corner bakery
process: support
personas:
  nora: {name: Nora}
channels:
  counter: {kind: store}
  leaflet: {kind: offline-ads, status: retired}
phases:
  - id: order
    channels: [counter]
    touchpoints:
      - id: by-hand  # J205
      - name: By the leaflet
        id: by-leaflet  # J205
        channels: [leaflet]
      - id: at-the-counter
        channels: [counter]
      - id: by-app
        status: planned
      - id: by-fax
        status: retired
  - id: pick-up  # J201
    touchpoints:
      - id: queue
""",
        only=COVERAGE,
    )


def test_an_unused_channel_is_reported_on_its_key():
    journeys.assert_marked(
        """\
version: 1
title: The corner bakery
process: support
personas:
  nora: {name: Nora}
channels:
  counter: {kind: store}
  podcast:  # J206
    kind: podcast
  club: {status: planned}  # J206
  fax: {status: retired}
  radio: {status: paused}
  app: {status: planned}
phases:
  - id: order
    channels: [counter]
    touchpoints:
      - {id: by-app, status: planned, channels: [app]}
""",
        only=COVERAGE,
    )


SILENT = {
    "a stage covered by an own name tied to it": "phases: [{id: awareness}, {id: consideration}, {id: purchase}, {id: service}, {id: club, stage: loyalty, channels: [friends]}]",
    "one phase that covers two stages by its model": "model: stdc\nphases: [{id: see, channels: [instagram]}, {id: think, channels: [testimonials]}, {id: do, channels: [sign-up]}, {id: care, channels: [support, friends]}]",
    "Dutch phase names": "phases: [{id: aandacht, channels: [instagram]}, {id: overweging, channels: [testimonials]}, {id: aankoop, channels: [sign-up]}, {id: service}, {id: loyaliteit, channels: [friends]}]",
    "a channel of a live touchpoint only": "phases: [{id: loyalty, touchpoints: [{id: friend, channels: [friends]}]}]",
    "a returns process without the stages of winning customers": "process: returns\nphases: [{id: send-back, channels: [support, instagram, testimonials, sign-up, friends]}, {id: refund, channels: [support]}]",
    "a complaint, from service to loyalty": "process: complaints\nphases: [{id: service}, {id: loyalty}]",
    "an accepted gap": "accept: [{rule: J201, because: The club starts in spring}]\nphases: [{id: loyalty}]",
    "a gap that its phase accepts by name": "phases: [{id: loyalty, accept: [{rule: phase-without-channel, because: Spring, until: 2026-11-22}]}]",
}


@pytest.mark.parametrize("change", SILENT.values(), ids=SILENT)
def test_nothing_is_said_of(change):
    assert journeys.codes(journeys.completed(change), only=COVERAGE) == []


SAID = {
    "AIDA, which ends at the purchase": (
        "model: aida\nphases: [{id: attention, channels: [instagram]}, {id: desire, channels: [testimonials]}, {id: action, channels: [sign-up]}, {id: after, stage: loyalty, channels: [friends, support]}]",
        "No phase covers the stage Service: AIDA does not have it",
    ),
    "another name for winning customers": (
        "process: day-visit\nphases: [{id: awareness}, {id: consideration}, {id: purchase}, {id: service}]",
        "No phase covers the stage Loyalty",
    ),
    "phases of no stage at all": (
        "model: custom\nphases: [{id: look, channels: [instagram, testimonials]}, {id: buy, channels: [sign-up, support, friends]}]",
        "No phase says which stage of the way it is",
    ),
    "channels that are all paused": (
        "channels: {friends: {kind: gift, status: paused}}\nphases: [{id: loyalty, channels: [friends]}]",
        "The channels of Loyalty are all paused or retired",
    ),
    "a Dutch journey": ("language: nl\nphases: [{id: loyalty}]", "Loyaliteit heeft geen kanaal"),
}


@pytest.mark.parametrize(("change", "message"), SAID.values(), ids=SAID)
def test_the_message_tells(change, message):
    assert [finding.message.text for finding in journeys.findings(journeys.completed(change), only=COVERAGE)] == [message]


def test_a_channel_that_stands_nowhere_is_sent_first_to_the_phase_that_has_least():
    (finding,) = journeys.findings(
        journeys.completed(
            "channels: {a: {kind: email}, b: {kind: form}, c: {kind: demo}}\nphases: [{id: awareness}, {id: consideration, channels: [testimonials, c]}, {id: purchase, channels: [sign-up, b]}, {id: service}, {id: loyalty, channels: []}]"
        ),
        only=("J206",),
    )
    assert finding.help.text.startswith("It fits in Loyalty, Service, Consideration, Purchase: add `a`")


FUTURE = """version: 1
title: The corner bakery
state: future
personas:
  nora: {name: Nora}
channels:
  counter: {kind: store, status: planned}
  leaflet: {kind: offline-ads, status: paused}
phases:
  - id: order
    touchpoints:
      - {id: window, channels: [counter], next: [till]}
      - {id: till, channels: [counter], status: planned}
  - id: gap
  - id: later
    channels: [leaflet]
"""


def test_in_a_future_map_what_is_planned_is_there():
    found = journeys.findings(FUTURE, only=("J201", "J202", "J205", "J402", "J403"))
    assert [(finding.code, finding.path) for finding in found] == [("J201", "phases.gap"), ("J201", "phases.later")]
    today = journeys.findings(FUTURE.replace("state: future\n", ""), only=("J201", "J202", "J205", "J402", "J403"))
    assert [(finding.code, finding.path) for finding in today] == [
        ("J202", "phases.order"),
        ("J402", "phases.order.touchpoints.window.next"),
        ("J201", "phases.gap"),
        ("J201", "phases.later"),
    ]


def test_the_help_names_what_fits_and_what_the_business_already_has():
    (finding,) = journeys.findings(
        journeys.completed(
            "channels: {newsletter: {kind: email}}\nphases: [{id: service, channels: [newsletter, support]}, {id: awareness}, {id: consideration}, {id: purchase}, {id: loyalty, goals: [x]}]"
        ),
        only=COVERAGE,
    )
    assert (
        finding.help.text
        == "Fits here: referral-program, community, survey, reviews, email, gift. You already have: instagram, testimonials, newsletter."
    )
