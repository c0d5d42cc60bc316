"""The trend of a row of numbers, to be drawn: a bar for each period, so that those of different sources stand under each other."""

from typing import NamedTuple

from journeycli.numbers.reporters.grid import Row
from journeycli.numbers.reporters.spark import BARS
from journeycli.segment import Role

_REMARK = "◄"


class Line(NamedTuple):
    """A row of a table whose last cell is a trend."""

    cells: tuple[str, ...]
    """All but the trend."""
    role: Role
    bars: tuple[int, ...]
    """How high each is, from 1; 0 where nothing was measured."""
    remark: str


def line_of(row: Row) -> Line:
    """The row with its trend apart."""
    *cells, trend = row.cells
    drawn, sign, remark = trend.partition(_REMARK)
    bars = drawn.removesuffix(" ") if sign else drawn
    return Line(tuple(cells), row.role, tuple(BARS.find(bar) + 1 for bar in bars), f"{sign}{remark}")
