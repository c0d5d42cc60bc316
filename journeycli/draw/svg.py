"""The one place where SVG is written: the painter and the reader of Graphviz's output both write through it."""

from journeycli.draw.notation import attribute, markup, number
from journeycli.draw.shapes import FACE, Drawing, Font, Point

_NO_LIGATURES = "0.001"
"""Any spacing of letters switches ligatures off: the font would turn `<3` into a heart, and text must stay text."""
Attributes = list[tuple[str, str]]


class SvgWriter:
    """Canonical SVG, line by line; `height` turns points with their origin at the top into Graphviz's own."""

    def __init__(self, drawing: Drawing, style: str = "") -> None:
        self._lines: list[str] = []
        role = "graphics-document" if any(node.url for node in drawing.nodes) else "img"
        name, width, height = drawing.name, number(drawing.width), number(drawing.height)
        self._open(
            0,
            "svg",
            [
                ("xmlns", "http://www.w3.org/2000/svg"),
                ("width", width),
                ("height", height),
                ("viewBox", f"0 0 {width} {height}"),
                ("role", role),
                ("aria-labelledby", f"{name}--title"),
                ("aria-describedby", f"{name}--desc"),
                ("font-family", FACE),
                ("letter-spacing", _NO_LIGATURES),
            ],
        )
        self.element(1, "title", [("id", f"{name}--title")], drawing.title)
        self.element(1, "desc", [("id", f"{name}--desc")], drawing.description)
        if style:
            self._lines.append(f" <style>{style}</style>")
        self._open(1, "g", [("id", name), ("transform", f"translate(0 {height})")])

    def element(self, depth: int, tag: str, attributes: Attributes, text: str | None = None) -> None:
        """A shape, or an element that holds nothing but text."""
        end = "/>" if text is None else f">{markup(text)}</{tag}>"
        self._lines.append(f"{' ' * depth}<{tag}{_written(attributes)}{end}")

    def open_group(self, depth: int, name: str, role: str, tooltip: str, url: str) -> None:
        """The group of one node or edge, with its tooltip and its link."""
        self._open(depth, "g", [("id", name), ("class", role)])
        if tooltip:
            self.element(depth + 1, "title", [], tooltip)
        if url:
            self._open(depth + 1, "a", [("href", url)])

    def close_group(self, depth: int, url: str) -> None:
        """Ends what `open_group` began."""
        if url:
            self._lines.append(f"{' ' * (depth + 1)}</a>")
        self._lines.append(f"{' ' * depth}</g>")

    def text(self, depth: int, text: str, at: Point, anchor: str, font: Font) -> None:
        """A text, anchored at the point on its baseline."""
        attributes = [("x", number(at[0], 1)), ("y", number(at[1], 1))]
        if anchor != "start":
            attributes.append(("text-anchor", anchor))
        attributes.append(("font-size", str(font.size)))
        if font.bold:
            attributes.append(("font-weight", "bold"))
        attributes.append(("fill", font.colour.lower()))
        self.element(depth, "text", attributes, text)

    def finished(self) -> str:
        """The whole SVG."""
        return "\n".join([*self._lines, " </g>", "</svg>", ""])

    def _open(self, depth: int, tag: str, attributes: Attributes) -> None:
        self._lines.append(f"{' ' * depth}<{tag}{_written(attributes)}>")


def _written(attributes: Attributes) -> str:
    return "".join(f' {name}="{attribute(value)}"' for name, value in attributes)
