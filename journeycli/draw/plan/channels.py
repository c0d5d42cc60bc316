"""The channel plan: a line for each channel, a column for each phase, touchpoint numbers where they meet, gaps as a whole column."""

from collections.abc import Iterator
from dataclasses import dataclass

from journeycli.coverage import phase_coverage
from journeycli.draw.canvas import Canvas
from journeycli.draw.chevrons import chevrons_height, draw_chevron
from journeycli.draw.description import description
from journeycli.draw.header import MARGIN, draw_header
from journeycli.draw.labels import name_of
from journeycli.draw.legend import Sign, draw_legend
from journeycli.draw.notation import safe_url
from journeycli.draw.numbering import listed, touchpoint_numbers
from journeycli.draw.plan.gap import draw_gap
from journeycli.draw.plan.lines import CELL_PADDING, LEAST_CELL, PlanLine, PlanSheet
from journeycli.draw.plan.table import Use, plan_rows
from journeycli.draw.shapes import Align, Box, Drawing, Font, Node, Outline, Pen, Widths, centered, lines_of
from journeycli.draw.theme import Theme
from journeycli.draw.touchpoint_key import draw_key
from journeycli.draw.words import words_in
from journeycli.model import Journey
from journeycli.result import Coverage
from journeycli.slug import slugged

_LEAST_WIDTH = 620
_LABEL = 168
_COLUMN = 156
_BETWEEN = 10
_CELL_SIDE = 12
_SUMS = 134
"""Points for the bars at the right."""
_BAR, _BAR_HEIGHT = 84, 10
_DOT = 4
_BELOW_CHEVRON = 12
_LEAST_GAP = 88
"""A plan without channels still shows its gaps in this height."""
_FOOT = 40
_GAP_SIDE = 4
_HEADING, _COUNT = 9, 11


def channels(journey: Journey, theme: Theme, language: str, beside: Widths | None = None) -> Drawing:
    """The channel plan of a journey; all its columns are equal, `beside` another picture at least as wide as the widest there."""
    words = words_in(language)
    count = len(journey.phases)
    rest = 2 * MARGIN + _LABEL + _SUMS - _BETWEEN
    pitch = max(_COLUMN + _BETWEEN, (_LEAST_WIDTH - rest) // count, max((beside or {}).values(), default=0) + _BETWEEN)
    canvas = Canvas(f"{slugged(journey.id)}-channels", theme, words, rest + pitch * count)
    top = draw_header(canvas, journey, words.channel_plan, with_state=beside is not None)
    chevrons = chevrons_height(canvas, journey, [pitch - _BETWEEN] * count)
    sheet = PlanSheet(theme, words, language, _LABEL - 14, pitch - _BETWEEN - 2 * _CELL_SIDE)
    lines = sheet.lines(plan_rows(journey), top + chevrons + _BELOW_CHEVRON)
    coverage = tuple(phase_coverage(journey, phase) for phase in journey.phases)
    table = _Table(canvas, journey, sheet, coverage, lines, pitch, top, chevrons)
    end = draw_legend(canvas, MARGIN + _LABEL, table.draw() + 22, canvas.width - MARGIN, table.signs())
    return canvas.drawing(end + 22, journey.title, description(journey, words))


@dataclass(frozen=True, slots=True)
class _Table:
    """The table with all its measures, to be drawn below `top`."""

    canvas: Canvas
    journey: Journey
    sheet: PlanSheet
    coverage: tuple[Coverage, ...]
    """The verdict on each phase."""
    lines: tuple[PlanLine, ...]
    pitch: int
    top: int
    chevrons: int
    """Points that the arrows of the phases are high."""

    @property
    def _first(self) -> int:
        return self.top + self.chevrons + _BELOW_CHEVRON

    @property
    def _bottom(self) -> int:
        return self.lines[-1].top + self.lines[-1].height if self.lines else self._first + _LEAST_GAP

    @property
    def _width(self) -> int:
        return self.pitch - _BETWEEN

    @property
    def _right(self) -> int:
        return self._left(len(self.journey.phases) - 1) + self._width

    def _left(self, index: int) -> int:
        return MARGIN + _LABEL + index * self.pitch

    def draw(self) -> int:
        """Draws the table and gives the height below it."""
        numbers = touchpoint_numbers(self.journey)
        key_top = self._bottom + _FOOT + (10 if numbers else 0)
        columns = [(self._left(index), self._width) for index in range(len(self.journey.phases))]
        key = draw_key(self.canvas, self.journey, numbers, columns, key_top)
        end = key + 12 if key > key_top else self._bottom + _FOOT
        self._draw_frame(end)
        for index in range(len(self.journey.phases)):
            self._draw_phase(index)
        for line in self.lines:
            self._draw_line(line)
        self._draw_headings(key_top, key > key_top)
        return end

    def signs(self) -> Iterator[Sign]:
        """What occurs in the table and may need explaining."""
        uses = {cell.use for line in self.lines for cell in line.row.cells if cell}
        signs = {
            Use.ACTIVE: Sign.RUNNING,
            Use.MISPLACED: Sign.MISPLACED,
            Use.PLANNED: Sign.PLANNED,
            Use.PAUSED: Sign.STOPPED,
            Use.RETIRED: Sign.STOPPED,
        }
        yield from (signs[use] for use in uses)
        if Coverage.NONE in self.coverage:
            yield Sign.GAP

    def _draw_frame(self, end: int) -> None:
        """The bands of the phases and the rules between the lines."""
        theme = self.canvas.theme
        for index in range(len(self.journey.phases)):
            self.canvas.panel(Box(self._left(index), self.top + 10, self._width, end - self.top - 10), 10, Pen(theme.band), theme.band)
        for height in (*(line.top for line in self.lines), self._bottom):
            self.canvas.line(((MARGIN, height), (self._right + _SUMS, height)), Pen(theme.line))

    def _draw_phase(self, index: int) -> None:
        """The arrow of a phase, the box over its column where it has no channel, and its count below."""
        journey, phase, theme = self.journey, self.journey.phases[index], self.canvas.theme
        coverage = self.coverage[index]
        left, first = self._left(index), self._first
        column = Box(left + _GAP_SIDE, first + _GAP_SIDE, self._width - 2 * _GAP_SIDE, self._bottom - first - 2 * _GAP_SIDE)
        told = coverage is not Coverage.NONE or draw_gap(self.canvas, phase, index, self.lines, column)
        box = Box(left, self.top, self._width, self.chevrons)
        draw_chevron(self.canvas, journey, index, box, coverage, flagged=not told)
        uses = [cell.use for line in self.lines if (cell := line.row.cells[index])]
        active = sum(use in (Use.ACTIVE, Use.MISPLACED) for use in uses)
        count = Font(_COUNT, theme.ink if coverage is Coverage.ACTIVE else theme.gap, bold=True)
        planned = f"+ {uses.count(Use.PLANNED)} {self.canvas.words.planned}" if Use.PLANNED in uses else ""
        rows = (
            *lines_of((str(active),), count, Align.CENTER),
            *(lines_of((planned,), Font(_HEADING, theme.soft), Align.CENTER) if planned else ()),
        )
        self.canvas.text("count", (self._left(index), self._bottom + 7), self._width, rows)

    def _draw_line(self, line: PlanLine) -> None:
        """A channel: its name, its cells and its bar."""
        channel = line.row.channel
        name, about = name_of(channel), self.sheet.about(line.row)
        height = sum(row.height for row in line.label)
        label = Box(MARGIN, line.top + (line.height - height) // 2, _LABEL - 14, height)
        tooltip = f"{name}: {about}" if about else name
        self.canvas.node(
            Node(f"channel-{slugged(channel.id)}", "channel", label, rows=line.label, tooltip=tooltip, url=safe_url(channel.url))
        )
        for index in range(len(self.journey.phases)):
            self._draw_cell(line, index, name)
        self._draw_bar(line)

    def _draw_cell(self, line: PlanLine, index: int, name: str) -> None:
        phase, cell = self.journey.phases[index], line.row.cells[index]
        if cell is None:
            self._draw_dot(index, line)
            return
        look = self.sheet.look(cell.use, index, len(self.journey.phases))
        height = max(sum(row.height for row in line.cells[index]) + CELL_PADDING, LEAST_CELL)
        numbers = f" {listed(cell.numbers)}" if cell.numbers else ""
        self.canvas.node(
            Node(
                f"cell-{slugged(line.row.channel.id)}-{slugged(phase.id)}",
                f"cell {cell.use}",
                Box(self._left(index) + _CELL_SIDE, line.top + (line.height - height) // 2, self._width - 2 * _CELL_SIDE, height),
                Outline.ROUNDED,
                look.fill,
                look.pen,
                centered(line.cells[index], height),
                tooltip=f"{name} × {name_of(phase)}:{numbers} ({self.sheet.word(cell.use)})",
            )
        )

    def _draw_dot(self, index: int, line: PlanLine) -> None:
        """A small dot says that nothing is here; a gap says it for the whole column."""
        if self.coverage[index] is not Coverage.NONE:
            colour = self.canvas.theme.edge
            box = Box(self._left(index) + self._width / 2 - _DOT / 2, line.top + line.height / 2 - _DOT / 2, _DOT, _DOT)
            self.canvas.panel(box, _DOT // 2, Pen(colour), colour)

    def _draw_bar(self, line: PlanLine) -> None:
        """As long as the channel has touchpoints, beside the one that has most."""
        theme, total = self.canvas.theme, line.row.touchpoints
        most = max(other.row.touchpoints for other in self.lines) or 1
        left, middle, length = self._right + 16, line.top + line.height // 2, _BAR * total // most
        if total:
            self.canvas.panel(Box(left, middle - _BAR_HEIGHT // 2, max(length, 6), _BAR_HEIGHT), 3, Pen(theme.chip_line), theme.chip_line)
        at = left + length + 8 if total else left
        self.canvas.text("sum", (at, middle - 7), 24, lines_of((str(total),), Font(10, theme.soft, bold=True)))

    def _draw_headings(self, key_top: int, with_key: bool) -> None:
        """The words beside the bars, the counts and the numbered touchpoints."""
        words, font = self.canvas.words, Font(_HEADING, self.canvas.theme.soft, bold=True)
        many = words.touchpoints[1].capitalize()
        if self.lines:
            self.canvas.text("heading", (self._right + 16, self._first - 18), _SUMS - 16, lines_of((many,), font))
        rows = lines_of((words.channels[1].capitalize(),), font)
        self.canvas.text("heading", (MARGIN, self._bottom + 9), _LABEL - 14, rows)
        if with_key:
            self.canvas.text("heading", (MARGIN, key_top), _LABEL - 14, lines_of((many,), font))
