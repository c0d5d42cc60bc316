"""XML as the reporters write it: in ASCII, and without a character that XML 1.0 forbids."""

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from journeycli.printable import printable
from journeycli.segment import Segment

Element = ET.Element


def element(parent: Element | None, tag: str, **attributes: str | int) -> Element:
    """An element with printable attributes, the last of its parent where there is one."""
    shown = {name: printable(str(value)) for name, value in attributes.items()}
    return Element(tag, shown) if parent is None else ET.SubElement(parent, tag, shown)


def xml_segments(root: Element) -> Iterator[Segment]:
    """The document, indented, and a line break."""
    ET.indent(root)
    # The library writes what ASCII lacks, and what stands for markup, as references.
    yield Segment(ET.tostring(root, encoding="us-ascii", xml_declaration=True).decode("ascii") + "\n")
