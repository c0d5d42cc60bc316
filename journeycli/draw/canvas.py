"""Collects a pinned picture: background shapes, nodes with names of their own, edges; hands it out as a Drawing."""

from collections import defaultdict
from dataclasses import replace
from itertools import count

from journeycli.diff.change import UNMARKED, Marking
from journeycli.draw.clean import clean
from journeycli.draw.shapes import Box, Curve, Decoration, Drawing, Edge, Line, Node, Pen, Point, Points, Polygon, Row
from journeycli.draw.theme import Theme
from journeycli.draw.words import Words


class Canvas:
    """A sheet to draw on, in points from the top left, with the colours and the words of one picture."""

    def __init__(self, name: str, theme: Theme, words: Words, width: int, marking: Marking = UNMARKED) -> None:
        self.name = name
        self.theme = theme
        self.words = words
        self.width = width
        self.marking = marking
        self._decorations: list[Decoration] = []
        self._nodes: dict[str, Node] = {}
        self._numbers: dict[str, count[int]] = defaultdict(lambda: count(2))
        """For each name that was taken the numbers that are not: looked for anew each time, thousands of notes would take minutes."""
        self._edges: dict[tuple[str, str], Edge] = {}
        self._widths: dict[str, int] = {}

    def polygon(self, points: Points, fill: str) -> None:
        """A filled polygon behind everything."""
        self._decorations.append(Polygon(_on_grid(points), Pen(fill), fill))

    def line(self, points: Points, pen: Pen) -> None:
        """Straight lines behind everything."""
        self._decorations.append(Line(_on_grid(points), pen))

    def curve(self, points: Points, pen: Pen) -> None:
        """A chain of cubic curves behind everything: a start, then three points a piece."""
        self._decorations.append(Curve(_on_grid(points), pen))

    def panel(self, box: Box, radius: int, pen: Pen, fill: str | None = None) -> None:
        """A rectangle with round corners behind everything."""
        self._decorations.append(Curve(_on_grid(_round_corners(box, radius)), pen, fill))

    def node(self, node: Node) -> str:
        """Puts a thing in its place; its name gets a number where it is taken, and is handed back."""
        own = node.name
        while own in self._nodes:
            own = f"{node.name}-{next(self._numbers[node.name])}"
        self._nodes[own] = replace(node, name=own)
        return own

    def box(self, name: str) -> Box:
        """Where the node of this name stands."""
        return self._nodes[name].box

    def text(self, role: str, at: Point, width: int, rows: tuple[Row, ...]) -> None:
        """Rows of text on the sheet itself."""
        if rows:
            self.node(Node(role, role, Box(*at, width, sum(row.height for row in rows)), rows=rows))

    def edge(self, edge: Edge) -> None:
        """A way between two nodes; the first of several between the same two stays."""
        self._edges.setdefault((edge.tail, edge.head), replace(edge, points=_on_grid(edge.points)))

    def column(self, phase: str, width: float) -> None:
        """Notes how wide the column of a phase is."""
        self._widths[phase] = int(width)

    def drawing(self, height: int, title: str, description: str) -> Drawing:
        """The finished picture, its page painted first: Graphviz takes the bounds of a picture from what is in it.

        Edges are ordered as Graphviz writes them: by the order of their nodes.
        """
        order = {name: index for index, name in enumerate(self._nodes)}
        page = Polygon(((0, 0), (self.width, 0), (self.width, height), (0, height)), Pen(self.theme.paper), self.theme.paper)
        return Drawing(
            name=self.name,
            title=clean(title),
            description=description,
            width=self.width,
            height=height,
            paper=self.theme.paper,
            decorations=(page, *self._decorations),
            nodes=tuple(self._nodes.values()),
            edges=tuple(sorted(self._edges.values(), key=lambda edge: (order[edge.tail], order[edge.head]))),
            widths=self._widths,
        )


def _on_grid(points: Points) -> Points:
    """Two digits after the point, so that DOT and SVG are written from the very same numbers."""
    return tuple((round(x, 2), round(y, 2)) for x, y in points)


def _round_corners(box: Box, radius: int) -> Points:
    left, top, right, bottom = box.left, box.top, box.left + box.width, box.top + box.height
    bend = 0.45 * radius
    corners = (
        ((right - radius, top), (right - bend, top), (right, top + bend), (right, top + radius)),
        ((right, bottom - radius), (right, bottom - bend), (right - bend, bottom), (right - radius, bottom)),
        ((left + radius, bottom), (left + bend, bottom), (left, bottom - bend), (left, bottom - radius)),
        ((left, top + radius), (left, top + bend), (left + bend, top), (left + radius, top)),
    )
    path: list[Point] = [corners[3][3]]
    for start, *curve in corners:
        path += [path[-1], start, start, *curve]
    return tuple(path)
