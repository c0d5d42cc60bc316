"""From a journey and its numbers to all that they tell: funnels, phases and channels, for the periods and source asked for."""

from journeycli.model import Journey
from journeycli.numbers.funnel import funnel_flow, in_period, phase_flow, touchpoint_counts
from journeycli.numbers.measurement import Measured
from journeycli.numbers.period import is_within
from journeycli.numbers.tally import ChannelVisits, Tally
from journeycli.numbers.visits import channel_visits


def tally(file: str, journey: Journey, measured: Measured, period: str = "", source: str | None = None) -> Tally:
    """What the numbers of a journey tell, in a period or all of them, by one source or all of them.

    A year holds its months, weeks and days, a month its days; what came before still counts for what has changed.
    """
    rows = tuple(row for row in measured.rows if source in (None, row.source))
    counts = touchpoint_counts(rows)
    phases = phase_flow(journey, counts)
    funnels = [in_period(funnel_flow(journey, funnel, counts), period) for funnel in journey.funnels]
    return Tally(
        file=file,
        title=journey.title,
        language=journey.language,
        funnels=tuple(flow for flow in funnels if flow.through),
        phases=in_period(phases, period) if phases else None,
        channels=tuple(_channels_in_period(channel_visits(journey, measured._replace(rows=rows)), period)),
        touchpoints=measured.touchpoints,
    )


def _channels_in_period(channels: tuple[ChannelVisits, ...], period: str) -> list[ChannelVisits]:
    chosen = [
        channel._replace(figures=tuple(figure for figure in channel.figures if is_within(figure.period, period))) for channel in channels
    ]
    return [channel for channel in chosen if channel.figures]
