"""Puts new rows into the text of NAME.measurements.csv and leaves every other row of it as it is."""

from typing import NamedTuple

from journeycli.errors import JourneyError
from journeycli.message import say
from journeycli.model import Journey
from journeycli.numbers.delimited import row_text
from journeycli.numbers.measurement import Measurement
from journeycli.numbers.measurements_file import HEADER, NumbersFile

Key = tuple[str, str, str, str]


class Merged(NamedTuple):
    """The text with the new rows, and what became of them and of the old ones."""

    text: str
    added: int
    changed: int
    """Rows that now have another number."""
    removed: int
    """Old rows that the same source no longer has for the same period."""
    same: int


def merge(journey: Journey, known: NumbersFile | None, rows: tuple[Measurement, ...]) -> Merged:
    """The file with the rows in it; a new one where there is none.

    They take the place of what the same source said of the same period: of channels, and of the funnels in which their
    touchpoints stand. Nothing is added up, and what another source says stays.

    Raises:
        JourneyError: the file has no column for something that the rows hold.
    """
    if known is None:
        written = "".join(row_text(cells, ",") + "\n" for cells in (HEADER, *(_values(row) for row in rows)))
        return Merged(written, len(rows), 0, 0, 0)
    _need_columns(known, rows)
    new = {_key(row): row for row in rows}
    scopes = {scope for row in rows for scope in _scopes(journey, row)}
    text, old = _Text(known), {_key(row): row for row in known.rows}
    changed = [row for key, row in old.items() if key in new and new[key].visitors != row.visitors]
    removed = [row for key, row in old.items() if key not in new and not scopes.isdisjoint(_own_scope(row))]
    added = [row for key, row in new.items() if key not in old]
    for row in changed:
        text.change(row.line, new[_key(row)])
    for row in removed:
        text.remove(row.line)
    text.add(added)
    return Merged(text.text(), len(added), len(changed), len(removed), len(new) - len(added) - len(changed))


def _key(row: Measurement) -> Key:
    return row.period, row.touchpoint, row.channel, row.source


def _values(row: Measurement) -> tuple[str, ...]:
    return row.period, row.touchpoint, row.channel, str(row.visitors), row.source


def _own_scope(row: Measurement) -> set[Key]:
    """What else has to be replaced for a row to go: the channels, or all that touches its touchpoint."""
    return {(row.period, row.source, "touchpoint", row.touchpoint) if row.touchpoint else (row.period, row.source, "channels", "")}


def _scopes(journey: Journey, row: Measurement) -> set[Key]:
    """What a new row replaces: all channels, or every step of the funnels in which its touchpoint stands."""
    mates = {step for funnel in journey.funnels if row.touchpoint in funnel.steps for step in funnel.steps}
    return _own_scope(row) | {(row.period, row.source, "touchpoint", step) for step in mates}


def _need_columns(known: NumbersFile, rows: tuple[Measurement, ...]) -> None:
    needed = {name for row in rows for name, value in zip(HEADER, _values(row), strict=True) if value}
    lacking = next((name for name in HEADER if name in needed and name not in known.columns), None)
    if lacking:
        message = say('The file of numbers has no column "{column}"', column=lacking)
        raise JourneyError(message, say("Add {column} to the line that names the columns, and import again.", column=lacking))


class _Text:
    """The lines of a file, row by row."""

    def __init__(self, known: NumbersFile) -> None:
        lines = known.sheet.text.splitlines(keepends=True)
        self._end = "\r\n" if lines and lines[0].endswith("\r\n") else "\n"
        self._known = known
        self._rows = {record.line: "".join(lines[record.line - 1 : record.last]) for record in known.sheet.records}
        self._cells = {record.line: record.cells for record in known.sheet.records}

    def change(self, line: int, row: Measurement) -> None:
        cells = list(self._cells[line])
        cells[self._known.columns.index("visitors")] = str(row.visitors)
        self._rows[line] = self._written(cells)

    def remove(self, line: int) -> None:
        del self._rows[line]

    def add(self, rows: list[Measurement]) -> None:
        """Rows at the end, each value in its column."""
        last = max(self._rows, default=0)
        if rows and last and self._rows[last] and not self._rows[last].endswith(("\n", "\r")):
            self._rows[last] += self._end
        for place, row in enumerate(rows, last + 1):
            values = dict(zip(HEADER, _values(row), strict=True))
            self._rows[place] = self._written([values.get(column or "", "") for column in self._known.columns])

    def text(self) -> str:
        return "".join(self._rows[line] for line in sorted(self._rows))

    def _written(self, cells: list[str]) -> str:
        return row_text(cells, self._known.sheet.delimiter) + self._end
