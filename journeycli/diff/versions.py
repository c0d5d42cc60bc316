"""Gets the two versions of a journey that a user means: from files, from standard input, or from git."""

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from journeycli.diff.comparison import Numbers, Text, journey_id
from journeycli.discovery import find_journeys, shown_name
from journeycli.errors import JourneyError
from journeycli.files import STANDARD_INPUT, Found, read_file
from journeycli.git.changes import ChangedFile, Past, changed_since, past_since
from journeycli.git.revisions import content_at, contents_at, folder_of, is_folder_at, merge_base, staged_content
from journeycli.message import say
from journeycli.numbers.beside import LARGEST, content_beside, place_beside
from journeycli.problem import Problem
from journeycli.reading.source import NUMBERS_SUFFIX


class Versions(NamedTuple):
    """Two versions of one file, of which one may be missing, and the path whose settings hold for them."""

    old: Text | None
    new: Text | None
    path: Path

    @property
    def name(self) -> str:
        """The file as it is called now, or was."""
        return (self.new or self.old or Text("", b"")).file

    @property
    def renamed(self) -> bool:
        """Whether the file goes by another name now."""
        return bool(self.old and self.new and self.old.file != self.new.file)


def two_versions(old: str, new: str, stdin_name: str) -> Versions:
    """The two versions that were named, each a file, `-`, `REVISION:FILE` or `:FILE` as it is staged; a file of that very name wins.

    Raises:
        JourneyError: there is no such file or revision, it names several files, or both are standard input.
    """
    if old == new == "-":
        raise JourneyError(say("Standard input can be only one of the two versions"), say("Name a file, or REVISION:FILE, for the other."))
    before, after = _version(old, stdin_name), _version(new, stdin_name)
    return Versions(before, after, Path(before.file if new == "-" else after.file))


def versions_since(revision: str, paths: tuple[str, ...]) -> list[Versions]:
    """Both versions of every journey below paths that differs from where the work parted from a revision, by name.

    A file that was renamed is followed by what it holds, or by the id of its journey.

    Raises:
        JourneyError: a path does not exist, or git cannot tell.
    """
    found: dict[str, Versions] = {}
    for given in paths:
        for entry in _followed(_since(revision, given)):
            found.setdefault(entry.name, entry)
    return [found[name] for name in sorted(found)]


def _version(given: str, stdin_name: str) -> Text:
    revision, colon, name = given.partition(":")
    if colon and name and not os.path.lexists(given):
        return _at(revision, name) if revision else _staged(name)
    found = find_journeys([given], stdin_name)
    if len(found) != 1:
        message = say("Two journeys are compared at a time, and {path} holds {count}", path=given, count=len(found))
        raise JourneyError(message, say("Name two files, or compare a folder with `--since REVISION`."))
    return _as_it_is(found[0])


def _as_it_is(found: Found) -> Text:
    """The version on the disk, or on standard input."""
    place = None if found.path == STANDARD_INPUT else place_beside(found)
    content = content_beside(found) if place else None
    return Text(found.name, read_file(found), None, None if place is None or content is None else Numbers(place.name, content))


def _at(revision: str, name: str) -> Text:
    content = content_at(revision, Path(name))
    if content is None and is_folder_at(revision, Path(name)):
        message = say("{file} is a folder at revision {revision}", file=name, revision=revision)
        raise JourneyError(message, say("Name two files, or compare a folder with `--since REVISION`."))
    if content is None:
        message = say("There is no {file} at revision {revision}", file=name, revision=revision)
        raise JourneyError(message, say("The name counts from this folder: `git ls-tree -r --name-only REVISION` lists what there is."))
    return Text(Path(name).as_posix(), content, revision, _numbers(Path(name), lambda path: content_at(revision, path, LARGEST)))


def _numbers(journey: Path, content_of: Callable[[Path], bytes | Problem | None]) -> Numbers | None:
    """The numbers that git has beside a journey."""
    place = place_beside(Found(journey, journey.as_posix()))
    content = content_of(place.path) if place else None
    return None if place is None or content is None else Numbers(place.name, content)


def _staged(name: str) -> Text:
    """The version of a file that the next commit will have."""
    content = staged_content(Path(name))
    if content is None:
        raise JourneyError(say("git has no {file} for the next commit", file=name), say("`git add` it first, or name the file itself."))
    return Text(Path(name).as_posix(), content, "", _numbers(Path(name), lambda path: staged_content(path, LARGEST)))


def _since(revision: str, given: str) -> list[Versions]:
    """The versions below a folder, or those of one file."""
    path = Path(given)
    if path == STANDARD_INPUT:
        raise JourneyError(say("Standard input has no earlier version"), say("Name two versions: REVISION:FILE and -."))
    changes = changed_since(revision, path)
    if not changes and not os.path.lexists(path):
        find_journeys([given], given)  # which tells that there is no such path
    past = past_since(revision, path, (NUMBERS_SUFFIX,))
    base = merge_base(revision, folder_of(path))
    now = [found.path for found in find_journeys([given], given)] if os.path.lexists(path) else []
    changed = {change.after for change in changes}
    changes += tuple(ChangedFile(file, file) for file in now if file not in changed and _numbers_differ(file, past))
    earlier = _earlier(base, path, [change.before for change in changes if change.before], revision)
    return [_versions(change, earlier) for change in changes]


def _numbers_differ(file: Path, past: Past) -> bool:
    place = place_beside(Found(file, file.name))
    return place is not None and past.differs(place.path)


def _earlier(base: str, path: Path, files: Sequence[Path], revision: str) -> dict[Path, Text]:
    """The journeys as a commit has them, each with the numbers beside it."""
    contents = contents_at(base, path, files)
    places = {file: place for file in files if (place := place_beside(Found(file, shown_name(file))))}
    counted = contents_at(base, path, [place.path for place in places.values()], LARGEST)
    numbers = {file: Numbers(place.name, counted[place.path]) for file, place in places.items() if place.path in counted}
    return {file: Text(shown_name(file), content, revision, numbers.get(file)) for file, content in contents.items()}


def _versions(change: ChangedFile, earlier: Mapping[Path, Text]) -> Versions:
    old = earlier.get(change.before) if change.before else None
    new = _as_it_is(Found(change.after, shown_name(change.after))) if change.after else None
    return Versions(old, new, change.after or change.before or Path())


def _followed(versions: list[Versions]) -> list[Versions]:
    """The versions, in which a file that is gone and one that is new are one where their journeys have one id."""
    gone = {id: entry for entry in versions if entry.old and not entry.new and (id := journey_id(entry.old))}
    joined, used = [], set()
    for entry in versions:
        id = journey_id(entry.new) if entry.new and not entry.old else None
        earlier = gone.get(id or "")
        if earlier and earlier.name not in used:
            used.add(earlier.name)
            entry = entry._replace(old=earlier.old)  # noqa: PLW2901  the same entry, whole
        joined.append(entry)
    return [entry for entry in joined if entry.new or entry.name not in used]
