"""What is told as a table: a title, columns, rows and what there is to add below; people's formats share it."""

from typing import NamedTuple

from journeycli.segment import Role


class Row(NamedTuple):
    """The cells of a row, from the left, and what the row is to its reader."""

    cells: tuple[str, ...]
    role: Role = Role.PLAIN


class Grid(NamedTuple):
    """A table; the first two columns are words, the others numbers."""

    title: str
    header: tuple[str, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()
