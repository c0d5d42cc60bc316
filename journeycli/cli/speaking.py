"""Tells which language a command speaks: the one asked for, the settings', that of its journeys, that of a terminal, English."""

import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import pairwise
from pathlib import Path
from typing import TextIO

from journeycli.cli.choice import chosen
from journeycli.errors import JourneyError
from journeycli.language import ORIGINAL, spoken
from journeycli.settings.configuration import Configuration
from journeycli.vocabulary import LANGUAGES

_FLAG = "--language"


def language_asked(given: str | None) -> str | None:
    """The language that was asked for on the command line; None where nobody asked.

    Raises:
        JourneyError: it is not one that the tool speaks.
    """
    return chosen(given, LANGUAGES, _FLAG) if given else None


def language_here(
    given: str | None, stream: TextIO | None, folder: Path = Path(), *, config: str | None = None, isolated: bool = False
) -> str:
    """The language to speak where no journey is looked at.

    The one asked for, else that of the settings of the folder, or of `config`, else that of the terminal that `stream`
    is, else English.

    Raises:
        JourneyError: it is not one that the tool speaks, or the settings are wrong.
    """
    settings = Configuration(config, isolated=isolated).settings_for(folder / "x")
    return language_asked(given) or settings.language or language_at(stream)


def language_shared(given: str | None, spoken: Iterable[str]) -> str:
    """The language of what is said of several files as a whole: the one asked for, else theirs if they share one."""
    languages = set(spoken)
    return given or (languages.pop() if len(languages) == 1 else ORIGINAL)


def language_at(stream: TextIO | None) -> str:
    """The language of whoever sits at the terminal that a stream is; English elsewhere, so that scripts see the same anywhere."""
    if stream is None or not stream.isatty():
        return ORIGINAL
    said = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    own = next((word for word in said if word), ORIGINAL)
    return spoken(own.replace("_", "-").partition(".")[0])


@contextmanager
def failing_in(language: str | None) -> Iterator[None]:
    """Has a failure told in the language of the journeys that a run is about, which its boundary does not know."""
    try:
        yield
    except JourneyError as error:
        error.language = error.language or language
        raise


def language_of_failure(arguments: Sequence[str], stream: TextIO | None, error: JourneyError | None = None) -> str:
    """The language to tell in why a run stopped, whatever stopped it: a wrong `--language` or wrong settings, perhaps."""
    asked = _given(arguments, _FLAG)
    if asked in LANGUAGES:
        return asked
    known = error.language if error else None
    return (_language_of_settings(arguments) if known is None else known) or language_at(stream)


def _language_of_settings(arguments: Sequence[str]) -> str | None:
    with suppress(JourneyError, OSError):
        return Configuration(_given(arguments, "--config"), isolated="--isolated" in arguments).settings_for(Path("x")).language
    return None


def _given(arguments: Sequence[str], flag: str) -> str | None:
    """What stands after a flag on a command line that may be wrong."""
    following = next((word for known, word in pairwise(arguments) if known == flag), None)
    return next((word.partition("=")[2] for word in arguments if word.startswith(f"{flag}=")), following)
