"""Reads the SVG that Graphviz wrote and writes it again, the same bytes whatever version and fonts drew it.

Dropped: version comment, document type, per-text fonts, anchors around groups, anything that is not a shape or a text.
Set: title, description, role, one font family, and for a pinned drawing the place of every text.
"""

import re
from collections.abc import Iterator
from xml.etree import ElementTree as ET

from journeycli.draw.notation import rounded_numbers
from journeycli.draw.shapes import Drawing, Font, Point
from journeycli.draw.svg import Attributes, SvgWriter

_SVG = "{http://www.w3.org/2000/svg}"
_LINK = "{http://www.w3.org/1999/xlink}"
_KEPT = ("fill", "fill-opacity", "stroke", "stroke-opacity", "stroke-width", "stroke-dasharray", "cx", "cy", "rx", "ry", "points", "d")
_DEFAULTS = {"stroke": "none", "stroke-width": "1"}
_SHAPES = ("polygon", "path", "polyline", "ellipse")
_KINDS = re.compile("^(?:node|edge|cluster) ?")


class TextLostError(ValueError):
    """The engine drew fewer or other texts than the drawing holds."""


class UnreadablePictureError(TextLostError):
    """What the engine gave is no picture."""


def canonical(raw: bytes, drawing: Drawing, style: str = "") -> str:
    """The canonical SVG of a pinned drawing from what Graphviz made of it."""
    return _Reader(SvgWriter(drawing, style), _pins(drawing)).read(_root(raw))


def laid_out(raw: bytes) -> tuple[str, int, int]:
    """The SVG of a picture that Graphviz laid out, without comments and document type; with its width and height in points."""
    root = _root(raw)
    width, height = (int(root.get(side, "0").removesuffix("pt")) for side in ("width", "height"))
    root.set("width", str(width))
    root.set("height", str(height))
    ET.register_namespace("", _SVG.strip("{}"))
    ET.register_namespace("xlink", _LINK.strip("{}"))
    return ET.tostring(root, encoding="unicode") + "\n", width, height


def _root(raw: bytes) -> ET.Element:
    try:
        return ET.fromstring(raw)  # noqa: S314  what our own engine wrote
    except ET.ParseError as error:
        raise UnreadablePictureError from error


def _pins(drawing: Drawing) -> Iterator[tuple[str, Point, str, Font]]:
    for node in drawing.nodes:
        for row, (x, y) in node.text_pins():
            if row.font:
                yield row.text, (x, y - drawing.height), row.align, row.font


class _Reader:
    """Walks the elements of an SVG and writes those that are kept."""

    def __init__(self, writer: SvgWriter, pins: Iterator[tuple[str, Point, str, Font]]) -> None:
        self.writer = writer
        self.pins = pins

    def read(self, root: ET.Element) -> str:
        graph = root.find(f"{_SVG}g")
        self._children(root if graph is None else graph, 2)
        if next(self.pins, None) is not None:
            raise TextLostError
        return self.writer.finished()

    def _children(self, parent: ET.Element, depth: int) -> None:
        for child in parent:
            tag = str(child.tag).removeprefix(_SVG)
            if tag == "a" or (tag == "g" and child.get("id", "").startswith("a_")):
                self._children(child, depth)  # written where its group was opened
            elif tag == "g":
                self._group(child, depth)
            elif tag == "text":
                self._text(child.text or "", depth)
            elif tag in _SHAPES:
                self.writer.element(depth, tag, _kept(child))

    def _group(self, group: ET.Element, depth: int) -> None:
        anchor = next(group.iter(f"{_SVG}a"), None)
        tooltip, url = ("", "") if anchor is None else (anchor.get(f"{_LINK}title", ""), anchor.get(f"{_LINK}href", ""))
        self.writer.open_group(depth, group.get("id", ""), _KINDS.sub("", group.get("class", "")), tooltip, url)
        self._children(group, depth + 1)
        self.writer.close_group(depth, url)

    def _text(self, text: str, depth: int) -> None:
        planned, at, anchor, font = next(self.pins, ("", (0.0, 0.0), "", None))
        if font is None or planned != text:
            raise TextLostError(text)
        self.writer.text(depth, text, at, anchor, font)


def _kept(shape: ET.Element) -> Attributes:
    values = ((name, _value(name, shape.get(name, ""))) for name in _KEPT)
    return [(name, value) for name, value in values if value and value != _DEFAULTS.get(name)]


def _value(name: str, value: str) -> str:
    if name in ("fill", "stroke"):
        return "none" if value == "transparent" else value.lower()
    if name == "stroke-dasharray":
        return value
    return " ".join(rounded_numbers(value).split())
