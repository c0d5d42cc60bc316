"""Gets the two versions of a journey that a user means: from files, from standard input, or from git."""

import os
from pathlib import Path
from typing import NamedTuple

from journeycli.diff.comparison import Text, journey_id
from journeycli.discovery import find_journeys
from journeycli.errors import JourneyError
from journeycli.files import STANDARD_INPUT, Found, read_file
from journeycli.git.changes import ChangedFile, changed_since
from journeycli.git.revisions import address, content_at, merge_base
from journeycli.message import say


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
    """The two versions that were named, each a file, `-` or `REVISION:FILE`; a file of that very name wins.

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
    if colon and revision and name and not os.path.lexists(given):
        return _at(revision, name)
    found = find_journeys([given], stdin_name)
    if len(found) != 1:
        message = say("Two journeys are compared at a time, and {path} holds {count}", path=given, count=len(found))
        raise JourneyError(message, say("Name two files, or compare a folder with `--since REVISION`."))
    return Text(found[0].name, read_file(found[0]))


def _at(revision: str, name: str) -> Text:
    content = content_at(revision, Path(name))
    if content is None:
        message = say("There is no {file} at revision {revision}", file=name, revision=revision)
        raise JourneyError(message, say("The name counts from this folder: `git ls-tree -r --name-only REVISION` lists what there is."))
    return Text(Path(name).as_posix(), content, revision)


def _since(revision: str, given: str) -> list[Versions]:
    """The versions below a folder, or those of one file."""
    path = Path(given)
    if path == STANDARD_INPUT:
        raise JourneyError(say("Standard input has no earlier version"), say("Name two versions: REVISION:FILE and -."))
    if path.is_dir():
        base = merge_base(revision, path)
        return [_versions(base, revision, change) for change in changed_since(revision, path)]
    base = merge_base(revision, address(path)[0])
    before = content_at(base, path)
    if before is None or os.path.lexists(path):
        (found,) = find_journeys([given], given)
        after = read_file(found)
        old = None if before is None else Text(found.name, before, revision)
        return [] if before == after else [Versions(old, Text(found.name, after), found.path)]
    return [Versions(Text(path.as_posix(), before, revision), None, path)]


def _versions(base: str, revision: str, change: ChangedFile) -> Versions:
    before = None if change.before is None else content_at(base, change.before)
    old = None if before is None or change.before is None else Text(_name(change.before), before, revision)
    new = None if change.after is None else Text(_name(change.after), read_file(Found(change.after, _name(change.after))))
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


def _name(path: Path) -> str:
    return Path(os.path.normpath(path)).as_posix()
