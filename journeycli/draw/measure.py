"""How much room a text takes: sums of whole numbers, so every Python and every machine gets the same."""

import re
from functools import cache

from journeycli.draw.widths import BOLD, RANGES, REGULAR, UNITS_PER_EM

_NO_WIDTH = (
    (0xAD, 0xAE),  # soft hyphen
    (0x300, 0x370),  # combining marks
    (0x483, 0x48A),
    (0x591, 0x5BE),
    (0x610, 0x61B),
    (0x64B, 0x660),
    (0x93C, 0x93D),
    (0x94D, 0x94E),
    (0xE31, 0xE32),
    (0xE34, 0xE3B),
    (0xE47, 0xE4F),
    (0x1AB0, 0x1B00),
    (0x1DC0, 0x1E00),
    (0x200B, 0x2010),  # joiners
    (0x20D0, 0x2100),
    (0xFE00, 0xFE10),  # variation selectors
    (0xFE20, 0xFE30),
    (0xE0100, 0xE01F0),
)
_WIDE = ((0x1100, 0x1160), (0x2E80, 0xA4D0), (0xA960, 0xA980), (0xAC00, 0xD7B0), (0xF900, 0xFB00), (0xFE30, 0xFE70), (0xFF00, 0xFF61))
_EMOJI = ((0x231A, 0x231C), (0x2600, 0x27C0), (0x2B00, 0x2C00), (0x1F000, 0x20000))
_ESTIMATES = (
    (_NO_WIDTH, 0),
    (_EMOJI, UNITS_PER_EM * 13 // 10),
    (_WIDE, UNITS_PER_EM * 102 // 100),
    (((0x20000, 0x40000),), UNITS_PER_EM * 102 // 100),
)


_INVISIBLE = re.compile(r"[\s\u00ad\u0300-\u036f\u200b-\u200f\ufe00-\ufe0f]")


class _Widths(dict[str, int]):
    """Units of each character of one weight; what the font lacks is estimated on the safe side."""

    def __init__(self, advances: bytes, unknown: int) -> None:
        points = (point for start, end in RANGES for point in range(start, end))
        super().__init__({chr(point): advance for point, advance in zip(points, advances, strict=True) if advance})
        self.drawn = frozenset(self)
        self["\u00ad"] = 0
        self.unknown = unknown

    def __missing__(self, character: str) -> int:
        point = ord(character)
        estimates = (units for ranges, units in _ESTIMATES for start, end in ranges if start <= point < end)
        return self.setdefault(character, next(estimates, self.unknown))


@cache
def widths(bold: bool) -> _Widths:
    """Units of 1/UNITS_PER_EM em for each character of a weight."""
    return _Widths(BOLD, UNITS_PER_EM * 72 // 100) if bold else _Widths(REGULAR, UNITS_PER_EM * 68 // 100)


def text_units(text: str, bold: bool) -> int:
    """Width of a text in units of 1/UNITS_PER_EM em."""
    return sum(map(widths(bold).__getitem__, text))


def text_width(text: str, size: int, bold: bool = False) -> int:
    """Points that a text takes at a font size, rounded up."""
    return -(-size * text_units(text, bold) // UNITS_PER_EM)


def unknown_letters(text: str) -> set[str]:
    """The visible characters of a text that the font of our pictures lacks."""
    return set(_INVISIBLE.sub("", text)) - widths(False).drawn


def row_height(size: int) -> int:
    """Points of one line of text: 1.4 times the size, taller than any common font's own line (Manrope: 1.366)."""
    return -(-14 * size // 10)
