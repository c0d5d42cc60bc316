"""What to do about an empty place: the kinds of channel that fit there, and the business's own that do."""

from journeycli.message import Message, say
from journeycli.model import Channel, Journey
from journeycli.vocabulary import CHANNEL_KINDS, SUGGESTED_KINDS

_MOST_OWN = 6
"""Own channels to name: a longer list is no advice."""


def kinds_for(stages: tuple[str, ...]) -> tuple[str, ...]:
    """The kinds of channel to suggest for stages, the most telling first, each once (D04.2)."""
    return tuple(dict.fromkeys(kind for stage in stages for kind in SUGGESTED_KINDS[stage]))


def named_kinds(kinds: tuple[str, ...], language: str) -> tuple[str, ...]:
    """Kinds by the word the file has for them, after their Dutch name where the journey is Dutch and that differs."""
    return tuple(_named(kind, language) for kind in kinds)


def channels_for(journey: Journey, stages: tuple[str, ...], beside: tuple[str, ...] = ()) -> Message:
    """Which channels fit a phase, beside those it has: kinds it could add, and those the journey already has."""
    if not stages:
        return say("Give the phase a `stage`, and the channels that your customers use there.")
    there = {journey.channels[id].kind for id in beside}
    kinds = named_kinds(tuple(kind for kind in kinds_for(stages) if kind not in there), journey.language)
    own = tuple(channel.id for channel in journey.channels.values() if channel.id not in beside and _advisable(channel, stages))
    if own:
        return say("Fits here: {kinds}. You already have: {own}.", kinds=kinds, own=own[:_MOST_OWN])
    return say("Fits here: {kinds}.", kinds=kinds)


def _advisable(channel: Channel, stages: tuple[str, ...]) -> bool:
    """Whether a channel fits stages and is worth more of the owner's time."""
    fits = channel.kind != "other" and set(stages).intersection(CHANNEL_KINDS[channel.kind].stages)
    return bool(fits) and channel.active and channel.fit != "dislike" and channel.results != "poor"


def _named(kind: str, language: str) -> str:
    labels = CHANNEL_KINDS[kind].labels
    label = labels.in_language(language)
    own_name = label.split(",", 1)[0]
    return kind if label == labels.en or own_name == kind else f"{own_name} ({kind})"
