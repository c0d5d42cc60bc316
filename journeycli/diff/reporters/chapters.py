"""The changes of a file in chapters, as a person reads them: the journey, its people, its channels, and phase by phase."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import NamedTuple

from journeycli.diff.change import Change, Deed, Thing
from journeycli.diff.difference import Difference, PhaseEffect
from journeycli.diff.reporters.words import details, headline
from journeycli.language import translated_text
from journeycli.message import Message, template
from journeycli.printable import printable

_TITLES = (
    (template("The journey"), (Thing.JOURNEY, Thing.FUNNEL)),
    (template("Personas"), (Thing.PERSONA,)),
    (template("Channels"), (Thing.CHANNEL,)),
)
_OF_PHASES = (Thing.PHASE, Thing.GOAL, Thing.TOUCHPOINT)


class Entry(NamedTuple):
    """One thing that changed: what happened to it, and its fields, each with the deed whose sign it gets."""

    deed: Deed
    line: Message
    details: tuple[tuple[Deed, Message], ...]


class Chapter(NamedTuple):
    """A heading and what changed under it."""

    title: str
    entries: tuple[Entry, ...]


def chapters(difference: Difference) -> Iterator[Chapter]:
    """The chapters in which something changed, in the order of the journey."""
    language = difference.language
    for title, things in _TITLES:
        yield from _chapter(translated_text(title, language), (change for change in difference.changes if change.thing in things), language)
    phases = difference.effects.phases if difference.effects else ()
    rows = {id: row for row, phase in enumerate(phases) for id in _ids(phase)}
    of_phases = [change for change in difference.changes if change.thing in _OF_PHASES]
    by_row = {row: [change for change in of_phases if rows.get(_phase_of(change)) == row] for row in range(len(phases))}
    for row, phase in enumerate(phases):
        name = phase.new or phase.old
        yield from _chapter(printable(name.label) if name else "", by_row[row], language)


def _chapter(title: str, changes: Iterable[Change], language: str) -> Iterator[Chapter]:
    entries = tuple(_entry(list(group), language) for _, group in groupby(changes, _identity))
    if entries:
        yield Chapter(title, entries)


def _entry(changes: list[Change], language: str) -> Entry:
    first, *rest = changes
    others = [(change.deed, headline(change, language)) for change in rest if change.deed is not Deed.CHANGED]
    fields = [detail for change in changes for detail in details(change)]
    return Entry(first.deed, headline(first, language), (*others, *fields))


def _identity(change: Change) -> tuple[Thing, object, object]:
    old, new = (place and (place.id, place.phase) for place in (change.old, change.new))
    return change.thing, old, new


def _phase_of(change: Change) -> tuple[str, str]:
    """The phase under which a change is told, by the side that it is told of and its id there."""
    side = "new" if change.new else "old"
    place = change.place
    return side, place.phase.id if place.phase else place.id


def _ids(phase: PhaseEffect) -> Iterator[tuple[str, str]]:
    """How changes may refer to a phase: by its id now, and by its id before."""
    if phase.new:
        yield "new", phase.new.id
    if phase.old:
        yield "old", phase.old.id
