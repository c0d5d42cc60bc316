"""The phase × channel matrix for a page: how many channels are active in each phase, and which phases have none (D04.3)."""

from typing import NamedTuple

from journeycli.dossier.telling import Names
from journeycli.result import Coverage, Matrix, MatrixRow


class Column(NamedTuple):
    """A phase: its name, the verdict on it, and how many channels are active in it."""

    label: str
    coverage: Coverage
    active: int


class Grid(NamedTuple):
    """The matrix with its sums; channels that serve no phase come last, apart."""

    columns: tuple[Column, ...]
    rows: tuple[MatrixRow, ...]
    idle: tuple[str, ...]
    """The names of the channels that serve no phase."""


def grid_of(matrix: Matrix, names: Names) -> Grid:
    """The matrix as a page shows it, its channels called by their names."""
    rows = [row._replace(label=names.things.get(row.channel, row.label)) for row in matrix.rows]
    columns = tuple(
        Column(phase.label, phase.coverage, sum(row.cells[place] is Coverage.ACTIVE for row in rows))
        for place, phase in enumerate(matrix.phases)
    )
    serving = tuple(row for row in rows if set(row.cells) - {Coverage.NONE})
    return Grid(columns, serving, tuple(row.label for row in rows if row not in serving))
