"""A row of numbers as a line of small bars: the lowest of them is the lowest bar, the highest the highest."""

from collections.abc import Sequence

BARS = "▁▂▃▅▇"
"""From the lowest to the highest."""
_NOTHING = " "


def spark(numbers: Sequence[float | None]) -> str:
    """One bar a number, a blank where there is none; nothing for fewer than two numbers. Equal numbers are all in the middle."""
    known = [number for number in numbers if number is not None]
    if len(known) < 2:  # noqa: PLR2004  one number has no trend
        return ""
    low, high = min(known), max(known)
    return "".join(_NOTHING if number is None else _bar(number - low, high - low) for number in numbers)


def _bar(above: float, range: float) -> str:
    return BARS[len(BARS) // 2] if range == 0 else BARS[round(above / range * (len(BARS) - 1))]
