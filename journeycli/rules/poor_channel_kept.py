"""J505: time that goes on into what does not work."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.insight.placement import beside
from journeycli.message import Message, say
from journeycli.model import Channel, Journey
from journeycli.rule import Hit, rule


@rule("J505", Severity.WARNING)
def poor_channel_kept(journey: Journey) -> Iterator[Hit]:
    """Channel that yields little and is still active.

    You have seen that it hardly works, and it goes on taking time or money that a channel that does work could use.

    ## Flagged
        channels:
          sign-up: {name: Sign-up page, kind: sales-page, results: poor}

    ## Fine
        channels:
          sign-up: {name: Sign-up page, kind: sales-page, results: fair}

    Source: D04.6
    """
    for channel in journey.channels.values():
        if channel.active and channel.results == "poor":
            message = say("{channel} yields little and is still active", channel=channel.label)
            yield Hit((*channel.at, "results"), message, _help(journey, channel), say("is it worth the time?"))


def _help(journey: Journey, channel: Channel) -> Message:
    """What works beside it could get the time."""
    working = tuple(other.label for other in beside(journey, channel) if other.results == "good")
    if working:
        return say(
            "Change one thing and look again in a month, or stop and put the time into what works beside it: {channels}.", channels=working
        )
    return say("Change one thing and look again in a month, or stop and set `status: retired`.")
