"""Paints a Drawing as a page of PDF, the same bytes everywhere and without Graphviz; the only module that imports fpdf."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from journeycli.draw.painter import rounded_box
from journeycli.draw.shapes import Align, Curve, Decoration, Drawing, Line, Node, Outline, Pen, Point, Points, Row
from journeycli.picture.fonts import font_files

if TYPE_CHECKING:
    from fpdf import FPDF
    from fpdf.drawing import PaintedPath

_FACE = "Manrope"
_DASHES = {"dashed": (5, 2), "dotted": (1, 5)}
_LONGEST_SIDE = 14_400
"""Points: 200 inches, beyond which readers show no page."""
_NO_DATE = datetime(2000, 1, 1, tzinfo=UTC)


def pdf(drawing: Drawing, language: str) -> bytes:
    """The drawing as one page of its own size, its texts to be searched, with links, title and description in a language.

    A page that would be longer or wider than readers show is made smaller as a whole.
    """
    painter = _Painter(_page(drawing, language), min(1.0, _LONGEST_SIDE / max(drawing.width, drawing.height)))
    painter.paint(drawing)
    return bytes(painter.page.output())


def _page(drawing: Drawing, language: str) -> "FPDF":
    # Imported here because only this format needs it, and it costs as much as three audits.
    from fpdf import FPDF  # noqa: PLC0415

    # It would tell on standard error of every letter that the font lacks: who asked for the picture is told by a notice.
    for library in ("fpdf", "fontTools"):
        logging.getLogger(library).addHandler(logging.NullHandler())
    scale = min(1.0, _LONGEST_SIDE / max(drawing.width, drawing.height))
    page = FPDF(unit="pt", format=(drawing.width * scale, drawing.height * scale))
    page.set_creation_date(_NO_DATE)
    page.set_producer("journey")
    page.set_title(drawing.title)
    page.set_subject(drawing.description)
    page.set_lang(language)
    page.set_auto_page_break(False)
    for style, file in zip(("", "B"), font_files(), strict=True):
        page.add_font(_FACE, style, file)
    page.add_page()
    return page


class _Painter:
    """Writes on one page; places are points from its top left corner, `scale` makes them smaller."""

    def __init__(self, page: "FPDF", scale: float) -> None:
        self.page = page
        self._scale = scale

    def paint(self, drawing: Drawing) -> None:
        """Everything in the order of the picture: the paper, what lies behind, the ways, the things."""
        width, height = drawing.width, drawing.height
        with self._path(Pen(drawing.paper), drawing.paper) as path:
            path.rectangle(0, 0, width * self._scale, height * self._scale)
        for decoration in drawing.decorations:
            self._decoration(decoration)
        for edge in drawing.edges:
            self._curve(edge.points, edge.pen, None)
        for node in drawing.nodes:
            self._node(node)

    def _decoration(self, decoration: Decoration) -> None:
        if isinstance(decoration, Line):
            self._straight(decoration.points, decoration.pen, None)
        elif isinstance(decoration, Curve):
            self._curve(decoration.points, decoration.pen, decoration.fill)
        else:
            self._straight((*decoration.points, decoration.points[0]), decoration.pen, decoration.fill)

    def _node(self, node: Node) -> None:
        if node.pen is not None:
            self._outline(node, node.pen)
        for row, place in node.text_pins():
            self._text(row, place)
        if node.url:
            left, top = self._scaled((node.box.left, node.box.top))
            self.page.link(left, top, node.box.width * self._scale, node.box.height * self._scale, node.url)

    def _outline(self, node: Node, pen: Pen) -> None:
        box = node.box
        x, y = box.center
        if node.outline is Outline.CIRCLE:
            with self._path(pen, node.fill) as path:
                path.ellipse(*self._scaled((x, y)), box.width / 2 * self._scale, box.height / 2 * self._scale)
        elif node.outline is Outline.DIAMOND:
            self._straight(
                ((x, box.top), (box.left, y), (x, box.top + box.height), (box.left + box.width, y), (x, box.top)), pen, node.fill
            )
        else:
            self._curve(rounded_box(box), pen, node.fill)

    def _text(self, row: Row, place: Point) -> None:
        if row.font is None:
            return
        self.page.set_font(_FACE, "B" if row.font.bold else "", row.font.size * self._scale)
        self.page.set_text_color(row.font.colour)
        x, y = self._scaled(place)
        if row.align is not Align.LEFT:
            x -= self.page.get_string_width(row.text, normalized=True) / (2 if row.align is Align.CENTER else 1)
        self.page.text(x, y, row.text)

    def _straight(self, points: Points, pen: Pen, fill: str | None) -> None:
        start, *rest = map(self._scaled, points)
        with self._path(pen, fill) as path:
            path.move_to(*start)
            for point in rest:
                path.line_to(*point)

    def _curve(self, points: Points, pen: Pen, fill: str | None) -> None:
        start, *rest = map(self._scaled, points)
        with self._path(pen, fill) as path:
            path.move_to(*start)
            for piece in range(0, len(rest), 3):
                (first, second, end) = rest[piece : piece + 3]
                path.curve_to(*first, *second, *end)

    @contextmanager
    def _path(self, pen: Pen, fill: str | None) -> Iterator["PaintedPath"]:
        """A path to draw along, in the look of a pen and a fill."""
        with self.page.new_path() as path:
            path.style.auto_close = False
            path.style.stroke_color = pen.colour
            path.style.stroke_width = pen.width * self._scale
            path.style.stroke_dash_pattern = [length * self._scale for length in _DASHES[pen.style]] if pen.style in _DASHES else None
            path.style.fill_color = fill or None
            yield path

    def _scaled(self, point: Point) -> Point:
        return point[0] * self._scale, point[1] * self._scale
