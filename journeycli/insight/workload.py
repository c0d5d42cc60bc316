"""How much work the channels of a plan are (D04.7)."""

from journeycli.model import Channel, Journey

_PENNY = 2
"""Digits after the point that still count; what differs further on is how computers add."""


def working_channels(journey: Journey) -> list[Channel]:
    """The active channels that say how many hours they take; planned ones take none yet."""
    return [channel for channel in journey.channels.values() if channel.active and channel.hours_per_week]


def weekly_hours(journey: Journey) -> float:
    """The hours a week that they take together."""
    return round(sum(channel.hours_per_week or 0 for channel in working_channels(journey)), _PENNY)
