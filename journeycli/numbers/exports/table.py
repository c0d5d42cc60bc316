"""One table of an export: what is said before it, what its columns hold, and its rows; and what is wrong with one."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple, NoReturn

from journeycli.errors import JourneyError, Located
from journeycli.finding import Excerpt
from journeycli.message import Message, say
from journeycli.numbers.columns import Columns
from journeycli.numbers.delimited import Record, Sheet, cell_span, decoded, read_sheet
from journeycli.numbers.measurements_file import TOTALS
from journeycli.numbers.numeral import whole_number
from journeycli.numbers.period import period_between
from journeycli.problem import Problem
from journeycli.reading.positions import split_lines
from journeycli.span import Span

_DAY = re.compile("(?<![0-9])([0-9]{4})-?([0-9]{2})-?([0-9]{2})(?![0-9])")
_MONTH = re.compile("([0-9]{4})-?([0-9]{2})")
_MONTHS = 12
_PART_OF_FIRST_STEP = re.compile(r"\s*\([^()]*%\)$")


class Table(NamedTuple):
    """The rows of a table, and the name of its file for what is said of it."""

    file: str
    said: tuple[str, ...]
    """The lines before it in which the tool says what it is."""
    header: tuple[str, ...]
    keys: tuple[str | None, ...]
    """What each column holds, None where that is not known."""
    records: tuple[Record, ...]
    text: str

    def has(self, *keys: str) -> bool:
        """Whether all these columns are there."""
        return set(keys) <= set(self.keys)

    def cell(self, record: Record, key: str) -> str:
        """The value in a column; empty where the row ends before it."""
        place = self.keys.index(key)
        return record.cells[place] if place < len(record.cells) else ""

    def named(self, key: str) -> Iterator[tuple[Record, str]]:
        """The rows with the name in a column, without the rows of sums."""
        for record in self.records:
            name = self.cell(record, key)
            if name and name.lower() not in TOTALS:
                yield record, name

    def number(self, record: Record, key: str) -> int:
        """The number in a column.

        Raises:
            JourneyError: there is none.
        """
        cell = _PART_OF_FIRST_STEP.sub("", self.cell(record, key))
        number = whole_number(cell)
        if number is None:
            message = say("{value} is no number of visitors", value=cell)
            self.refuse(record, cell, message, say("Download the export once more, and do not change it in between."))
        return number

    def refuse(self, record: Record, cell: str, message: Message, help: Message) -> NoReturn:
        """Says what is wrong with a value of a row."""
        raise refused(self.file, self.text, cell_span(self.text, record, cell), message, help)


def refused(file: str, text: str, span: Span, message: Message, help: Message | None) -> JourneyError:
    """What is wrong at a place in an export."""
    return JourneyError(message, help, Located(file, span, Excerpt.around(split_lines(text), span)))


def tables_in(file: str, content: bytes, columns: Columns) -> tuple[Table, ...]:
    """The tables of a file, divided by blank lines and by lines that begin with `#`.

    Raises:
        JourneyError: the file is no text, or its rows cannot be told.
    """
    text = decoded(content)
    sheet = text if isinstance(text, Problem) else read_sheet(text, columns.key)
    if isinstance(sheet, Problem):
        shown = text if isinstance(text, str) else content.decode("utf-8", "replace")
        raise refused(file, shown, sheet.span, sheet.message, sheet.help)
    return tuple(_tables(file, sheet, columns))


def days_in(text: str) -> tuple[date, date] | None:
    """The first two days that a text names, as `20261001` or `2026-10-01`; None where it does not name two, in their order."""
    days = [day for found in _DAY.finditer(text) for day in [_day(found[1], found[2], found[3])] if day]
    return (days[0], days[1]) if len(days) > 1 and days[0] <= days[1] else None


def period_in(text: str) -> str | None:
    """The period that a cell names, as analytics tools write days, months and stretches of days."""
    stretch = days_in(text)
    if stretch:
        return period_between(*stretch)
    day, month = _DAY.fullmatch(text), _MONTH.fullmatch(text)
    if day:
        found = _day(day[1], day[2], day[3])
        return found.isoformat() if found else None
    found = _day(month[1], month[2], "01") if month else None
    return found.isoformat()[:7] if found else None


def is_month(text: str) -> bool:
    """Whether a cell names a month by its number, without a year."""
    return text.isascii() and text.isdigit() and len(text) <= len("12") and 1 <= int(text) <= _MONTHS


def month_in(text: str, days: tuple[date, date] | None) -> str | None:
    """The period that a month without a year is, among the days of its export; None where these hold it not once."""
    if days is None or not is_month(text):
        return None
    first, last = (day.year * _MONTHS + day.month for day in days)
    years = [year for year in range(days[0].year, days[1].year + 1) if first <= year * _MONTHS + int(text) <= last]
    return f"{years[0]:04}-{int(text):02}" if len(years) == 1 else None


def _tables(file: str, sheet: Sheet, columns: Columns) -> Iterator[Table]:
    said: list[str] = []
    rows: list[Record] = []
    for record in (*sheet.records, Record(0, 0, ())):
        speaks = bool(record.cells) and record.cells[0].startswith("#")
        if any(record.cells) and not speaks:
            rows.append(record)
            continue
        if rows:
            header = rows[0].cells
            yield Table(file, tuple(said), header, tuple(columns.key(cell) for cell in header), tuple(rows[1:]), sheet.text)
            rows = []
        if speaks:
            said.append(" ".join(record.cells))


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
