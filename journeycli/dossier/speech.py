"""What a template says with: messages, numbers, days and words of the format, in one language; links that are safe to follow."""

from collections.abc import Callable, Mapping

from journeycli.aliases import process_name
from journeycli.dossier.days import day_text, period_text
from journeycli.dossier.words import kind_of_channel, meaning
from journeycli.draw.notation import number, safe_url
from journeycli.draw.words import words_in
from journeycli.language import translated
from journeycli.message import Value, say, say_count
from journeycli.numbers.numeral import grouped, percentage

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
        "signed": signed,
        "percent": lambda rate: percentage(rate, language),
        "day": lambda day: day_text(day, language),
        "period": lambda period: period_text(period, language),
        "process_name": lambda process: process_name(process, language),
        "web_page": web_page,
    }


def signed(emotion: int) -> str:
    """An emotion with its sign, as the map writes it."""
    return f"{emotion:+d}".replace("-", "−") if emotion else "0"


def web_page(url: str) -> str:
    """The URL where it leads to a page on the web, else nothing."""
    return safe_url(url) if url.startswith(_WEB) else ""
