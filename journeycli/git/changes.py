"""Tells which journeys have changed: since a revision, and in the index for the next commit."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from hashlib import new as digest
from pathlib import Path
from typing import NamedTuple

from journeycli.discovery import find_journeys
from journeycli.errors import JourneyError
from journeycli.files import Found, read_file
from journeycli.git.command import ask
from journeycli.git.renames import renames
from journeycli.git.revisions import (
    FILE_MODES,
    Entry,
    absolute,
    address,
    content_at,
    contents_of,
    files_in,
    folder_of,
    has_commit,
    is_journey,
    journeys_in,
    merge_base,
    sound,
    tree,
)
from journeycli.message import say
from journeycli.problem import Problem

_SHA1_DIGITS = 40
_LARGEST = 64 << 20
"""Bytes of a file that is held against an earlier one: those of numbers beside a journey may be many."""
_CONFLICT = "U"
_NOTHING = "000000"
"""Where git has no file."""
_STAGED = (
    *("--cached", "--raw", "-z", "--no-renames", "--relative", "--ignore-submodules=all"),
    "--ita-invisible-in-index",  # what `git add --intent-to-add` announces is not in the next commit
)


class ChangedFile(NamedTuple):
    """A journey that changed: its file then and now, None where there was or is none; they differ where it was renamed."""

    before: Path | None
    after: Path | None


class _Staged(NamedTuple):
    """A file in the last commit and in the next one, None where it is none there; and whether a merge waits for it."""

    before: Entry | None
    after: Entry | None
    is_unsettled: bool

    def without_links(self) -> "_Staged":
        """The same, where links, which a walk passes over, are no files."""
        before, after = (entry if entry and entry.mode in FILE_MODES else None for entry in self[:2])
        return _Staged(before, after, self.is_unsettled)


def changed_since(revision: str, path: Path) -> tuple[ChangedFile, ...]:
    """The journeys below a folder, or the one file, that differ from where the work parted from a revision, by name.

    Against the merge base, as in a pull request: what others did to the branch since is not our change. And with the work
    tree, new files included: what is not committed yet will be judged as well. The path itself may be gone.
    """
    before = journeys_in(merge_base(revision, folder_of(path)), path)
    now = {found.path: found for found in find_journeys([str(path)], "")} if os.path.lexists(path) else {}
    stayed = [ChangedFile(path, path) for path in now if path in before and not _is_same(read_file(now[path]), before[path])]
    # A file that git keeps although it ignores it is not among those found, and yet not gone.
    gone = {path: before[path] for path in before if not os.path.lexists(path)}
    come = {path: now[path] for path in now if path not in before}
    moved = _moved(folder_of(path), gone, lambda: {path: read_file(found) for path, found in come.items()})
    return _by_name([*stayed, *_gone_and_come(gone, come, moved)])


class Past(NamedTuple):
    """How the files below a folder, and those above it in their repository, were before the change that is looked at."""

    differs: Callable[[Path], bool]
    """Whether a file is, or will be in the next commit, another one than it was; a link counts as none."""
    content: Callable[[Path], bytes | Problem | None]
    """What a file held."""


def past_since(revision: str, path: Path, names: tuple[str, ...]) -> Past:
    """How it was where the work parted from a revision; those with such endings are asked for at once."""
    folder = folder_of(path)
    base = merge_base(revision, folder)
    below = {absolute(folder / name): entry for name, entry in tree(folder, base) if name.endswith(names)}

    def differs(file: Path) -> bool:
        is_known = file.is_relative_to(absolute(folder)) and file.name.endswith(names)
        entry = below.get(file) if is_known else files_in(base, file).get(file)
        if file.is_symlink() or not os.path.lexists(file):
            return entry is not None and entry.mode in FILE_MODES
        return entry is None or not _is_same(read_file(Found(file, file.name), _LARGEST), entry)

    return Past(_asked_once(differs), lambda file: content_at(base, file))


def past_of_index(path: Path) -> Past:
    """How it is in the last commit, against what the next one will have."""
    folder = folder_of(path)
    below = {absolute(folder / name) for name, _ in _in_index(folder)}

    def differs(file: Path) -> bool:
        return file in below if file.is_relative_to(absolute(folder)) else any(True for _ in _in_index(file.parent, file.name))

    return Past(_asked_once(differs), lambda file: content_at("HEAD", file) if has_commit(folder) else None)


def _asked_once(differs: Callable[[Path], bool]) -> Callable[[Path], bool]:
    """The same answers, however a path is written; what is outside of the repository does not differ."""

    @cache
    def asked(file: Path) -> bool:
        with suppress(JourneyError):
            return differs(file)
        return False

    return lambda file: asked(absolute(file))


def staged(path: Path) -> tuple[ChangedFile, ...]:
    """The journeys below a folder, or the one file, that the next commit adds, changes or removes, by name; no links, as in a walk.

    Raises:
        JourneyError: one of them is in the middle of a merge.
    """
    if path.is_dir():
        folder = path
        changes = {path / name: change.without_links() for name, change in _in_index(path) if is_journey(name)}
    else:
        folder, own = address(path)
        found = ((path / name.removeprefix(own).lstrip("/"), change) for name, change in _in_index(folder, own))
        changes = {file: change for file, change in found if file == path or is_journey(file.relative_to(path).as_posix())}
    for file, change in changes.items():
        if change.is_unsettled:
            message = say("{path} is in the middle of a merge", path=file.as_posix())
            raise JourneyError(message, say("Settle it and say so with `git add`, then try again."))
    gone = {file: change.before for file, change in changes.items() if change.before and not change.after}
    come = {file: change.after for file, change in changes.items() if change.after and not change.before}
    moved = _moved(folder, gone, lambda: contents_of(folder, come))
    stayed = [ChangedFile(file, file) for file, change in changes.items() if change.before and change.after]
    return _by_name([*stayed, *_gone_and_come(gone, come, moved)])


def _in_index(folder: Path, *names: str) -> Iterator[tuple[str, _Staged]]:
    """What the next commit changes below a folder, or of the names given there."""
    head = ask(folder, "rev-parse", "--verify", "--quiet", "HEAD^{tree}")
    last = head if head.sound else sound(ask(folder, "hash-object", "-t", "tree", "--stdin"), folder)  # nothing, before the first commit
    words = sound(ask(folder, "diff-index", *_STAGED, last.line, "--", *names), folder).output.split(b"\0")
    return ((os.fsdecode(name), _staged(record)) for record, name in zip(words[::2], words[1::2], strict=False))


def _staged(record: bytes) -> _Staged:
    """From a record `:mode mode id id letter`."""
    old_mode, mode, old_id, id, letter = record.decode("ascii").removeprefix(":").split(" ")
    before, after = (None if entry[0] == _NOTHING else Entry(*entry) for entry in ((old_mode, old_id), (mode, id)))
    return _Staged(before, after, letter == _CONFLICT)


def _is_same(content: bytes | Problem, entry: Entry) -> bool:
    """Whether the content of a file is what git keeps; with line ends of Windows it is the same to git, and to us."""
    if isinstance(content, Problem) or entry.mode not in FILE_MODES:
        return False
    return entry.id in {_id(content, entry.id), _id(content.replace(b"\r\n", b"\n"), entry.id)}


def _id(content: bytes, like: str) -> str:
    """The id that git gives to content, in the kind of repository that gave the other one.

    We count it ourselves, because git would run what the repository calls a filter.
    """
    algorithm = "sha1" if len(like) == _SHA1_DIGITS else "sha256"
    return digest(algorithm, b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()


def _moved(folder: Path, gone: Mapping[Path, Entry], come: Callable[[], Mapping[Path, bytes | Problem]]) -> dict[Path, Path]:
    """Where the journeys went that are gone, as far as one that is new has kept most of their lines."""
    if not gone:
        return {}
    now = _readable(come())
    return renames(_readable(contents_of(folder, gone)), now) if now else {}


def _readable(contents: Mapping[Path, bytes | Problem]) -> dict[Path, bytes]:
    return {path: content for path, content in contents.items() if isinstance(content, bytes)}


def _gone_and_come(gone: Iterable[Path], come: Iterable[Path], moved: Mapping[Path, Path]) -> Iterator[ChangedFile]:
    yield from (ChangedFile(path, moved.get(path)) for path in gone)
    yield from (ChangedFile(None, path) for path in come if path not in moved.values())


def _by_name(changes: Iterable[ChangedFile]) -> tuple[ChangedFile, ...]:
    return tuple(sorted(changes, key=lambda change: change.after or change.before or Path()))
