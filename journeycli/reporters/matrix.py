"""The phase × channel matrix as text: which channels serve which phases, and where there is a gap."""

from collections.abc import Iterator

from journeycli.cells import cell_width, padded, shortened
from journeycli.language import translated_text
from journeycli.message import template
from journeycli.printable import printable
from journeycli.result import Coverage, Matrix
from journeycli.segment import Role, Segment

_SIGNS = {Coverage.ACTIVE: "●", Coverage.PLANNED: "○", Coverage.NONE: "·"}
_ROLES = {Coverage.ACTIVE: Role.GOOD, Coverage.PLANNED: Role.PLAIN, Coverage.NONE: Role.QUIET}
_VERDICTS = {Coverage.PLANNED: template("planned"), Coverage.NONE: template("GAP")}
_ACTIVE = template("active channels")
_LEGEND = template("● active   ○ planned   · none")
_VERDICT_ROLES = {Coverage.ACTIVE: Role.GOOD, Coverage.PLANNED: Role.WARNING, Coverage.NONE: Role.ERROR}
_WIDEST_LABEL = 32
_WIDEST_PHASE = 22
_BETWEEN = "  "


def matrix_segments(matrix: Matrix, language: str) -> Iterator[Segment]:
    """A table with a column for each phase and a row for each channel, and below it how many are active."""
    verdict_words = {coverage: translated_text(word, language) for coverage, word in _VERDICTS.items()}
    active = translated_text(_ACTIVE, language)
    phases = [shortened(printable(phase.label), _WIDEST_PHASE) for phase in matrix.phases]
    labels = [shortened(printable(row.label), _WIDEST_LABEL) for row in matrix.rows]
    width = max(cell_width(label) for label in [*labels, active])
    widths = [max(cell_width(phase), *map(cell_width, verdict_words.values())) for phase in phases]
    yield from _line(" " * width, phases, widths, [Role.STRONG] * len(phases))
    for row, label in zip(matrix.rows, labels, strict=True):
        yield from _line(padded(label, width), [_SIGNS[cell] for cell in row.cells], widths, [_ROLES[cell] for cell in row.cells])
    verdicts = [phase.coverage for phase in matrix.phases]
    counts = [sum(row.cells[column] is Coverage.ACTIVE for row in matrix.rows) for column in range(len(phases))]
    sums = [verdict_words.get(verdict, str(count)) for verdict, count in zip(verdicts, counts, strict=True)]
    yield from _line(padded(active, width), sums, widths, [_VERDICT_ROLES[verdict] for verdict in verdicts])
    yield Segment(f"  {translated_text(_LEGEND, language)}\n", Role.QUIET)


def _line(label: str, cells: list[str], widths: list[int], roles: list[Role]) -> Iterator[Segment]:
    yield Segment(f"  {label}")
    last = len(cells) - 1
    for index, (cell, width, role) in enumerate(zip(cells, widths, roles, strict=True)):
        yield Segment(f"{_BETWEEN}{cell}\n" if index == last else _BETWEEN + padded(cell, width), role)
