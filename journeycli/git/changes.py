"""Tells which journeys have changed: since a revision, and in the index for the next commit."""

import os
from collections.abc import Iterator, Mapping, Sequence
from hashlib import new as digest
from pathlib import Path
from typing import NamedTuple

from journeycli.discovery import find_journeys
from journeycli.errors import JourneyError
from journeycli.files import Found, read_file
from journeycli.git.command import ask
from journeycli.git.renames import renames
from journeycli.git.revisions import FILE_MODES, Entry, address, content_of, is_journey, journeys_in, merge_base, sound, tree
from journeycli.message import say
from journeycli.problem import Problem

_SHA1_DIGITS = 40
_CONFLICT = "U"
_STAGED = (
    *("--cached", "--name-status", "-z", "--no-renames", "--relative", "--diff-filter=d", "--ignore-submodules=all"),
    "--ita-invisible-in-index",  # what `git add --intent-to-add` announces is not in the next commit
)


class ChangedFile(NamedTuple):
    """A journey that changed: its file then and now, None where there was or is none; they differ where it was renamed."""

    before: Path | None
    after: Path | None


def changed_since(revision: str, folder: Path) -> tuple[ChangedFile, ...]:
    """The journeys below a folder that differ from where the work parted from a revision, by name.

    Against the merge base, as in a pull request: what others did to the branch since is not our change. And with the work
    tree, new files included: what is not committed yet will be judged as well.
    """
    base = merge_base(revision, folder)
    before = journeys_in(base, folder)
    now = {found.path: found for found in find_journeys([str(folder)], "")}
    stayed = [ChangedFile(path, path) for path in now if path in before and not _is_same(read_file(now[path]), before[path])]
    # A file that git keeps although it ignores it is not among those found, and yet not gone.
    gone = {path: before[path] for path in before if not os.path.lexists(path)}
    come = [path for path in now if path not in before]
    moved = _moved(folder, gone, [now[path] for path in come])
    changes = [*stayed, *(ChangedFile(path, moved.get(path)) for path in gone)]
    changes += [ChangedFile(None, path) for path in come if path not in moved.values()]
    return tuple(sorted(changes, key=lambda change: change.after or change.before or folder))


def has_changed(revision: str, path: Path) -> bool:
    """Whether one file differs from where the work parted from a revision."""
    folder, name = address(path)
    before = dict(tree(folder, merge_base(revision, folder), name))
    return name not in before or not _is_same(read_file(Found(path, name)), before[name])


def staged(folder: Path) -> tuple[Path, ...]:
    """The journeys below a folder that the next commit adds or changes, by name.

    Raises:
        JourneyError: one of them is in the middle of a merge.
    """
    return tuple(sorted(_settled(folder / name, state) for name, state in _in_index(folder) if is_journey(name)))


def is_staged(path: Path) -> bool:
    """Whether the next commit adds or changes one file.

    Raises:
        JourneyError: it is in the middle of a merge.
    """
    folder, name = address(path)
    return any(_settled(path, state) for changed, state in _in_index(folder, name) if changed == name)


def _in_index(folder: Path, *names: str) -> Iterator[tuple[str, str]]:
    """What the next commit adds or changes below a folder, or of the names given there, with git's letter for it."""
    head = ask(folder, "rev-parse", "--verify", "--quiet", "HEAD^{tree}")
    last = head if head.sound else sound(ask(folder, "hash-object", "-t", "tree", "--stdin"), folder)  # nothing, before the first commit
    words = sound(ask(folder, "diff-index", *_STAGED, last.line, "--", *names), folder).output.split(b"\0")
    return ((os.fsdecode(name), state.decode("ascii")) for state, name in zip(words[::2], words[1::2], strict=False))


def _settled(path: Path, state: str) -> Path:
    if state == _CONFLICT:
        message = say("{path} is in the middle of a merge", path=path.as_posix())
        raise JourneyError(message, say("Settle it and say so with `git add`, then try again."))
    return path


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


def _moved(folder: Path, gone: Mapping[Path, Entry], come: Sequence[Found]) -> dict[Path, Path]:
    """Where the journeys went that are gone, as far as one that is new has kept most of their lines."""
    if not gone or not come:
        return {}
    then = {path: content for path, entry in gone.items() if isinstance(content := content_of(folder, entry), bytes)}
    now = {found.path: content for found in come if isinstance(content := read_file(found), bytes)}
    return renames(then, now)
