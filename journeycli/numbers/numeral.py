"""Numbers as people write them: 1.234 and 1,234 are read as the same, and shown as a language has them."""

import re

from journeycli.language import spoken

_GROUPED = re.compile(r"[0-9]{1,3}(?:([.,])[0-9]{3})(?:\1[0-9]{3})*")
_NOTHING_BEHIND = re.compile(r"([0-9]+|[0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,3}(?:,[0-9]{3})+)[.,]0+")
_BLANKS = str.maketrans("", "", " \t\xa0\u202f\u2009'’")
_LONGEST = 20
_PLAIN = 12
"""Digits that need no second look; most numbers in a large file are such."""
_LARGEST = 10**12
"""More visitors than there are people, a hundred times over."""


def whole_number(text: str) -> int | None:
    """The count that a text stands for, in Dutch or English (`1.234`, `1,234`, `1 234`, `1.234,0`); None where it is none.

    A point or comma before exactly three digits divides thousands: nobody counts a thousandth of a visitor.
    """
    if len(text) <= _PLAIN and text.isascii() and text.isdigit():
        return int(text)
    digits = text.translate(_BLANKS)
    if len(digits) > _LONGEST:
        return None
    if not _GROUPED.fullmatch(digits):
        whole = _NOTHING_BEHIND.fullmatch(digits)
        digits = whole[1] if whole else digits
    digits = re.sub("[.,]", "", digits) if _GROUPED.fullmatch(digits) else digits
    if not (digits.isascii() and digits.isdigit()):
        return None
    number = int(digits)
    return number if number <= _LARGEST else None


def grouped(number: int, language: str) -> str:
    """A count with its thousands apart: 5.210 in Dutch, 5,210 in English."""
    text = f"{number:,}"
    return text.replace(",", ".") if spoken(language) == "nl" else text


def percentage(rate: float, language: str, *, sign: bool = False) -> str:
    """A rate in per cent: whole from ten upwards, below that with one decimal, and with a sign where it tells a change."""
    number = round(rate * 100, 1)
    decimals = 0 if abs(number) >= 10 or number == 0 else 1  # noqa: PLR2004  two digits are as many as such figures bear
    text = f"{number:{'+' if sign and number else ''},.{decimals}f}".replace("-", "−")
    if spoken(language) == "nl":
        return text.translate(str.maketrans(",.", ".,")) + " %"
    return text + "%"
