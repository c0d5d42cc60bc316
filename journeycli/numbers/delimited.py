"""Reads text with a value a column, as spreadsheets and analytics tools write it."""

import csv
import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Callable, Iterable
from io import StringIO
from typing import NamedTuple

from journeycli.message import say
from journeycli.problem import Problem
from journeycli.reading.positions import split_lines
from journeycli.span import START, Span

LARGEST_TABLE = 64 << 20
"""Bytes; a larger file of numbers is refused unread."""
MOST_LINES = 1_000_000
_DELIMITERS = (",", ";", "\t")
_LINES_LOOKED_AT = 60
"""Lines among which the names of the columns stand, after what a tool says of itself."""
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")


class Record(NamedTuple):
    """A row: its values without the blanks around them, and the first and last line it stands on."""

    line: int
    last: int
    cells: tuple[str, ...]


class Sheet(NamedTuple):
    """A text as rows."""

    text: str
    delimiter: str
    records: tuple[Record, ...]


def decoded(content: bytes) -> str | Problem:
    """The text of a file in UTF-8, or in UTF-16 as Excel and Matomo write it; or why it is none (J004)."""
    encoding = "utf-16" if content.startswith((BOM_UTF16_LE, BOM_UTF16_BE)) else "utf-8"
    try:
        text = content.removeprefix(BOM_UTF8).decode(encoding)
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1 if encoding == "utf-8" else 1
        message = say("A letter on this line is not saved as UTF-8")
        return Problem("J004", _line(line), message, say("Save it once more: in Excel choose Save as, and CSV UTF-8."))
    found = _NOT_TEXT.search(text)
    if found:
        line = len(split_lines(text[: found.start()]))
        message = say("The character {character} is not allowed in a file of numbers", character=f"U+{ord(found[0]):04X}")
        return Problem("J004", _line(line), message, say("Remove it, or download the file once more."))
    return text


def read_sheet(text: str, known: Callable[[str], str | None]) -> Sheet | Problem:
    """The rows of a text, divided by what divides most of the names that are `known` as columns (J001, J005)."""
    lines = split_lines(text)
    if len(lines) > MOST_LINES:
        message = say("The file has more than {count} lines", count=MOST_LINES)
        return Problem("J005", START, message, say("Leave out old periods, or measure by the month instead of by the day."))
    delimiter = _delimiter(lines, known)
    records: list[Record] = []
    reader = csv.reader((f"{line}\n" for line in lines), delimiter=delimiter, strict=True)
    try:
        for cells in reader:
            first = records[-1].last + 1 if records else 1
            records.append(Record(first, reader.line_num, tuple(cell.strip() for cell in cells)))
    except csv.Error:
        message = say("The quotes on this line do not belong together")
        help = say('A text that holds a quote stands between quotes, and its own are doubled: "the ""best"" one".')
        return Problem("J001", _line(records[-1].last + 1 if records else 1), message, help)
    return Sheet(text, delimiter, tuple(records))


def row_text(cells: Iterable[str], delimiter: str) -> str:
    """A row as it is written, without the end of its line."""
    memory = StringIO()
    csv.writer(memory, delimiter=delimiter, lineterminator="").writerow(cells)
    return memory.getvalue()


def cell_span(text: str, record: Record, cell: str) -> Span:
    """Where a value stands in its line; the whole line where it cannot be told."""
    line = split_lines(text)[record.line - 1]
    column = line.find(cell) if cell else -1
    return Span(record.line, column + 1, record.line, column + 1 + len(cell)) if column >= 0 else _whole(record.line, line)


def _delimiter(lines: list[str], known: Callable[[str], str | None]) -> str:
    """What divides the columns; the comma where nothing tells."""
    counts = {
        delimiter: max((_known_names(line, delimiter, known) for line in lines[:_LINES_LOOKED_AT]), default=0) for delimiter in _DELIMITERS
    }
    return max(_DELIMITERS, key=lambda delimiter: counts[delimiter])


def _known_names(line: str, delimiter: str, known: Callable[[str], str | None]) -> int:
    return sum(known(cell.strip().strip('"')) is not None for cell in line.split(delimiter))


def _line(number: int) -> Span:
    return Span(number, 1, number, 1)


def _whole(number: int, line: str) -> Span:
    return Span(number, 1, number, len(line) + 1)
