"""The cells of a row of numbers: one a period, then what has changed and the trend."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from journeycli.language import translated_text
from journeycli.message import template
from journeycli.numbers.numeral import grouped, percentage
from journeycli.numbers.period import Grain, grain_of
from journeycli.numbers.reporters.spark import spark
from journeycli.printable import printable

NOTHING = "–"
"""What is not known, or a rate over nothing."""
_MOST_PERIODS = 6
_MOST_BARS = 12
_LONGEST_SOURCE = 24
_NO_SOURCE = template("not said")
_SOURCE = template("source")
_CHANGE = template("change")
_TREND = template("trend")


class Periods(NamedTuple):
    """The periods of a table: those with a column, and those that the trend is of."""

    shown: tuple[str, ...]
    drawn: tuple[str, ...]


def periods_by_grain(periods: Iterable[str]) -> dict[Grain | None, Periods]:
    """The last periods of each length, for a table of their own."""
    found: dict[Grain | None, list[str]] = {}
    for period in sorted(set(periods)):
        found.setdefault(grain_of(period), []).append(period)
    return {grain: Periods(tuple(entries[-_MOST_PERIODS:]), tuple(entries[-_MOST_BARS:])) for grain, entries in found.items()}


def header(periods: Periods, language: str, *before: str) -> tuple[str, ...]:
    """The names of the columns."""
    words = [translated_text(word, language) for word in (_SOURCE, *before, _CHANGE, _TREND)]
    return ("", words[0], *periods.shown, *words[1:])


def number_cells(values: Mapping[str, float | None], periods: Periods, show: Callable[[float], str]) -> tuple[str, ...]:
    """One cell a period."""
    return tuple(NOTHING if value is None else show(value) for value in map(values.get, periods.shown))


def trend_cell(values: Mapping[str, float | None], periods: Periods) -> str:
    """The numbers as a line of bars."""
    return spark([values.get(period) for period in periods.drawn])


def source_cell(source: str, language: str) -> str:
    """The name of a source, fit to be shown."""
    return printable(source, _LONGEST_SOURCE) or translated_text(_NO_SOURCE, language)


def counted(language: str) -> Callable[[float], str]:
    """Shows a count."""
    return lambda number: grouped(int(number), language)


def part(language: str) -> Callable[[float], str]:
    """Shows a rate."""
    return lambda rate: percentage(rate, language)


def leaving(language: str) -> Callable[[float], str]:
    """Shows which part leaves; with a plus how many more are at the next step, because they came in there."""
    return lambda rate: percentage(-rate, language, sign=True) if rate < 0 else percentage(rate, language)


def changed(change: float | None, language: str) -> str:
    """Shows how many per cent more or fewer there are."""
    return NOTHING if change is None else percentage(change, language, sign=True)


def points(change: float | None, language: str) -> str:
    """Shows the difference of two rates, in percentage points."""
    return NOTHING if change is None else percentage(change, language, sign=True).rstrip("% ") + " pt"
