"""`--format table`: what the numbers tell, for a terminal."""

from collections.abc import Iterator, Sequence

from journeycli.cells import cell_width, padded, shortened, wrapped
from journeycli.language import translated, translated_text
from journeycli.message import say, template
from journeycli.numbers.period import grain_of
from journeycli.numbers.reporters.channel_grid import stranger_notes
from journeycli.numbers.reporters.grid import Grid
from journeycli.numbers.reporters.grids import grids
from journeycli.numbers.tally import Tally
from journeycli.printable import printable
from journeycli.segment import Role, Segment

_NOTHING = template("Nothing was measured of this journey's funnels, phases and channels.")
_WORDS = 2
"""Columns of words, before those of numbers."""
_BETWEEN = "  "
_NARROWEST = 20
"""Cells that a name keeps on a narrow terminal."""


def report_table(tally: Tally) -> Iterator[Segment]:
    """A table for each funnel, one of the phases and one of the channels, with what there is to say below each."""
    yield Segment(printable(tally.title), Role.STRONG)
    yield Segment(f"  {printable(tally.file)}\n", Role.QUIET)
    found = list(grids(tally))
    for grid in found:
        yield Segment("\n")
        yield from _grid(grid, tally.room)
    if not found:
        yield Segment(f"\n{translated_text(_NOTHING, tally.language)}\n")
    notes = list(stranger_notes(tally))
    if notes:
        yield Segment("\n")
        yield from (Segment(f"{line}\n") for note in notes for line in wrapped(note, tally.room))
    yield from _legend(tally, found)


def _legend(tally: Tally, found: Sequence[Grid]) -> Iterator[Segment]:
    """What the signs in the tables stand for, as far as they need it."""
    flows = (*tally.funnels, *([tally.phases] if tally.phases else []))
    joined = any((figure.drop_off or 0) < 0 for flow in flows for step in flow.steps for figure in step.figures)
    if found:
        unknown = say("– not measured, or a part of nothing   pt percentage points")
        yield Segment(f"\n{translated(unknown, tally.language).text}\n", Role.QUIET)
    if joined:
        more = say("+ in a row of leavers: so many more are at the next step")
        yield Segment(f"{translated(more, tally.language).text}\n", Role.QUIET)


def _grid(grid: Grid, room: int | None) -> Iterator[Segment]:
    header, *rows = _fitting([grid.header, *(row.cells for row in grid.rows)], room)
    widths = _widths([header, *rows])
    yield Segment(f"{grid.title}\n", Role.STRONG)
    yield Segment(_line(header, widths), Role.QUIET)
    for row, cells in zip(grid.rows, rows, strict=True):
        yield Segment(_line(cells, widths), row.role)
    yield from (Segment(f"  {line}\n") for note in grid.notes for line in wrapped(note, room and room - len(_BETWEEN)))


def _fitting(lines: list[tuple[str, ...]], room: int | None) -> list[tuple[str, ...]]:
    """The lines without what a terminal has no room for: a trend of nothing, the ends of long names, then the earliest periods."""
    if room is None:
        return lines
    header, *rows = lines
    if not any(cells[-1] for cells in rows):
        lines = [(*header[:-1], ""), *rows]
    over = _width(lines) - room
    if over > 0:
        label = max(_widths(lines)[0] - over, _NARROWEST)
        lines = [(shortened(cells[0], label), *cells[1:]) for cells in lines]
    while _width(lines) > room and grain_of(lines[0][_WORDS + 1]):
        lines = [(*cells[:_WORDS], *cells[_WORDS + 1 :]) for cells in lines]
    return lines


def _widths(lines: Sequence[Sequence[str]]) -> list[int]:
    return [max(map(cell_width, column)) for column in zip(*lines, strict=True)]


def _width(lines: Sequence[Sequence[str]]) -> int:
    widths = [width for width in _widths(lines) if width]
    return sum(widths) + len(_BETWEEN) * (len(widths) + 1)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    """The words to the left and the numbers to the right, but the trend to the left again."""
    last = len(cells) - 1
    parts = [
        padded(cell, width) if place < _WORDS or place == last else " " * (width - cell_width(cell)) + cell
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    return f"  {_BETWEEN.join(parts)}".rstrip() + "\n"
