"""Compares what is said of a thing in two versions, field by field."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from journeycli.diff.change import Name, Scalar
from journeycli.diff.traits import Item, Trait


class FieldChange(NamedTuple):
    """One field that differs: two values, or the items that went and came."""

    field: str
    before: Scalar = None
    after: Scalar = None
    removed: tuple[Name, ...] = ()
    added: tuple[Name, ...] = ()


def changed_fields(old: Mapping[str, Trait], new: Mapping[str, Trait]) -> Iterator[FieldChange]:
    """Every field that differs, in the order of the format; `old` is told in the ids of `new`."""
    found = [
        change
        for key in dict.fromkeys((*new, *old))
        if (change := _list_change(key, old.get(key), new.get(key)) or _value_change(key, old.get(key), new.get(key)))
    ]
    parts = {change.field.partition(".")[0] for change in found if "." in change.field}
    # Where a part of a field differs, that it came or went says nothing new.
    yield from (change for change in found if change.field not in parts)


def _list_change(key: str, old: Trait, new: Trait) -> FieldChange | None:
    if not isinstance(old, tuple) and not isinstance(new, tuple):
        return None
    before, after = (side if isinstance(side, tuple) else () for side in (old, new))
    removed, added = _without(before, after), _without(after, before)
    return FieldChange(key, removed=removed, added=added) if removed or added else None


def _value_change(key: str, old: Trait, new: Trait) -> FieldChange | None:
    if isinstance(old, tuple) or isinstance(new, tuple):
        return None
    if isinstance(old, Item) and isinstance(new, Item) and (old.key == new.key or old.id == new.id):
        return None
    before, after = (side.id if isinstance(side, Item) else side for side in (old, new))
    return None if before == after else FieldChange(key, before, after)


def _without(items: tuple[Item, ...], others: tuple[Item, ...]) -> tuple[Name, ...]:
    """The items that are not among the others, once each."""
    keys, ids = {item.key for item in others}, {item.id for item in others}
    return tuple(dict.fromkeys(Name(item.id, item.label) for item in items if item.key not in keys and item.id not in ids))
