"""Where every value of a document stands: the shadow of its data, and the places that findings ask it for."""

from dataclasses import dataclass
from typing import NamedTuple, Protocol

from journeycli.span import START, Pointer, Span


class Mark(Protocol):
    """A position as the parser tells it, counted from 0."""

    @property
    def index(self) -> int:
        """The character of the text, from 0."""

    @property
    def line(self) -> int:
        """The line, from 0."""

    @property
    def column(self) -> int:
        """The column in characters, from 0."""


class Place(NamedTuple):
    """One value: where it starts and ends, where its key does if it has one, and the places of what it holds."""

    start: Mark
    end: Mark
    key_start: Mark | None
    key_end: Mark | None
    children: "dict[str | int, Place] | None"
    """By key or list position; None for a scalar."""


@dataclass(frozen=True, slots=True)
class Outline:
    """The places of a document; a pointer that leads nowhere gets the place of its nearest ancestor."""

    root: Place

    def value(self, pointer: Pointer) -> Span:
        """The value itself; the key where the value is empty."""
        place, _ = self._find(pointer)
        if place.key_start and (place.start.line, place.start.column) == (place.end.line, place.end.column):
            return self.key(pointer)
        return _span(place.start, place.end)

    def key(self, pointer: Pointer) -> Span:
        """The key that a value stands under; the value where it has none."""
        place, _ = self._find(pointer)
        return _span(place.key_start or place.start, place.key_end or place.end)

    def name(self, pointer: Pointer) -> Span:
        """Where a reader looks for the thing: a scalar itself, a thing with an `id` at its id, others at their key."""
        place, parent_is_list = self._find(pointer)
        if place is self.root:
            return START
        if place.children is None:
            return self.value(pointer)
        if not parent_is_list or not place.children:
            return self.key(pointer)
        entry = place.children.get("id") or next(iter(place.children.values()))
        return _span(entry.key_start or entry.start, entry.end)

    def _find(self, pointer: Pointer) -> tuple[Place, bool]:
        """The place a pointer leads to, or its nearest ancestor, and whether that stands in a list."""
        place, in_list = self.root, False
        for step in pointer:
            child = place.children.get(step) if place.children else None
            if child is None:
                break
            place, in_list = child, isinstance(step, int)
        return place, in_list


def _span(start: Mark, end: Mark) -> Span:
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
