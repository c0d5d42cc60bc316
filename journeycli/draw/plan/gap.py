"""The box over a whole column of the channel plan where a phase has no channel, its words where most lines are free."""

from itertools import groupby

from journeycli.draw.canvas import Canvas
from journeycli.draw.labels import name_of
from journeycli.draw.plan.lines import PlanLine
from journeycli.draw.shapes import Align, Box, Font, Node, Outline, Pen, Row, centered, lines_of
from journeycli.draw.wrap import wrap
from journeycli.model import Phase
from journeycli.slug import slugged

_SIZE = 12
_SIDE = 20


def draw_gap(canvas: Canvas, phase: Phase, column: int, lines: tuple[PlanLine, ...], box: Box) -> bool:
    """Draws the box over column `column` (from 0) of the lines, and gives whether there was room for words."""
    theme, words = canvas.theme, canvas.words
    above, free = _most_room(column, lines, box)
    font = Font(_SIZE, theme.gap, bold=True)
    room = int(box.width) - 2 * _SIDE
    wanted = (lines_of(wrap(text, room, font.size, bold=True), font, Align.CENTER) for text in (words.gap_in_phase, words.gap))
    told = next((rows for rows in wanted if sum(row.height for row in rows) <= free), ())
    rows = (Row(above), *centered(told, free), Row(int(box.height) - above - free)) if told else ()
    tooltip = f"{name_of(phase)}: {words.gap_in_phase}"
    pen = Pen(theme.gap, 1.8, dashed=True)
    canvas.node(Node(f"gap-{slugged(phase.id)}", "gap", box, Outline.ROUNDED, theme.gap_band, pen, rows, tooltip=tooltip))
    return bool(told)


def _most_room(column: int, lines: tuple[PlanLine, ...], box: Box) -> tuple[int, int]:
    """Where in a box the longest run of lines without a cell begins, and how high it is."""
    top, bottom = int(box.top), int(box.top + box.height)
    runs = [] if lines else [(0, bottom - top)]
    for free, group in groupby(lines, key=lambda line: line.row.cells[column] is None):
        run = list(group)
        start, end = max(run[0].top, top), min(run[-1].top + run[-1].height, bottom)
        runs += [(start - top, end - start)] if free else []
    return max(runs, key=lambda run: run[1], default=(0, 0))
