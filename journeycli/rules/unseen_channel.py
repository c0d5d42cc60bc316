"""J610: a channel that the numbers do not know."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.message import Message, say
from journeycli.model import Channel, Journey
from journeycli.numbers.measurement import Measured
from journeycli.rule import Hit, rule

_MOST_NAMES = 6


@rule("J610", Severity.INFO)
def unseen_channel(journey: Journey, *, measured: Measured) -> Iterator[Hit]:
    """Active channel that says what it is measured as and is not among the numbers.

    Either nobody ever came by it, or web analytics calls it something else, and you think that you measure what you do
    not. Needs numbers of channels beside the journey.

    ## Flagged
        # slim.measurements.csv
        # period,touchpoint,channel,visitors,source
        # 2026-10,,support,12,Plausible
        channels:
          instagram: {kind: organic-social, measured_as: Insta}
          testimonials: {kind: reviews, results: good}

    ## Fine
        # slim.measurements.csv
        # period,touchpoint,channel,visitors,source
        # 2026-10,,support,12,Plausible
        # 2026-10,,Organic Social,310,Plausible
        channels:
          instagram: {kind: organic-social, measured_as: Organic Social}
          testimonials: {kind: reviews, results: good}

    Source: D04.8
    """
    # Imported here because most journeys have no numbers, and a rule without them is not asked.
    from journeycli.numbers.visits import channel_counts  # noqa: PLC0415

    seen = {id for of_period in channel_counts(measured.rows).values() for id in of_period}
    shared = {id for stranger in measured.channels for id in stranger.may_be}
    for channel in journey.channels.values():
        if seen and channel.active and channel.measured_as and channel.id not in seen | shared:
            message = say("{channel} is not among the numbers", channel=channel.label)
            yield Hit((*channel.at, "measured_as"), message, _help(channel, measured), say("no numbers under this name"))


def _help(channel: Channel, measured: Measured) -> Message:
    names = tuple(stranger.name for stranger in measured.channels if not stranger.may_be)[:_MOST_NAMES]
    if names:
        return say(
            "Does your analytics call it {name}? Names that it has and the journey lacks: {names}.", name=channel.measured_as, names=names
        )
    return say("Does your analytics call it {name}? If so, it has brought nobody yet.", name=channel.measured_as)
