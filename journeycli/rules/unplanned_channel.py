"""J609: customers who come by a way that is not in the plan."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.insight.suggest import named_kinds
from journeycli.message import Message, say, template
from journeycli.model import Journey
from journeycli.numbers.channel_groups import UNTOLD_GROUPS, group_called
from journeycli.numbers.measurement import Measured, Stranger
from journeycli.rule import Hit, rule
from journeycli.vocabulary import CHANNEL_KINDS


@rule("J609", Severity.INFO)
def unplanned_channel(journey: Journey, *, share: int = 5, measured: Measured) -> Iterator[Hit]:
    """Channel that brings visitors and is not in the plan.

    Customers have found a way to you that nobody looks after. Often it is worth a place in the plan; sometimes it is a
    channel that you have, under another name. Needs numbers beside the journey. Not said of visits of which web
    analytics cannot tell how they came.

    ## Flagged
        # slim.measurements.csv
        # period,touchpoint,channel,visitors,source
        # 2026-10,,instagram,310,Plausible
        # 2026-10,,AI Assistant,45,Plausible
        channels:
          instagram: {kind: organic-social}

    ## Fine
        # slim.measurements.csv
        # period,touchpoint,channel,visitors,source
        # 2026-10,,instagram,310,Plausible
        # 2026-10,,AI Assistant,9,Plausible
        # 2026-10,,Direct,120,Plausible
        channels:
          instagram: {kind: organic-social}

    ## Settings
        share: how many percent of the visits a channel brings before it is named

    Source: D04.8, D04.6
    """
    # Imported here because most journeys have no numbers, and a rule without them is not asked.
    from journeycli.numbers.visits import channel_counts, largest_parts  # noqa: PLC0415

    parts, place = largest_parts(channel_counts(measured.rows)), ("channels",) if journey.channels else ("phases",)
    for stranger in measured.channels:
        if not stranger.may_be and group_called(stranger.name) not in UNTOLD_GROUPS:
            part, period, source = parts.get(stranger.name, (0.0, "", ""))
            if part and part >= share / 100:
                message = say(
                    "{channel} brings {percent}% of the visits in {period} and is not in the plan ({source})",
                    channel=stranger.name,
                    percent=round(part * 100),
                    period=period,
                    source=source,
                )
                yield Hit(place, message, _help(stranger), say("not in the plan"), about=stranger.name)


def _help(stranger: Stranger) -> Message:
    kinds = tuple(kind for kind, meaning in CHANNEL_KINDS.items() if meaning.group and meaning.group == group_called(stranger.name))
    if stranger.meant:
        return say("Did you mean {meant}? Then correct it in the numbers.", meant=stranger.meant)
    if kinds:
        sentence = template("Add a channel for it (kind {kinds}), or `measured_as: {name}` to the channel that it is.")
        return say(sentence, kinds=named_kinds(kinds), name=stranger.name)
    return say("Add a channel for it, or `measured_as: {name}` to the channel that it is.", name=stranger.name)
