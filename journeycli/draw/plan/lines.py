"""The lines of the drawn channel plan, measured: what each says of its channel and in its cells, its top and its height."""

from dataclasses import dataclass

from journeycli.draw.clean import clean
from journeycli.draw.labels import title_of
from journeycli.draw.numbering import listed
from journeycli.draw.plan.table import PlanCell, PlanRow, Use
from journeycli.draw.shapes import Align, Font, Look, Pen, Row, lines_of
from journeycli.draw.theme import Theme
from journeycli.draw.words import Words
from journeycli.draw.wrap import wrap
from journeycli.model import Channel
from journeycli.vocabulary import CHANNEL_KINDS

_LEAST_HEIGHT = 44
_NAME, _SMALL = 11, 9
_MOST_NAME_LINES = 4
_MOST_NUMBER_LINES = 3
_AROUND_LABEL = 12
LEAST_CELL = 32
CELL_PADDING = 6
"""Points that a cell is higher than its text."""
_AROUND_CELL = 12
"""Points between a cell and the rules above and below it, together."""


@dataclass(frozen=True, slots=True)
class PlanLine:
    """One line of the table: its row, the rows of text of its label and of its cells, and where it stands."""

    row: PlanRow
    label: tuple[Row, ...]
    cells: tuple[tuple[Row, ...], ...]
    top: int
    height: int


@dataclass(frozen=True, slots=True)
class PlanSheet:
    """The colours, words and widths that lines are measured for."""

    theme: Theme
    words: Words
    language: str
    label_width: int
    cell_width: int

    def lines(self, rows: tuple[PlanRow, ...], top: int) -> tuple[PlanLine, ...]:
        """The lines of a plan, one below the other from `top`."""
        found = []
        for row in rows:
            label = self._label(row)
            cells = tuple(self._cell(cell, index, len(row.cells)) if cell else () for index, cell in enumerate(row.cells))
            tallest = max((_height(cell) + CELL_PADDING + _AROUND_CELL for cell in cells if cell), default=0)
            found.append(PlanLine(row, label, cells, top, max(_LEAST_HEIGHT, _height(label) + _AROUND_LABEL, tallest)))
            top += found[-1].height
        return tuple(found)

    def look(self, use: Use, phase: int, phases: int) -> Look:
        """How a cell of phase `phase` (from 0) of `phases` looks; its word says the same."""
        theme = self.theme
        if use is Use.ACTIVE:
            colour = theme.phase_colour(phase, phases)
            return Look(colour, Pen(colour), theme.head_ink)
        if use is Use.MISPLACED:
            return Look(theme.minus, Pen(theme.minus), theme.paper)
        if use is Use.PLANNED:
            return Look(theme.plan, Pen(theme.plan_line, 1.3, dashed=True), theme.plan_ink)
        return Look(theme.card, Pen(theme.edge, 1.3), theme.soft)

    def word(self, use: Use) -> str:
        """What a use is called."""
        words = self.words
        return {
            Use.ACTIVE: words.active,
            Use.MISPLACED: words.misplaced,
            Use.PLANNED: words.planned,
            Use.PAUSED: words.paused,
            Use.RETIRED: words.retired,
        }[use]

    def _label(self, row: PlanRow) -> tuple[Row, ...]:
        """The channel's name, and in small its kind and what is to be known of it as a whole."""
        name = wrap(title_of(row.channel), self.label_width, _NAME, bold=True, most=_MOST_NAME_LINES)
        about = wrap(self.about(row), self.label_width, _SMALL, most=2)
        return (*lines_of(name, Font(_NAME, self.theme.ink, bold=True)), *lines_of(about, Font(_SMALL, self.theme.soft)))

    def about(self, row: PlanRow) -> str:
        """The kind of a channel where its name does not say it, its state, and whether it has a place at all."""
        kind = "" if row.channel.kind == "other" else CHANNEL_KINDS[row.channel.kind].labels.in_language(self.language)
        state = {"planned": self.words.planned, "paused": self.words.paused, "retired": self.words.retired}.get(row.channel.status, "")
        nowhere = "" if any(row.cells) else self.words.unused
        same = kind.lower() == _name(row.channel).lower()
        return " · ".join(part for part in ("" if same else kind, state, nowhere) if part)

    def _cell(self, cell: PlanCell, index: int, count: int) -> tuple[Row, ...]:
        """The numbers of its touchpoints; and a word, save where the numbers alone say that it is active."""
        ink = self.look(cell.use, index, count).ink
        numbers = wrap(listed(cell.numbers), self.cell_width - 16, _NAME, bold=True, most=_MOST_NUMBER_LINES)
        word = () if numbers and cell.use is Use.ACTIVE else wrap(self.word(cell.use), self.cell_width - 10, _SMALL, most=2)
        return (*lines_of(numbers, Font(_NAME, ink, bold=True), Align.CENTER), *lines_of(word, Font(_SMALL, ink), Align.CENTER))


def _name(channel: Channel) -> str:
    return clean(channel.label).replace("-", " ")


def _height(rows: tuple[Row, ...]) -> int:
    return sum(row.height for row in rows)
