"""Where something stands: a span of text in a file, and a pointer into the data that was read from it."""

from typing import NamedTuple

Pointer = tuple[str | int, ...]
"""The keys and list positions that lead to a value, from the top of the document."""


class Span(NamedTuple):
    """A stretch of a file's text: lines and columns from 1, in characters; the end lies after the last character."""

    line: int
    column: int
    end_line: int
    end_column: int


START = Span(1, 1, 1, 1)
"""The place of a finding about a file as a whole."""
