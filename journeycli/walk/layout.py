"""Lays out what a walker reads: labels in a column, texts beside them that keep to their margin."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from journeycli.cells import cell_width, padded
from journeycli.printable import printable
from journeycli.segment import Role, Segment

MARGIN = "  "
_LONGEST_TEXT = 500
"""Characters of a text from the journey that are shown."""


class Item(NamedTuple):
    """A text beside a label, with a sign before it where it has one."""

    text: str
    role: Role = Role.PLAIN
    sign: str = ""


class Row(NamedTuple):
    """A label and what stands beside it, each item on a line of its own."""

    label: str
    items: tuple[Item, ...]
    role: Role = Role.QUIET
    """What the label is to its reader."""


def rows(table: Iterable[Row], width: int | None) -> Iterator[Segment]:
    """The rows that have something beside their label, under one another; `width` in cells, None for lines as long as they come."""
    filled = [row for row in table if row.items]
    column = max((cell_width(row.label) for row in filled), default=0) + 2
    for row in filled:
        label = row.label
        for item in row.items:
            yield Segment(f"{MARGIN}{padded(label, column)}", row.role)
            yield from _item(item, len(MARGIN) + column, width)
            label = ""


def paragraph(text: str, width: int | None, role: Role = Role.PLAIN) -> Iterator[Segment]:
    """A text at the margin."""
    yield Segment(MARGIN)
    yield from _item(Item(text, role), len(MARGIN), width)


def _item(item: Item, column: int, width: int | None) -> Iterator[Segment]:
    column += len(item.sign)
    first, *others = _folded(printable(item.text, _LONGEST_TEXT), None if width is None else width - column)
    yield Segment(f"{item.sign}{first}\n", item.role)
    yield from (Segment(f"{' ' * column}{printable(line)}\n", item.role) for line in others)


def _folded(text: str, width: int | None) -> list[str]:
    """The text in lines of at most `width` cells; a longer word keeps a line to itself."""
    if width is None:
        return [text]
    lines = [""]
    for word in text.split(" "):
        if lines[-1] and cell_width(lines[-1]) + 1 + cell_width(word) > width:
            lines.append(word)
        else:
            lines[-1] += f" {word}" if lines[-1] else word
    return lines
