"""J607: work for nobody."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from journeycli.finding import Severity
from journeycli.message import say
from journeycli.model import Journey
from journeycli.numbers.measurement import Measured
from journeycli.rule import Hit, rule

if TYPE_CHECKING:
    from journeycli.numbers.visits import Series


@rule("J607", Severity.WARNING)
def fruitless_channel(journey: Journey, *, periods: int = 3, measured: Measured) -> Iterator[Hit]:
    """Active channel that was measured before and has brought nobody for a while.

    It costs hours or money as if it worked. Either it has quietly stopped (an advertisement that ran out, a link that
    broke), or it has never suited your customers. Said where every source that knew the channel counts nobody in its
    last periods; needs numbers beside the journey.

    ## Flagged
        # slim.measurements.csv
        # period,touchpoint,channel,visitors,source
        # 2026-07,,instagram,310,Plausible
        # 2026-08,,instagram,0,Plausible
        # 2026-09,,instagram,0,Plausible
        # 2026-10,,instagram,0,Plausible
        channels:
          instagram: {kind: organic-social}

    ## Fine
        # slim.measurements.csv
        # period,touchpoint,channel,visitors,source
        # 2026-08,,instagram,0,Plausible
        # 2026-09,,instagram,0,Plausible
        # 2026-10,,instagram,12,Plausible
        channels:
          instagram: {kind: organic-social}

    ## Settings
        periods: how many periods in a row nobody may come

    Source: D04.8, D04.6
    """
    # Imported here because most journeys have no numbers, and a rule without them is not asked.
    from journeycli.numbers.visits import channel_counts, series_of  # noqa: PLC0415

    series = series_of(channel_counts(measured.rows))
    for channel in journey.channels.values():
        knowing = [found for found in series.values() if any(channel.id in counts for counts in found.values())]
        last = [_last(found, int(periods)) for found in knowing]
        if channel.active and last and all(counts and not any(of.get(channel.id) for of in counts.values()) for counts in last):
            message = say("{channel} has brought nobody in {periods}", channel=channel.label, periods=tuple(last[0]))
            help = say("See whether it still runs and is still measured under the same name; else let its time go to another channel.")
            yield Hit(channel.at, message, help, say("nobody came"))


def _last(series: "Series", periods: int) -> Mapping[str, Mapping[str, int]]:
    """The last periods of a series; none where it is not that long yet."""
    known = list(series)[-periods:] if len(series) >= periods else []
    return {period: series[period] for period in known}
