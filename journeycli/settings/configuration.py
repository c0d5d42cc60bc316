"""Finds the settings that hold for a file: the nearest ones upward, as far as the repository goes."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from journeycli.errors import JourneyError, Located
from journeycli.files import Found, read_file
from journeycli.finding import Excerpt
from journeycli.message import say
from journeycli.problem import Problem
from journeycli.reading.positions import split_lines
from journeycli.settings.reader import read_settings
from journeycli.settings.settings import Settings
from journeycli.vocabulary import LANGUAGES

if TYPE_CHECKING:
    from journeycli.settings.toml import TomlDocument

SETTINGS_FILE = "journey.toml"
_PROJECT_FILE = "pyproject.toml"
SETTINGS_FILES = (SETTINGS_FILE, _PROJECT_FILE)
"""What the files are called that settings may stand in."""
_PROJECT_TABLE = ("tool", "journey")
_OPEN = Settings()
_LANGUAGE = re.compile(rf"""^\s*language\s*=\s*["']({"|".join(LANGUAGES)})["']""".encode("ascii"), re.MULTILINE)
"""The language that a file asks for, although something else in it is wrong."""
_LARGEST = 1 << 18
"""Bytes of a settings file: reading TOML takes up to four hundred times its size."""


class Configuration:
    """Answers which settings hold where; reads each settings file once."""

    def __init__(self, named: str | None = None, *, isolated: bool = False) -> None:
        """With `named`, that file holds everywhere; `isolated`, no file holds anywhere.

        Raises:
            JourneyError: the named file does not exist, or its settings are wrong.
        """
        self._by_folder: dict[Path, Settings] = {}
        self._everywhere = _OPEN if isolated else None
        if named is not None and not isolated:
            self._everywhere = _named_settings(Path(named))

    def settings_for(self, file: Path) -> Settings:
        """The settings for a file, or for what is in the folder of a name that need not exist.

        Raises:
            JourneyError: the settings found are wrong.
        """
        return self._everywhere or self._settings_of(file.absolute().parent)

    def places(self, file: Path) -> Iterator[Path]:
        """Where settings for a file stand or could stand, the nearest folder first, as far as those that hold."""
        if self._everywhere is not None:
            return
        for folder in file.absolute().parents:
            yield from (folder / name for name in SETTINGS_FILES)
            if _is_top(folder) or _settings_in(folder) is not None:
                return

    def _settings_of(self, folder: Path) -> Settings:
        if folder not in self._by_folder:
            own = _settings_in(folder)
            self._by_folder[folder] = own or (_OPEN if _is_top(folder) else self._settings_of(folder.parent))
        return self._by_folder[folder]


def settings_in(content: bytes | Problem | None, name: str) -> object:
    """What a settings file of this name tells us, to be held against what it told before."""
    # Imported here because reading TOML takes 5 ms, and most journeys have no settings.
    from journeycli.settings.toml import read_toml  # noqa: PLC0415

    document = read_toml(content) if isinstance(content, bytes) and name == _PROJECT_FILE else None
    if document is None or isinstance(document, Problem):
        return content if name == SETTINGS_FILE else None
    return document.data[_PROJECT_TABLE[0]][_PROJECT_TABLE[1]] if _has(document, _PROJECT_TABLE) else None


def _is_top(folder: Path) -> bool:
    return folder.parent == folder or (folder / ".git").exists()


def _named_settings(path: Path) -> Settings:
    if not path.is_file():
        raise JourneyError(say("{path} does not exist", path=str(path)), say("Name a settings file after --config."))
    return _read(path, _PROJECT_TABLE if path.name == _PROJECT_FILE else ()) or _OPEN


def _settings_in(folder: Path) -> Settings | None:
    """The settings in a folder's own files, `journey.toml` before `pyproject.toml`; None where it has none."""
    for name, table in ((SETTINGS_FILE, ()), (_PROJECT_FILE, _PROJECT_TABLE)):
        path = folder / name
        if path.is_file() and not path.is_symlink():
            settings = _read(path, table)
            if settings is not None:
                return settings
    return None


def _read(path: Path, table: tuple[str, ...]) -> Settings | None:
    name = _name(path)
    # Imported here because reading TOML takes 5 ms, and most journeys have no settings.
    from journeycli.settings.toml import read_toml  # noqa: PLC0415

    content = read_file(Found(path, name), _LARGEST)
    document = content if isinstance(content, Problem) else read_toml(content)
    try:
        return _settings(name, content, document, table)
    except JourneyError as error:
        said = None if isinstance(content, Problem) else _LANGUAGE.search(content)
        error.language = said[1].decode("ascii") if said else ""
        raise


def _settings(name: str, content: bytes | Problem, document: "TomlDocument | Problem", table: tuple[str, ...]) -> Settings | None:
    if isinstance(document, Problem):
        lines = split_lines(content.decode("utf-8-sig", "replace")) if isinstance(content, bytes) else [""]
        help = (
            document.help if isinstance(content, bytes) else say("Put the settings in a small {file} that can be read.", file=SETTINGS_FILE)
        )
        raise JourneyError(document.message, help, Located(name, document.span, Excerpt.around(lines, document.span)))
    return read_settings(name, document, table) if _has(document, table) else None


def _has(document: "TomlDocument", table: tuple[str, ...]) -> bool:
    data: object = document.data
    for key in table:
        if not isinstance(data, dict) or key not in data:
            return False
        data = data[key]
    return isinstance(data, dict)


def _name(path: Path) -> str:
    absolute = path.absolute()
    return (absolute.relative_to(Path.cwd()) if absolute.is_relative_to(Path.cwd()) else path).as_posix()
