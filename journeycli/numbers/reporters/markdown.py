"""`--format markdown`: what the numbers tell, as tables for a wiki or a comment."""

from collections.abc import Iterator

from journeycli.markup.markdown import escaped, table
from journeycli.numbers.reporters.channel_grid import stranger_notes
from journeycli.numbers.reporters.grids import grids
from journeycli.numbers.tally import Tally
from journeycli.segment import Segment

_WORDS = 2
"""Columns of words, before those of numbers."""


def report_markdown(tally: Tally) -> Iterator[Segment]:
    """A heading and a table for each, and what there is to add as a list below it."""
    yield Segment(f"# {escaped(tally.title)}\n")
    for grid in grids(tally):
        alignment = ("---",) * _WORDS + ("--:",) * (len(grid.header) - _WORDS - 1) + ("---",)
        rows = (map(escaped, row.cells) for row in grid.rows)
        lines = table(map(escaped, grid.header), alignment, rows)
        yield Segment(f"\n## {escaped(grid.title)}\n\n" + "".join(f"{line}\n" for line in lines))
        yield from _list(grid.notes)
    yield from _list(tuple(stranger_notes(tally)))


def _list(notes: tuple[str, ...]) -> Iterator[Segment]:
    if notes:
        yield Segment("\n")
    for note in notes:
        indent = "  " if note.startswith(" ") else ""
        yield Segment(f"{indent}- {escaped(note.strip())}\n")
