"""Counts what each channel yields: visits per period, as each source has them (D04.8)."""

from collections.abc import Iterable, Mapping

from journeycli.measurement import Measured, Measurement
from journeycli.model import Journey
from journeycli.period import period_before
from journeycli.tally import ChannelFigure, ChannelVisits

Counts = Mapping[tuple[str, str], Mapping[str, int]]
"""By period and source: the visits of each channel."""


def channel_counts(rows: Iterable[Measurement]) -> Counts:
    """The visits of channels; rows that also name a touchpoint tell of that, and would count the same people again."""
    counts: dict[tuple[str, str], dict[str, int]] = {}
    for row in rows:
        if row.channel and not row.touchpoint:
            counts.setdefault((row.period, row.source), {})[row.channel] = row.visitors
    return dict(sorted(counts.items()))


def channel_visits(journey: Journey, measured: Measured) -> tuple[ChannelVisits, ...]:
    """Every channel with numbers, the most visited in its last period first."""
    counts = channel_counts(measured.rows)
    strangers = {stranger.name: stranger for stranger in measured.channels}
    sums = {key: sum(of_period.values()) for key, of_period in counts.items()}
    figures: dict[str, list[ChannelFigure]] = {}
    for (period, source), of_period in counts.items():
        earlier = counts.get((period_before(period), source), {})
        for id, visitors in of_period.items():
            figures.setdefault(id, []).append(ChannelFigure(period, source, visitors, sums[period, source], earlier.get(id)))
    labels = {id: journey.channels[id].label if id in journey.channels else id for id in figures}
    visits = [ChannelVisits(id, labels[id], tuple(found), strangers.get(id)) for id, found in figures.items()]
    return tuple(sorted(visits, key=lambda channel: (_order(channel), channel.id)))


def _order(channel: ChannelVisits) -> int:
    last = channel.figures[-1].period
    return -max(figure.visitors for figure in channel.figures if figure.period == last)
