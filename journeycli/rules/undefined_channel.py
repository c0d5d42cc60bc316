"""J101: a channel that the plan does not know."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.message import say
from journeycli.model import Journey
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
    named = [(pointer, id) for pointer, id in _named(journey) if id not in journey.channels]
    yield from (_kind_named(pointer, id) for pointer, id in named if id in CHANNEL_KINDS)
    yield from undefined(((pointer, id) for pointer, id in named if id not in CHANNEL_KINDS), "channel", journey.channels)
    found_on = (
        ((*persona.at, "channels", index), name) for persona in journey.personas.values() for index, name in enumerate(persona.channels)
    )
    yield from undefined(found_on, "channel", {**journey.channels, **CHANNEL_KINDS})


def _kind_named(pointer: Pointer, kind: str) -> Hit:
    message = say('"{kind}" is a kind of channel, and no channel of this plan', kind=kind)
    return Hit(pointer, message, say("Define one first, under `channels` at the top: `{kind}: {{kind: {kind}}}`.", kind=kind))


def _named(journey: Journey) -> Iterator[tuple[Pointer, str]]:
    phases = [(phase.at, phase.channels) for phase in journey.phases]
    touchpoints = [(touchpoint.at, touchpoint.channels) for touchpoint in journey.touchpoints()]
    for at, channels in phases + touchpoints:
        yield from (((*at, "channels", index), id) for index, id in enumerate(channels))
