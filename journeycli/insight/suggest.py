"""What to do about an empty place: the kinds of channel that fit there, and the business's own that do."""

from collections.abc import Iterable

from journeycli.message import Message, say
from journeycli.model import Channel, Journey
from journeycli.vocabulary import CHANNEL_KINDS, SUGGESTED_KINDS, Labels

_MOST_OWN = 6
"""Own channels to name: a longer list is no advice."""


def kinds_for(stages: tuple[str, ...]) -> tuple[str, ...]:
    """The kinds of channel to suggest for stages, the most telling first, each once (D04.2)."""
    return tuple(dict.fromkeys(kind for stage in stages for kind in SUGGESTED_KINDS[stage]))


def named_kinds(kinds: Iterable[str]) -> tuple[Labels, ...]:
    """Kinds by the word to type for them; in Dutch after the name that people have for it, where that is another word."""
    return tuple(map(named_kind, kinds))


def named_kind(kind: str) -> Labels:
    """One kind, as `named_kinds` says it: the words of the format are English, so that English has no need of a name beside it."""
    name = CHANNEL_KINDS[kind].labels.nl.split(",", 1)[0]
    return Labels(kind, kind if name.lower().replace(" ", "-") == kind else f"{name} ({kind})")


def channels_for(journey: Journey, stages: tuple[str, ...], beside: tuple[str, ...] = ()) -> Message:
    """Which channels fit a phase, beside those it has: kinds it could add, and those the journey already has."""
    if not stages:
        return say("Give the phase a `stage`, and the channels that your customers use there.")
    there = {journey.channels[id].kind for id in beside}
    kinds = named_kinds(kind for kind in kinds_for(stages) if kind not in there)
    own = tuple(channel.id for channel in journey.channels.values() if channel.id not in beside and _advisable(channel, stages))
    if own:
        return say("Fits here: {kinds}. You already have: {own}.", kinds=kinds, own=own[:_MOST_OWN])
    return say("Fits here: {kinds}.", kinds=kinds)


def _advisable(channel: Channel, stages: tuple[str, ...]) -> bool:
    """Whether a channel fits stages and is worth more of the owner's time."""
    fits = channel.kind != "other" and set(stages).intersection(CHANNEL_KINDS[channel.kind].stages)
    return bool(fits) and channel.active and channel.fit != "dislike" and channel.results != "poor"
