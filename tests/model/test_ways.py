"""The ways through a journey: those that are written, those that follow from the order, and those that lead back."""

import pytest
from built import with_phases

from journeycli.ways import ways

# Touchpoints by phase, and the ways between them: from > to, the condition in brackets, and < for a way back.
JOURNEYS = {
    "one after the other": ("[a, b, c]", "a > b. b > c"),
    "from one phase to the next": ("[a, b] [c] [d]", "a > b. b > c. c > d"),
    "over a phase without touchpoints": ("[a] [] [b]", "a > b"),
    "one touchpoint": ("[a]", ""),
    "no touchpoint": ("[] []", ""),
    "no way on": ("[a: {next: []}, b]", ""),
    "written ways instead of the next": ("[a: {next: [c]}, b, c]", "a > c. b > c"),
    "several ways, in the order of the file": ("[a: {next: [c, b]}, b, c]", "a > b. a > c. b > c"),
    "a condition": ("[a: {next: [{to: c, when: in a hurry}]}, b, c]", "a > c (in a hurry). b > c"),
    "the same way twice": ("[a: {next: [b, b]}, b]", "a > b"),
    "the same way on two conditions": ("[a: {next: [{to: b, when: x}, {to: b, when: y}]}, b]", "a > b (x, y)"),
    "a way back": ("[a, b: {next: [a, c]}, c]", "a > b. b < a. b > c"),
    "a way back to an earlier phase": ("[a] [b: {next: [a]}]", "a > b. b < a"),
    "a way to itself": ("[a: {next: [a, b]}, b]", "a < a. a > b"),
    "a loop of two": ("[a: {next: [b]}, b: {next: [a]}]", "a > b. b < a"),
    "an id that names nothing": ("[a: {next: [nowhere, b]}, b]", "a > b"),
    "only ids that name nothing": ("[a: {next: [nowhere]}, b]", ""),
    "an end is a way on all the same": ("[a: {end: true}, b]", "a > b"),
    # Status
    "over a retired one": ("[a, b: {status: retired}, c]", "a > c"),
    "over a planned one": ("[a, b: {status: planned}, c]", "a > c. b > c"),
    "from a planned one to the next that is planned": ("[a, b: {status: planned}, c: {status: planned}, d]", "a > d. b > c. c > d"),
    "from a planned one over a retired one": ("[a: {status: planned}, b: {status: retired}, c]", "a > c"),
    "a written way to a planned one": ("[a: {next: [b]}, b: {status: planned}]", "a > b"),
    "a written way to a retired one": ("[a: {next: [b, c]}, b: {status: retired}, c]", "a > c"),
    "a written way from a retired one": ("[a: {status: retired, next: [b]}, b]", ""),
    "only planned ones after a live one": ("[a, b: {status: planned}]", ""),
    # Feedback
    "bands of feedback": (
        "[a: {feedback: {bands: [{from: 1, to: 6, then: c}, {from: 8, to: 10, then: b}]}}, b, c]",
        "a > b (8–10). a > c (1–6). b > c",
    ),
    "bands that lead to the same": (
        "[a: {feedback: {bands: [{from: 1, to: 3, then: b}, {from: 4, to: 6, then: b}]}}, b]",
        "a > b (1–3, 4–6)",
    ),
    "bands and written ways": (
        "[a: {next: [c], feedback: {bands: [{from: 1, to: 6, then: b}]}}, b, c]",
        "a > b (1–6). a > c. b > c",
    ),
    "a band and a written way to the same": (
        "[a: {next: [{to: b, when: always}], feedback: {bands: [{from: 1, to: 6, then: b}]}}, b]",
        "a > b (always)",
    ),
    "a band and no way on": ("[a: {next: [], feedback: {bands: [{from: 1, to: 6, then: c}]}}, b, c]", "a > c (1–6). b > c"),
    "a band that leads back": ("[a, b: {feedback: {bands: [{from: 1, to: 6, then: a}]}}, c]", "a > b. b < a (1–6)"),
    "a band to an id that names nothing": ("[a: {feedback: {bands: [{from: 1, to: 6, then: nowhere}]}}, b]", ""),
    "feedback without bands": ("[a: {feedback: {scale: [1, 10]}}, b]", "a > b"),
}


def journey_of(short):
    """A journey from a short text: one pair of brackets a phase, in it the touchpoints by id with what they say."""
    phases = []
    depth, start = 0, 0
    for index, character in enumerate(short):
        depth += {"[": 1, "]": -1}.get(character, 0)
        if depth == 0 and character == "]":
            phases.append(short[start : index + 1].strip())
            start = index + 1
    lines = []
    for number, phase in enumerate(phases):
        items, depth, item = [], 0, ""
        for character in phase[1:-1] + ",":
            depth += {"[": 1, "{": 1, "]": -1, "}": -1}.get(character, 0)
            if character == "," and depth == 0:
                items += [item.strip()] if item.strip() else []
                item = ""
            else:
                item += character
        touchpoints = [
            f"{{id: {id}, {rest.strip()[1:]}" if rest else f"{{id: {id}}}" for id, _, rest in (item.partition(":") for item in items)
        ]
        lines.append(f"  - {{id: p{number}, touchpoints: [{', '.join(touchpoints)}]}}\n")
    return with_phases("".join(lines))


@pytest.mark.parametrize(("short", "expected"), JOURNEYS.values(), ids=JOURNEYS)
def test_the_ways_are_those_a_customer_can_take(short, expected):
    found = ways(journey_of(short))
    shown = [f"{way.source} {'<' if way.back else '>'} {way.target}" + (f" ({way.when})" if way.when else "") for way in found]
    assert shown == ([part for part in expected.split(". ") if part])


def test_there_is_at_most_one_way_between_two_touchpoints_in_one_direction():
    found = ways(journey_of("[a: {next: [b, {to: b, when: x}, a]}, b: {next: [a, b]}]"))
    assert [(way.source, way.target) for way in found] == [("a", "a"), ("a", "b"), ("b", "a"), ("b", "b")]
