"""What cards call things: channels with their state, a moment with its time, and the page that a card leads to."""

from collections.abc import Iterable

from journeycli.draw.clean import clean
from journeycli.draw.notation import safe_url
from journeycli.draw.words import Words
from journeycli.model import Channel, Ids, Journey, Persona, Phase, Timing, Touchpoint

_FIXED = "\u00a0"
"""A blank at which no line ends."""


def title_of(thing: Phase | Touchpoint | Channel | Persona) -> str:
    """Its name to be wrapped, soft hyphens and all; its id in words where nothing is to be seen of a name."""
    name = thing.label if isinstance(thing, Phase) else thing.name
    return name if clean(name) and name != thing.id else f"{thing.id[:1].upper()}{thing.id[1:]}".replace("-", " ")


def name_of(thing: Phase | Touchpoint | Channel | Persona) -> str:
    """Its name as a reader sees it."""
    return clean(title_of(thing))


def known_channels(journey: Journey, touchpoint: Touchpoint) -> list[Channel]:
    """The channels of a touchpoint that the journey has."""
    return [journey.channels[id] for id in touchpoint.channels if id in journey.channels]


def only_for(journey: Journey, ids: Ids) -> str:
    """The names of the personas that something is limited to; nothing where it is for all."""
    limited = [journey.personas[id] for id in dict.fromkeys(ids) if id in journey.personas]
    return ", ".join(map(name_of, limited)) if len(limited) < len(journey.personas) else ""


def meets_nobody(journey: Journey, touchpoint: Touchpoint) -> bool:
    """Whether the customer meets nobody and nothing at a live touchpoint: no frontstage, and no channel that runs or is to."""
    return touchpoint.live and not touchpoint.frontstage and not any(channel.in_plan for channel in known_channels(journey, touchpoint))


def channel_label(channel: Channel, words: Words) -> str:
    """The name of a channel, and that it does not run where it does not."""
    states = {"planned": words.planned, "paused": words.paused, "retired": words.retired}
    return f"{name_of(channel)} ({states[channel.status]})" if channel.status in states else name_of(channel)


def channel_labels(journey: Journey, words: Words, ids: Iterable[str]) -> list[str]:
    """The labels of the channels that the journey has."""
    return [channel_label(journey.channels[id], words) for id in ids if id in journey.channels]


def told_channels(journey: Journey, words: Words, ids: Iterable[str]) -> str:
    """The names of the channels that the journey has, and of those that do not run that they do not."""
    return ", ".join(channel_labels(journey, words, ids))


def card_link(journey: Journey, touchpoint: Touchpoint) -> str:
    """A card with one channel leads where its channel is."""
    channels = known_channels(journey, touchpoint)
    return safe_url(channels[0].url) if len(channels) == 1 else ""


def timing_label(timing: Timing | None, words: Words) -> str:
    """When something happens and how long it takes, its unit in the language of the picture."""
    return "" if timing is None else " · ".join(part for part in (clean(timing.when), _duration(timing.duration, words)) if part)


def _duration(duration: str, words: Words) -> str:
    number, _, unit = clean(duration).partition(" ")
    one, more = words.units.get(unit.removesuffix("s"), (unit, unit))
    return f"{number.replace('.', words.decimal)}{_FIXED}{one if number == '1' else more}".strip(_FIXED)
