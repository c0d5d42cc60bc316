"""How wide a text is on a terminal: CJK and emoji take two cells, combining marks none."""

from unicodedata import combining, east_asian_width

_JOINERS = "\u200c\u200d\ufe0e\ufe0f"


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
    kept = text
    while kept and cell_width(kept) > width - 1:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def _cells(character: str) -> int:
    if combining(character) or character in _JOINERS:
        return 0
    return 2 if east_asian_width(character) in "WF" else 1
