"""Tells which language a command speaks: the one asked for, else the one that the settings name."""

from collections.abc import Iterable
from pathlib import Path

from journeycli.cli.choice import chosen
from journeycli.configuration import Configuration
from journeycli.language import ORIGINAL
from journeycli.vocabulary import LANGUAGES


def language_asked(given: str | None) -> str | None:
    """The language that was asked for on the command line; None where nobody asked.

    Raises:
        JourneyError: it is not one that the tool speaks.
    """
    return chosen(given, LANGUAGES, "--language") if given else None


def language_here(given: str | None) -> str:
    """The language to speak where no journey is looked at: that of the settings of this folder, if nobody asked.

    Raises:
        JourneyError: it is not one that the tool speaks, or the settings are wrong.
    """
    return language_asked(given) or Configuration().settings_for(Path("x")).language or ORIGINAL


def language_shared(given: str | None, spoken: Iterable[str]) -> str:
    """The language of what is said of several files as a whole: the one asked for, else theirs if they share one."""
    languages = set(spoken)
    return given or (languages.pop() if len(languages) == 1 else ORIGINAL)
