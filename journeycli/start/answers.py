"""What somebody typed, made fit for a file: one line without anything invisible, and a list taken apart."""

import re
from collections.abc import Iterator

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


def listed(text: str) -> tuple[str, ...]:
    """The channels in a list, one a line or between commas, each once; bullets, numbers and lines after # are left out.

    Raises:
        JourneyError: one of them is too long for a name, or there are more than a journey may have.
    """
    found: dict[str, str] = {}
    for line in text.splitlines():
        if not _REMARK.match(line):
            for name in _names(_BULLET.sub("", line, count=1)):
                found.setdefault(name.casefold(), name)
    if len(found) > MOST_CHANNELS:
        message = say("The list has {count} channels, and a journey holds at most {limit}", count=len(found), limit=MOST_CHANNELS)
        raise JourneyError(message, say("Keep to what customers see of you, one channel a line."))
    return tuple(found.values())


def _names(line: str) -> Iterator[str]:
    for part in _BETWEEN.split(line):
        joined = [cleaned(name) for name in _JOINED.split(part)]
        # “Facebook and Instagram” are two, “food and drink fair” is one: only what is known is taken apart.
        known = len(joined) > 1 and all(kind_of(name).certainty is Certainty.SURE for name in joined)
        names = joined if known else [cleaned(part)]
        yield from (name for name in names if name)
