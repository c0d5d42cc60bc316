"""Writes a Drawing as pinned DOT (`layout=nop2`): any Graphviz paints it where Python put it."""

from collections.abc import Iterator

from journeycli.draw.notation import number, quoted, quoted_link, quoted_tooltip, table_text
from journeycli.draw.shapes import FACE, Align, Curve, Decoration, Drawing, Edge, Line, Node, Outline, Points, Row

_PIECE = 12_000
"""Graphviz refuses a quoted string above 16,383 bytes; DOT's own `+` joins pieces."""
_POINTS_PER_INCH = 72
_TABLE_ALIGN = {Align.LEFT: "LEFT", Align.CENTER: "CENTER", Align.RIGHT: "RIGHT"}


def pinned_dot(drawing: Drawing) -> str:
    """The DOT text of a drawing, the same bytes everywhere."""
    return "\n".join(
        [
            "// Every place is fixed: dot -Tsvg draws it as it is.",
            f"digraph {quoted(drawing.name)} {{",
            f'  graph [layout=nop2, bb="0,0,{drawing.width},{drawing.height}", pad=0, margin=0, bgcolor="{drawing.paper}",',
            f'         id={quoted(drawing.name)}, tooltip={quoted_tooltip(drawing.title)}, outputorder=edgesfirst, charset="UTF-8",',
            f"         _background={_background(drawing)}];",
            f'  node [shape=box, fixedsize=shape, margin=0, fontname="{FACE}", fontsize=10, label=""];',
            "  edge [arrowhead=none];",
            *(_node(drawing, node) for node in drawing.nodes),
            *(_edge(drawing, edge) for edge in drawing.edges),
            "}",
            "",
        ]
    )


def _background(drawing: Drawing) -> str:
    whole = " ".join(token for decoration in drawing.decorations for token in _operations(decoration, drawing.height))
    return "\n           + ".join(f'"{whole[at : at + _PIECE]}"' for at in range(0, len(whole), _PIECE)) or '""'


def _operations(decoration: Decoration, height: int) -> Iterator[str]:
    """A shape in the language of Graphviz's xdot, in which every text is preceded by its length."""
    pen = decoration.pen
    width = f"setlinewidth({number(pen.width)})"
    yield f"S {len(width)} -{width} S {len(pen.style)} -{pen.style} c {len(pen.colour)} -{pen.colour}"
    if isinstance(decoration, Line):
        kind = "L"
    else:
        filled, outlined = ("b", "B") if isinstance(decoration, Curve) else ("P", "p")
        kind = filled if decoration.fill else outlined
        if decoration.fill:
            yield f"C {len(decoration.fill)} -{decoration.fill}"
    yield f"{kind} {len(decoration.points)} " + " ".join(f"{number(x)} {number(height - y)}" for x, y in decoration.points)


def _node(drawing: Drawing, node: Node) -> str:
    x, y = node.box.center
    attributes = [
        f'pos="{number(x)},{number(drawing.height - y)}"',
        f"width={number(node.box.width / _POINTS_PER_INCH, 5)}",
        f"height={number(node.box.height / _POINTS_PER_INCH, 5)}",
        f"id={quoted(f'{drawing.name}-{node.name}')}",
        f"class={quoted(node.role)}",
        *_look(node),
    ]
    if node.tooltip:
        attributes.append(f"tooltip={quoted_tooltip(node.tooltip)}")
    if node.url:
        attributes.append(f"URL={quoted_link(node.url)}")
    if node.rows:
        attributes.append(f"label={_table(node)}")
    return f"  {quoted(node.name)} [{', '.join(attributes)}];"


def _look(node: Node) -> Iterator[str]:
    if node.outline is not Outline.ROUNDED:
        yield f"shape={node.outline}"
    if node.pen is None:
        return
    styles = [
        style
        for style, wanted in (("rounded", node.outline is Outline.ROUNDED), ("dashed", node.pen.dashed), ("filled", bool(node.fill)))
        if wanted
    ]
    yield f'style="{",".join(styles)}"'
    if node.fill:
        yield f'fillcolor="{node.fill}"'
    yield f'color="{node.pen.colour}"'
    yield f"penwidth={number(node.pen.width)}"


def _table(node: Node) -> str:
    rows = "".join(_table_row(row, node.text_width) for row in node.rows if row.height)
    return f'<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0">{rows}</TABLE>>'


def _table_row(row: Row, width: float) -> str:
    cell = f'<TD FIXEDSIZE="TRUE" WIDTH="{number(width)}" HEIGHT="{row.height}"'
    if row.font is None:
        return f"<TR>{cell}></TD></TR>"
    text = table_text(row.text)
    text = f"<B>{text}</B>" if row.font.bold else text
    return (
        f'<TR>{cell} ALIGN="{_TABLE_ALIGN[row.align]}"><FONT POINT-SIZE="{row.font.size}" COLOR="{row.font.colour}">{text}</FONT></TD></TR>'
    )


def _edge(drawing: Drawing, edge: Edge) -> str:
    attributes = [
        f'pos="{_spline(edge.points, drawing.height)}"',
        f"id={quoted(f'{drawing.name}-{edge.tail}--{edge.head}')}",
        f"class={quoted(edge.role)}",
        f'color="{edge.pen.colour}"',
        f"penwidth={number(edge.pen.width)}",
        f"style={edge.pen.style}",
        f"tooltip={quoted_tooltip(edge.tooltip)}",
    ]
    return f"  {quoted(edge.tail)} -> {quoted(edge.head)} [{', '.join(attributes)}];"


def _spline(points: Points, height: int) -> str:
    return " ".join(f"{number(x)},{number(height - y)}" for x, y in points)
