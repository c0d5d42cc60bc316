"""Takes a word from a fixed list, and says what was meant when it is another."""

from collections.abc import Iterable

from journeycli.errors import JourneyError
from journeycli.message import say
from journeycli.nearest import nearest


def chosen(word: str, known: Iterable[str], flag: str) -> str:
    """The word, which is one of those known.

    Raises:
        JourneyError: it is not.
    """
    known = tuple(known)
    if word in known:
        return word
    meant = nearest(word, known)
    message = say('{flag} does not take "{word}"', flag=flag, word=word)
    if meant:
        raise JourneyError(message, say('Did you mean "{meant}"? Known are: {known}.', meant=meant, known=known))
    raise JourneyError(message, say("Known are: {known}.", known=known))
