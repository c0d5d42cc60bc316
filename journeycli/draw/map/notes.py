"""The lanes of the map with short texts: what customers do, why, what they ask, what hurts, what could be better."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import NamedTuple

from journeycli.draw.canvas import Canvas
from journeycli.draw.labels import name_of
from journeycli.draw.map.grid import PhaseSlots, Slot
from journeycli.draw.map.lane import TOP, Lane, Sheet
from journeycli.draw.measure import row_height, text_width
from journeycli.draw.shapes import Box, Font, Node, Row, lines_of
from journeycli.draw.wrap import Lines, wrap
from journeycli.model import Phase, Texts, Touchpoint
from journeycli.slug import slugged

_SIZE, _SMALL = 10, 9
_BAR = 3
_TEXT = 11
"""From the left of the bar to the text."""
_AFTER_NUMBER = 5
_BETWEEN = 9


@dataclass(frozen=True, slots=True)
class Kind:
    """A lane of notes: its name, its label, the colour of its bars, and where its texts come from."""

    name: str
    label: str
    colour: str
    texts: Callable[[Phase | Touchpoint], Texts]


class _Entry(NamedTuple):
    """A text, the id of the phase or touchpoint that it is about, and the number of its card where it stands in a pile."""

    about: str
    text: str
    number: str = ""
    tooltip: str = ""


class _Note(NamedTuple):
    """An entry with its lines and its place; `top` is below that of the lane's content."""

    entry: _Entry
    left: int
    width: int
    indent: int
    lines: Lines
    top: int

    @property
    def height(self) -> int:
        """Points that its lines take."""
        return len(self.lines) * row_height(_SIZE)


def note_lane(sheet: Sheet, kind: Kind) -> Lane | None:
    """The notes of one kind; no lane where there are none."""
    notes = [note for phase in sheet.phases for note in _notes(kind, phase)]
    if not notes:
        return None
    height = max(note.top + note.height for note in notes) + 2 * TOP
    return Lane(kind.name, kind.label, height, partial(_draw, kind, notes))


def _notes(kind: Kind, phase: PhaseSlots) -> Iterator[_Note]:
    """Those of the phase itself, then those of its touchpoints: under their cards, or numbered."""
    own = [_Entry(phase.phase.id, text) for text in kind.texts(phase.phase)]
    if not phase.side_by_side:
        numbered = (entry for slot in phase.slots for entry in _entries(kind, slot))
        yield from _piles([*own, *numbered], phase.columns)
        return
    above = list(_pile(own, phase.inner_left, phase.inner_width))
    yield from above
    top = above[-1].top + above[-1].height + _BETWEEN if above else 0
    for slot in phase.slots:
        entries = [entry._replace(number="") for entry in _entries(kind, slot)]
        yield from _pile(entries, slot.left, slot.width, top)


def _entries(kind: Kind, slot: Slot) -> Iterator[_Entry]:
    touchpoint, number = slot.touchpoint, str(slot.number)
    for text in () if slot.gone else kind.texts(touchpoint):
        yield _Entry(touchpoint.id, text, number, f"{number}. {name_of(touchpoint)}")


def _piles(entries: list[_Entry], columns: list[tuple[int, int]]) -> Iterator[_Note]:
    """As many in each column: down, and then right."""
    size = -(-len(entries) // len(columns)) or 1
    for (left, width), start in zip(columns, range(0, len(entries), size), strict=False):
        yield from _pile(entries[start : start + size], left, width)


def _pile(entries: list[_Entry], left: int, width: int, top: int = 0) -> Iterator[_Note]:
    """Notes below each other; texts with a number stand in line."""
    beside = max((text_width(entry.number, _SMALL, bold=True) for entry in entries), default=0) + _AFTER_NUMBER
    for entry in entries:
        indent = _TEXT + (beside if entry.number else 0)
        lines = wrap(entry.text, width - indent, _SIZE)
        if lines:
            note = _Note(entry, left, width, indent, lines, top)
            yield note
            top += note.height + _BETWEEN


def _draw(kind: Kind, notes: list[_Note], canvas: Canvas, top: int) -> None:
    theme = canvas.theme
    for entry, left, width, indent, lines, below in notes:
        y, height, name = top + TOP + below, len(lines) * row_height(_SIZE), slugged(entry.about)
        canvas.polygon(((left, y), (left + _BAR, y), (left + _BAR, y + height), (left, y + height)), kind.colour)
        if entry.number:
            number = Row(row_height(_SIZE), entry.number, Font(_SMALL, theme.soft, bold=True))
            box = Box(left + _TEXT, y, indent - _TEXT, number.height)
            canvas.node(Node(f"{kind.name}-number-{name}", "number", box, rows=(number,)))
        rows = lines_of(lines, Font(_SIZE, theme.ink))
        canvas.node(Node(f"{kind.name}-{name}", kind.name, Box(left + indent, y, width - indent, height), rows=rows, tooltip=entry.tooltip))
