"""J503: more work than there are hours."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.insight.workload import weekly_hours, working_channels
from journeycli.message import Message, say
from journeycli.model import Channel, Journey
from journeycli.rule import Hit, rule


@rule("J503", Severity.WARNING)
def overcommitted_plan(journey: Journey) -> Iterator[Hit]:
    """Plan whose active channels take more hours than there are.

    What does not fit in the week is done badly, or not at all, and it is rarely the least useful that goes first.
    Choosing is better. Planned channels are not counted yet.

    ## Flagged
        capacity: {hours_per_week: 4}
        channels:
          instagram: {kind: organic-social, cadence: daily, hours_per_week: 3}
          support: {kind: chat, hours_per_week: 2}

    ## Fine
        capacity: {hours_per_week: 4}
        channels:
          instagram: {kind: organic-social, cadence: weekly, hours_per_week: 1}
          support: {kind: chat, hours_per_week: 2}

    Source: D04.7
    """
    if journey.hours_per_week is None:
        return
    hours = weekly_hours(journey)
    if hours > journey.hours_per_week:
        message = say(
            "The active channels take {hours} hours a week; the capacity is {capacity}", hours=hours, capacity=journey.hours_per_week
        )
        yield Hit(("capacity",), message, _help(working_channels(journey)), say("more than fits in a week"))


def _help(working: list[Channel]) -> Message:
    """What to drop first: what is disliked or gives nothing that anybody knows of, else the heaviest."""
    doubtful = tuple(channel.label for channel in working if channel.fit == "dislike" or channel.results in ("poor", "unknown"))
    if doubtful:
        return say(
            "Drop something, or do it less often. Look first at what you dislike, or see no result of: {channels}.", channels=doubtful
        )
    heaviest = sorted(working, key=lambda channel: -(channel.hours_per_week or 0))[:3]
    most = tuple(channel.label for channel in heaviest)
    return say("Drop something, or do it less often. Most hours go into {channels}.", channels=most)
