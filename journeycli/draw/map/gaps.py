"""The cell of a phase without a channel on the map: dashed, in words and as a number, so that nobody can miss it (D04.3)."""

from journeycli.diff.change import Mark
from journeycli.draw.canvas import Canvas
from journeycli.draw.labels import name_of
from journeycli.draw.map.grid import PhaseSlots
from journeycli.draw.map.lane import Sheet
from journeycli.draw.shapes import Align, Box, Font, Node, Outline, Pen, Row, centered, lines_of
from journeycli.draw.wrap import wrap
from journeycli.slug import slugged

_SIZE, _SMALL = 11, 9
_AROUND = 12


def gap_height(sheet: Sheet, phase: PhaseSlots) -> int:
    """Points that the cell takes, at least."""
    return sum(row.height for row in _rows(sheet, phase)) + 2 * _AROUND


def draw_gap(canvas: Canvas, sheet: Sheet, phase: PhaseSlots, top: int, height: int) -> None:
    """A cell across the whole phase."""
    theme = canvas.theme
    canvas.node(
        Node(
            f"gap-{slugged(phase.phase.id)}",
            "gap",
            Box(phase.inner_left, top, phase.inner_width, height),
            Outline.ROUNDED,
            theme.gap_band,
            Pen(theme.gap, 1.6, dashed=True),
            centered(_rows(sheet, phase), height),
            inset=_AROUND,
            tooltip=f"{name_of(phase.phase)}: {canvas.words.gap_in_phase}",
        )
    )


def _rows(sheet: Sheet, phase: PhaseSlots) -> tuple[Row, ...]:
    width, words, colour = phase.inner_width - 2 * _AROUND, sheet.words, sheet.theme.gap
    count, (one, more) = sum(channel.status != Mark.REMOVED for channel in sheet.journey.channels.values()), words.channels
    none = f"0/{count} {one if count == 1 else more}"
    return (
        *lines_of(wrap(words.gap_in_phase, width, _SIZE, bold=True), Font(_SIZE, colour, bold=True), Align.CENTER),
        *lines_of((none,), Font(_SMALL, colour), Align.CENTER),
    )
