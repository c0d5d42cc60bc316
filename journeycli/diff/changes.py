"""What differs between two versions of a journey, in meaning: nothing about lines, comments and the order of keys (D02.7)."""

from collections.abc import Iterator, Mapping

from journeycli.diff.change import Change, Deed, Place, Thing
from journeycli.diff.fields import changed_fields
from journeycli.diff.listing import Entry, Listing, listings
from journeycli.diff.pairing import Pairing, pairing
from journeycli.diff.sequence import merged, moved
from journeycli.diff.traits import Trait, Version, traits_of, traits_of_journey
from journeycli.model import Journey, Touchpoint
from journeycli.ways import follows_the_file

_IN_ORDER = (Thing.PHASE, Thing.GOAL, Thing.TOUCHPOINT)
"""What has an order in the file that means something."""
_ORDERED = (Thing.PHASE, Thing.TOUCHPOINT)
"""What moves when its order changes; goals stand side by side."""


def diff(old: Journey, new: Journey, same: Pairing | None = None) -> tuple[Change, ...]:
    """Every change from one version to another: the journey, its personas, channels, phases, goals, touchpoints, funnels.

    Phases, and what they hold, come in the order of the new version, what is gone where it stood; all else by id. A
    thing that moved, or got another id, is one change, not one removed and one added. `same` says what is in both,
    where the caller knows.
    """
    same = same or pairing(old, new)
    versions = Version(old, same.ids), Version(new)
    before, after = listings(old), listings(new)
    found = list(_of_journey(*versions))
    for thing in before:
        found += _of_things(thing, before[thing], after[thing], successors(thing, before[thing], after[thing], same), versions)
    return tuple(found)


def successors(thing: Thing, before: Listing, after: Listing, same: Pairing) -> dict[str, str]:
    """From the key of a thing in the old version to its key in the new one, where it is in both."""
    if thing is Thing.GOAL:
        return {str(here): str(there) for here, there in same.goals.items()}
    if thing is Thing.FUNNEL:
        return {id: id for id in before if id in after}
    return dict(same.ids[thing])


def _of_journey(old: Version, new: Version) -> Iterator[Change]:
    places = Place(old.journey.id, old.journey.title), Place(new.journey.id, new.journey.title)
    yield from _of_pair(Thing.JOURNEY, *places, traits_of_journey(old), traits_of_journey(new))


def _of_things(
    thing: Thing, before: Listing, after: Listing, successor: Mapping[str, str], versions: tuple[Version, Version]
) -> Iterator[Change]:
    moves = _moves(thing, before, after, successor, versions[0])
    for here, there in _rows(thing, before, after, successor):
        if there is None or here is None:
            yield from _came_or_went(thing, here and before[here], there and after[there])
            continue
        old, new = before[here], after[there]
        if here in moves:
            yield Change(Deed.MOVED, thing, old.place, new.place, moves[here])
        told = traits_of(old.subject, versions[0]), traits_of(new.subject, versions[1])
        yield from _of_pair(thing, _plain(old.place), _plain(new.place), *(_said(traits, old, new) for traits in told))


def _came_or_went(thing: Thing, old: Entry | str | None, new: Entry | str | None) -> Iterator[Change]:
    if isinstance(old, Entry):
        yield Change(Deed.REMOVED, thing, _plain(old.place), None)
    if isinstance(new, Entry):
        yield Change(Deed.ADDED, thing, None, _plain(new.place))


def _of_pair(thing: Thing, old: Place, new: Place, told: Mapping[str, Trait], tells: Mapping[str, Trait]) -> Iterator[Change]:
    """The changes of a thing that is in both versions, but for its moving."""
    if (old.id, old.label) != (new.id, new.label):
        yield Change(Deed.RENAMED, thing, old, new)
    for field in changed_fields(told, tells):
        yield Change(Deed.CHANGED, thing, old, new, *field)


def _rows(thing: Thing, before: Listing, after: Listing, successor: Mapping[str, str]) -> tuple[tuple[str | None, str | None], ...]:
    rows = merged(tuple(before), tuple(after), successor)
    return rows if thing in _IN_ORDER else tuple(sorted(rows, key=lambda row: row[1] or row[0] or ""))


def _moves(thing: Thing, before: Listing, after: Listing, successor: Mapping[str, str], old: Version) -> dict[str, str]:
    """What moved, by key in the old version: to another phase, or in the order of those that stayed in theirs."""
    phases = old.other_ids[Thing.PHASE]
    by_phase: dict[str, list[str]] = {}
    moves = {}
    for here, there in successor.items():
        origin, target = before[here].place.phase, after[there].place.phase
        if origin and target and phases.get(origin.id) != target.id:
            moves[here] = "phase"
        elif thing in _ORDERED:
            by_phase.setdefault(origin.id if origin else "", []).append(here)
    rank = {key: number for number, key in enumerate(after)}
    place = {key: number for number, key in enumerate(before)}
    for stayed in by_phase.values():
        stayed.sort(key=place.__getitem__)
        # Both ids, in an order that does not tell the sides apart, so that both directions move the same.
        keys = [" ".join(sorted((key, successor[key]))) for key in stayed]
        moves |= {stayed[at]: "order" for at in moved([rank[successor[key]] for key in stayed], keys)}
    return moves


def _said(traits: dict[str, Trait], old: Entry, new: Entry) -> dict[str, Trait]:
    """Without the way on where both versions leave that to the order of the file: it moves when others come and go."""
    if all(isinstance(entry.subject, Touchpoint) and follows_the_file(entry.subject) for entry in (old, new)):
        traits.pop("next", None)
    return traits


def _plain(place: Place) -> Place:
    """A place without what stands before it, which tells only of what moved."""
    return place._replace(after=None)
