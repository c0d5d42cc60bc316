"""Reads what git keeps: the journeys of a revision, and the content of a file there and in the index."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from journeycli.errors import JourneyError
from journeycli.git.command import Answer, ask
from journeycli.message import Message, say
from journeycli.nearest import nearest
from journeycli.problem import Problem
from journeycli.reading.source import JOURNEY_SUFFIXES, LARGEST_FILE, too_large
from journeycli.span import START

FILE_MODES = ("100644", "100755")
"""What git calls a file, and one that can be run; anything else is a link or another repository."""


class Entry(NamedTuple):
    """A file that git knows: the mode and the id of its content."""

    mode: str
    id: str


def content_at(revision: str, path: Path) -> bytes | Problem | None:
    """The content that a file had at a revision, why it is not read (J004, J005), or None where there was no such file.

    Raises:
        JourneyError: there is no git, no repository or no such revision, as for every question here.
    """
    folder, name = address(path)
    entries = dict(tree(folder, _commit(revision, folder), name))
    return content_of(folder, entries[name]) if name in entries else None


def staged_content(path: Path) -> bytes | Problem | None:
    """The content of a file that the next commit will have, why it is not read (J004, J005), or None where it will have none."""
    folder, name = address(path)
    listed = sound(ask(folder, "ls-files", "--stage", "-z", "--", name), folder)
    entries = {name: Entry(mode, id) for (mode, id, _), name in _records(listed)}
    return content_of(folder, entries[name]) if name in entries else None


def merge_base(revision: str, folder: Path) -> str:
    """The commit at which the present work and a revision parted."""
    base = ask(folder, "merge-base", _commit(revision, folder), _commit("HEAD", folder))
    if base.sound:
        return base.line
    raise JourneyError(say("{revision} and the present work have no commit in common", revision=revision), _deepen_or(folder, None))


def address(path: Path) -> tuple[Path, str]:
    """A folder to ask in, which is there, and the name of the file from it: its own folder may be gone by now."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100  resolve() would follow a link that the file may be
    folder = next(parent for parent in absolute.parents if parent.is_dir())
    return folder, absolute.relative_to(folder).as_posix()


def _commit(revision: str, folder: Path) -> str:
    """The id of the commit that a revision names; only ids are ever given on to git."""
    found = _resolved(revision, folder)
    if found:
        return found
    sound(ask(folder, "rev-parse", "--git-dir"), folder)
    message = say("There is no revision {revision}", revision=revision)
    if revision == "HEAD":
        raise JourneyError(say("Nothing is committed yet"), say("Leave out the revision: every journey is new."))
    meant = f"origin/{revision}" if _resolved(f"origin/{revision}", folder) else nearest(revision, _branches_and_tags(folder))
    if meant:
        raise JourneyError(message, say('Did you mean "{meant}"?', meant=meant))
    raise JourneyError(message, _deepen_or(folder, say("`git branch --all` lists the branches, `git log` the commits.")))


def _resolved(revision: str, folder: Path) -> str | None:
    if "\0" in revision:
        return None
    answer = ask(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    return answer.line if answer.sound else None


def _branches_and_tags(folder: Path) -> list[str]:
    return ask(folder, "for-each-ref", "--format=%(refname:short)").output.decode("utf-8", "replace").split("\n")


def _deepen_or(folder: Path, otherwise: Message | None) -> Message | None:
    """The way out where a clone lacks the history that is asked for, as those of CI runners do."""
    if ask(folder, "rev-parse", "--is-shallow-repository").line != "true":
        return otherwise
    return say("This clone has only the newest commits: `git fetch --unshallow`, or fetch-depth: 0 (GitHub), GIT_DEPTH: 0 (GitLab).")


def journeys_in(commit: str, folder: Path) -> dict[Path, Entry]:
    """The journeys that a commit has below a folder."""
    return {folder / name: entry for name, entry in tree(folder, commit) if is_journey(name)}


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


def content_of(folder: Path, entry: Entry) -> bytes | Problem:
    """The content of a file that git knows, or why it is not read (J004, J005)."""
    if entry.mode not in FILE_MODES:
        return Problem("J004", START, say("git keeps no file under this name, but a link"), say("Name a file that holds a journey."))
    size = int(_had(ask(folder, "cat-file", "-s", entry.id), folder).line)
    if size > LARGEST_FILE:
        return too_large(size)
    return _had(ask(folder, "cat-file", "blob", entry.id), folder).output


def _had(answer: Answer, folder: Path) -> Answer:
    """The answer about content that git should have: a partial clone lacks some, and we never fetch."""
    if answer.sound:
        return answer
    raise JourneyError(
        say("git does not have the content of a file in {path}", path=folder.as_posix()),
        say("Clone the whole repository, without --filter."),
    )


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
