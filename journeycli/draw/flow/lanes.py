"""Gives every upright piece of an arrow a lane of its own in its gutter, and every far arrow a track over or under."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from journeycli.draw.flow.courses import Course, Level, Side
from journeycli.draw.flow.ports import Ports

_APART = 10
"""Two pieces may share a lane when this many points lie between them."""
_LANE = 7
_FIRST_LANE = 14
"""From the middle of a gutter to the lane beside it; nearer, it would run along the edge of a phase."""
_BESIDE_CARD = 15
"""From a card to the lane next to it: room for an arrowhead."""


class Band(Enum):
    """Which part of a gutter a piece runs in: beside the column on its left or right, or in the middle."""

    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


class Piece(NamedTuple):
    """An upright piece of a course in one gutter: the heights at which it comes in from the left and the right."""

    course: int
    gutter: int
    band: Band
    left: int
    right: int

    @property
    def length(self) -> int:
        """From its top to its bottom, in points."""
        return abs(self.left - self.right)

    @property
    def order(self) -> tuple[bool, int, int]:
        """Rising pieces stand left of falling ones, so that those that run side by side do not cross."""
        rising = self.right < self.left
        return (False, self.left, self.right) if rising else (True, -self.left, -self.right)


class Beside(NamedTuple):
    """The x of the cards' edges at both sides of a gutter, and of its middle."""

    left: float
    middle: float
    right: float


@dataclass(frozen=True, slots=True)
class Gutter:
    """The lanes of one gutter: how many run beside the column on the left, in the middle, and beside that on the right."""

    left: int = 0
    middle: int = 0
    right: int = 0

    @property
    def offsets(self) -> list[int]:
        """Where the middle lanes run, in points right of the middle."""
        steps = [0, *(side * (_FIRST_LANE + _LANE * step) for step in range(self.middle) for side in (-1, 1))]
        return sorted(steps[: self.middle])

    def lane(self, band: Band, number: int, beside: Beside) -> float:
        """The x of a lane."""
        if band is Band.LEFT:
            return beside.left + _BESIDE_CARD + _LANE * number
        return beside.right - _BESIDE_CARD - _LANE * number if band is Band.RIGHT else beside.middle + self.offsets[number]

    def needs(self) -> tuple[int, int]:
        """Points from the middle of the gutter to the cards on its left and on its right."""
        reach_left = -min(self.offsets, default=0)
        reach_right = max(self.offsets, default=0)
        return reach_left + _beside(self.left), reach_right + _beside(self.right)


@dataclass(frozen=True, slots=True)
class Lanes:
    """Where everything runs: gutters by number, the lane of each piece, the track of each far course and how many there are."""

    gutters: dict[int, Gutter]
    lane: dict[tuple[int, int], tuple[Band, int]]
    track: dict[int, int]
    over: int
    under: int


def lanes(courses: list[Course], ports: Ports) -> Lanes:
    """Lanes and tracks for courses that leave and arrive at the heights of `ports`."""
    pieces = [piece for index, course in enumerate(courses) for piece in _pieces(index, course, *ports.ends[index])]
    lane: dict[tuple[int, int], tuple[Band, int]] = {}
    gutters: dict[int, Gutter] = {}
    for gutter in sorted({piece.gutter for piece in pieces}):
        counts = []
        for band in Band:
            here = [piece for piece in pieces if (piece.gutter, piece.band) == (gutter, band)]
            here.sort(key=lambda piece: piece.order if piece.band is Band.MIDDLE else (True, piece.length, 0))
            stacked = _stacked([(min(piece.left, piece.right), max(piece.left, piece.right)) for piece in here], _APART)
            lane |= {(piece.course, gutter): (band, number) for piece, number in zip(here, stacked, strict=True)}
            counts.append(max(stacked, default=-1) + 1)
        gutters[gutter] = Gutter(*counts)
    over, under = _tracks(courses, Level.OVER), _tracks(courses, Level.UNDER)
    return Lanes(gutters, lane, over | under, max(over.values(), default=-1) + 1, max(under.values(), default=-1) + 1)


def _beside(lanes: int) -> int:
    return _BESIDE_CARD + (_LANE * lanes + 1 if lanes else 0)


def _pieces(index: int, course: Course, leaves: int, arrives: int) -> Iterable[Piece]:
    if course.straight or (leaves == arrives and course.level is None and not course.hugs):
        return
    if course.hugs:
        band = Band.LEFT if course.leaves is Side.RIGHT else Band.RIGHT
        yield Piece(index, course.gutters[0], band, leaves, arrives)
        return
    turns = (leaves, arrives) if course.level is None else (leaves, course.level.value, course.level.value, arrives)
    for gutter, start, end in zip(course.gutters, turns[::2], turns[1::2], strict=True):
        left, right = (start, end) if course.leaves is Side.RIGHT else (end, start)
        yield Piece(index, gutter, Band.MIDDLE, left, right)


def _tracks(courses: list[Course], level: Level) -> dict[int, int]:
    """The shortest runs nearest to the cards."""
    far = ((index, min(course.gutters), max(course.gutters)) for index, course in enumerate(courses) if course.level is level)
    spans = sorted((end - start, start, index) for index, start, end in far)
    stacked = _stacked([(start, start + length) for length, start, _ in spans], 0)
    return {index: track for (_, _, index), track in zip(spans, stacked, strict=True)}


def _stacked(spans: list[tuple[int, int]], apart: int) -> list[int]:
    """For each span the first place beyond every earlier span that it overlaps."""
    places: list[int] = []
    for number, (start, end) in enumerate(spans):
        earlier = zip(spans[:number], places, strict=True)
        blocked = (place for (first, last), place in earlier if start <= last + apart and first <= end + apart)
        places.append(max(blocked, default=-1) + 1)
    return places
