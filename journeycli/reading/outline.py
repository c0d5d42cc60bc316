"""Where every value of a document stands: the shadow of its data, and the places that findings ask it for."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from journeycli.reading.positions import Positions
from journeycli.span import START, Pointer, Span


class Place(NamedTuple):
    """One value: where it starts and ends, where its key does if it has one, and the places of what it holds.

    Each is a number of characters before it in the text.
    """

    start: int
    end: int
    key_start: int | None
    key_end: int | None
    children: Mapping[str | int, "Place"] | None
    """By key or list position, in the order of the text; None for a scalar."""

    @property
    def outset(self) -> int:
        """Where it starts with its key."""
        return self.start if self.key_start is None else self.key_start


@dataclass(frozen=True, slots=True)
class Outline:
    """The places of a document; a pointer that leads nowhere gets the place of its nearest ancestor."""

    root: Place
    positions: Positions

    def value(self, pointer: Pointer) -> Span:
        """The value itself; the key where the value is empty."""
        place, _ = self._find(pointer)
        return self._key(place) if place.start == place.end else self.positions.span(place.start, place.end)

    def key(self, pointer: Pointer) -> Span:
        """The key that a value stands under; the value where it has none."""
        place, _ = self._find(pointer)
        return self._key(place)

    def name(self, pointer: Pointer) -> Span:
        """Where a reader looks for the thing: a scalar itself, a thing with an `id` at its id, others at their key."""
        place, parent_is_list = self._find(pointer)
        if place is self.root:
            return START
        if place.children is None:
            return self.value(pointer)
        if not parent_is_list or not place.children:
            return self._key(place)
        entry = place.children.get("id") or next(iter(place.children.values()))
        return self.positions.span(entry.outset, entry.end)

    def _key(self, place: Place) -> Span:
        return self.positions.span(place.outset, place.end if place.key_end is None else place.key_end)

    def _find(self, pointer: Pointer) -> tuple[Place, bool]:
        """The place a pointer leads to, or its nearest ancestor, and whether that stands in a list."""
        place, in_list = self.root, False
        for step in pointer:
            child = place.children.get(step) if place.children else None
            if child is None:
                break
            place, in_list = child, isinstance(step, int)
        return place, in_list
