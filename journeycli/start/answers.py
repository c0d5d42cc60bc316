"""What somebody typed, made fit for a file: one line without anything invisible, and a list taken apart."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from journeycli.errors import JourneyError
from journeycli.message import say
from journeycli.reading.source import without_forbidden
from journeycli.start.meaning import Certainty, kind_of

LONGEST_NAME = 120
"""Characters of a title or a name; more is a text, and belongs elsewhere in the file."""
MOST_CHANNELS = 200
"""As many as a journey may have."""

_REMARK = re.compile(r"\s*#(\s|$)")
_BULLET = re.compile(r"\s*(?:[-*•–+>]\s+|\d{1,3}[.)]\s+)?(?:\[[ xX]?\]\s+)?")
_BETWEEN = re.compile(r"[,;](?![^()]*\))")
_JOINED = re.compile(r"\s+(?:en|and|&|\+)\s+|\s*/\s*")
_QUOTES = "\"'“”„«»\u2018\u2019"
_QUOTED = re.compile(f"[{_QUOTES}]([^{_QUOTES}]*)[{_QUOTES}]")


class Listed(NamedTuple):
    """The names in a list, each once, and what was left out because no letter stands in it: a price, a number."""

    names: tuple[str, ...]
    left_out: tuple[str, ...]


def cleaned(text: str) -> str:
    """A typed line as a name: no invisible characters, single blanks, no quotes around the whole.

    Raises:
        JourneyError: it is too long for one.
    """
    name = " ".join(without_forbidden(text).split())
    quoted = _QUOTED.fullmatch(name)
    name = quoted[1].strip() if quoted else name
    if len(name) > LONGEST_NAME:
        message = say("“{name}” is longer than {limit} characters", name=name, limit=LONGEST_NAME)
        raise JourneyError(message, say("Give it a short name; there is room for more in the file."))
    return name


def listed(text: str) -> Listed:
    """The channels in a list, one a line or between commas; bullets, numbers and lines after # are left out.

    Raises:
        JourneyError: one of them is too long for a name, or there are more than a journey may have.
    """
    found: dict[str, str] = {}
    for line in text.splitlines():
        if not _REMARK.match(line):
            for name in _names(_BULLET.sub("", line, count=1)):
                found.setdefault(name.casefold(), name)
    names = tuple(name for name in found.values() if any(map(str.isalpha, name)))
    within_limit(len(names))
    return Listed(names, tuple(name for name in found.values() if name not in names))


def within_limit(count: int) -> None:
    """Lets as many channels pass as a journey may have.

    Raises:
        JourneyError: there are more.
    """
    if count > MOST_CHANNELS:
        message = say("The list has {count} channels, and a journey holds at most {limit}", count=count, limit=MOST_CHANNELS)
        raise JourneyError(message, say("Keep to what customers see of you, one channel a line."))


def _names(line: str) -> Iterator[str]:
    for part in _BETWEEN.split(line):
        joined = [cleaned(name) for name in _JOINED.split(part)]
        # “Facebook and Instagram” are two, “food and drink fair” is one: only what is known is taken apart.
        known = len(joined) > 1 and all(kind_of(name).certainty is Certainty.SURE for name in joined)
        names = joined if known else [cleaned(part)]
        yield from (name for name in names if name)
