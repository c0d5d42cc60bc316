"""Narrows a run to the journeys that changed, as --since and --staged ask."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from journeycli.cli import console
from journeycli.discovery import shown_name
from journeycli.errors import JourneyError
from journeycli.files import STANDARD_INPUT, Found
from journeycli.git.changes import changed_since, has_changed, is_staged, staged
from journeycli.message import say


def narrowed(found: Sequence[Found], paths: Sequence[str], since: str | None, language: str) -> list[Found]:
    """Of the files that paths stand for, those that changed since a revision, or that are staged where there is none.

    Where nothing is left it says so: that is a run that went well, unlike one that found no journey.

    Raises:
        JourneyError: standard input is among them, or git cannot tell.
    """
    if since == "":
        raise JourneyError(say("--since names no revision"), say("Name a branch, a tag or a commit: --since origin/main."))
    if any(entry.path == STANDARD_INPUT for entry in found):
        raise JourneyError(say("Standard input has no earlier version"), say("Name files or folders, or leave out --since and --staged."))
    given = [Path(path) for path in paths]
    left = _staged(given) if since is None else _changed(found, given, since)
    if not left:
        nothing = say("No journey is staged") if since is None else say("No journey changed since {revision}", revision=since)
        console.note(nothing, language)
    return left


def _changed(found: Iterable[Found], given: Iterable[Path], since: str) -> list[Found]:
    changed: set[Path] = set()
    for path in given:
        if path.is_dir():
            changed.update(change.after for change in changed_since(since, path) if change.after)
        elif has_changed(since, path):
            changed.add(path)
    return [entry for entry in found if entry.path in changed]


def _staged(given: Iterable[Path]) -> list[Found]:
    """What the next commit has, which the work tree need not have any more."""
    paths: set[Path] = set()
    for path in given:
        paths.update(staged(path) if path.is_dir() else [path] if is_staged(path) else [])
    return sorted({shown_name(path): Found(path, shown_name(path)) for path in sorted(paths)}.values(), key=lambda entry: entry.name)
