"""`--format table`: a line for each journey, as wide as the terminal, and what is missing."""

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from journeycli.aliases import process_name
from journeycli.cells import cell_width, padded, shortened, wrapped
from journeycli.finding import Severity
from journeycli.language import translated, translated_text
from journeycli.message import Message, say, say_count, template
from journeycli.overview.entry import Broken, Entry, Overview
from journeycli.printable import printable
from journeycli.segment import Role, Segment

_BETWEEN = "  "
_WIDEST = 40
_STATES = {"current": template("now"), "future": template("later")}


class _Column(NamedTuple):
    """A column: its heading, what stands in it in a language, the role of that, and how soon it gives way on a narrow terminal."""

    heading: str
    cell: Callable[[Entry, str], str]
    role: Callable[[Entry], Role] = lambda _: Role.PLAIN
    gives_way: int = 0
    """0 never; else the higher, the sooner."""
    least: int = 0
    """Cells that it keeps before other columns give way; 0 where it is never cut."""


def _process(process: str | None, language: str) -> str:
    return printable(process_name(process, language)) if process else "–"


def _count(entry: Entry, severity: Severity) -> str:
    return str(entry.counts[severity] or "·")


def _count_role(entry: Entry, severity: Severity) -> Role:
    return Role(severity.value) if entry.counts[severity] else Role.QUIET


def _coverage_role(entry: Entry) -> Role:
    return Role.GOOD if entry.covered == entry.phases else Role.ERROR


def _due_role(entry: Entry) -> Role:
    return Role.WARNING if entry.card.walks.overdue else Role.PLAIN


_COLUMNS = (
    _Column(template("Journey"), lambda entry, _: printable(entry.title), lambda _: Role.STRONG, least=18),
    _Column(template("Process"), lambda entry, language: _process(entry.card.process, language), gives_way=2, least=17),
    _Column(template("State"), lambda entry, language: translated_text(_STATES[entry.card.state], language), gives_way=7),
    _Column(template("For"), lambda entry, _: printable(", ".join(entry.card.personas)), gives_way=6, least=12),
    _Column(template("Phases"), lambda entry, _: f"{entry.covered}/{entry.phases}", _coverage_role),
    _Column(template("Errors"), lambda entry, _: _count(entry, Severity.ERROR), lambda entry: _count_role(entry, Severity.ERROR)),
    _Column(
        template("Warnings"),
        lambda entry, _: _count(entry, Severity.WARNING),
        lambda entry: _count_role(entry, Severity.WARNING),
        gives_way=1,
    ),
    _Column(template("Infos"), lambda entry, _: _count(entry, Severity.INFO), gives_way=5),
    _Column(template("Walked"), lambda entry, language: entry.card.walks.last or translated_text(template("never"), language), gives_way=4),
    _Column(template("Next"), lambda entry, _: entry.card.walks.due or "–", _due_role, gives_way=3),
)


def report_table(overview: Overview, language: str, width: int | None) -> Iterator[Segment]:
    """The journeys, then the files that are none, then the processes without a journey."""
    if overview.entries:
        yield from _journeys(overview.entries, language, width)
    for broken in overview.broken:
        yield from _broken(broken, language, width)
    yield Segment("\n")
    yield from _sum(overview, language, width)


def _journeys(entries: Sequence[Entry], language: str, width: int | None) -> Iterator[Segment]:
    columns, widths = _fitting([*_COLUMNS], entries, language, width)
    headings = [translated_text(column.heading, language) for column in columns]
    yield from _row(headings, widths, [Role.QUIET] * len(columns))
    for entry in entries:
        yield from _row([column.cell(entry, language) for column in columns], widths, [column.role(entry) for column in columns])
        yield Segment(f"{_BETWEEN}{printable(entry.file)}\n", Role.QUIET)


def _fitting(columns: list[_Column], entries: Sequence[Entry], language: str, width: int | None) -> tuple[list[_Column], list[int]]:
    """The columns that fit, and their widths: names are cut first, then columns give way."""
    while True:
        widths = [
            min(
                _WIDEST,
                max(
                    cell_width(translated_text(column.heading, language)), *(cell_width(column.cell(entry, language)) for entry in entries)
                ),
            )
            for column in columns
        ]
        over = 0 if width is None else sum(widths) + len(_BETWEEN) * (len(widths) - 1) - width
        for index, column in reversed(list(enumerate(columns))):
            if over > 0 and column.least:
                cut = max(min(over, widths[index] - column.least), 0)
                widths[index] -= cut
                over -= cut
        if over <= 0 or not any(column.gives_way for column in columns):
            return columns, widths
        columns = [column for column in columns if column.gives_way < max(column.gives_way for column in columns)]


def _row(cells: Sequence[str], widths: Sequence[int], roles: Sequence[Role]) -> Iterator[Segment]:
    for index, (cell, width, role) in enumerate(zip(cells, widths, roles, strict=True)):
        last = index == len(cells) - 1
        text = shortened(cell, width)
        yield Segment(text if last else padded(text, width) + _BETWEEN, role)
    yield Segment("\n")


def _broken(broken: Broken, language: str, width: int | None) -> Iterator[Segment]:
    sentence = template("{file}:{line} has numbers that cannot be read") if broken.of_numbers else template("{file}:{line} is no journey")
    head = translated(say(sentence, file=broken.file, line=broken.finding.span.line), language).text
    yield Segment(f"{head}\n", Role.ERROR)
    more = translated(say_count(" (and {count} more)", " (and {count} more)", broken.more), language).text if broken.more else ""
    for line in wrapped(f"{broken.finding.message.text}{more}", width and width - len(_BETWEEN)):
        yield Segment(f"{_BETWEEN}{line}\n")


def _sum(overview: Overview, language: str, width: int | None) -> Iterator[Segment]:
    yield from _told(say_count("{count} journey.", "{count} journeys.", len(overview.entries)), language, width)
    numbers = sum(broken.of_numbers for broken in overview.broken)
    if len(overview.broken) > numbers:
        yield from _told(
            say_count("{count} file is no journey.", "{count} files are no journeys.", len(overview.broken) - numbers), language, width
        )
    if numbers:
        yield from _told(
            say_count("{count} file of numbers cannot be read.", "{count} files of numbers cannot be read.", numbers), language, width
        )
    if overview.missing:
        names = tuple(_named(process, language) for process in overview.missing)
        first = overview.missing[0]
        message = say("No journey yet for: {names}. Begin one: journey init --process {first_process}", names=names, first_process=first)
        yield from _told(message, language, width)


def _told(message: Message, language: str, width: int | None) -> Iterator[Segment]:
    for line in wrapped(translated(message, language).text, width):
        yield Segment(f"{line}\n")


def _named(process: str, language: str) -> str:
    label = process_name(process, language)
    return process if label == process else f"{label} ({process})"
