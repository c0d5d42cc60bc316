"""Reads NAME.measurements.csv: the numbers beside a journey, or every mistake in them at its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from journeycli.message import Message, say
from journeycli.nearest import nearest
from journeycli.numbers.columns import Columns
from journeycli.numbers.delimited import Record, Sheet, cell_span, decoded, read_sheet
from journeycli.numbers.measurement import Measurement
from journeycli.numbers.numeral import whole_number
from journeycli.numbers.period import grain_of
from journeycli.problem import Problem
from journeycli.span import START, Span

HEADER = ("period", "touchpoint", "channel", "visitors", "source")
TOTALS = frozenset(("total", "totals", "grand total", "sum", "totaal", "eindtotaal", "som"))
"""What a row of sums is called, in small letters; it is passed over."""
_MOST_PROBLEMS = 20
_HEADER_HELP = say("Let the first line be: period,touchpoint,channel,visitors,source")
_LIKE_A_HEADER = 2
"""Names of columns from which a row is taken for the one that names them all."""


@dataclass(frozen=True, slots=True)
class NumbersFile:
    """The numbers in a file, and the rows they stand in, for who adds to it."""

    rows: tuple[Measurement, ...]
    sheet: Sheet
    columns: tuple[str | None, ...]
    """What each column holds; None where it is one of the user's own."""


def read_numbers(content: bytes, columns: Columns) -> NumbersFile | tuple[Problem, ...]:
    """The numbers in a file's bytes, or its mistakes, at most 20 of them.

    What stands before the names of the columns, rows of sums, empty rows and rows without a number are passed over.
    """
    text = decoded(content)
    sheet = text if isinstance(text, Problem) else read_sheet(text, columns.key)
    if isinstance(sheet, Problem):
        return (sheet,)
    header = next((number for number, record in enumerate(sheet.records) if _is_header(record, columns)), None)
    if header is None:
        return (Problem("J010", START, say("No line names the columns"), _HEADER_HELP),)
    keys = _keys(sheet.records[header], columns)
    missing = _missing_column(sheet, sheet.records[header], keys)
    if missing:
        return (missing,)
    reader = _Rows(sheet, keys)
    problems = tuple(islice(reader.problems(sheet.records[header + 1 :]), _MOST_PROBLEMS))
    return problems or NumbersFile(tuple(reader.rows), sheet, keys)


def _is_header(record: Record, columns: Columns) -> bool:
    return len(set(_keys(record, columns)).intersection(HEADER)) >= _LIKE_A_HEADER


def _keys(record: Record, columns: Columns) -> tuple[str | None, ...]:
    """What each column holds; what exports call a date or a month is our period, where there is no other."""
    keys = tuple(columns.key(cell) for cell in record.cells)
    return keys if "period" in keys else tuple("period" if key == "date" else key for key in keys)


def _missing_column(sheet: Sheet, header: Record, keys: tuple[str | None, ...]) -> Problem | None:
    twice = next((key for key in HEADER if keys.count(key) > 1), None)
    if twice:
        message = say('Two columns hold the same: "{column}"', column=twice)
        return Problem("J002", cell_span(sheet.text, header, ""), message, say("Keep one of them, or give the other another name."))
    name = next((name for name in ("period", "visitors") if name not in keys), None)
    if name is None and not {"touchpoint", "channel"}.intersection(keys):
        name = "touchpoint"
    if name is None:
        return None
    meant = nearest(name, [cell for cell, key in zip(header.cells, keys, strict=True) if key is None])
    help = say('Is it the column "{meant}"? Then call it {column}.', meant=meant, column=name) if meant else _HEADER_HELP
    return Problem("J010", cell_span(sheet.text, header, meant or ""), say('There is no column "{column}"', column=name), help)


class _Rows:
    """Reads rows one by one, and knows which it has had."""

    def __init__(self, sheet: Sheet, keys: tuple[str | None, ...]) -> None:
        self.rows: list[Measurement] = []
        self._sheet = sheet
        self._places = tuple(keys.index(name) if name in keys else None for name in HEADER)
        self._periods: set[str] = set()
        self._lines: dict[tuple[str, str, str, str], int] = {}

    def problems(self, records: tuple[Record, ...]) -> Iterator[Problem]:
        for record in records:
            problem = self._read(record)
            if problem:
                yield problem

    def _read(self, record: Record) -> Problem | None:
        period, touchpoint, channel, visitors, source = self._values(record)
        if not visitors or not TOTALS.isdisjoint((period.lower(), touchpoint.lower(), channel.lower())):
            return None
        if not (touchpoint or channel):
            return self._nobody(record) if period else None
        if period not in self._periods and grain_of(period) is None:
            return self._problem(record, period, *_no_period(period))
        self._periods.add(period)
        number = whole_number(visitors)
        if number is None:
            message = say("{value} is no number of visitors", value=visitors)
            return self._problem(
                record, visitors, message, say("Write a whole number from 0 up, such as 1234; leave out what was not measured.")
            )
        first = self._lines.setdefault((period, touchpoint, channel, source), record.line)
        if first != record.line:
            message = say("Line {line} says this already", line=first)
            help = say("Keep the line that is right. Numbers of another tool are told apart by their `source`.")
            return self._problem(record, "", message, help, "J002")
        self.rows.append(Measurement(period, touchpoint, channel, number, source, record.line))
        return None

    def _values(self, record: Record) -> tuple[str, str, str, str, str]:
        cells, end = record.cells, len(record.cells)
        period, touchpoint, channel, visitors, source = (
            cells[place] if place is not None and place < end else "" for place in self._places
        )
        return period, touchpoint, channel, visitors, source

    def _nobody(self, record: Record) -> Problem:
        message = say("This row names no touchpoint and no channel")
        return self._problem(record, "", message, say("Write the id of one of them, as it stands in the journey."))

    def _problem(self, record: Record, cell: str, message: Message, help: Message, code: str = "J014") -> Problem:
        span: Span = cell_span(self._sheet.text, record, cell)
        return Problem(code, span, message, help)


def _no_period(period: str) -> tuple[Message, Message]:
    help = say("Write 2026, 2026-10, 2026-W41 or 2026-10-05. Excel changes 2026-10 into okt-26: make the column Text first.")
    return (say("{value} is no period", value=period) if period else say("The period is missing")), help
