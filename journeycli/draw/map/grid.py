"""Where the phases of a map and their touchpoints stand from left to right, in the compact and in the wide shape."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import NamedTuple

from journeycli.diff.change import UNMARKED, Marking
from journeycli.draw.badges import drawn_coverage, drawn_touchpoints
from journeycli.draw.numbering import touchpoint_numbers
from journeycli.draw.shapes import Widths
from journeycli.model import Journey, Phase, Touchpoint
from journeycli.result import Coverage

APART = 8
"""Points between cards, beside and below each other."""
PADDING = 10
"""Points between the edge of a phase and what is in it."""
BETWEEN_PHASES = 10
_LEAST_PHASE = 190
_DEEPEST = 10
"""Cards on top of each other in the compact shape; a phase with more takes more columns."""
_ACROSS = 8
"""Cards side by side in the wide shape; a phase with more folds into lines."""


class Shape(StrEnum):
    """Compact fits a page: cards on top of each other. Wide is for a wall: side by side. The value names the picture."""

    COMPACT = "map"
    WIDE = "map-wide"

    @property
    def card(self) -> int:
        """Points that a card is wide, at least."""
        return 192 if self is Shape.COMPACT else 148

    def columns(self, cards: int) -> int:
        """How many columns a phase of so many cards has."""
        if self is Shape.COMPACT:
            return max(-(-cards // _DEEPEST), 1)
        lines = max(-(-cards // _ACROSS), 1)
        return max(-(-cards // lines), 1)

    def place(self, index: int, cards: int) -> tuple[int, int]:
        """The column and the line of card `index` of so many: down and then right where compact, right and then down where wide."""
        columns = self.columns(cards)
        if self is Shape.WIDE:
            return index % columns, index // columns
        return divmod(index, -(-cards // columns))


class Room(NamedTuple):
    """Where the phases begin, how many points they take together at least, and how many each."""

    left: int
    least: int
    phases: Widths


class Slot(NamedTuple):
    """Where the card of a touchpoint stands in its phase."""

    touchpoint: Touchpoint
    number: int
    column: int
    line: int
    left: int
    width: int

    @property
    def gone(self) -> bool:
        """Whether the touchpoint is there no more: then it has no number."""
        return not self.number


class PhaseSlots(NamedTuple):
    """A phase from edge to edge, with its slots in order."""

    phase: Phase
    coverage: Coverage
    left: int
    width: int
    slots: tuple[Slot, ...]
    side_by_side: bool
    """What belongs to a touchpoint stands under its card; else it is numbered, and stands in one pile."""

    @property
    def inner_left(self) -> int:
        """The x at which its texts begin."""
        return self.left + PADDING

    @property
    def inner_width(self) -> int:
        """Points that its texts have."""
        return self.width - 2 * PADDING

    @property
    def columns(self) -> list[tuple[int, int]]:
        """The left and the width of its columns of cards; all of its room where it has no cards."""
        return sorted({(slot.left, slot.width) for slot in self.slots}) or [(self.inner_left, self.inner_width)]

    @property
    def pitch(self) -> float:
        """Points from one touchpoint to the next on the emotion curve."""
        return self.inner_width / max(len(self.slots), 1)

    def on_curve(self, index: int) -> int:
        """The x of touchpoint `index` on the emotion curve: under its card, else spread evenly."""
        if self.side_by_side:
            slot = self.slots[index]
            return slot.left + slot.width // 2
        return self.inner_left + int((index + 0.5) * self.pitch)


def phase_slots(journey: Journey, shape: Shape, room: Room, marking: Marking = UNMARKED) -> tuple[PhaseSlots, ...]:
    """The phases in their room; touchpoints that are retired are left out, but for those with a mark."""
    drawn = [drawn_touchpoints(phase, marking) for phase in journey.phases]
    natural = _widths(shape, [len(touchpoints) for touchpoints in drawn], room.least)
    widths = [max(width, room.phases.get(phase.id, 0)) for phase, width in zip(journey.phases, natural, strict=True)]
    numbers, left = touchpoint_numbers(journey), room.left
    found = []
    for phase, touchpoints, width in zip(journey.phases, drawn, widths, strict=True):
        slots = tuple(_slots(shape, touchpoints, numbers, left, width))
        beside = shape is Shape.WIDE and 0 < len(touchpoints) <= _ACROSS
        found.append(PhaseSlots(phase, drawn_coverage(journey, phase, marking), left, width, slots, beside))
        left += width + BETWEEN_PHASES
    return tuple(found)


def _widths(shape: Shape, cards: list[int], least: int) -> list[int]:
    columns = [shape.columns(number) for number in cards]
    widths = [max(number * (shape.card + APART) - APART + 2 * PADDING, _LEAST_PHASE) for number in columns]
    spare = max(least - sum(widths) - BETWEEN_PHASES * (len(widths) - 1), 0)
    return [width + spare // len(widths) for width in widths]


def _slots(shape: Shape, touchpoints: list[Touchpoint], numbers: Mapping[str, int], left: int, width: int) -> Iterator[Slot]:
    total = len(touchpoints)
    columns = shape.columns(total)
    card = (width - 2 * PADDING + APART) // columns - APART
    for index, touchpoint in enumerate(touchpoints):
        column, line = shape.place(index, total)
        yield Slot(touchpoint, numbers.get(touchpoint.id, 0), column, line, left + PADDING + column * (card + APART), card)
