"""J101: a channel that the plan does not know."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.message import say
from journeycli.model import Journey, Phase, Touchpoint
from journeycli.reference import undefined
from journeycli.rule import Hit, rule
from journeycli.span import Pointer
from journeycli.vocabulary import CHANNEL_KINDS


@rule("J101", Severity.ERROR)
def undefined_channel(journey: Journey) -> Iterator[Hit]:
    """Channel that is named but not defined.

    Every channel stands once under `channels`; phases and touchpoints name it by its id. A persona may also name a
    kind of channel. A mistyped id would make a phase look covered when it is not.

    ## Flagged
        channels:
          newsletter: {kind: email}
        phases:
          - id: service
            goals: [Get an answer the same day]
            channels: [newsleter]

    ## Fine
        channels:
          newsletter: {kind: email}
        phases:
          - id: service
            goals: [Get an answer the same day]
            channels: [newsletter]

    Source: format, Channel
    """
    named = list(_named_in_vain(journey))
    yield from (_kind_named(pointer, id) for pointer, id in named if id in CHANNEL_KINDS)
    yield from undefined(((pointer, id) for pointer, id in named if id not in CHANNEL_KINDS), "channel", journey.channels)
    found_on = [
        ((*persona.at, "channels", index), name) for persona in journey.personas.values() for index, name in enumerate(persona.channels)
    ]
    if found_on:
        yield from undefined(found_on, "channel", {**journey.channels, **CHANNEL_KINDS})


def _kind_named(pointer: Pointer, kind: str) -> Hit:
    message = say('"{kind}" is a kind of channel, and no channel of this plan', kind=kind)
    return Hit(pointer, message, say("Define one first, under `channels` at the top: `{kind}: {{kind: {kind}}}`.", kind=kind))


def _named_in_vain(journey: Journey) -> Iterator[tuple[Pointer, str]]:
    """What phases, and then touchpoints, name as a channel and what is none."""
    holders: tuple[Phase | Touchpoint, ...] = (*journey.phases, *journey.touchpoints())
    named = {id for holder in holders for id in holder.channels}
    for holder in () if named <= journey.channels.keys() else holders:
        yield from (((*holder.at, "channels", index), id) for index, id in enumerate(holder.channels) if id not in journey.channels)
