"""A smooth curve through points: level at each of them, so that it never rises above or falls below what was felt."""

from itertools import pairwise

from journeycli.draw.shapes import Points


def smooth(points: Points) -> Points:
    """A chain of cubic curves through points that go from left to right, their tangents level at half distance."""
    path = [points[0]]
    for (left, start), (right, end) in pairwise(points):
        middle = (left + right) / 2
        path += [(middle, start), (middle, end), (right, end)]
    return tuple(path)
