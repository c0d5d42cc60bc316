"""CSV as a spreadsheet may have it: no text in it is ever a formula."""

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from journeycli.printable import printable
from journeycli.segment import Segment

Cell = str | int | float | None
_FORMULA = ("=", "+", "-", "@")


def csv_segments(header: Iterable[str], rows: Iterable[Iterable[Cell]]) -> Iterator[Segment]:
    """The names of the columns, then the rows: rates are parts of one with a point, and what is not known is empty."""
    yield Segment(_line(header))
    for row in rows:
        yield Segment(_line(row))


def _line(cells: Iterable[Cell]) -> str:
    memory = StringIO()
    csv.writer(memory, lineterminator="\n").writerow([_written(cell) for cell in cells])
    return memory.getvalue()


def _written(cell: Cell) -> Cell:
    if isinstance(cell, float):
        return f"{cell:.4f}"
    return _inert(printable(cell)) if isinstance(cell, str) else cell


def _inert(text: str) -> str:
    """The text, so that no spreadsheet takes it for a formula and runs it; some look past blanks."""
    return f"'{text}" if text.lstrip().startswith(_FORMULA) else text
