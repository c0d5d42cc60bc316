"""`--format table`: what the numbers tell, for a terminal."""

from collections.abc import Iterator, Sequence

from journeycli.cells import cell_width, padded
from journeycli.language import translated, translated_text
from journeycli.message import say, template
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


def report_table(tally: Tally) -> Iterator[Segment]:
    """A table for each funnel, one of the phases and one of the channels, with what there is to say below each."""
    yield Segment(printable(tally.title), Role.STRONG)
    yield Segment(f"  {printable(tally.file)}\n", Role.QUIET)
    found = list(grids(tally))
    for grid in found:
        yield Segment("\n")
        yield from _grid(grid)
    if not found:
        yield Segment(f"\n{translated_text(_NOTHING, tally.language)}\n")
    notes = list(stranger_notes(tally))
    if notes:
        yield Segment("\n")
        yield from (Segment(f"{note}\n") for note in notes)
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


def _grid(grid: Grid) -> Iterator[Segment]:
    lines = [grid.header, *(row.cells for row in grid.rows)]
    widths = [max(map(cell_width, column)) for column in zip(*lines, strict=True)]
    yield Segment(f"{grid.title}\n", Role.STRONG)
    yield Segment(_line(grid.header, widths), Role.QUIET)
    for row in grid.rows:
        yield Segment(_line(row.cells, widths), row.role)
    yield from (Segment(f"  {note}\n") for note in grid.notes)


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    """The words to the left and the numbers to the right, but the trend to the left again."""
    last = len(cells) - 1
    parts = [
        padded(cell, width) if place < _WORDS or place == last else " " * (width - cell_width(cell)) + cell
        for place, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    return f"  {_BETWEEN.join(parts)}".rstrip() + "\n"
