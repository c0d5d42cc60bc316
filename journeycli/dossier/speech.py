"""What a template says with: messages, numbers, days and words of the format, in one language; links that are safe to follow."""

from collections.abc import Callable, Mapping
from datetime import date

from journeycli.aliases import process_name
from journeycli.dossier.words import kind_of_channel, meaning
from journeycli.draw.notation import number, safe_url
from journeycli.draw.words import words_in
from journeycli.language import translated, translated_text
from journeycli.message import Value, say, say_count, template
from journeycli.numbers.numeral import grouped, percentage
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
_WEB = ("http://", "https://")


def speech(language: str) -> Mapping[str, Callable[..., str]]:
    """The functions that templates call, by name."""

    def said(template: str, **values: Value) -> str:
        return translated(say(template, **values), language).text

    def counted(one: str, many: str, count: int, **values: Value) -> str:
        return translated(say_count(one, many, count, **values), language).text

    return {
        "say": said,
        "say_count": counted,
        "meaning": lambda kind, word: meaning(kind, word, language),
        "kind": lambda kind: kind_of_channel(kind, language),
        "amount": lambda amount: number(amount).replace(".", words_in(language).decimal),
        "count": lambda count: grouped(count, language),
        "percent": lambda rate: percentage(rate, language),
        "day": lambda day: day_text(day, language),
        "period": lambda period: period_text(period, language),
        "process_name": lambda process: process_name(process, language),
        "web_page": web_page,
    }


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


def web_page(url: str) -> str:
    """The URL where it leads to a page on the web, else nothing."""
    return safe_url(url) if url.startswith(_WEB) else ""
