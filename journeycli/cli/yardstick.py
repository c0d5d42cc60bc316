"""Tells what each file is held against: what the flags ask for and the settings of its folder, together."""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from journeycli.audit.audit import Options
from journeycli.files import STANDARD_INPUT, Found
from journeycli.settings.configuration import Configuration
from journeycli.settings.selection import Choice
from journeycli.settings.settings import Settings


class Depth(NamedTuple):
    """How files are looked at, whatever their settings say."""

    audit: bool
    today: date
    accept: bool
    language: str | None
    """The language asked for; None leaves it to the settings, and then to the journey."""


class Yardstick(NamedTuple):
    """What one file is held against."""

    settings: Settings
    options: Options


class Yardsticks:
    """The yardsticks of a run, made once for each settings file.

    Raises:
        JourneyError: a flag names no rule, or the settings of this folder are wrong.
    """

    def __init__(self, configuration: Configuration, flags: Choice, depth: Depth) -> None:
        self._configuration = configuration
        self._flags = flags
        self._depth = depth
        self._known: dict[str, Options] = {}
        configuration.settings_for(Path("x")).rules(flags)

    def of(self, found: Found) -> Yardstick:
        """What a file is held against.

        Raises:
            JourneyError: its settings are wrong.
        """
        settings = self._configuration.settings_for(Path(found.name) if found.path == STANDARD_INPUT else found.path)
        if settings.file not in self._known:
            audit, today, accept, language = self._depth
            self._known[settings.file] = Options(
                settings.rules(self._flags), audit, today, accept, language or settings.language, settings.steps
            )
        return Yardstick(settings, self._known[settings.file])
