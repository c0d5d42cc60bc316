"""One picture above another in a single drawing, each with names of its own: as it is, and as it will be."""

from dataclasses import replace

from journeycli.draw.shapes import Curve, Decoration, Drawing, Edge, Line, Node, Pen, Points, Polygon, Widths

_APART = 16


def common_widths(first: Drawing, second: Drawing) -> Widths:
    """The widths that both can have: for each phase the greater of the two."""
    phases = dict.fromkeys((*first.widths, *second.widths))
    return {phase: max(first.widths.get(phase, 0), second.widths.get(phase, 0)) for phase in phases}


def stacked(above: Drawing, below: Drawing, line: str) -> Drawing:
    """Both as one drawing, with a line of this colour between them."""
    width, shift = max(above.width, below.width), above.height + _APART
    height = shift + below.height
    page: Points = ((0, 0), (width, 0), (width, height), (0, height))
    middle = above.height + _APART / 2
    parts = (_moved(above, "above", 0), _moved(below, "below", shift))
    return Drawing(
        name=above.name,
        title=above.title if above.title == below.title else f"{above.title} / {below.title}",
        description=f"{above.description} / {below.description}",
        width=width,
        height=height,
        paper=above.paper,
        decorations=(
            Polygon(page, Pen(above.paper), above.paper),
            *(decoration for part in parts for decoration in part.decorations),
            Line(((0, middle), (width, middle)), Pen(line)),
        ),
        nodes=tuple(node for part in parts for node in part.nodes),
        edges=tuple(edge for part in parts for edge in part.edges),
    )


def _moved(drawing: Drawing, prefix: str, down: int) -> Drawing:
    """The same drawing further down, with a prefix before the name of everything; its page is left behind."""
    _, *decorations = drawing.decorations
    return replace(
        drawing,
        decorations=tuple(_lowered(decoration, down) for decoration in decorations),
        nodes=tuple(_moved_node(node, prefix, down) for node in drawing.nodes),
        edges=tuple(_moved_edge(edge, prefix, down) for edge in drawing.edges),
    )


def _lowered(decoration: Decoration, down: int) -> Decoration:
    points = _points(decoration.points, down)
    if isinstance(decoration, Line):
        return Line(points, decoration.pen)
    kind = Curve if isinstance(decoration, Curve) else Polygon
    return kind(points, decoration.pen, decoration.fill)


def _moved_node(node: Node, prefix: str, down: int) -> Node:
    return replace(node, name=f"{prefix}-{node.name}", box=replace(node.box, top=node.box.top + down))


def _moved_edge(edge: Edge, prefix: str, down: int) -> Edge:
    return replace(edge, tail=f"{prefix}-{edge.tail}", head=f"{prefix}-{edge.head}", points=_points(edge.points, down))


def _points(points: Points, down: int) -> Points:
    return tuple((x, round(y + down, 2)) for x, y in points)
