"""A theme in a brand's own colour: darkened as far as white text needs, and spread over the phases."""

import re
from dataclasses import replace

from journeycli.draw.theme import LIGHT, Theme, mixed

_COLOUR = re.compile("#?([0-9A-Fa-f]{6})|#([0-9A-Fa-f]{3})")
"""Three digits need their #: `bad` would be a colour."""
_READABLE = 4.5
"""The contrast that WCAG AA asks of text."""
_STEP = 50
"""Fiftieths on the way to black."""
_NEARLY_BLACK = 0.02


def brand_colour(text: str) -> str | None:
    """The colour that `#7AB800`, `7ab800` or `#7B0` means, as `#RRGGBB`; None where it means none."""
    match = _COLOUR.fullmatch(text)
    if not match:
        return None
    digits = match[1] or "".join(digit * 2 for digit in match[2])
    return f"#{digits.upper()}"


def branded(colour: str) -> Theme:
    """The light theme with the headers, active cells and channels in a brand's colour (`#RRGGBB`)."""
    brand = _darkened(colour, LIGHT.head_ink)
    away = "#FFFFFF" if luminance(brand) < _NEARLY_BLACK else "#000000"
    chip = mixed(brand, "#FFFFFF", 44, 50)
    return replace(
        LIGHT,
        ramp=(mixed(brand, away, 11, 50), brand, mixed(brand, away, 5, 50)),
        chip=chip,
        chip_line=mixed(brand, "#FFFFFF", 30, 50),
        chip_ink=_darkened(mixed(brand, "#000000", 15, 50), chip),
    )


def contrast(first: str, second: str) -> float:
    """How far two colours stand apart, from 1 to 21, as WCAG reckons it."""
    dark, light = sorted((luminance(first), luminance(second)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    """How light a colour is, from 0 to 1, as WCAG reckons it."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)  # noqa: PLR2004  of the sRGB curve
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _darkened(colour: str, other: str) -> str:
    """The lightest shade of a colour that can be read on, or under, another."""
    shades = (mixed(colour, "#000000", step, _STEP) for step in range(_STEP + 1))
    return next(shade for shade in shades if contrast(shade, other) >= _READABLE)
