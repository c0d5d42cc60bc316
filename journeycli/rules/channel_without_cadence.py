"""J501: content without a rhythm."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.insight.content import content_channels
from journeycli.insight.habit import is_habit
from journeycli.message import say
from journeycli.model import Journey
from journeycli.rule import Hit, rule

_START = say(
    "Choose the one that you would miss most, and give it a rhythm that you can keep up, such as `cadence: weekly`. Then the next."
)


@rule("J501", Severity.INFO, strictly={"share": 0})
def channel_without_cadence(journey: Journey, *, share: int = 60, minimum: int = 3) -> Iterator[Hit]:
    """Active channel with content and no rhythm.

    Content works when it keeps coming. Without a rhythm it comes when there is time, and then there is none. Said of
    each channel where the time is planned: the journey has a `capacity`, or most content has its `cadence`; and once
    where several channels have content and none of them a rhythm. Mail that only answers an order or a question needs
    no rhythm.

    ## Flagged
        channels:
          instagram: {kind: organic-social, cadence: weekly}
          video: {kind: video, cadence: monthly}
          blog: {name: The lighter kitchen, kind: blog}
        phases:
          - id: awareness
            goals: [Know that there is another way]
            channels: [instagram, video, blog]

    ## Fine
        channels:
          instagram: {kind: organic-social, cadence: weekly}
          blog: {name: The lighter kitchen, kind: blog, cadence: monthly}
        phases:
          - id: awareness
            goals: [Know that there is another way]
            channels: [instagram, blog]

    ## Settings
        share: how many percent of the content channels have a cadence before the others are asked for theirs
        minimum: from this many active channels on it is said that none with content has a cadence

    Source: D04.7
    """
    channels = content_channels(journey, {"awareness", "consideration", "loyalty"})
    loose = [channel for channel in channels if channel.cadence is None]
    if journey.hours_per_week is None and not is_habit(len(channels) - len(loose), len(channels), share):
        active = sum(channel.active for channel in journey.channels.values())
        if len(loose) == len(channels) > 1 and active >= minimum:
            names = tuple(channel.label for channel in channels)
            message = say("No channel with content has a rhythm: {channels}", channels=names)
            yield Hit(("channels",), message, _START, say("how often?"))
        return
    for channel in loose:
        help = say(
            "Choose a rhythm that you can keep up for a year, such as `cadence: monthly`; rather rare and steady than often and then never."
        )
        yield Hit(channel.at, say("{channel} has no rhythm", channel=channel.label), help, say("how often?"))
