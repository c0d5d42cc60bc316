"""Tells which journeys are judged otherwise than before although they are the same: by other settings, or with other numbers beside them."""

from collections.abc import Iterable
from pathlib import Path

from journeycli.files import Found, read_file
from journeycli.git.changes import Past
from journeycli.numbers.beside import place_beside
from journeycli.reading.source import NUMBERS_SUFFIX
from journeycli.settings.configuration import SETTINGS_FILES, Configuration, settings_in

NAMES = (*SETTINGS_FILES, NUMBERS_SUFFIX)
"""The files that bear on a journey, or how their names end."""


class Bearing:
    """What bears on the findings of a journey besides its own file."""

    def __init__(self, configuration: Configuration, named: Iterable[str | None]) -> None:
        """With the settings file and the baseline that a user names for every journey, where there are any."""
        self._configuration = configuration
        self._named = [Path(name) for name in named if name]

    def judged_otherwise(self, found: Iterable[Found], past: Past) -> list[Found]:
        """Those of the files that have other settings or numbers than they had; all where a file that is named for all was another."""
        differing: dict[Path, bool] = {}

        def differs(place: Path) -> bool:
            if place not in differing:
                differing[place] = past.differs(place) and _tells_otherwise(place, past)
            return differing[place]

        if any(_was_another(place, past) for place in self._named):
            return list(found)
        return [entry for entry in found if _numbers_differ(entry, past) or any(map(differs, self._configuration.places(entry.path)))]


def _tells_otherwise(place: Path, past: Past) -> bool:
    """Whether a settings file that differs tells us something else: in that of a project, most is not for us."""
    now = read_file(Found(place, place.name)) if place.is_file() and not place.is_symlink() else None
    return settings_in(past.content(place), place.name) != settings_in(now, place.name)


def _was_another(place: Path, past: Past) -> bool:
    """Whether a file that is named for all was another one; what git did not keep, and what is elsewhere, was none."""
    return past.differs(place) and past.content(place) is not None


def _numbers_differ(entry: Found, past: Past) -> bool:
    place = place_beside(entry)
    return place is not None and past.differs(place.path)
