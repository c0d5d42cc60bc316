"""Which kind of channel somebody means by a few words, and how sure that is."""

import re
from enum import Enum
from functools import cache
from typing import NamedTuple

from journeycli.aliases import channel_names
from journeycli.nearest import nearest
from journeycli.slug import plain_letters

_AS_GOOD_AS = 0.85
"""Likeness from which a word is the known one with a slip or a plural."""
_LIKE = 0.8
_LIKE_FROM = 6
"""Letters from which likeness tells anything: of shorter words too many differ in one letter only, as “buren” and “beurs”."""
_BEGINS, _ENDS = 5, 4
"""Letters from which a name is told also where a longer word begins or ends with it: “Facebookpagina”, “zondagmail”."""


class Certainty(Enum):
    """How sure it is what was meant."""

    SURE = "sure"
    LIKELY = "likely"
    UNKNOWN = "unknown"


class Meant(NamedTuple):
    """A kind of channel, and how sure it is; `other` where nothing is known."""

    kind: str
    certainty: Certainty


@cache
def kind_of(words: str) -> Meant:
    """The kind of channel that words stand for: “insta”, “nieuwsbrief”, “google ads”, “maandelijkse podcast”."""
    names = channel_names()
    word = plain_letters(words)
    called = names.get(word) or names.get(_like(word, _AS_GOOD_AS))
    if called:
        return Meant(called, Certainty.SURE)
    inside = next((kind for pattern, kind in _patterns() if pattern.search(word)), None)
    likely = inside or names.get(_like(word, _LIKE))
    return Meant(likely, Certainty.LIKELY) if likely else Meant("other", Certainty.UNKNOWN)


def _like(word: str, likeness: float) -> str:
    return (nearest(word, channel_names(), likeness) or "") if len(word) >= _LIKE_FROM else ""


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], str], ...]:
    """What tells a name inside other words, the longest name first."""
    names = sorted(channel_names().items(), key=lambda entry: (-len(entry[0]), entry))
    return tuple((re.compile(_inside(name)), kind) for name, kind in names)


def _inside(name: str) -> str:
    begins = "" if len(name) >= _BEGINS else r"\b"
    ends = "" if len(name) >= _ENDS else r"\b"
    return rf"\b{re.escape(name)}{begins}|{ends}{re.escape(name)}\b"
