"""The channels that live of a rhythm: content that is made again and again for people who follow it (D04.7)."""

from journeycli.insight.placement import stages_of
from journeycli.model import Channel, Journey
from journeycli.vocabulary import CONTENT_KINDS


def content_channels(journey: Journey, stages: set[str]) -> tuple[Channel, ...]:
    """The active content channels that serve one of these stages, or of which nobody can say what they serve."""
    content = (channel for channel in journey.channels.values() if channel.kind in CONTENT_KINDS and channel.active)
    return tuple(channel for channel in content if not (served := stages_of(journey, channel)) or served & stages)
