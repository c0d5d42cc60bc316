"""Takes a word from a fixed list, and says what was meant when it is another."""

from collections.abc import Iterable

from journeycli.errors import JourneyError
from journeycli.message import say
from journeycli.nearest import known_words


def chosen(word: str, known: Iterable[str], flag: str) -> str:
    """The word, which is one of those known.

    Raises:
        JourneyError: it is not.
    """
    known = tuple(known)
    if word in known:
        return word
    raise JourneyError(say('{flag} does not take "{word}"', flag=flag, word=word), known_words(word, known))
