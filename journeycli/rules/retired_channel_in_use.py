"""J211: a plan that counts on what has stopped."""

from collections.abc import Iterator

from journeycli.coverage import phase_coverage
from journeycli.finding import Severity
from journeycli.insight.placement import mentions
from journeycli.message import Message, say
from journeycli.model import Channel, Journey, Phase, Touchpoint
from journeycli.result import Coverage
from journeycli.rule import Hit, rule


@rule("J211", Severity.WARNING)
def retired_channel_in_use(journey: Journey) -> Iterator[Hit]:
    """Retired or paused channel that a phase still counts on.

    The plan looks fuller than it is: here your customer looks for something that is not there, now or any more. Where nothing
    else is left, the phase or the touchpoint without a channel is reported instead, once.

    ## Flagged
        channels:
          flyer: {kind: offline-ads, status: retired}
        phases:
          - id: awareness
            goals: [Know that there is another way]
            channels: [instagram, flyer]

    ## Fine
        channels:
          flyer: {kind: offline-ads, status: retired}

    Source: D04.6
    """
    if all(channel.in_plan for channel in journey.channels.values()):
        return
    for phase in journey.phases:
        if phase_coverage(journey, phase) is not Coverage.NONE:
            for pointer, channel in mentions(journey, phase, _served(journey, phase)):
                if not channel.in_plan:
                    yield Hit(pointer, *_words(channel, phase), say("no longer active"))


def _served(journey: Journey, phase: Phase) -> tuple[Touchpoint, ...]:
    """The live touchpoints that have a channel beside what has stopped."""
    running = {id for id, channel in journey.channels.items() if channel.in_plan}
    return tuple(touchpoint for touchpoint in phase.live_touchpoints if running.intersection(touchpoint.channels))


def _words(channel: Channel, phase: Phase) -> tuple[Message, Message]:
    """What is wrong, and what to do about it."""
    names = {"channel": channel.label, "phase": phase.label}
    if channel.status == "paused":
        return say("{channel} is paused, and {phase} still counts on it", **names), say(
            "Start it again, or take it out of {phase}.", **names
        )
    return say("{channel} is retired, and {phase} still counts on it", **names), say("Take it out of {phase}.", **names)
