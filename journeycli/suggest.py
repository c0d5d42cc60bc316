"""What to do about an empty place: the kinds of channel that fit there, the business's own first."""

from journeycli.message import Message, say
from journeycli.model import Journey
from journeycli.vocabulary import CHANNEL_KINDS, SUGGESTED_KINDS


def kinds_for(stages: tuple[str, ...]) -> tuple[str, ...]:
    """The kinds of channel to suggest for stages, the most telling first, each once (D04.2)."""
    return tuple(dict.fromkeys(kind for stage in stages for kind in SUGGESTED_KINDS[stage]))


def channels_for(journey: Journey, stages: tuple[str, ...], beside: tuple[str, ...] = ()) -> Message:
    """Which channels fit a phase, beside those it has: those the journey already has, then kinds it could add."""
    if not stages:
        return say("Give the phase a `stage`, and the channels that your customers use there.")
    own = tuple(
        channel.id
        for channel in journey.channels.values()
        if channel.id not in beside
        and channel.status == "active"
        and channel.kind != "other"
        and set(stages).intersection(CHANNEL_KINDS[channel.kind].stages)
    )
    kinds = tuple(kind for kind in kinds_for(stages) if kind not in {journey.channels[id].kind for id in beside})
    if own:
        return say("Fits here: {kinds}. You already have: {own}.", kinds=kinds, own=own)
    return say("Fits here: {kinds}.", kinds=kinds)
