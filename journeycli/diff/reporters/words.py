"""Changes in words: a line that says what happened to a thing, and one for every field of it that differs."""

from collections.abc import Iterator

from journeycli.diff.change import Change, Deed, Place, Scalar, Thing
from journeycli.diff.contrast import contrasted
from journeycli.language import translated_text
from journeycli.message import Message, say, template
from journeycli.printable import LONGEST_VALUE

SIGNS = {Deed.ADDED: "+", Deed.REMOVED: "-", Deed.MOVED: "→", Deed.RENAMED: "~", Deed.CHANGED: "~"}
_THINGS = {
    Thing.JOURNEY: template("journey"),
    Thing.PERSONA: template("persona"),
    Thing.CHANNEL: template("channel"),
    Thing.PHASE: template("phase"),
    Thing.GOAL: template("goal"),
    Thing.TOUCHPOINT: template("touchpoint"),
    Thing.FUNNEL: template("funnel"),
}
_WORDS = {True: "true", False: "false", None: "–"}
"""Values as they stand in a file; a dash where nothing does."""


def headline(change: Change, language: str) -> Message:
    """What happened to a thing, in a line."""
    kind, thing = translated_text(_THINGS[change.thing], language), change.place.label
    if change.deed is Deed.ADDED:
        return say("{kind} {thing} added", kind=kind, thing=thing)
    if change.deed is Deed.REMOVED:
        return say("{kind} {thing} removed", kind=kind, thing=thing)
    if change.old and change.new and change.deed is Deed.MOVED:
        return _moved(kind, change.old, change.new, change.field)
    if change.old and change.old.label != thing:
        earlier, now = contrasted(change.old.label, thing, LONGEST_VALUE)
        return say("{kind} {earlier} is now {thing}", kind=kind, earlier=earlier, thing=now)
    return Message("{kind} {thing}", {"kind": kind, "thing": thing})


def _moved(kind: str, old: Place, new: Place, how: str) -> Message:
    if how == "phase" and old.phase:
        return say("{kind} {thing} moved here from {earlier_phase}", kind=kind, thing=new.label, earlier_phase=old.phase.label)
    if new.after:
        return say("{kind} {thing} moved, now after {there}", kind=kind, thing=new.label, there=new.after.label)
    return say("{kind} {thing} moved, now the first", kind=kind, thing=new.label)


def details(change: Change) -> Iterator[tuple[Deed, Message]]:
    """The old and the new of a change, for every value and every item a line with its sign."""
    if change.deed is Deed.RENAMED and change.old and change.new and change.old.id != change.new.id and change.thing is not Thing.GOAL:
        yield Deed.CHANGED, _values("id", change.old.id, change.new.id)
    if change.deed is not Deed.CHANGED:
        return
    for deed, items in ((Deed.REMOVED, change.removed), (Deed.ADDED, change.added)):
        for item in items:
            yield deed, Message("{field}: {item}", {"field": change.field, "item": item.label})
    if not change.removed and not change.added:
        yield Deed.CHANGED, _values(change.field, change.before, change.after)


def shown(value: Scalar) -> str | float:
    """A value as a person reads it."""
    return _WORDS[value] if value is None or isinstance(value, bool) else value


def _values(field: str, before: Scalar, after: Scalar) -> Message:
    old, new = shown(before), shown(after)
    if isinstance(old, str) and isinstance(new, str):
        old, new = contrasted(old, new, LONGEST_VALUE)
    return Message("{field}: {before} → {after}", {"field": field, "before": old, "after": new})
