"""Lines that turn square corners softly, and the arrowheads on their ends."""

from enum import Enum
from itertools import pairwise

from journeycli.draw.shapes import Point, Points

CORNER = 9
ARROW = 6.5
_HALF_ARROW = 3.5
_LINE_END = 5
"""The line stops this far before the tip, under the arrowhead."""


class Heading(Enum):
    """Where an arrow points: a step along x and y."""

    EAST = (1, 0)
    WEST = (-1, 0)
    SOUTH = (0, 1)


def arrowhead(tip: Point, heading: Heading) -> Points:
    """The triangle of an arrow whose point is at `tip`."""
    (x, y), (right, down) = tip, heading.value
    back_x, back_y = x - right * ARROW, y - down * ARROW
    return (
        (x, y),
        (back_x - down * _HALF_ARROW, back_y + right * _HALF_ARROW),
        (back_x + down * _HALF_ARROW, back_y - right * _HALF_ARROW),
    )


def before_arrow(tip: Point, heading: Heading) -> Point:
    """Where a line ends that has an arrowhead at `tip`."""
    right, down = heading.value
    return tip[0] - right * _LINE_END, tip[1] - down * _LINE_END


def soft_corners(points: Points) -> Points:
    """A chain of level and upright lines as one chain of cubic curves, its corners rounded."""
    corners = [point for point, following in pairwise(points) if point != following] + [points[-1]]
    path = [corners[0]]
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        reach = min(CORNER, _distance(before, corner) / 2, _distance(corner, after) / 2)
        start, end = _towards(corner, before, reach), _towards(corner, after, reach)
        path += [*_straight(path[-1], start), _towards(corner, before, reach * 0.45), _towards(corner, after, reach * 0.45), end]
    return (*path, *_straight(path[-1], corners[-1]))


def _straight(start: Point, end: Point) -> tuple[Point, Point, Point]:
    third = _distance(start, end) / 3
    return _towards(start, end, third), _towards(end, start, third), end


def _distance(first: Point, second: Point) -> float:
    """Along the axes: these lines are level or upright."""
    return abs(first[0] - second[0]) + abs(first[1] - second[1])


def _towards(start: Point, end: Point, distance: float) -> Point:
    length = _distance(start, end) or 1
    return start[0] + (end[0] - start[0]) * distance / length, start[1] + (end[1] - start[1]) * distance / length
