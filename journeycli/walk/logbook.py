"""Adds a review to the log of a journey file by inserting lines and changing nothing else (D00.7).

By span instead of by a round trip: a library that reads and writes YAML anew keeps comments, but not every blank, quote
and line break of hers. What comes out is read again, and is taken only if it says what it said before and the review.
"""

import json
from codecs import BOM_UTF8
from collections.abc import Iterator
from typing import Any, NamedTuple

from journeycli.audit.audit import Loaded
from journeycli.audit.pipeline import load
from journeycli.errors import JourneyError
from journeycli.message import say
from journeycli.model import Review
from journeycli.reading.document import Document
from journeycli.reading.outline import Place
from journeycli.walk.entry import block_entry, entry_data, inline_entry, json_entry

_STEP = 2
"""Blanks by which a list stands further in than its key."""
_WIDEST_LINE = 140
"""Characters up to which a review stays on one line among others that do."""


class _Insertion(NamedTuple):
    """A text to put into another, and how many characters stand before it."""

    at: int
    text: str


def with_review(file: str, content: bytes, review: Review) -> bytes:
    """The bytes of a journey file with one review more at the end of its log; all that was there stays as it is.

    Raises:
        JourneyError: the file is no journey, or is written in a way that leaves no safe place.
    """
    loaded = load(file, content)
    if isinstance(loaded, Loaded):
        mark = BOM_UTF8 if content.startswith(BOM_UTF8) else b""
        wanted = _with_entry(loaded.document.data, review)
        for insertion in _Writer(loaded.document, review).insertions():
            text = loaded.document.text
            written = mark + (text[: insertion.at] + insertion.text + text[insertion.at :]).encode()
            read = load(file, written)
            if isinstance(read, Loaded) and json.dumps(read.document.data) == json.dumps(wanted):
                return written
    raise JourneyError(say("The walk cannot be added to {file}", file=file), say("Copy it from the lines above into `reviews`, `log`."))


def _with_entry(data: dict[str, Any], review: Review) -> dict[str, Any]:
    reviews = data.get("reviews", {})
    return data | {"reviews": reviews | {"log": [*reviews.get("log", ()), entry_data(review)]}}


class _Writer:
    """Finds the places where a review can stand in one document, the best first."""

    def __init__(self, document: Document, review: Review) -> None:
        self.text = document.text
        self.review = review
        self.root = document.outline.root
        self.positions = document.outline.positions
        self.lines = self.positions.line_starts
        self.newline = next((ending for ending in ("\r\n", "\n", "\r") if ending in self.text), "\n")
        self.is_json = _is_json(self.text)

    def insertions(self) -> Iterator[_Insertion]:
        """The ways to add the review, by what of `reviews` and `log` there is."""
        reviews = (self.root.children or {}).get("reviews")
        log = (reviews.children or {}).get("log") if reviews else None
        if log:
            yield from self._into_list(log)
        elif reviews:
            yield from self._into_mapping(reviews, "log", [])
        else:
            yield from self._into_mapping(self.root, "reviews", ["log"])

    def _into_list(self, log: Place) -> Iterator[_Insertion]:
        if self._is_inline(log):
            yield self._before_the_bracket(log, self._inline())
            return
        *_, last = (log.children or {}).values()
        indent = self._column(log.start)
        one_line = f"{' ' * indent}- {inline_entry(self.review)}"
        keeps_to_it = self._is_inline(last) and len(one_line) <= _WIDEST_LINE
        yield from self._below(last, [one_line] if keeps_to_it else block_entry(self.review, indent))

    def _into_mapping(self, mapping: Place, key: str, inner: list[str]) -> Iterator[_Insertion]:
        """A new key with the review in it, at the end of a mapping."""
        if self._is_inline(mapping):
            yield self._before_the_bracket(mapping, self._inline_below(key, *inner))
            return
        *_, last = (mapping.children or {}).values()
        indent = self._column(last.outset)
        keys = [f"{' ' * (indent + _STEP * depth)}{name}:" for depth, name in enumerate((key, *inner))]
        lines = [*keys, *block_entry(self.review, indent + _STEP * len(keys))]
        if mapping is self.root:
            yield from self._at_the_end(["", *lines])
            yield from self._below(last, ["", *lines])
            yield from self._at_the_end(lines)
        yield from self._below(last, lines)

    def _inline(self) -> str:
        return json_entry(self.review) if self.is_json else inline_entry(self.review)

    def _inline_below(self, key: str, *inner: str) -> str:
        value = f"{{{self._inline_below(*inner)}}}" if inner else f"[{self._inline()}]"
        return f'"{key}": {value}' if self.is_json else f"{key}: {value}"

    def _before_the_bracket(self, place: Place, entry: str) -> _Insertion:
        """After the last thing between brackets, on a line of its own where that has one."""
        if not place.children:
            return _Insertion(place.end - 1, entry)
        *_, last = place.children.values()
        before = self.text[last.outset - self._column(last.outset) : last.outset]
        separator = "," + (self.newline + before if not before.strip() else " ")
        return _Insertion(last.end, separator + entry)

    def _below(self, place: Place, lines: list[str]) -> Iterator[_Insertion]:
        """On the lines after a thing: before the blank lines that follow it, or past them where they belong to it."""
        leaf = self._last_leaf(place)
        (first, _), (end, column) = self.positions.of(leaf.start), self.positions.of(leaf.end)
        if column == 0 and end > first:
            end -= 1
        written = end
        while written > first and not self._line(written).strip():
            written -= 1
        yield from (self._after_line(number, lines) for number in dict.fromkeys((written, end)))

    def _at_the_end(self, lines: list[str]) -> Iterator[_Insertion]:
        """After all there is; a blank line to begin with is left out where there is one."""
        last = len(self.lines) - 1 - self.text.endswith(("\n", "\r"))
        yield self._after_line(last, lines if lines[0] or self._line(last).strip() else lines[1:])

    def _after_line(self, number: int, lines: list[str]) -> _Insertion:
        text = self.newline.join(lines)
        if number + 1 < len(self.lines):
            return _Insertion(self.lines[number + 1], text + self.newline)
        return _Insertion(len(self.text), self.newline + text)

    def _last_leaf(self, place: Place) -> Place:
        """The thing that a thing ends with: in the outline a list or mapping of lines ends only where the next thing starts."""
        while place.children and not self._is_inline(place):
            *_, place = place.children.values()
        return place

    def _is_inline(self, place: Place) -> bool:
        """Whether a list or mapping stands between brackets."""
        return place.children is not None and self.text[place.start] in "[{"

    def _column(self, index: int) -> int:
        return self.positions.of(index)[1]

    def _line(self, number: int) -> str:
        following = self.lines[number + 1] if number + 1 < len(self.lines) else len(self.text)
        return self.text[self.lines[number] : following]


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
