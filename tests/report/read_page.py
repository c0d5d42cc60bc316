"""The page of a report as a parser of HTML reads it."""

from html.parser import HTMLParser

TODAY = ("--today", "2026-11-22")
VOID = {"meta", "br", "hr", "img", "input", "link"}
_CLOSED_AT_ONCE = {"rect", "path", "polygon", "polyline", "ellipse", "circle", "line"}


class Read(HTMLParser):
    """A page: every element with its attributes and the text in it, and whatever is not closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[tuple[tuple[str, ...], str]] = []
        self.faults: list[str] = []
        self._open: list[str] = []
        self.feed(text)
        self.close()
        self.faults += self._open

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))
        if tag not in _CLOSED_AT_ONCE:
            self.faults.append(f"<{tag}/>")

    def handle_endtag(self, tag):
        if not self._open or self._open.pop() != tag:
            self.faults.append(f"</{tag}>")

    def handle_data(self, data):
        self.texts.append((tuple(self._open), data))

    def all(self, tag):
        """The attributes of every such element."""
        return [attributes for name, attributes in self.elements if name == tag]

    def text(self, *, within="", without=""):
        """The text that a reader sees, on one line."""
        hidden = {"style", "title", "desc", without}
        seen = (text for open, text in self.texts if within in ("", *open) and not hidden & set(open))
        return " ".join(" ".join(seen).split())
