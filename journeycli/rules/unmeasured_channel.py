"""J601: flying blind."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.insight.habit import is_habit
from journeycli.message import Message, say
from journeycli.model import Channel, Journey
from journeycli.numbers.measurement import NOTHING_MEASURED, Measured
from journeycli.rule import Hit, rule
from journeycli.span import Pointer
from journeycli.vocabulary import CHANNEL_KINDS

_START = say(
    "Ask every new customer for a month how they found you, and note the outcome as `results` with each channel. "
    "What web analytics or an app counts of it you note as `measured_as`."
)


@rule("J601", Severity.INFO, strictly={"share": 0}, slow=True)
def unmeasured_channel(journey: Journey, *, share: int = 50, minimum: int = 3, measured: Measured = NOTHING_MEASURED) -> Iterator[Hit]:
    """Active channel of which nobody knows what it yields.

    Without a figure you cannot tell the channel that brings customers from the one that only takes time. Said of
    every channel with `results: unknown`; and, where half or more of the channels that web analytics sees are measured,
    of those that say nothing. Where not one channel is measured it is said once. A channel among the numbers beside the
    journey is measured. What a future map plans yields nothing yet, so there it is not asked.

    ## Flagged
        channels:
          instagram: {kind: organic-social, results: unknown}

    ## Fine
        channels:
          instagram: {kind: organic-social, results: unknown, measured_as: Instagram}
          testimonials: {kind: reviews, results: fair}

    ## Settings
        share: how many percent of the channels that web analytics sees are measured before the others are asked for a figure
        minimum: from this many active channels on it is said that none is measured

    Source: D04.8
    """
    if journey.state == "future":
        return
    active = [channel for channel in journey.channels.values() if channel.active]
    counted = {row.channel for row in measured.rows}
    blind = [channel for channel in active if channel.id not in counted and not _known(channel)]
    visible = [channel for channel in active if _group(channel)]
    habit = is_habit(sum(_known(channel) for channel in visible), len(visible), share)
    if not habit and len(blind) == len(active) >= minimum:
        yield Hit(("channels",), say("No channel says what it yields"), _START, say("not measured"))
        return
    for channel in blind:
        if channel.results or (habit and _group(channel)):
            message = say("Nobody knows what {channel} yields", channel=channel.label)
            yield Hit(_place(channel), message, _help(channel, visible), say("not measured"))


def _known(channel: Channel) -> bool:
    return bool(channel.measured_as) or channel.results not in (None, "unknown")


def _group(channel: Channel) -> str | None:
    """What web analytics calls the visits of such a channel; a poster sends nobody that it could see."""
    return None if channel.presence == "offline" else CHANNEL_KINDS[channel.kind].group


def _place(channel: Channel) -> Pointer:
    return (*channel.at, "results") if channel.results else channel.at


def _help(channel: Channel, visible: list[Channel]) -> Message:
    group = _group(channel)
    if group and any(_group(other) == group for other in visible if other.id != channel.id):
        return say(
            "Ask new customers how they found you, and note the outcome as `results`. Web analytics may show it too: among other channels under "
            "{group}, by itself in the report by source. Note the name that it has there as `measured_as`.",
            group=group,
        )
    if group:
        return say(
            "Ask new customers how they found you, and note the outcome as `results`. Web analytics may show it too, often under {group}: "
            "note that name as `measured_as`.",
            group=group,
        )
    return say("Ask new customers how they found you, and note the outcome as `results`.")
