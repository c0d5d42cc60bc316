"""`--format markdown`: what the numbers tell, as tables for a wiki or a comment."""

import re
from collections.abc import Iterator

from journeycli.numbers.reporters.channel_grid import stranger_notes
from journeycli.numbers.reporters.grids import grids
from journeycli.numbers.tally import Tally
from journeycli.printable import printable
from journeycli.segment import Segment

_MARKUP = re.compile(r"([\\`*_\[\]<>|#&~])")
_WORDS = 2
"""Columns of words, before those of numbers."""


def report_markdown(tally: Tally) -> Iterator[Segment]:
    """A heading and a table for each, and what there is to add as a list below it."""
    yield Segment(f"# {_plain(tally.title)}\n")
    for grid in grids(tally):
        yield Segment(f"\n## {_plain(grid.title)}\n\n")
        yield Segment(_row(grid.header))
        yield Segment(_row(("---",) * _WORDS + ("--:",) * (len(grid.header) - _WORDS - 1) + ("---",), escape=False))
        for row in grid.rows:
            yield Segment(_row(row.cells))
        yield from _list(grid.notes)
    yield from _list(tuple(stranger_notes(tally)))


def _list(notes: tuple[str, ...]) -> Iterator[Segment]:
    if notes:
        yield Segment("\n")
    for note in notes:
        indent = "  " if note.startswith(" ") else ""
        yield Segment(f"{indent}- {_plain(note.strip())}\n")


def _row(cells: tuple[str, ...], *, escape: bool = True) -> str:
    return f"| {' | '.join(_plain(cell) if escape else cell for cell in cells)} |\n"


def _plain(text: str) -> str:
    """The text with nothing in it that Markdown or HTML would take for its own."""
    return _MARKUP.sub(r"\\\1", printable(text))
