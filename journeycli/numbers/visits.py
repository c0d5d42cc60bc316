"""Counts what each channel yields: visits per period, as each source has them (D04.8)."""

from collections.abc import Iterable, Mapping

from journeycli.model import Journey
from journeycli.numbers.measurement import Measured, Measurement
from journeycli.numbers.period import Grain, grain_of, last_periods, period_before
from journeycli.numbers.tally import ChannelFigure, ChannelVisits

Counts = Mapping[tuple[str, str], Mapping[str, int]]
"""By period and source: the visits of each channel."""
Series = Mapping[str, Mapping[str, int]]
"""By period, of one source and one length of period, in their order: the visits of each channel."""


def channel_counts(rows: Iterable[Measurement]) -> Counts:
    """The visits of channels; rows that also name a touchpoint tell of that, and would count the same people again."""
    counts: dict[tuple[str, str], dict[str, int]] = {}
    for row in rows:
        if row.channel and not row.touchpoint:
            counts.setdefault((row.period, row.source), {})[row.channel] = row.visitors
    return dict(sorted(counts.items()))


def series_of(counts: Counts) -> dict[tuple[str, Grain | None], Series]:
    """The visits apart for each source and length of period."""
    series: dict[tuple[str, Grain | None], dict[str, Mapping[str, int]]] = {}
    for (period, source), of_period in counts.items():
        series.setdefault((source, grain_of(period)), {})[period] = of_period
    return dict(series)


def largest_parts(counts: Counts) -> dict[str, tuple[float, str, str]]:
    """Of each name the largest part of the visits that it has in the last period of a source, with these two."""
    parts: dict[str, tuple[float, str, str]] = {}
    for period, source in last_periods(counts):
        of_period = counts[period, source]
        visits = sum(of_period.values())
        for name, number in of_period.items():
            part = (number / visits if visits else 0.0, period, source)
            parts[name] = max(part, parts.get(name, part))
    return parts


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
