"""Days and periods of measuring as people write them."""

from datetime import date

from journeycli.language import translated_text
from journeycli.message import template
from journeycli.numbers.period import Grain, grain_of

_MONTHS = (
    template("January"),
    template("February"),
    template("March"),
    template("April"),
    template("May"),
    template("June"),
    template("July"),
    template("August"),
    template("September"),
    template("October"),
    template("November"),
    template("December"),
)


def day_text(day: str, language: str) -> str:
    """A day (`YYYY-MM-DD`) as people write it."""
    found = date.fromisoformat(day)
    return f"{found.day} {_month(found.month, language)} {found.year}"


def period_text(period: str, language: str) -> str:
    """A period of measuring as people write it, where it is a month or a day; else as it is."""
    match grain_of(period):
        case Grain.DAY:
            return day_text(period, language)
        case Grain.MONTH:
            year, month = period.split("-")
            return f"{_month(int(month), language)} {year}"
    return period


def _month(number: int, language: str) -> str:
    return translated_text(_MONTHS[number - 1], language)
