"""Takes a word from a fixed list, and says what was meant when it is another; of formats also by the name of the file."""

from collections.abc import Iterable
from pathlib import Path

from journeycli.errors import JourneyError
from journeycli.files import STANDARD_OUTPUT
from journeycli.message import say
from journeycli.nearest import known_words

_ENDINGS = {".md": "markdown", ".csv": "csv", ".json": "json"}
_OF_TEXT = ("", ".txt")
"""What the name of a file may end in that is to be as it would be printed."""


def chosen(word: str, known: Iterable[str], flag: str) -> str:
    """The word, which is one of those known.

    Raises:
        JourneyError: it is not.
    """
    known = tuple(known)
    if word in known:
        return word
    raise JourneyError(say('{flag} does not take "{word}"', flag=flag, word=word), known_words(word, known))


def chosen_format(word: str | None, output: str | None, known: Iterable[str]) -> str:
    """The format that was named, else the one that the name of the output ends in, else the first of those known.

    Raises:
        JourneyError: it is not known, or the name ends in something else.
    """
    known = tuple(known)
    ending = Path(output or "").suffix.lower()
    if word is not None or output in (None, STANDARD_OUTPUT) or ending in _OF_TEXT:
        return chosen(word or known[0], known, "--format")
    if _ENDINGS.get(ending) in known:
        return _ENDINGS[ending]
    endings = (*(ending for ending, format in _ENDINGS.items() if format in known), ".txt")
    message = say("The name {file} does not end in a format that can be written", file=output or "")
    raise JourneyError(message, say("Let it end in one of these, or add --format: {known}.", known=endings))
