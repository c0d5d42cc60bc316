"""Narrows a run to what --since, --staged and --force-exclude leave of it."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from journeycli.cli.bearing import NAMES, Bearing
from journeycli.discovery import shown_name
from journeycli.errors import JourneyError
from journeycli.files import STANDARD_INPUT, Found
from journeycli.git.changes import changed_since, past_of_index, past_since, staged
from journeycli.git.ignored import is_excluded
from journeycli.git.revisions import in_index, was_at
from journeycli.message import Message, say, say_count


class Narrowed(NamedTuple):
    """The files that are left, and what there is to tell of those that are not."""

    left: list[Found]
    told: Message | None = None


def on_disk(paths: Sequence[str], since: str | None) -> tuple[str, ...]:
    """Of the paths that a user names, those without what is no longer there: it is staged, or was there at the revision.

    Raises:
        JourneyError: a path does not exist, and git cannot tell.
    """
    return tuple(
        path for path in paths if not path or path == str(STANDARD_INPUT) or os.path.lexists(path) or not _is_known(Path(path), since)
    )


def _is_known(path: Path, since: str | None) -> bool:
    return bool(staged(path)) if since is None else was_at(since, path)


def not_excluded(paths: Sequence[str]) -> tuple[str, ...]:
    """Of the paths that a user names, those that who walks from the top of the repository does not pass over; missing ones stay."""
    return tuple(path for path in paths if not (path and os.path.lexists(path) and is_excluded(Path(path))))


def narrowed(found: Sequence[Found], paths: Sequence[str], since: str | None, bearing: Bearing) -> Narrowed:
    """Of the files that paths stand for, those that changed since a revision, or that are staged where there is none.

    So do those that are judged otherwise. Where journeys are gone, or nothing is left, that is to be told: the run went
    well, unlike one that found no journey.

    Raises:
        JourneyError: standard input is among them, or git cannot tell.
    """
    if any(entry.path == STANDARD_INPUT for entry in found):
        raise JourneyError(say("Standard input has no earlier version"), say("Name files or folders, or leave out --since and --staged."))
    left: dict[str, Found] = {}
    gone: set[Path] = set()
    for path in map(Path, paths):
        changes = staged(path) if since is None else changed_since(since, path)
        gone.update(change.before for change in changes if change.before and not change.after)
        changed = [Found(change.after, shown_name(change.after)) for change in changes if change.after]
        others = [entry for entry in found if _is_below(entry.path, path) and entry not in changed]
        others = bearing.judged_otherwise(others, past_of_index(path) if since is None else past_since(since, path, NAMES))
        kept = in_index([entry.path for entry in others]) if since is None else {entry.path for entry in others}
        left |= {entry.name: entry for entry in [*changed, *others] if entry in changed or entry.path in kept}
    return Narrowed([left[name] for name in sorted(left)], _told(len(left), len(gone), since))


def _is_below(file: Path, path: Path) -> bool:
    return file == path or path in file.parents


def _told(left: int, gone: int, since: str | None) -> Message | None:
    if gone and since is None:
        return say_count("{count} journey is gone from the next commit", "{count} journeys are gone from the next commit", gone)
    if gone:
        return say_count(
            "{count} journey is gone since {revision}", "{count} journeys are gone since {revision}", gone, revision=since or ""
        )
    if not left:
        return say("No journey is staged") if since is None else say("No journey changed since {revision}", revision=since)
    return None
