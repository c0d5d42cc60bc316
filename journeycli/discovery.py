"""Finds the journey files that a user means by paths."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path, PurePosixPath

from journeycli.errors import JourneyError
from journeycli.files import STANDARD_INPUT, Found, read_file, reason_of
from journeycli.message import Message, say
from journeycli.nearest import nearest
from journeycli.reading.source import JOURNEY_SUFFIXES

# The ending of a journey, and what editors and habit make of it.
_ENDING = re.compile(r"(?:^|[. _-])journey\.ya?ml(?:\.txt)?$|(?:^|\.)journey\.txt$|\.ya?ml(?:\.txt)?$", re.IGNORECASE)
_KEYS = tuple(re.compile(rb"^%s:" % key, re.MULTILINE) for key in (b"personas", b"phases"))
_MOST_LOOKED_AT = 100
"""Files that are looked at for one that is misnamed."""


def find_journeys(paths: Iterable[str], stdin_name: str) -> list[Found]:
    """The files that paths stand for, each once, ordered by name: files as they are, folders with the journeys below.

    `-` is standard input, reported as `stdin_name`. Below a folder, hidden folders and what `.gitignore` leaves out are
    skipped, and links are not followed.

    Raises:
        JourneyError: a path that does not exist, or a folder that cannot be opened.
    """
    found: dict[str, Found] = {}
    for given in paths:
        try:
            for entry in _found(given, stdin_name):
                found.setdefault(entry.name, entry)
        except OSError as error:
            message = say("{path} cannot be read: {reason}", path=str(error.filename or given), reason=reason_of(error))
            raise JourneyError(message, say("Name a file or folder that you can open.")) from error
    return sorted(found.values(), key=lambda entry: entry.name)


def _found(given: str, stdin_name: str) -> Iterator[Found]:
    if not given:
        raise JourneyError(say("A path is empty"), say("Name a journey file, or a folder with journeys."))
    path = Path(given)
    if path == STANDARD_INPUT:
        yield Found(path, stdin_name)
    elif path.is_dir():
        yield from _below(path)
    elif os.path.lexists(path):
        yield Found(path, shown_name(path))
    else:
        raise _missing(path)


def no_journey(paths: Iterable[str]) -> JourneyError:
    """The failure of a run that finds no journey: with the file that is one but for its name, else with how to begin one."""
    help = say("Begin one with `journey init`; or name the folder that it is in. A journey file is called NAME.journey.yaml.")
    return JourneyError(say("No journey was found"), misnamed(paths) or help)


def misnamed(paths: Iterable[str]) -> Message | None:
    """What to call a file below one of these folders that would be a journey but for its name; None where there is none."""
    almost = _misnamed(paths)
    if almost is None:
        return None
    return say("{path} seems to be one: call it {file}, and it is found.", path=shown_name(almost), file=_name_for(almost))


def _misnamed(paths: Iterable[str]) -> Path | None:
    """A file below one of the folders that seems to be a journey: by its name, or as YAML with personas and phases."""
    folders = (Path(path) for path in paths if path and Path(path).is_dir())
    almost = (inner / name for folder in folders for inner, names in _files_below(folder, _ENDING.search) for name in names)
    return next((path for path in islice(almost, _MOST_LOOKED_AT) if ".journey" in path.name.lower() or _has_phases(path)), None)


def _has_phases(path: Path) -> bool:
    content = read_file(Found(path, path.name))
    return isinstance(content, bytes) and all(key.search(content) for key in _KEYS)


def _name_for(path: Path) -> str:
    return f"{_ENDING.sub('', path.name) or path.resolve().parent.name}{JOURNEY_SUFFIXES[0]}"


def _below(top: Path) -> Iterator[Found]:
    for folder, names in _files_below(top, lambda name: name.endswith(JOURNEY_SUFFIXES)):
        shown = PurePosixPath(shown_name(folder))
        yield from (Found(folder / name, str(shown / name)) for name in names)


def _files_below(top: Path, wanted: Callable[[str], object]) -> Iterator[tuple[Path, list[str]]]:
    """Folder by folder, the names of the files that are wanted."""
    # Imported here because only a walk needs it, and it costs as much as reading twenty journeys.
    from journeycli.git.ignored import Ignored  # noqa: PLC0415

    ignored = Ignored(top)
    for folder, folders, files in os.walk(top, onerror=_refuse):
        real = Path(folder).resolve()
        folders[:] = sorted(name for name in folders if not name.startswith(".") and not ignored(real / name, is_folder=True))
        named = [name for name in sorted(files) if wanted(name) and not name.startswith(".")]
        yield Path(folder), [name for name in named if not (real / name).is_symlink() and not ignored(real / name, is_folder=False)]


def _refuse(error: OSError) -> None:
    """A folder that cannot be opened may hold journeys: passing over it would pass them unseen."""
    raise error


def shown_name(path: Path) -> str:
    """Relative to the working folder where the path lies below it, else as it was given."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100  resolve() would follow links and change the name
    return (absolute.relative_to(Path.cwd()) if absolute.is_relative_to(Path.cwd()) else path).as_posix()


def _missing(path: Path) -> JourneyError:
    beside = [entry.name for entry in path.parent.iterdir()] if path.parent.is_dir() else []
    meant = nearest(path.name, beside)
    help = (
        say('Did you mean "{path}"?', path=(path.parent / meant).as_posix())
        if meant
        else say("Name a journey file, or a folder with journeys.")
    )
    return JourneyError(say("{path} does not exist", path=str(path)), help)
