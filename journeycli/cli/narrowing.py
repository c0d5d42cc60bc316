"""Narrows a run to what --since, --staged and --force-exclude leave of it."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from journeycli.discovery import shown_name
from journeycli.errors import JourneyError
from journeycli.files import STANDARD_INPUT, Found
from journeycli.git.changes import changed_since, has_changed, is_staged, staged
from journeycli.git.ignored import is_excluded
from journeycli.message import Message, say, say_count


class Narrowed(NamedTuple):
    """The files that are left, and what there is to tell of those that are not."""

    left: list[Found]
    told: Message | None = None


def on_disk(paths: Sequence[str]) -> tuple[str, ...]:
    """Of the paths that a user names, those without the files that are staged and no longer there.

    Raises:
        JourneyError: a path does not exist, and git cannot tell.
    """
    return tuple(path for path in paths if not path or path == str(STANDARD_INPUT) or os.path.lexists(path) or not is_staged(Path(path)))


def not_excluded(paths: Sequence[str]) -> tuple[str, ...]:
    """Of the paths that a user names, those that who walks from the top of the repository does not pass over; missing ones stay."""
    return tuple(path for path in paths if not (path and os.path.lexists(path) and is_excluded(Path(path))))


def narrowed(found: Sequence[Found], paths: Sequence[str], since: str | None) -> Narrowed:
    """Of the files that paths stand for, those that changed since a revision, or that are staged where there is none.

    Where journeys are gone, or nothing is left, that is to be told: the run went well, unlike one that found no journey.

    Raises:
        JourneyError: standard input is among them, or git cannot tell.
    """
    if since == "":
        raise JourneyError(say("--since names no revision"), say("Name a branch, a tag or a commit: --since origin/main."))
    if any(entry.path == STANDARD_INPUT for entry in found):
        raise JourneyError(say("Standard input has no earlier version"), say("Name files or folders, or leave out --since and --staged."))
    given = [Path(path) for path in paths]
    if since is None:
        left, gone = _staged(given), 0
    else:
        left, gone = _changed(found, given, since)
    if gone:
        message = say_count(
            "{count} journey is gone since {revision}", "{count} journeys are gone since {revision}", gone, revision=since or ""
        )
        return Narrowed(left, message)
    if not left:
        return Narrowed(left, say("No journey is staged") if since is None else say("No journey changed since {revision}", revision=since))
    return Narrowed(left)


def _changed(found: Iterable[Found], given: Iterable[Path], since: str) -> tuple[list[Found], int]:
    """The files that changed, and how many are gone."""
    changed: set[Path] = set()
    gone: set[Path] = set()
    for path in given:
        if path.is_dir():
            changes = changed_since(since, path)
            changed.update(change.after for change in changes if change.after)
            gone.update(change.before for change in changes if change.before and not change.after)
        elif has_changed(since, path):
            changed.add(path)
    return [entry for entry in found if entry.path in changed], len(gone)


def _staged(given: Iterable[Path]) -> list[Found]:
    """What the next commit has, which the work tree need not have any more."""
    paths: set[Path] = set()
    for path in given:
        paths.update(staged(path) if path.is_dir() else [path] if is_staged(path) else [])
    return sorted({shown_name(path): Found(path, shown_name(path)) for path in sorted(paths)}.values(), key=lambda entry: entry.name)
