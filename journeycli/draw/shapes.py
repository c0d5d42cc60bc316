"""What a pinned picture is made of, as values: decoration, nodes with rows of text, edges; in points, origin top left."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate

from journeycli.draw.measure import row_height

FACE = "Manrope, Segoe UI, Roboto, Helvetica, Arial, sans-serif"
Point = tuple[float, float]
Points = tuple[Point, ...]
Widths = Mapping[str, int]
"""Points from edge to edge of the column of each phase, by its id."""


class Align(StrEnum):
    """Where a row of text stands in its node, in the words of SVG."""

    LEFT = "start"
    CENTER = "middle"
    RIGHT = "end"


class Outline(StrEnum):
    """The shape of a node; those that every Graphviz draws alike."""

    NONE = "none"
    ROUNDED = "box"
    CIRCLE = "circle"
    DIAMOND = "diamond"


@dataclass(frozen=True, slots=True)
class Font:
    """How text is written: size in points, weight and colour."""

    size: int
    colour: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """One line of text in a node, or only height where there is no font."""

    height: int
    text: str = ""
    font: Font | None = None
    align: Align = Align.LEFT


@dataclass(frozen=True, slots=True)
class Pen:
    """How a line is drawn: colour, width in points, dashed or dotted or neither."""

    colour: str
    width: float = 1
    dashed: bool = False
    dotted: bool = False

    @property
    def style(self) -> str:
        """Its style in the words of Graphviz."""
        return "dotted" if self.dotted else "dashed" if self.dashed else "solid"


@dataclass(frozen=True, slots=True)
class Look:
    """How a box with text looks: its fill, its outline and the colour of its text."""

    fill: str
    pen: Pen
    ink: str


@dataclass(frozen=True, slots=True)
class Polygon:
    """A filled or outlined polygon of the background."""

    points: Points
    pen: Pen
    fill: str | None = None


@dataclass(frozen=True, slots=True)
class Curve:
    """A chain of cubic curves of the background: a start, then three points a piece; closed where it is filled."""

    points: Points
    pen: Pen
    fill: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A chain of straight lines of the background."""

    points: Points
    pen: Pen


Decoration = Polygon | Curve | Line


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: left, top, width and height."""

    left: float
    top: float
    width: float
    height: float

    @property
    def center(self) -> Point:
        """The point in the middle."""
        return self.left + self.width / 2, self.top + self.height / 2


@dataclass(frozen=True, slots=True)
class Node:
    """A thing of the journey with a place: name (an id), role (a class), its text, and what a pointer over it tells."""

    name: str
    role: str
    box: Box
    outline: Outline = Outline.NONE
    fill: str = ""
    pen: Pen | None = None
    rows: tuple[Row, ...] = ()
    inset: int = 0
    """Points at both sides that stay free of text."""
    tooltip: str = ""
    """Clean text, as in an edge: it is written as it is."""
    url: str = ""

    @property
    def text_width(self) -> float:
        """Points from the left to the right end of its rows."""
        return self.box.width - 2 * self.inset

    def text_pins(self) -> list[tuple[Row, Point]]:
        """Every row that has text, with the point at which its baseline is anchored."""
        center = self.box.center
        tops = accumulate((row.height for row in self.rows), initial=center[1] - sum(row.height for row in self.rows) / 2)
        aside = {Align.LEFT: -self.text_width / 2, Align.CENTER: 0, Align.RIGHT: self.text_width / 2}
        return [
            (row, (center[0] + aside[row.align], top + (row.height - 1.4 * row.font.size) / 2 + 1.05 * row.font.size))
            for row, top in zip(self.rows, tops, strict=False)
            if row.font
        ]


@dataclass(frozen=True, slots=True)
class Edge:
    """A way from one node to another, as a chain of cubic curves."""

    tail: str
    head: str
    role: str
    points: Points
    pen: Pen
    tooltip: str


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole picture, every place fixed: what DOT and SVG are written from."""

    name: str
    """The prefix of every id in it."""
    title: str
    description: str
    width: int
    height: int
    paper: str
    decorations: tuple[Decoration, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    widths: Widths = field(default_factory=dict)
    """What a picture above or below it should agree with."""


def lines_of(lines: tuple[str, ...], font: Font, align: Align = Align.LEFT) -> tuple[Row, ...]:
    """Rows of text, each as high as its font asks."""
    return tuple(Row(row_height(font.size), line, font, align) for line in lines)


def centered(rows: tuple[Row, ...], height: int) -> tuple[Row, ...]:
    """Rows with blank ones above and below, so that they stand in the middle of `height`."""
    free = max(height - sum(row.height for row in rows), 0)
    return (Row(free // 2), *rows, Row(free - free // 2))
