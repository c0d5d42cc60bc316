"""A row of numbers as a line of small bars: the lowest of them is the lowest bar, the highest the highest."""

from collections.abc import Sequence

_BARS = "▁▂▃▅▇"
_NOTHING = " "


def spark(numbers: Sequence[float | None]) -> str:
    """One bar a number, a blank where there is none; nothing for fewer than two numbers. Equal numbers are all in the middle."""
    known = [number for number in numbers if number is not None]
    if len(known) < 2:  # noqa: PLR2004  one number has no trend
        return ""
    low, high = min(known), max(known)
    return "".join(_NOTHING if number is None else _bar(number - low, high - low) for number in numbers)


def _bar(above: float, range: float) -> str:
    return _BARS[len(_BARS) // 2] if range == 0 else _BARS[round(above / range * (len(_BARS) - 1))]
