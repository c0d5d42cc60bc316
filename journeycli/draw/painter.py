"""Draws a Drawing as SVG without any engine: byte for byte what Graphviz's own picture becomes once it is canonical."""

from journeycli.draw.notation import number
from journeycli.draw.shapes import Box, Curve, Decoration, Drawing, Edge, Line, Node, Outline, Pen, Point, Points
from journeycli.draw.svg import Attributes, SvgWriter

_DEPTH = 2
_DASHES = {"dashed": "5,2", "dotted": "1,5"}


def paint(drawing: Drawing, style: str = "") -> str:
    """The SVG of a drawing; `style` is a style sheet to put into it."""
    writer = SvgWriter(drawing, style)
    width, height = drawing.width, drawing.height
    page = ((0, height), (0, 0), (width, 0), (width, height), (0, height))
    writer.element(_DEPTH, "polygon", [("fill", drawing.paper.lower()), ("points", _points(page, height))])
    for decoration in drawing.decorations:
        _decoration(writer, decoration, height)
    for edge in drawing.edges:
        _edge(writer, drawing, edge)
    for node in drawing.nodes:
        _node(writer, drawing, node)
    return writer.finished()


def _decoration(writer: SvgWriter, decoration: Decoration, height: int) -> None:
    if isinstance(decoration, Line):
        writer.element(_DEPTH, "polyline", [*_look("", decoration.pen), ("points", _points(decoration.points, height))])
    elif isinstance(decoration, Curve):
        writer.element(_DEPTH, "path", [*_look(decoration.fill or "", decoration.pen), ("d", _curve(decoration.points, height))])
    else:
        closed = (*decoration.points, decoration.points[0])
        writer.element(_DEPTH, "polygon", [*_look(decoration.fill or "", decoration.pen), ("points", _points(closed, height))])


def _edge(writer: SvgWriter, drawing: Drawing, edge: Edge) -> None:
    writer.open_group(_DEPTH, f"{drawing.name}-{edge.tail}--{edge.head}", edge.role, edge.tooltip, "")
    writer.element(_DEPTH + 1, "path", [*_look("", edge.pen), ("d", _curve(edge.points, drawing.height))])
    writer.close_group(_DEPTH, "")


def _node(writer: SvgWriter, drawing: Drawing, node: Node) -> None:
    writer.open_group(_DEPTH, f"{drawing.name}-{node.name}", node.role, node.tooltip, node.url)
    if node.pen is not None:
        tag, place = _outline(node, drawing.height)
        writer.element(_DEPTH + 1, tag, [*_look(node.fill, node.pen), *place])
    for row, (x, y) in node.text_pins():
        if row.font:
            writer.text(_DEPTH + 1, row.text, (x, y - drawing.height), row.align, row.font)
    writer.close_group(_DEPTH, node.url)


def _look(fill: str, pen: Pen) -> Attributes:
    look = [("fill", fill.lower() or "none"), ("stroke", pen.colour.lower())]
    if pen.width != 1:
        look.append(("stroke-width", number(pen.width)))
    if pen.style in _DASHES:
        look.append(("stroke-dasharray", _DASHES[pen.style]))
    return look


def _outline(node: Node, height: int) -> tuple[str, Attributes]:
    """The element that Graphviz draws for a shape, and where."""
    box = node.box
    x, y = box.center
    if node.outline is Outline.CIRCLE:
        return "ellipse", [("cx", number(x)), ("cy", number(y - height)), ("rx", number(box.width / 2)), ("ry", number(box.height / 2))]
    if node.outline is Outline.DIAMOND:
        corners = ((x, box.top), (box.left, y), (x, box.top + box.height), (box.left + box.width, y), (x, box.top))
        return "polygon", [("points", _points(corners, height))]
    return "path", [("d", _curve(rounded_box(box), height))]


def rounded_box(box: Box) -> Points:
    """The outline of Graphviz's `rounded` style: the radius is a third of the shortest side, at most 12."""
    radius = min(12, box.width / 3, box.height / 3)
    bend = radius / 2
    left, top, right, bottom = box.left, box.top, box.left + box.width, box.top + box.height
    corners: tuple[tuple[Point, Point, Point, Point], ...] = (
        ((left + radius, top), (left + bend, top), (left, top + bend), (left, top + radius)),
        ((left, bottom - radius), (left, bottom - bend), (left + bend, bottom), (left + radius, bottom)),
        ((right - radius, bottom), (right - bend, bottom), (right, bottom - bend), (right, bottom - radius)),
        ((right, top + radius), (right, top + bend), (right - bend, top), (right - radius, top)),
    )
    path: list[Point] = [corners[3][3]]
    for start, *curve in corners:
        path += [path[-1], start, start, *curve]
    return tuple(path)


def _points(points: Points, height: int) -> str:
    return " ".join(f"{number(x)},{number(y - height)}" for x, y in points)


def _curve(points: Points, height: int) -> str:
    start, *rest = points
    return f"M{_points((start,), height)}C{_points(tuple(rest), height)}"
