"""J504: a channel done with reluctance."""

from collections.abc import Iterator

from journeycli.coverage import active_channels
from journeycli.finding import Severity
from journeycli.insight.placement import beside, phases_of
from journeycli.insight.suggest import kinds_for, named_kinds
from journeycli.message import Message, say
from journeycli.model import Channel, Journey
from journeycli.rule import Hit, rule


@rule("J504", Severity.INFO)
def disliked_channel(journey: Journey) -> Iterator[Hit]:
    """Active channel that you do not like doing.

    Nothing is obligatory in marketing. What you do with reluctance is hard to keep up and it shows; another channel
    that suits you often reaches the same people.

    ## Flagged
        channels:
          instagram: {kind: organic-social, fit: dislike}

    ## Fine
        channels:
          instagram: {kind: organic-social, fit: fine}

    Source: D04.7
    """
    for channel in journey.channels.values():
        if channel.active and channel.fit == "dislike":
            message = say("{channel} is active, and you dislike doing it", channel=channel.label)
            yield Hit((*channel.at, "fit"), message, _help(journey, channel), say("hard to keep up"))


def _help(journey: Journey, channel: Channel) -> Message:
    """What could take its place: what the business does beside it and likes better, else kinds it does not have yet."""
    better = tuple(
        other.label for other in beside(journey, channel) if other.fit in ("love", "fine") and other.results not in ("poor", "unknown")
    )
    if better:
        return say("Drop it, or give it to somebody who likes it. What suits you better beside it: {channels}.", channels=better)
    have = {other.kind for other in journey.channels.values()}
    phases = [phase for phase in phases_of(journey, channel) if phase.stages]
    thinnest = min(phases, key=lambda phase: len(active_channels(journey, phase)), default=None)
    kinds = tuple(kind for kind in kinds_for(thinnest.stages[:1]) if kind not in have) if thinnest else ()
    if thinnest and kinds:
        return say(
            "Choose another that suits you, or give it to somebody who likes it. Fits in {phase}: {kinds}.",
            phase=thinnest.label,
            kinds=named_kinds(kinds),
        )
    return say("Choose another that suits you, or give it to somebody who likes it.")
