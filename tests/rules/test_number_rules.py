"""J607 to J610 on journeys with numbers beside them: what the figures say of the plan."""

from datetime import date

import journeys
import pytest

from journeycli.numbers.matching import matched
from journeycli.numbers.measurement import NOTHING_MEASURED
from journeycli.reading.build import build_journey
from journeycli.reading.document import read_document
from journeycli.settings.selection import find_rule

COUNTING = ("J607", "J608", "J609", "J610")
JOURNEY = """\
version: 1
title: House plants
personas:
  roos: {name: Roos}
channels:
  ads: {kind: paid-social, measured_as: Paid Social}
  blog: {kind: blog}
  site: {kind: website, measured_as: Direct}
  till: {kind: webshop, measured_as: Direct}
  old: {kind: display-ads, status: retired, measured_as: Display}
phases:
  - id: purchase
    channels: [ads, blog]
    touchpoints:
      - {id: product, channels: [site], fields: 3}
      - {id: cart, channels: [till], pains: [Postage shows here]}
      - {id: thanks, channels: [till]}
funnels: {buying: [product, cart, thanks]}
"""


def told(rows, journey=JOURNEY, only=COUNTING):
    numbers = "".join(f"# {row}\n" for row in ("period,touchpoint,channel,visitors,source", *rows))
    return [
        f"{finding.code} {finding.path}: {finding.message.text}"
        for finding in journeys.findings(journey + journeys.NUMBERS + numbers, only=only)
    ]


def months(channel, *visitors, source="P"):
    return [f"2026-{month:02},,{channel},{number},{source}" for month, number in enumerate(visitors, 7) if number is not None]


ALL_SEEN = months("Direct", 9, 9, 9, 9)
FRUITLESS = "J607 channels.ads: ads has brought nobody in 2026-08, 2026-09, 2026-10"
CHANNELS = {
    "zeros in the last three months": (months("ads", 5, 0, 0, 0) + ALL_SEEN, [FRUITLESS]),
    "no rows in the last three months": (months("Paid Social", 5) + ALL_SEEN, [FRUITLESS]),
    "somebody in the last month": (months("ads", 0, 0, 0, 1) + ALL_SEEN, []),
    "two months of numbers only": (months("ads", 0, 0) + months("Direct", 9, 9), []),
    "another source that sees somebody": (months("ads", 5, 0, 0, 0) + months("ads", 1, 1, 1, 1, source="Q") + ALL_SEEN, []),
    "another source that never knew it": (months("ads", 5, 0, 0, 0) + months("blog", 1, 1, 1, 1, source="Q") + ALL_SEEN, [FRUITLESS]),
    "a retired channel without visits": (months("old", 5, 0, 0, 0) + months("ads", 1, 1, 1, 1) + ALL_SEEN, []),
    "a group that no channel is in": (
        months("ads", 5) + months("Direct", 5) + months("AI Assistant", 1),
        ["J609 channels.AI Assistant: “AI Assistant” brings 9% of the visits in 2026-07 and is not in the plan (P)"],
    ),
    "a group that was there before and is no more": (
        months("ads", 5, 5) + ALL_SEEN[:2] + months("AI Assistant", 9),
        [],
    ),
    "a group with less than a twentieth": (months("ads", 50) + months("Direct", 50) + months("AI Assistant", 5), []),
    "a group that tells nothing, and a shared one": (months("ads", 5) + months("Direct", 50) + months("Unassigned", 50), []),
    "a channel that the numbers do not know": (
        months("blog", 5) + months("Direct", 1),
        ["J610 channels.ads.measured_as: ads is not among the numbers"],
    ),
    "numbers of touchpoints only": (["2026-10,thanks,,5,P", "2026-10,thanks,ads,5,P"], []),
    "no numbers": ([], []),
}


@pytest.mark.parametrize(("rows", "findings"), CHANNELS.values(), ids=CHANNELS)
def test_what_is_said_of_channels_with(rows, findings):
    assert told(rows) == findings


def test_a_group_that_two_channels_share_is_in_the_plan():
    journey = JOURNEY.replace("blog: {kind: blog}", "blog: {kind: blog}\n  seo: {kind: seo}")
    assert told(months("ads", 5) + months("Direct", 5) + months("Organic Search", 50), journey) == []


def steps(period, *visitors, source="P"):
    return [f"{period},{id},,{number},{source}" for id, number in zip(("product", "cart", "thanks"), visitors, strict=True)]


def leak(step, percent, count, period="2026-10", source="P"):
    path = {"product": "phases.purchase.touchpoints.product.buying", "cart": "phases.purchase.touchpoints.cart.buying"}[step]
    return f"J608 {path}: {step} loses {percent}% of {count} visitors in {period}, more than any other step of buying ({source})"


LEAKS = {
    "half at the first step, more at the second": (steps("2026-10", 1000, 500, 100), [leak("cart", 80, 500)]),
    "the last month counts": (steps("2026-09", 1000, 500, 100) + steps("2026-10", 1000, 300, 200), [leak("product", 70, 1000)]),
    "sources that agree are told once": (
        steps("2026-10", 1000, 500, 100) + steps("2026-10", 900, 450, 100, source="Q"),
        [leak("cart", 80, 500)],
    ),
    "sources that do not agree are both told": (
        steps("2026-10", 1000, 500, 100) + steps("2026-10", 900, 150, 100, source="Q"),
        [leak("product", 83, 900, source="Q"), leak("cart", 80, 500)],
    ),
    "a source that stopped is not told": (
        steps("2026-09", 1000, 100, 90, source="Q") + steps("2026-10", 1000, 500, 100),
        [leak("cart", 80, 500)],
    ),
    "fewer than half leave": (steps("2026-10", 1000, 600, 400), []),
    "too few visitors to tell": (steps("2026-10", 99, 20, 10), []),
    "nobody": (steps("2026-10", 0, 0, 0), []),
}


@pytest.mark.parametrize(("rows", "findings"), LEAKS.values(), ids=LEAKS)
def test_the_leak_that_is_told_with(rows, findings):
    assert told(rows) == findings


HELPS = {
    "pains": ("pains: [Slow]", "What hurts there: Slow. Note under `opportunities` what you could try."),
    "opportunities": ("opportunities: [Faster]", "What you could try: Faster."),
    "both": ("pains: [Slow], opportunities: [Faster]", "What hurts there: Slow. What you could try: Faster."),
    "neither": ("emotion: 0", "Watch five customers at this step, and note under `pains` what stops them."),
}


@pytest.mark.parametrize(("keys", "help"), HELPS.values(), ids=HELPS)
def test_the_help_with_a_leak_tells_what_was_noted(keys, help):
    journey = JOURNEY.replace("pains: [Postage shows here]", keys)
    numbers = "".join(f"# {row}\n" for row in ("period,touchpoint,channel,visitors,source", *steps("2026-10", 1000, 500, 100)))
    (finding,) = journeys.findings(journey + journeys.NUMBERS + numbers, only=COUNTING)
    assert finding.help.text == help


def hits(code, rows, thresholds):
    journey = build_journey(read_document(JOURNEY.encode()).data, "test")
    numbers = journeys.numbers(journeys.NUMBERS + "".join(f"# {row}\n" for row in ("period,touchpoint,channel,visitors,source", *rows)))
    return journeys.settled(code, thresholds).hits(journey, date(2026, 11, 22), matched(journey, numbers))


def test_settings_change_what_counts():
    assert len(hits("J607", months("ads", 5, 5, 5, 0) + ALL_SEEN, {"periods": 1})) == 1
    assert len(hits("J608", steps("2026-10", 1000, 600, 400), {"share": 30})) == 1
    assert len(hits("J608", steps("2026-10", 99, 20, 10), {"minimum": 50})) == 1
    assert len(hits("J609", months("ads", 50) + months("AI Assistant", 2), {"share": 3})) == 1


def test_a_rule_on_numbers_is_silent_without_them():
    journey = build_journey(read_document(JOURNEY.encode()).data, "test")
    for code in COUNTING:
        assert find_rule(code).counting
        assert find_rule(code).hits(journey, date(2026, 11, 22), NOTHING_MEASURED) == []


def test_a_channel_among_the_numbers_is_measured_whatever_the_journey_says_of_it():
    journey = JOURNEY.replace(", measured_as: Paid Social", "").replace(", measured_as: Direct", "")
    blind = "J601 channels: No channel says what it yields"
    assert told((), journey, only=("J601",)) == [blind]
    assert told(("2026-10,,Paid Social,60,GA4",), journey, only=("J601",)) == []
