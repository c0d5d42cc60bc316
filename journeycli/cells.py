"""How wide a text is on a terminal: CJK and emoji take two cells, combining marks none."""

from functools import lru_cache
from unicodedata import category, east_asian_width

_JOINERS = "\u200c\u200d"
_MARKS = ("Mn", "Me")


@lru_cache(maxsize=1_000)
def cell_width(text: str) -> int:
    """The number of terminal cells a printable text takes."""
    if text.isascii():
        return len(text)
    return sum(_cells(character) for character in text)


def padded(text: str, width: int) -> str:
    """The text, filled up with blanks to `width` cells."""
    return text + " " * (width - cell_width(text))


def shortened(text: str, width: int) -> str:
    """The text, cut to `width` cells and then ending with an ellipsis."""
    if cell_width(text) <= width:
        return text
    used = 0
    for index, character in enumerate(text):
        used += _cells(character)
        if used >= width:
            return text[:index].rstrip() + "…"
    return text


def wrapped(text: str, width: int | None) -> list[str]:
    """The text in lines of at most `width` cells, broken between words, and within one only where it is wider than a line.

    One line where there is no width; none where there is no text.
    """
    if width is None:
        return [text] if text else []
    lines: list[str] = []
    line = ""
    for word in text.split():
        if line and cell_width(line) + 1 + cell_width(word) > width:
            lines.append(line)
            line = ""
        line = f"{line} {word}" if line else word
        while cell_width(line) > width:
            head = _head(line, width)
            lines.append(head)
            line = line[len(head) :]
    return [*lines, line] if line else lines


def _head(text: str, width: int) -> str:
    """As many characters as fit, and at least one."""
    used = 0
    for index, character in enumerate(text):
        used += _cells(character)
        if used > width:
            return text[: max(index, 1)]
    return text


def _cells(character: str) -> int:
    if category(character) in _MARKS or character in _JOINERS:
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
