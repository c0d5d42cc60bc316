"""How long things take: durations of the format as seconds, and seconds as a person says them."""

from journeycli.message import Message, say_count

_SECONDS = {"second": 1, "minute": 60, "hour": 3600, "day": 86_400, "week": 604_800, "month": 2_592_000}
"""Seconds in each unit of the format; a month counts as 30 days."""


def seconds_of(duration: str) -> float:
    """The seconds in a duration such as `45 minutes`."""
    number, unit = duration.split(" ")
    return float(number) * _SECONDS[unit.removesuffix("s")]


def spoken_duration(seconds: float) -> Message:
    """The duration in the largest unit of which there are two, rounded: 100 minutes, 2 hours."""
    unit = next((unit for unit in reversed(_SECONDS) if seconds >= 2 * _SECONDS[unit]), "second")
    return _said(unit, max(round(seconds / _SECONDS[unit]), 1))


def _said(unit: str, count: int) -> Message:
    return {
        "second": say_count("{count} second", "{count} seconds", count),
        "minute": say_count("{count} minute", "{count} minutes", count),
        "hour": say_count("{count} hour", "{count} hours", count),
        "day": say_count("{count} day", "{count} days", count),
        "week": say_count("{count} week", "{count} weeks", count),
        "month": say_count("{count} month", "{count} months", count),
    }[unit]
