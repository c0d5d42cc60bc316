"""Reads what git keeps: the journeys of a revision, and the content of a file there and in the index."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import takewhile
from pathlib import Path
from typing import NamedTuple, TypeVar

from journeycli.errors import JourneyError
from journeycli.git.command import LARGEST_ANSWER, Answer, ask
from journeycli.message import Message, say
from journeycli.nearest import nearest
from journeycli.problem import Problem
from journeycli.reading.source import JOURNEY_SUFFIXES, LARGEST_FILE, too_large
from journeycli.span import START

FILE_MODES = ("100644", "100755")
"""What git calls a file, and one that can be run; anything else is a link or another repository."""
_AT_ONCE = 100
"""Files of the index that are asked for, and kept in memory, at a time."""
_MOST_AT_ONCE = LARGEST_ANSWER // 2
"""Bytes of content that git is asked for at a time."""
Key = TypeVar("Key", str, Path)


class Entry(NamedTuple):
    """A file that git knows: the mode and the id of its content."""

    mode: str
    id: str


def content_at(revision: str, path: Path, limit: int = LARGEST_FILE) -> bytes | Problem | None:
    """The content that a file had at a revision, why it is not read (J004, J005), or None where there was no such file.

    Raises:
        JourneyError: there is no git, no repository or no such revision, as for every question here.
    """
    folder, name = address(path)
    entries = dict(tree(folder, _commit(revision, folder), name))
    return contents_of(folder, {name: entries[name]}, limit)[name] if name in entries else None


def is_folder_at(revision: str, path: Path) -> bool:
    """Whether a path was a folder at a revision."""
    folder, name = address(path)
    return any(True for _ in tree(folder, _commit(revision, folder), name))


def was_at(revision: str, path: Path) -> bool:
    """Whether a path was a file, or a folder, where the work parted from a revision."""
    folder, name = address(path)
    return any(True for _ in tree(folder, merge_base(revision, folder), name))


def staged_content(path: Path, limit: int = LARGEST_FILE) -> bytes | Problem | None:
    """The content of a file that the next commit will have, why it is not read (J004, J005), or None where it will have none."""
    return next(staged_contents([path], limit))


def staged_contents(paths: Sequence[Path], limit: int = LARGEST_FILE) -> Iterator[bytes | Problem | None]:
    """The same of each of these files, in their order."""
    for start in range(0, len(paths), _AT_ONCE):
        some = paths[start : start + _AT_ONCE]
        found: dict[Path, bytes | Problem] = {}
        for top, names in _by_repository(some).items():
            found |= contents_of(top, {names[name]: entry for name, entry in _index(top, names)}, limit)
        yield from map(found.get, some)


def in_index(paths: Sequence[Path]) -> set[Path]:
    """Those of these files that the next commit will have."""
    portions = (paths[start : start + _AT_ONCE] for start in range(0, len(paths), _AT_ONCE))
    return {names[name] for portion in portions for top, names in _by_repository(portion).items() for name, _ in _index(top, names)}


def _by_repository(paths: Iterable[Path]) -> dict[Path, dict[str, Path]]:
    """The paths by the top of the work tree that each is in, and there by their names; a path that is in none is asked in its folder."""
    found: dict[Path, dict[str, Path]] = {}
    for path in paths:
        folder, _ = address(path)
        top = next((parent for parent in (folder, *folder.parents) if (parent / ".git").exists()), folder)
        found.setdefault(top, {})[absolute(path).relative_to(top).as_posix()] = path
    return found


def _index(folder: Path, names: Iterable[str]) -> Iterator[tuple[str, Entry]]:
    """What the index has of these names, which count from the folder."""
    wanted = set(names)
    listed = sound(ask(folder, "ls-files", "--stage", "-z", "--", *sorted(wanted)), folder)
    return ((name, Entry(mode, id)) for (mode, id, _), name in _records(listed) if name in wanted)


def merge_base(revision: str, folder: Path) -> str:
    """The commit at which the present work and a revision parted."""
    if not revision:
        raise JourneyError(say("--since names no revision"), say("Name a branch, a tag or a commit: --since origin/main."))
    base = ask(folder, "merge-base", _commit(revision, folder), _commit("HEAD", folder))
    if base.sound:
        return base.line
    raise JourneyError(say("{revision} and the present work have no commit in common", revision=revision), _deepen_or(folder, None))


def has_commit(folder: Path) -> bool:
    """Whether anything is committed yet."""
    return _resolved("HEAD", folder) is not None


def address(path: Path) -> tuple[Path, str]:
    """A folder to ask in, which is there, and the name of the file from it: its own folder may be gone by now."""
    whole = absolute(path)
    folder = next(parent for parent in whole.parents if parent.is_dir())
    return folder, whole.relative_to(folder).as_posix()


def folder_of(path: Path) -> Path:
    """The folder to ask in about a path: itself, or the one that the file is in or was."""
    return path if path.is_dir() else address(path)[0]


def absolute(path: Path) -> Path:
    """The path from the root on, links and all."""
    return Path(os.path.abspath(path))  # noqa: PTH100  resolve() would follow a link that the file may be


def _commit(revision: str, folder: Path) -> str:
    """The id of the commit that a revision names; only ids are ever given on to git."""
    found = _resolved(revision, folder)
    if found:
        return found
    sound(ask(folder, "rev-parse", "--git-dir"), folder)
    message = say("There is no revision {revision}", revision=revision)
    if not has_commit(folder):
        raise JourneyError(say("Nothing is committed yet"), say("There is no earlier version to compare with: every journey is new."))
    # In a shallow clone the revision is more likely missing than misspelt, and another one would pass for it.
    raise JourneyError(message, _deepen_or(folder, None) or _meant(revision, folder))


def _meant(revision: str, folder: Path) -> Message:
    meant = f"origin/{revision}" if _resolved(f"origin/{revision}", folder) else nearest(revision, _branches_and_tags(folder))
    return say('Did you mean "{meant}"?', meant=meant) if meant else say("`git branch --all` lists the branches, `git log` the commits.")


def _resolved(revision: str, folder: Path) -> str | None:
    if "\0" in revision:
        return None
    answer = ask(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    return answer.line if answer.sound else None


def _branches_and_tags(folder: Path) -> list[str]:
    names = "--format=%(if)%(symref)%(then)%(else)%(refname:short)%(end)"  # without origin/HEAD, which only points at one of them
    return [name for name in ask(folder, "for-each-ref", names).output.decode("utf-8", "replace").split("\n") if name]


def _deepen_or(folder: Path, otherwise: Message | None) -> Message | None:
    """The way out where a clone lacks the history that is asked for, as those of CI runners do."""
    if ask(folder, "rev-parse", "--is-shallow-repository").line != "true":
        return otherwise
    return say("This clone has only the newest commits: `git fetch --unshallow`, or fetch-depth: 0 (GitHub), GIT_DEPTH: 0 (GitLab).")


def journeys_in(commit: str, path: Path) -> dict[Path, Entry]:
    """The journeys that a commit has below a folder, which may be gone by now; of a file, that file."""
    if path.is_dir():
        return {path / name: entry for name, entry in tree(path, commit) if is_journey(name)}
    return {file: entry for file, entry in files_in(commit, path).items() if file == path or is_journey(file.relative_to(path).as_posix())}


def files_in(commit: str, path: Path) -> dict[Path, Entry]:
    """What a commit has of a path: that file, or those below a folder that is gone by now."""
    folder, own = address(path)
    return {path / name.removeprefix(own).lstrip("/"): entry for name, entry in tree(folder, commit, own)}


def contents_at(commit: str, path: Path, files: Iterable[Path], limit: int = LARGEST_FILE) -> dict[Path, bytes | Problem]:
    """What files below a folder, or beside a file, hold in a commit, or why each is not read; those that it does not have are left out."""
    folder = folder_of(path)
    wanted = {absolute(file).relative_to(absolute(folder)).as_posix(): file for file in files}
    named = sorted(wanted) if len(wanted) <= _AT_ONCE else ()
    entries = {wanted[name]: entry for name, entry in tree(folder, commit, *named) if name in wanted} if wanted else {}
    return contents_of(folder, entries, limit)


def is_journey(name: str) -> bool:
    """Whether a walk below the folder would find it: by its ending, and not hidden."""
    return name.endswith(JOURNEY_SUFFIXES) and not any(part.startswith(".") for part in name.split("/"))


def tree(folder: Path, commit: str, *names: str) -> Iterator[tuple[str, Entry]]:
    """The files of a commit below a folder, all or those named, by their names from there."""
    listed = sound(ask(folder, "ls-tree", "-r", "-z", commit, "--", *names), folder)
    return ((name, Entry(mode, id)) for (mode, _, id), name in _records(listed))


def _records(listed: Answer) -> Iterator[tuple[list[str], str]]:
    """The words before the tab and the name after it, of every record."""
    for record in listed.output.split(b"\0")[:-1]:
        words, _, name = record.partition(b"\t")
        yield words.decode("ascii").split(" "), os.fsdecode(name)


def contents_of(folder: Path, files: Mapping[Key, Entry], limit: int = LARGEST_FILE) -> dict[Key, bytes | Problem]:
    """The contents of files that git knows, asked in a folder, or why each is not read (J004, J005)."""
    found: dict[Key, bytes | Problem] = {}
    sizes = _sizes(folder, {name: entry for name, entry in files.items() if entry.mode in FILE_MODES})
    portion: dict[Key, Entry] = {}
    room = _MOST_AT_ONCE
    for name, entry in files.items():
        if name not in sizes:
            found[name] = Problem(
                "J004", START, say("git keeps no file under this name, but a link"), say("Name a file that holds a journey.")
            )
        elif sizes[name] > limit:
            found[name] = too_large(sizes[name], limit)
        else:
            if sizes[name] > room:
                found |= _read(folder, portion, sizes)
                portion, room = {}, _MOST_AT_ONCE
            portion[name] = entry
            room -= sizes[name]
    return {**found, **_read(folder, portion, sizes)}


def _sizes(folder: Path, files: Mapping[Key, Entry]) -> dict[Key, int]:
    """The bytes that each file has.

    Raises:
        JourneyError: a partial clone lacks one, and we never fetch.
    """
    # Git leaves off, or says it is missing, at what it does not have.
    words = (line.split(b" ") for line in _batch(folder, "--batch-check", files, len(files) << 8).output.splitlines())
    found = {name: int(size) for name, (_, kind, size) in zip(files, takewhile(_is_content, words), strict=False)}
    missing = next((name for name in files if name not in found), None)
    if missing is not None:
        raise JourneyError(
            say("git has left out what {file} held", file=str(missing)),
            say("This clone was made with --filter: `git fetch --refetch --no-filter` brings what it lacks."),
        )
    return found


def _is_content(words: list[bytes]) -> bool:
    return words[1:2] == [b"blob"]


def _read(folder: Path, files: Mapping[Key, Entry], sizes: Mapping[Key, int]) -> dict[Key, bytes | Problem]:
    """The contents of files whose sizes are known: each stands behind a line of its own, and before a line break."""
    found: dict[Key, bytes | Problem] = {}
    output = sound(_batch(folder, "--batch", files, sum(sizes[name] for name in files) + (len(files) << 8)), folder).output
    place = 0
    for name in files:
        start = output.index(b"\n", place) + 1
        place = start + sizes[name] + 1
        found[name] = output[start : place - 1]
    return found


def _batch(folder: Path, form: str, files: Mapping[Key, Entry], limit: int) -> Answer:
    if not files:
        return Answer(b"", sound=True)
    ids = "".join(f"{entry.id}\n" for entry in files.values())
    return ask(folder, "cat-file", form, given=ids.encode("ascii"), limit=limit)


def sound(answer: Answer, folder: Path) -> Answer:
    """The answer, where git could give one."""
    if answer.sound:
        return answer
    where = folder.absolute().as_posix()
    if "dubious ownership" in answer.complaint:
        raise JourneyError(
            say("git does not trust {path}: it belongs to somebody else", path=where),
            say("If you do: `git config --global --add safe.directory FOLDER`, with the folder that holds .git."),
        )
    if "not a git repository" in answer.complaint:
        raise JourneyError(
            say("{path} is not in a git repository", path=where), say("Only git keeps earlier versions: name the journeys themselves.")
        )
    raise JourneyError(say("git could not answer: {reason}", reason=answer.complaint.removeprefix("fatal: ")))
