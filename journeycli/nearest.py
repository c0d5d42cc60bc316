"""Did you mean: the known word that a mistyped one comes closest to."""

from collections.abc import Iterable
from difflib import get_close_matches

from journeycli.message import Message, say

_LONGEST_COMPARED = 80


def nearest(word: str, known: Iterable[str], likeness: float = 0.6) -> str | None:
    """The known word most like `word`, or None where none is that like it (from 0 to 1); letter case does not count."""
    if len(word) > _LONGEST_COMPARED:
        return None
    by_lower_case = {candidate.lower(): candidate for candidate in known}
    matches = get_close_matches(word.lower(), by_lower_case, n=1, cutoff=likeness)
    return by_lower_case[matches[0]] if matches else None


def known_words(word: str, known: Iterable[str]) -> Message:
    """The way out for a word that is none of those known: all of them, and before them the one that was meant."""
    known = tuple(known)
    meant = nearest(word, known)
    return (
        say('Did you mean "{meant}"? Known are: {known}.', meant=meant, known=known) if meant else say("Known are: {known}.", known=known)
    )
