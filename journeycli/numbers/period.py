"""Periods of measuring: a year, a month, a week or a day, written so that the order of the texts is the order in time."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum


class Grain(StrEnum):
    """How long a period is, the longest first; numbers of different lengths are never compared."""

    YEAR = "year"
    MONTH = "month"
    WEEK = "week"
    DAY = "day"


_SHAPES = (
    (Grain.YEAR, re.compile("([0-9]{4})")),
    (Grain.MONTH, re.compile("([0-9]{4})-([0-9]{2})")),
    (Grain.WEEK, re.compile("([0-9]{4})-W([0-9]{2})")),
    (Grain.DAY, re.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})")),
)


def grain_of(period: str) -> Grain | None:
    """What a text is as a period (`2026`, `2026-10`, `2026-W41`, `2026-10-05`); None where it is none, or is not on the calendar."""
    for grain, shape in _SHAPES:
        found = shape.fullmatch(period)
        if found:
            return None if _first_day(grain, [int(part) for part in found.groups()]) is None else grain
    return None


def period_before(period: str) -> str:
    """The period just before one, as long as it is; empty where the calendar begins."""
    grain = grain_of(period)
    first = _first_day(grain, [int(part) for part in re.findall("[0-9]+", period)]) if grain else None
    if grain is None or first is None or first <= date(1, 1, 7):
        return ""
    return _period_with(grain, first - timedelta(days=1))


def is_within(period: str, longer: str) -> bool:
    """Whether a period is another one or a part of its year or month; every period is a part of an empty one."""
    return longer in ("", period) or period.startswith(f"{longer}-")


def holds(period: str, day: date) -> bool:
    """Whether a day is in a period."""
    grain = grain_of(period)
    return grain is not None and _period_with(grain, day) == period


def last_periods(keys: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Of (period, source): the last period of each source and length of period."""
    last = {(source, grain_of(period)): (period, source) for period, source in sorted(keys)}
    return sorted(last.values(), key=lambda key: (key[1], key[0]))


def period_between(first: date, last: date) -> str | None:
    """The period that two days begin and end; None where they do not enclose exactly one."""
    beyond = last + timedelta(days=1) if last < date.max else last
    for grain in Grain:
        period = _period_with(grain, first)
        if _period_with(grain, last) == period and _opens(grain, first) and _opens(grain, beyond):
            return period
    return None


def _first_day(grain: Grain, parts: list[int]) -> date | None:
    try:
        if grain is Grain.WEEK:
            return date.fromisocalendar(parts[0], parts[1], 1)
        return date(*[*parts, 1, 1][:3])
    except ValueError:
        return None


def _period_with(grain: Grain, day: date) -> str:
    if grain is Grain.WEEK:
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}"
    return day.isoformat()[: {Grain.YEAR: 4, Grain.MONTH: 7, Grain.DAY: 10}[grain]]


def _opens(grain: Grain, day: date) -> bool:
    """Whether a period begins on a day."""
    return day == date.max or _period_with(grain, day) != _period_with(grain, day - timedelta(days=1))
