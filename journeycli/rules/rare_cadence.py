"""J502: content that is forgotten before the next comes."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.insight.content import content_channels
from journeycli.message import Message, say
from journeycli.model import Channel, Journey
from journeycli.rule import Hit, rule
from journeycli.vocabulary import CADENCE_DAYS, STAGES


@rule("J502", Severity.WARNING, slow=True)
def rare_cadence(journey: Journey, *, days: int = 90) -> Iterator[Hit]:
    """Content that comes at most once in three months.

    Who posts once a quarter starts from nothing every time: the people who saw the last piece have forgotten it. It
    costs time and gives no result. A webinar may be rare, and so may what only goes to people who are customers
    already.

    ## Flagged
        channels:
          instagram: {kind: organic-social, cadence: quarterly}

    ## Fine
        channels:
          instagram: {kind: organic-social, cadence: biweekly}

    ## Settings
        days: how many days between two pieces of content are too many

    Source: D04.7
    """
    rare = {id for id, channel in journey.channels.items() if CADENCE_DAYS.get(channel.cadence or "", 0) >= days}
    for channel in content_channels(journey, {"awareness", "consideration"}) if rare else ():
        if channel.id in rare and channel.kind != "webinar":
            message = say("{channel} comes too rarely to give a result", channel=channel.label)
            yield Hit((*channel.at, "cadence"), message, _help(journey, channel, days), say("forgotten before the next one"))


def _help(journey: Journey, channel: Channel, days: int) -> Message:
    """The content that works and keeps its rhythm could get the time."""
    steady = tuple(
        other.label
        for other in content_channels(journey, set(STAGES))
        if other is not channel
        and other.results == "good"
        and other.fit != "dislike"
        and CADENCE_DAYS.get(other.cadence or "", days) < days
    )
    if steady:
        return say("Do it at least once a month, or stop and put the time into what works: {channels}.", channels=steady)
    return say("Do it at least once a month, or stop and choose a channel that you can keep up.")
