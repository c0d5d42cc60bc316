"""How the arrows of the flow run: in each other like brackets where they may, and each at a place of its own."""

from itertools import combinations, pairwise

import pytest
from drawn_journeys import journey, sample

from journeycli.draw.flow.flow import flow
from journeycli.draw.theme import LIGHT


def pieces(edge):
    """The straight pieces of an arrow, corners and all."""
    return list(pairwise((edge.points[0], *edge.points[3::3])))


def side(start, end, point):
    return (end[0] - start[0]) * (point[1] - start[1]) - (end[1] - start[1]) * (point[0] - start[0])


def cross(one, other):
    (first, second), (third, fourth) = one, other
    return side(*one, third) * side(*one, fourth) < 0 > side(*other, first) * side(*other, second)


def crossings(drawing):
    """Every two arrows that cross, by the ids at their ends."""
    return {
        tuple(f"{edge.tail.removeprefix('touchpoint-')} → {edge.head.removeprefix('touchpoint-')}" for edge in two)
        for two in combinations(drawing.edges, 2)
        if any(cross(one, other) for one in pieces(two[0]) for other in pieces(two[1]))
    }


def looping(*phases):
    """The flow of touchpoints that are named by a letter, each with the letters that it leads to."""
    made = [
        {"id": f"phase-{index}", "touchpoints": [{"id": id, "next": list(targets), "end": not targets} for id, targets in phase.items()]}
        for index, phase in enumerate(phases)
    ]
    return flow(journey({"title": "Loops", "personas": {"x": {"name": "X"}}, "phases": made}), LIGHT, "en")


@pytest.mark.parametrize(
    "phases",
    [
        [{"a": "bcd", "b": "c", "c": "d", "d": ""}],
        [{"a": "bd", "b": "d", "c": "d", "d": ""}],
        [{"a": "b", "b": "c", "c": "d", "d": "abc"}],
        [{"a": "b", "b": "a", "c": "a", "d": "a"}],
        [{"a": "acd", "b": "c", "c": "e"}, {"d": "", "e": ""}],
        [{"a": ""}, {"b": ""}, {"c": ""}, {"d": "ab"}],
        [{"a": "cd"}, {"b": ""}, {"c": ""}, {"d": ""}],
        [{"a": "d"}, {"b": "d"}, {"c": ""}, {"d": ""}],
        [{"a": ""}, {"b": ""}, {"c": "a"}, {"d": "a"}],
    ],
    ids=["out", "in", "back out", "back in", "beside a gutter", "far back out", "far out", "far in", "far back in"],
)
def test_arrows_that_share_a_card_lie_in_each_other_like_brackets(phases):
    assert crossings(looping(*phases)) == set()


def test_in_a_sample_only_those_cross_that_must():
    assert crossings(flow(sample("heat-pump-installer.journey.yaml"), LIGHT, "en")) == {
        ("real-bills → landlord-questions", "kitchen-visit → survey")
    }


def first_arrow(drawing):
    """The point of the arrowhead of the way in, and the disc that it comes from."""
    disc = next(node.box for node in drawing.nodes if node.name == "start")
    (line,) = (one.points for one in drawing.decorations if one.points[0] == (disc.left + disc.width, disc.center[1]))
    return line[-1], disc


def test_the_way_in_and_a_loop_back_to_the_first_card_arrive_apart():
    drawing = looping({"a": "b", "b": "a"})
    (_, height), disc = first_arrow(drawing)
    assert height == disc.center[1]
    (loop,) = (edge for edge in drawing.edges if edge.role == "back")
    assert loop.points[-1][1] > height + 10


def test_a_journey_starts_at_the_channels_of_a_first_phase_without_touchpoints():
    data = {
        "title": "T",
        "personas": {"x": {"name": "X"}},
        "channels": {"radio": {"name": "Radio"}},
        "phases": [{"id": "awareness", "channels": ["radio"]}, {"id": "purchase", "touchpoints": [{"id": "pay", "channels": ["radio"]}]}],
    }
    drawing = flow(journey(data), LIGHT, "en")
    (right, height), _ = first_arrow(drawing)
    chip = next(node.box for node in drawing.nodes if node.name == "channel-radio")
    assert right < chip.left
    assert chip.top < height < chip.top + chip.height


def test_a_first_phase_without_anything_is_where_the_journey_starts_all_the_same():
    bare = {"id": "awareness"}, {"id": "purchase", "touchpoints": [{"id": "pay"}]}
    drawing = flow(journey({"title": "T", "personas": {"x": {"name": "X"}}, "phases": list(bare)}), LIGHT, "en")
    (_, height), _ = first_arrow(drawing)
    note = next(node.box for node in drawing.nodes if node.role == "note")
    assert note.top < height < note.top + note.height
