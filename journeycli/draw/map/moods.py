"""What is felt along the journey and by whom: the points of the emotion curve, and its lines (D02.5, D03.3)."""

from collections import defaultdict
from itertools import pairwise
from typing import NamedTuple

from journeycli.draw.labels import name_of
from journeycli.draw.map.lane import Sheet
from journeycli.draw.shapes import Outline
from journeycli.model import Persona, Touchpoint


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
    phase: int
    """The place of its phase, from 0."""
    passed: tuple[Touchpoint, ...]
    """The live touchpoints between the point before and this one, of which no emotion is known."""


class Look(NamedTuple):
    """How a line and its points look; never told apart by colour alone."""

    outline: Outline
    width: float
    dashed: bool


LOOKS = (Look(Outline.CIRCLE, 2.2, dashed=False), Look(Outline.DIAMOND, 1.8, dashed=True), Look(Outline.ROUNDED, 1, dashed=False))


class Stretch(NamedTuple):
    """A piece of a line through these places among all that is felt; not `known` where something unknown lies between two."""

    places: tuple[int, ...]
    known: bool


class Mood(NamedTuple):
    """The line of the personas who meet the same touchpoints: their names, its look, and its places among all that is felt."""

    personas: str
    look: Look
    places: tuple[int, ...]
    stretches: tuple[Stretch, ...]


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
    found: list[Felt] = []
    passed: list[Touchpoint] = []
    for order, phase in enumerate(sheet.phases):
        for index, (touchpoint, number, *_) in enumerate(phase.slots):
            if touchpoint.emotion is not None and number:
                assumed = founded and touchpoint.basis != "observed"
                place = phase.on_curve(index), phase.pitch, phase.side_by_side
                found.append(Felt(touchpoint, number, touchpoint.emotion, assumed, *place, order, tuple(passed)))
                passed.clear()
            elif touchpoint.live:
                passed.append(touchpoint)
    return found


def moods(sheet: Sheet, felt: list[Felt]) -> tuple[Mood, ...]:
    """The lines in the order of their personas; one through everything where they are more than there are looks."""
    together: dict[tuple[int, ...], list[Persona]] = defaultdict(list)
    everyone = list(sheet.journey.personas.values())
    for persona in everyone:
        met = (place for place, one in enumerate(felt) if _meets([persona], one.touchpoint))
        together[tuple(met)].append(persona)
    together.pop((), None)
    if len(together) > len(LOOKS):
        places = tuple(range(len(felt)))
        return (Mood("", LOOKS[0], places, _stretches(felt, places, everyone)),)
    return tuple(
        Mood(", ".join(map(name_of, personas)), look, places, _stretches(felt, places, personas))
        for (places, personas), look in zip(together.items(), LOOKS, strict=False)
    )


def _stretches(felt: list[Felt], places: tuple[int, ...], personas: list[Persona]) -> tuple[Stretch, ...]:
    """Known from one point to the next; unknown past what they meet and nobody knows how it feels, and past a whole phase."""
    found: list[Stretch] = []
    for left, right in pairwise(places):
        between = (touchpoint for place in range(left + 1, right + 1) for touchpoint in felt[place].passed)
        known = felt[right].phase - felt[left].phase <= 1 and not any(_meets(personas, touchpoint) for touchpoint in between)
        if known and found and found[-1].known:
            found[-1] = Stretch((*found[-1].places, right), known)
        else:
            found.append(Stretch((left, right), known))
    return tuple(found)


def _meets(personas: list[Persona], touchpoint: Touchpoint) -> bool:
    return not touchpoint.personas or any(persona.id in touchpoint.personas for persona in personas)


def looks_of(place: int, lines: tuple[Mood, ...]) -> list[Look]:
    """The looks of a point, of which it has at least one: those of the lines through it."""
    return [line.look for line in lines if place in line.places] or [LOOKS[0]]


def slopes(felt: list[Felt], lines: tuple[Mood, ...]) -> list[Slope]:
    """How the curve runs through each point, all lines together."""
    before, after = [0] * len(felt), [0] * len(felt)
    for line in lines:
        for left, right in pairwise(line.places):
            rise = felt[right].emotion - felt[left].emotion
            after[left] += rise
            before[right] += rise
    return list(map(Slope, before, after))
