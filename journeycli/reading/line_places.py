"""Finds the places of what was read line by line, when somebody asks: for most of them nobody does."""

import re
from collections.abc import Iterator, Mapping

from journeycli.reading.brackets import place_between_brackets
from journeycli.reading.lines import LINE, Block
from journeycli.reading.outline import Place
from journeycli.reading.positions import Positions

_INDENTATION = re.compile(" *+")


class LinePlaces:
    """The places of the lists and mappings of lines of one text."""

    def __init__(self, text: str, positions: Positions) -> None:
        self._text = text
        self._positions = positions
        self._between_brackets: dict[int, Place] = {}
        """What was found, by line: there may be thousands of things on one, and each may be asked for."""

    def of(self, block: Block) -> Place:
        """The place of a list or mapping of lines."""
        start = self._positions.line_starts[block.line] + block.column
        end = len(self._text) if block.end is None else self._indentation_end(block.end)
        return Place(start, end, None, None, _Children(self, block))

    def line(self, number: int) -> re.Match[str]:
        """A line, counted from 0."""
        return next(LINE.finditer(self._text, self._positions.line_starts[number]))

    def _indentation_end(self, number: int) -> int:
        return next(_INDENTATION.finditer(self._text, self._positions.line_starts[number])).end()

    def of_value(self, number: int) -> Place:
        """The place of a value that stands on one line, or of that which is missing after a colon."""
        line = self.line(number)
        written = (line["value"] or "").rstrip(" ")
        start = line.start("value") if written else line.end("key") + 1
        if not written.startswith(("[", "{")):
            return Place(start, start + len(written), None, None, None)
        if number not in self._between_brackets:
            self._between_brackets[number] = place_between_brackets(written, start)
        return self._between_brackets[number]


class _Children(Mapping[str | int, Place]):
    """The places of the things in a list or mapping of lines, each found when it is asked for."""

    def __init__(self, places: LinePlaces, block: Block) -> None:
        self._places = places
        self._lines = block.lines

    def __getitem__(self, step: str | int) -> Place:
        found = self._lines[step]
        place = self._places.of(found) if isinstance(found, Block) else self._places.of_value(found)
        if isinstance(step, int):
            return place
        key_start, key_end = self._places.line(found.key_line if isinstance(found, Block) else found).span("key")
        return Place(place.start, place.end, key_start, key_end, place.children)

    def __iter__(self) -> Iterator[str | int]:
        return iter(self._lines)

    def __len__(self) -> int:
        return len(self._lines)
