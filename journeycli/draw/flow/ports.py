"""Spreads the ends of arrows over the sides of their cards, so that no two start or end on the same spot."""

from collections import defaultdict
from typing import NamedTuple

from journeycli.draw.flow.courses import Course, Level, Side, Stop


class Ports(NamedTuple):
    """For each course the heights at which it leaves and arrives, in points below the columns' top; and where the first arrow arrives."""

    ends: list[tuple[int, int]]
    start: int | None


_Place = tuple[int, int, int]
"""What the ends on one side of a card are ordered by, from its top down."""
_Sides = dict[tuple[int, int, Side], list[tuple[_Place, int, int]]]
"""For each side of a card the ends on it: their place, their course, and 0 to leave or 1 to arrive."""
_SNAP = 12
"""Two ends that are nearly level are made level: a straight arrow reads best."""
_EDGE = 8
"""Points of a card's side that stay free at its top, at its bottom and between arrows."""


def ports(courses: list[Course], start: Stop | None = None) -> Ports:
    """Ends that go up stand above those that go down, and arrows around the same side lie in each other like brackets.

    `start` is the card at which the way in arrives, from the left.
    """
    sides: _Sides = defaultdict(list)
    for index, course in enumerate(courses):
        if not course.straight:
            sides[_side(course.source, course.leaves)].append((_place(course, course.source, course.target), index, 0))
            sides[_side(course.target, course.arrives)].append((_place(course, course.target, course.source), index, 1))
    stops = [(course.source, course.target) for course in courses]
    if start:
        sides[_side(start, Side.LEFT)].append(((0, start.middle, 0), len(courses), 1))
        stops.append((start, start))
    heights = [[0, 0] for _ in stops]
    for ends in sides.values():
        for place, (_, index, end) in enumerate(sorted(ends), 1):
            stop = stops[index][end]
            heights[index][end] = stop.top + stop.height * place // (len(ends) + 1)
    way_in = heights.pop()[1] if start else None
    _make_level(courses, sides, heights)
    return Ports([(leaves, arrives) for leaves, arrives in heights], way_in)


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


def _place(course: Course, here: Stop, other: Stop) -> _Place:
    """Arrows that stay beside the column run nearest to it: they take both ends of the side, so that no other crosses them.

    Of two that go the same way the longer one runs outside, and has its ends farthest from the other card.
    """
    if course.hugs:
        return (1 if other.middle > here.middle else -1), -other.middle, 0
    columns = abs(other.column - here.column)
    if course.level is None:
        return 0, other.middle, 0
    return 0, course.level.value, columns if course.level is Level.UNDER else -columns
