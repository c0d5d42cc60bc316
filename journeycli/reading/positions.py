"""Tells in which line and column a character of a text stands."""

import re
from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from journeycli.span import Span

_LINE_BREAK = re.compile("\r\n|\r|\n")


class Positions:
    """The lines and columns of one text, as YAML and editors count them."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def line_starts(self) -> list[int]:
        """How many characters stand before each line; after the last line break there is one more, if empty."""
        if "\r" in self._text:
            return [0, *(found.end() for found in _LINE_BREAK.finditer(self._text))]
        return [0, *accumulate(map((1).__add__, map(len, self.lines[:-1])))]

    @cached_property
    def lines(self) -> list[str]:
        """The lines, without their breaks."""
        return split_lines(self._text)

    def span(self, start: int, end: int) -> Span:
        """From the character `start`, counted from 0, to before the character `end`."""
        (line, column), (end_line, end_column) = self.of(start), self.of(end)
        return Span(line + 1, column + 1, end_line + 1, end_column + 1)

    def of(self, index: int) -> tuple[int, int]:
        """The line and the column of a character, all three counted from 0."""
        line = bisect_right(self.line_starts, index) - 1
        return line, index - self.line_starts[line]


def split_lines(text: str) -> list[str]:
    """The lines of a text, without their breaks."""
    return _LINE_BREAK.split(text) if "\r" in text else text.split("\n")
