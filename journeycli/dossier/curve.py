"""The emotion curve by itself, small enough for a phone: a figure for the personas who meet the same touchpoints (D02.5)."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from journeycli.draw.labels import name_of
from journeycli.draw.map.grid import Room, Shape, phase_slots
from journeycli.draw.map.lane import Sheet
from journeycli.draw.map.moods import Felt, Mood, felt_touchpoints, moods
from journeycli.draw.notation import number
from journeycli.draw.shapes import Points
from journeycli.draw.smooth import smooth
from journeycli.draw.theme import LIGHT
from journeycli.draw.words import words_in
from journeycli.model import Journey, Touchpoint

_LEFT, _RIGHT = 30, 472
"""Where the ground that the template draws begins and ends, in units that the page scales."""
_ZERO, _STEP = 78, 28
"""The y of neither happy nor unhappy, and how far one emotion is from the next."""
_ROOM_FOR_A_NUMBER = 17
_NARROWEST_PHASE = 14


class Dot(NamedTuple):
    """A touchpoint on the curve; its number is the one on its card."""

    x: str
    y: int
    number: int
    label: str
    emotion: int
    assumed: bool
    """Whether nobody has observed it, in a journey that says of some what they rest on."""
    below: bool
    """Whether there is room for its number below it, since the curve comes from above."""


class Part(NamedTuple):
    """A phase on the ground of the curve."""

    right: str
    middle: str
    number: int


class Curve(NamedTuple):
    """A line and what it passes; the two parts of the line are paths."""

    personas: str
    """Whose it is; empty where there is one line only."""
    known: str
    """Between touchpoints that follow each other."""
    unknown: str
    """Past what nobody knows the emotion of."""
    dots: tuple[Dot, ...]
    numbered: bool
    """Whether there is room for the numbers of touchpoints."""
    parts: tuple[Part, ...]

    @property
    def best(self) -> Dot:
        """The first of the happiest."""
        return max(self.dots, key=lambda dot: dot.emotion)

    @property
    def worst(self) -> Dot:
        """The first of the unhappiest."""
        return min(self.dots, key=lambda dot: dot.emotion)


def curves_of(journey: Journey, language: str) -> tuple[Curve, ...]:
    """The curves of a journey; none for those of whom fewer than two emotions are known."""
    sheet = Sheet(journey, Shape.COMPACT, phase_slots(journey, Shape.COMPACT, Room(0, 0, {})), LIGHT, words_in(language))
    felt = felt_touchpoints(sheet)
    lines = moods(sheet, felt)
    return tuple(_curve(sheet, felt, line, "" if len(lines) == 1 else line.personas) for line in lines if len(line.places) > 1)


def _curve(sheet: Sheet, felt: list[Felt], line: Mood, personas: str) -> Curve:
    columns = _columns(sheet)
    pitch = (_RIGHT - _LEFT) / len(columns)
    columns_of = {touchpoint.id: column for column, touchpoint in enumerate(columns) if touchpoint}
    along = [felt[place] for place in line.places]
    points = tuple((_LEFT + (columns_of[one.touchpoint.id] + 0.5) * pitch, float(_ZERO - one.emotion * _STEP)) for one in along)
    at = dict(zip(line.places, points, strict=True))
    known, unknown = (
        [piece for stretch in line.stretches if stretch.known is told for piece in pairwise(at[place] for place in stretch.places)]
        for told in (True, False)
    )
    falls = [False, *(after[1] > before[1] for before, after in pairwise(points))]
    dots = tuple(
        Dot(number(x), int(y), one.number, name_of(one.touchpoint), one.emotion, one.assumed, below)
        for (x, y), one, below in zip(points, along, falls, strict=True)
    )
    return Curve(personas, _path(known), _path(unknown), dots, pitch >= _ROOM_FOR_A_NUMBER, tuple(_parts(sheet, pitch)))


def _columns(sheet: Sheet) -> list[Touchpoint | None]:
    """The touchpoints from left to right; None for a phase without any."""
    columns: list[Touchpoint | None] = []
    for phase in sheet.phases:
        columns += [slot.touchpoint for slot in phase.slots] or [None]
    return columns


def _path(pieces: Iterable[Points]) -> str:
    return "".join(f"M{_pair(start)}C{' '.join(map(_pair, rest))}" for start, *rest in map(smooth, pieces))


def _pair(point: tuple[float, float]) -> str:
    return ",".join(map(number, point))


def _parts(sheet: Sheet, pitch: float) -> Iterator[Part]:
    left = float(_LEFT)
    for place, phase in enumerate(sheet.phases, 1):
        right = left + max(len(phase.slots), 1) * pitch
        yield Part(number(right), number((left + right) / 2), place if right - left >= _NARROWEST_PHASE else 0)
        left = right
