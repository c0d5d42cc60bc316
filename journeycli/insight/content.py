"""The channels that live of a rhythm: content that is made again and again for people who follow it (D04.7)."""

from journeycli.insight.placement import stages_of
from journeycli.model import Channel, Journey
from journeycli.vocabulary import CONTENT_KINDS


def content_channels(journey: Journey, stages: set[str]) -> tuple[Channel, ...]:
    """The active content channels that serve one of these stages, or of which nobody can say what they serve."""
    return tuple(
        channel
        for channel in journey.channels.values()
        if channel.active and channel.kind in CONTENT_KINDS and _serves(journey, channel, stages)
    )


def _serves(journey: Journey, channel: Channel, stages: set[str]) -> bool:
    served = stages_of(journey, channel)
    return not served or bool(served & stages)
