"""Spreads the ends of arrows over the sides of their cards, so that no two start or end on the same spot."""

from collections import defaultdict

from journeycli.draw.courses import Course, Side, Stop

Ports = list[tuple[int, int]]
"""For each course the heights at which it leaves and arrives, in points below the columns' top."""

_Sides = dict[tuple[int, int, Side], list[tuple[int, int, int]]]
"""For each side of a card the ends on it: the height that they come from or go to, their course, and 0 to leave or 1 to arrive."""
_SNAP = 12
"""Two ends that are nearly level are made level: a straight arrow reads best."""
_EDGE = 8
"""Points of a card's side that stay free at its top, at its bottom and between arrows."""


def ports(courses: list[Course]) -> Ports:
    """Ends that go up stand above those that go down."""
    sides: _Sides = defaultdict(list)
    for index, course in enumerate(courses):
        if not course.straight:
            sides[_side(course.source, course.leaves)].append((_far_height(course, course.target), index, 0))
            sides[_side(course.target, course.arrives)].append((_far_height(course, course.source), index, 1))
    heights = [[0, 0] for _ in courses]
    for ends in sides.values():
        for place, (_, index, end) in enumerate(sorted(ends), 1):
            stop = courses[index].target if end else courses[index].source
            heights[index][end] = stop.top + stop.height * place // (len(ends) + 1)
    _make_level(courses, sides, heights)
    return [(leaves, arrives) for leaves, arrives in heights]


def _make_level(courses: list[Course], sides: _Sides, heights: list[list[int]]) -> None:
    """Moves an end to the height of the other where it is near, on the card, and not in the way of the ends beside it."""
    for index, course in enumerate(courses):
        leaves, arrives = heights[index]
        if course.straight or course.hugs or course.level or leaves == arrives or abs(leaves - arrives) > _SNAP:
            continue
        source = course.source
        others = [heights[other][end] for _, other, end in sides[_side(source, course.leaves)] if (other, end) != (index, 0)]
        free = all(abs(height - arrives) >= _EDGE and (height < leaves) == (height < arrives) for height in others)
        if free and source.top + _EDGE <= arrives <= source.top + source.height - _EDGE:
            heights[index][0] = arrives


def _side(stop: Stop, side: Side) -> tuple[int, int, Side]:
    return stop.column, stop.row, side


def _far_height(course: Course, other: Stop) -> int:
    return course.level.value if course.level else other.middle
