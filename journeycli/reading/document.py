"""Reads a file into data and the places it came from."""

from dataclasses import dataclass
from typing import Any

from journeycli.problem import Problem
from journeycli.reading.line_places import LinePlaces
from journeycli.reading.lines import read_lines
from journeycli.reading.outline import Outline
from journeycli.reading.positions import Positions
from journeycli.reading.source import decode


@dataclass(frozen=True, slots=True)
class Document:
    """A file that could be read: its text, its data as JSON would hold it, and where every value stands."""

    text: str
    data: Any
    outline: Outline


def read_document(content: bytes) -> Document | tuple[Problem, ...]:
    """The document in a file's bytes, or every problem that keeps it from being read (J001-J005).

    Takes one YAML 1.2 document without anchors, aliases, tags, merge keys or duplicate keys, of at most 1 MiB, 32
    levels and 50,000 nodes. Builds nothing on the file's word and never recurses.
    """
    text = decode(content)
    if isinstance(text, Problem):
        return (text,)
    positions = Positions(text)
    read = read_lines(text)
    if read is not None:
        return Document(text, read.data, Outline(LinePlaces(text, positions).of(read), positions))
    # Imported here because most journeys are read without, and it takes longer than fifty of them.
    from journeycli.reading.composer import Composed, compose  # noqa: PLC0415

    composed = compose(text, positions)
    return Document(text, composed.data, Outline(composed.root, positions)) if isinstance(composed, Composed) else composed
