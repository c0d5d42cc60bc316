"""Takes analytics exports into the numbers beside a journey, and tells what became of them."""

from collections.abc import Iterator
from pathlib import Path

from journeycli.cells import wrapped
from journeycli.cli import console, status
from journeycli.errors import JourneyError, Located
from journeycli.files import Found, read_file
from journeycli.finding import Excerpt
from journeycli.language import translated
from journeycli.message import Message, say, say_count, template
from journeycli.model import Journey
from journeycli.numbers.beside import Beside
from journeycli.numbers.channel_groups import UNTOLD_GROUPS
from journeycli.numbers.columns import Columns
from journeycli.numbers.delimited import LARGEST_TABLE
from journeycli.numbers.exports import read_export
from journeycli.numbers.exports.export import About, Export
from journeycli.numbers.intake import Intake, Unmatched, take_in
from journeycli.numbers.merging import Merged, merge
from journeycli.problem import Problem
from journeycli.segment import Segment
from journeycli.settings.settings import Settings
from journeycli.writing import rewrite_file, write_new_file

_MOST_TOLD = 20


def import_exports(
    files: tuple[str, ...],
    journey: Journey,
    beside: Beside | None,
    place: Path,
    settings: Settings,
    period: str | None,
    language: str,
    *,
    write: bool,
) -> int:
    """Adds what the exports tell to the numbers, and says what was added, replaced and not matched."""
    columns = Columns(settings.columns)
    exports = [export for file in files for export in _exports(file, columns)]
    intake = take_in(journey, exports, period, settings.steps)
    merged = merge(journey, beside.numbers if beside else None, intake.rows)
    if write and merged.added + merged.changed + merged.removed:
        _write(place, beside, merged.text)
    told = [translated(message, language).text for message in _told(intake, merged, place.name, language, write=write)]
    console.write(Segment(f"{line}\n") for text in told for line in wrapped(text, console.text_width()))
    return status.DONE if intake.rows else status.COULD_NOT_RUN


def _write(place: Path, beside: Beside | None, text: str) -> None:
    """Writes the numbers where they are to be: a file that is new, or the one that was read and is still the same."""
    if beside is None:
        write_new_file(place.parent, [place.name], text.encode())
        return
    marked = beside.content.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff"))
    rewrite_file(beside.found, beside.content, text.encode("utf-8-sig" if marked else "utf-8"))


def _exports(file: str, columns: Columns) -> tuple[Export, ...]:
    if not Path(file).exists():
        raise JourneyError(say("{path} does not exist", path=file), say("Name a file that you downloaded from your analytics."))
    content = read_file(Found(Path(file), file), LARGEST_TABLE)
    if isinstance(content, Problem):
        raise JourneyError(content.message, content.help, Located(file, content.span, Excerpt(1, ("",))))
    if not content.strip():
        raise JourneyError(say("{file} is empty", file=file), say("Download it once more."))
    return read_export(file, content, columns)


def _told(intake: Intake, merged: Merged, file: str, language: str, *, write: bool) -> Iterator[Message]:
    if not write:
        yield say("Nothing was written: this is what would be done.")
    for source, period in sorted({(row.source, row.period) for row in intake.rows}):
        rows = sum((row.source, row.period) == (source, period) for row in intake.rows)
        yield say_count("{source}, {period}: {count} number.", "{source}, {period}: {count} numbers.", rows, source=source, period=period)
    if intake.rows:
        yield say("{file}: {changes}.", file=file, changes=tuple(translated(message, language).text for message in _changes(merged)))
    elif intake.unmatched:
        yield say("None of these numbers could be taken in.")
    else:
        yield say("There are no numbers in it. Choose a period in which there were visitors, and download it once more.")
    if intake.by_group:
        pairs = tuple(f"{name} → {id}" for name, id in intake.by_group)
        yield say("Taken for the channel whose kind is counted there: {pairs}.", pairs=pairs)
    for export, column in intake.summed:
        yield say('{file} tells its numbers apart by "{column}": they were added up.', file=export, column=column)
    yield from map(_unmatched, intake.unmatched[:_MOST_TOLD])
    if len(intake.unmatched) > _MOST_TOLD:
        more = len(intake.unmatched) - _MOST_TOLD
        yield say_count("… and {count} more name that matches nothing.", "… and {count} more names that match nothing.", more)


def _changes(merged: Merged) -> Iterator[Message]:
    """What the numbers have gained and lost, without what they have not."""
    if merged.added:
        yield say("{added} added", added=merged.added)
    if merged.changed:
        yield say("{changed} changed", changed=merged.changed)
    if merged.removed:
        yield say("{removed} removed", removed=merged.removed)
    if merged.same:
        yield say_count("{count} as it was", "{count} as they were", merged.same)


def _unmatched(entry: Unmatched) -> Message:
    """What could not be matched, and what to add so that it is."""
    if entry.about is About.STEPS:
        sentence = template(
            "Left out: no touchpoint is called {touchpoint} ({count}). Give one that name, or tie it: [measure.steps] in journey.toml, "
            '"{name}" = "its-id".'
        )
        return say(sentence, touchpoint=entry.name, count=entry.visitors, name=entry.name)
    if entry.sources:
        return _unmatched_sources(entry)
    if entry.may_be and entry.name in UNTOLD_GROUPS:
        sentence = template("{channel} ({count}) may be any of these: {channels}. Nothing tells them apart, so its visits are not split.")
        return say(sentence, channel=entry.name, count=entry.visitors, channels=entry.may_be)
    if entry.may_be:
        sentence = template(
            "{channel} ({count}) may be any of these: {channels}. This export counts them together; one by source tells them apart, once "
            "each has its own `measured_as`."
        )
        return say(sentence, channel=entry.name, count=entry.visitors, channels=entry.may_be)
    kept = template(
        "No channel is measured as {channel} ({count}), so it keeps that name. Add `measured_as: {name}` to the channel that it is."
    )
    left = template("Left out: no channel is measured as {channel} ({count}). Add `measured_as: {name}` to the channel that it is.")
    return say(kept if entry.kept else left, channel=entry.name, count=entry.visitors, name=entry.name)


def _unmatched_sources(entry: Unmatched) -> Message:
    """What sources are no one channel's, and what to add so that they are."""
    if entry.may_be:
        sentence = template(
            "{channel} ({count}) may be any of these: {channels}. Give each the `measured_as` that it has here, such as: {sources}."
        )
        return say(sentence, channel=entry.name, count=entry.visitors, channels=entry.may_be, sources=entry.sources)
    sentence = template(
        "No channel is measured as {sources}; kept together as {channel} ({count}). Give the channel that one of them is that `measured_as`."
    )
    return say(sentence, sources=entry.sources, channel=entry.name, count=entry.visitors)
