"""`--format csv`: every figure on a row of its own, for a spreadsheet."""

from collections.abc import Iterator

from journeycli.markup.csv import Cell, csv_segments
from journeycli.numbers.tally import ChannelVisits, Flow, Tally
from journeycli.segment import Segment

HEADER = ("of", "in", "id", "name", "period", "source", "visitors", "drop_off", "drop_off_rate", "completion_rate", "share", "change_rate")


def report_csv(tally: Tally) -> Iterator[Segment]:
    """A row for each step, funnel and channel in each period by each source; rates are parts of one."""
    return csv_segments(HEADER, _rows(tally))


def _rows(tally: Tally) -> Iterator[tuple[Cell, ...]]:
    for flow in tally.funnels:
        yield from _flow("step", "funnel", flow)
    if tally.phases:
        yield from _flow("phase", "phases", tally.phases)
    for channel in tally.channels:
        yield from _channel(channel)


def _flow(of: str, name: str, flow: Flow) -> Iterator[tuple[Cell, ...]]:
    for step in flow.steps:
        for figure in step.figures:
            rates = (figure.drop_off, figure.completion, None, figure.change)
            yield of, flow.id, step.id, step.label, figure.period, figure.source, figure.visitors, figure.lost, *rates
    for entry in flow.through:
        yield name, flow.id, "", "", entry.period, entry.source, entry.started, None, None, entry.rate, None, None


def _channel(channel: ChannelVisits) -> Iterator[tuple[Cell, ...]]:
    for figure in channel.figures:
        rates = (None, None, None, figure.share, figure.change)
        yield "channel", "", channel.id, channel.label, figure.period, figure.source, figure.visitors, *rates
