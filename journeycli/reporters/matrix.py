"""The phase × channel matrix as text: which channels serve which phases, and where there is a gap."""

from collections.abc import Iterator

from journeycli.cells import cell_width, padded, shortened
from journeycli.language import translated_text
from journeycli.message import template
from journeycli.printable import printable
from journeycli.result import Coverage, Matrix
from journeycli.segment import Role, Segment

SIGNS = {Coverage.ACTIVE: "●", Coverage.PLANNED: "○", Coverage.NONE: "·"}
_ROLES = {Coverage.ACTIVE: Role.GOOD, Coverage.PLANNED: Role.PLAIN, Coverage.NONE: Role.QUIET}
_VERDICTS = {Coverage.PLANNED: template("planned"), Coverage.NONE: template("GAP")}
ACTIVE = template("active channels")
LEGEND = template("● active   ○ planned   · none")
_VERDICT_ROLES = {Coverage.ACTIVE: Role.GOOD, Coverage.PLANNED: Role.WARNING, Coverage.NONE: Role.ERROR}
_WIDEST_LABEL = 32
_WIDEST_PHASE = 22
_NARROWEST = 8
"""Cells that a name keeps on a narrow terminal."""
_BETWEEN = "  "


def matrix_segments(matrix: Matrix, language: str, room: int | None = None) -> Iterator[Segment]:
    """A table with a column for each phase and a row for each channel, and below it how many are active.

    `room` is the width of the terminal, for which names are cut as far as they may be.
    """
    active = translated_text(ACTIVE, language)
    phases = [shortened(printable(phase.label), _WIDEST_PHASE) for phase in matrix.phases]
    labels = [shortened(printable(row.label), _WIDEST_LABEL) for row in matrix.rows]
    width = max(cell_width(label) for label in [*labels, active])
    least = max(cell_width(translated_text(word, language)) for word in _VERDICTS.values())
    widths = [max(cell_width(phase), least) for phase in phases]
    if room is not None:
        width, *widths = _narrowed([width, *widths], room - len(_BETWEEN) * (len(widths) + 1), max(least, _NARROWEST))
        labels, phases = [shortened(label, width) for label in labels], [shortened(*entry) for entry in zip(phases, widths, strict=True)]
    yield from _line(" " * width, phases, widths, [Role.STRONG] * len(phases))
    for row, label in zip(matrix.rows, labels, strict=True):
        yield from _line(padded(label, width), [SIGNS[cell] for cell in row.cells], widths, [_ROLES[cell] for cell in row.cells])
    verdicts = [_VERDICT_ROLES[phase.coverage] for phase in matrix.phases]
    yield from _line(padded(shortened(active, width), width), verdict_cells(matrix, language), widths, verdicts)
    yield Segment(f"  {translated_text(LEGEND, language)}\n", Role.QUIET)


def verdict_cells(matrix: Matrix, language: str) -> list[str]:
    """The last row: of each phase the number of active channels, or a word where there is none."""
    columns = zip(*(row.cells for row in matrix.rows), strict=True) if matrix.rows else ((),) * len(matrix.phases)
    counts = (column.count(Coverage.ACTIVE) for column in columns)
    words = {coverage: translated_text(word, language) for coverage, word in _VERDICTS.items()}
    return [words.get(phase.coverage, str(count)) for phase, count in zip(matrix.phases, counts, strict=True)]


def _narrowed(widths: list[int], room: int, least: int) -> list[int]:
    """The widths, the widest made narrower again and again until they fit the room, or none can be narrower."""
    while sum(widths) > room and max(widths) > least:
        widest = widths.index(max(widths))
        widths = [*widths[:widest], widths[widest] - 1, *widths[widest + 1 :]]
    return widths


def _line(label: str, cells: list[str], widths: list[int], roles: list[Role]) -> Iterator[Segment]:
    """The label and the cells, those of one role that stand beside each other in one piece; nothing is filled up at the end."""
    text, role = f"  {label}", Role.PLAIN
    last = len(cells) - 1
    for index, cell in enumerate(cells):
        if roles[index] is not role:
            yield Segment(text, role)
            text, role = "", roles[index]
        text += _BETWEEN + (cell if index == last else padded(cell, widths[index]))
    yield Segment(f"{text}\n", role)
