"""Whether a channel suits a phase, by its kind and by the stages that the phase covers (D04.2)."""

from journeycli.model import Channel, Phase
from journeycli.vocabulary import CHANNEL_KINDS, CONTENT_KINDS

_ANYWHERE = ("website", "store", "phone", "chat", "other")
"""Customers come there whenever they like."""
_BEFORE_SERVICE = frozenset(("awareness", "consideration", "purchase"))


def suits(channel: Channel, phase: Phase) -> bool:
    """Whether the kind of a channel works as well in a phase as elsewhere; so it does where nobody knows the stage."""
    return (
        not phase.stages
        or channel.kind in _ANYWHERE
        or not set(CHANNEL_KINDS[channel.kind].stages).isdisjoint(phase.stages)
        or (channel.kind in CONTENT_KINDS and _BEFORE_SERVICE.isdisjoint(phase.stages))
    )
