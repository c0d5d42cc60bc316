"""What a drawing of the difference shows of each phase, touchpoint and channel: came, went, moved, changed or stayed."""

from collections.abc import Iterable

from journeycli.diff.change import Change, Deed, Mark, Marks, Thing
from journeycli.diff.changes import diff
from journeycli.diff.pairing import pairing
from journeycli.model import Journey

_STRENGTH = (Mark.SAME, Mark.CHANGED, Mark.MOVED, Mark.REMOVED, Mark.ADDED)
_MARKS = {deed: Mark.CHANGED if deed is Deed.RENAMED else Mark(deed.value) for deed in Deed}


def marks(old: Journey, new: Journey) -> Marks:
    """The mark of everything that is drawn, in both versions; a phase with other goals has changed, too."""
    same = pairing(old, new)
    changes = diff(old, new, same)
    phases = _marked(Thing.PHASE, (phase.id for phase in new.phases), changes)
    for change in changes:
        if change.thing is Thing.GOAL and change.place.phase:
            id = change.place.phase.id
            now = id if change.new else same.ids[Thing.PHASE].get(id, id)
            phases[now] = _stronger(phases[now], Mark.CHANGED)
    touchpoints = _marked(Thing.TOUCHPOINT, (touchpoint.id for touchpoint in new.touchpoints()), changes)
    return Marks(phases, touchpoints, _marked(Thing.CHANNEL, new.channels, changes))


def _marked(thing: Thing, ids: Iterable[str], changes: Iterable[Change]) -> dict[str, Mark]:
    found = dict.fromkeys(ids, Mark.SAME)
    for change in changes:
        if change.thing is thing:
            found[change.place.id] = _stronger(found.get(change.place.id, Mark.SAME), _MARKS[change.deed])
    return found


def _stronger(one: Mark, other: Mark) -> Mark:
    return max(one, other, key=_STRENGTH.index)
