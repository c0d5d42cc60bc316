"""What is felt along the journey and by whom: the points of the emotion curve, and its lines (D02.5, D03.3)."""

from collections import defaultdict
from itertools import pairwise
from typing import NamedTuple

from journeycli.draw.labels import name_of
from journeycli.draw.map_lane import Sheet
from journeycli.draw.shapes import Outline
from journeycli.model import Touchpoint


class Felt(NamedTuple):
    """A touchpoint with an emotion, and where it stands on the curve."""

    touchpoint: Touchpoint
    number: int
    emotion: int
    assumed: bool
    """Whether nobody has observed it, in a journey that says of some what they rest on."""
    x: int
    pitch: float
    """Points from one touchpoint to the next in its phase."""
    below_card: bool


class Look(NamedTuple):
    """How a line and its points look; never told apart by colour alone."""

    outline: Outline
    width: float
    dashed: bool


LOOKS = (Look(Outline.CIRCLE, 2.2, dashed=False), Look(Outline.DIAMOND, 1.8, dashed=True), Look(Outline.ROUNDED, 1, dashed=False))


class Mood(NamedTuple):
    """The line of the personas who meet the same touchpoints: their names, its look, and its places among all that is felt."""

    personas: str
    look: Look
    places: tuple[int, ...]


class Slope(NamedTuple):
    """How far the curve rises to a point and from it, in emotions; below zero it falls."""

    before: int
    after: int

    @property
    def flank(self) -> int:
        """1 where the curve goes on rising, -1 where it goes on falling, 0 on a peak, in a valley and where it is level."""
        return (self.before > 0 < self.after) - (self.before < 0 > self.after)


def felt_touchpoints(sheet: Sheet) -> list[Felt]:
    """What has a point on the curve, from left to right."""
    founded = any(touchpoint.basis for touchpoint in sheet.journey.touchpoints() if touchpoint.emotion is not None)
    found = []
    for phase in sheet.phases:
        for index, (touchpoint, number, *_) in enumerate(phase.slots):
            if touchpoint.emotion is not None and number:
                assumed = founded and touchpoint.basis != "observed"
                place = phase.on_curve(index), phase.pitch, phase.side_by_side
                found.append(Felt(touchpoint, number, touchpoint.emotion, assumed, *place))
    return found


def moods(sheet: Sheet, felt: list[Felt]) -> tuple[Mood, ...]:
    """The lines in the order of their personas; one through everything where they are more than there are looks."""
    together: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for persona in sheet.journey.personas.values():
        met = (place for place, one in enumerate(felt) if not one.touchpoint.personas or persona.id in one.touchpoint.personas)
        together[tuple(met)].append(name_of(persona))
    together.pop((), None)
    if len(together) > len(LOOKS):
        return (Mood("", LOOKS[0], tuple(range(len(felt)))),)
    return tuple(Mood(", ".join(names), look, places) for (places, names), look in zip(together.items(), LOOKS, strict=False))


def look_of(place: int, lines: tuple[Mood, ...]) -> Look:
    """The look of a point: that of the first line through it."""
    return next((line.look for line in lines if place in line.places), LOOKS[0])


def slopes(felt: list[Felt], lines: tuple[Mood, ...]) -> list[Slope]:
    """How the curve runs through each point, all lines together."""
    before, after = [0] * len(felt), [0] * len(felt)
    for line in lines:
        for left, right in pairwise(line.places):
            rise = felt[right].emotion - felt[left].emotion
            after[left] += rise
            before[right] += rise
    return list(map(Slope, before, after))
