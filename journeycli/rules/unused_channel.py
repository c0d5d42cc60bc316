"""J206: effort that stands beside the journey."""

from collections.abc import Iterator

from journeycli.coverage import active_channels, placed_channels
from journeycli.finding import Severity
from journeycli.message import Message, say
from journeycli.model import Channel, Journey
from journeycli.rule import Hit, rule
from journeycli.vocabulary import CHANNEL_KINDS


@rule("J206", Severity.WARNING)
def unused_channel(journey: Journey) -> Iterator[Hit]:
    """Active or planned channel that stands in no phase.

    Time goes into it and nobody knows which customer it helps on. Give it a place, or stop with it.

    ## Flagged
        channels:
          podcast: {name: Slim talk, kind: podcast}

    ## Fine
        channels:
          podcast: {name: Slim talk, kind: podcast}
        phases:
          - id: awareness
            goals: [Know that there is another way]
            channels: [podcast]

    Source: D04.6
    """
    placed = {id for phase in journey.phases for id in placed_channels(phase)}
    for channel in journey.channels.values():
        if channel.in_plan and channel.id not in placed:
            message = say("{channel} stands in no phase", channel=channel.label)
            yield Hit(channel.at, message, _help(journey, channel), say("not placed"))


def _help(journey: Journey, channel: Channel) -> Message:
    fitting = CHANNEL_KINDS[channel.kind].stages
    fitting_phases = (phase for phase in journey.phases if set(phase.stages).intersection(fitting))
    phases = tuple(phase.label for phase in sorted(fitting_phases, key=lambda phase: len(active_channels(journey, phase))))
    if channel.kind == "other" or not phases:
        return say("Add `{channel}` to the channels of a phase, or set `status: retired`.", channel=channel.id)
    return say("It fits in {phases}: add `{channel}` to the channels there, or set `status: retired`.", phases=phases, channel=channel.id)
