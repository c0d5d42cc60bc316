"""The phase × channel matrix as text: which channels serve which phases, and where there is a gap."""

from collections.abc import Iterator

from journeycli.cells import cell_width, padded, shortened
from journeycli.printable import printable
from journeycli.result import Coverage, Matrix
from journeycli.segment import Role, Segment

_SIGNS = {Coverage.ACTIVE: "●", Coverage.PLANNED: "○", Coverage.NONE: "·"}
_ROLES = {Coverage.ACTIVE: Role.GOOD, Coverage.PLANNED: Role.PLAIN, Coverage.NONE: Role.QUIET}
_VERDICTS = {Coverage.ACTIVE: "", Coverage.PLANNED: "planned", Coverage.NONE: "GAP"}
_VERDICT_ROLES = {Coverage.ACTIVE: Role.GOOD, Coverage.PLANNED: Role.WARNING, Coverage.NONE: Role.ERROR}
_WIDEST_LABEL = 32
_WIDEST_PHASE = 22
_BETWEEN = "  "


def matrix_segments(matrix: Matrix) -> Iterator[Segment]:
    """A table with a column for each phase and a row for each channel, and below it how many are active."""
    phases = [shortened(printable(phase.label), _WIDEST_PHASE) for phase in matrix.phases]
    labels = [shortened(printable(row.label), _WIDEST_LABEL) for row in matrix.rows]
    width = max(cell_width(label) for label in [*labels, "active channels"])
    widths = [max(cell_width(phase), len("planned")) for phase in phases]
    yield from _line(" " * width, phases, widths, [Role.STRONG] * len(phases))
    for row, label in zip(matrix.rows, labels, strict=True):
        yield from _line(padded(label, width), [_SIGNS[cell] for cell in row.cells], widths, [_ROLES[cell] for cell in row.cells])
    verdicts = [phase.coverage for phase in matrix.phases]
    counts = [sum(row.cells[column] is Coverage.ACTIVE for row in matrix.rows) for column in range(len(phases))]
    sums = [_VERDICTS[verdict] or str(count) for verdict, count in zip(verdicts, counts, strict=True)]
    yield from _line(padded("active channels", width), sums, widths, [_VERDICT_ROLES[verdict] for verdict in verdicts])
    yield Segment("  ● active   ○ planned   · none\n", Role.QUIET)


def _line(label: str, cells: list[str], widths: list[int], roles: list[Role]) -> Iterator[Segment]:
    yield Segment(f"  {label}")
    for index, (cell, width, role) in enumerate(zip(cells, widths, roles, strict=True)):
        last = index == len(cells) - 1
        yield Segment(_BETWEEN)
        yield Segment(cell if last else padded(cell, width), role)
    yield Segment("\n")
