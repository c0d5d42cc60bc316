"""`--format csv`: every figure on a row of its own, for a spreadsheet."""

import csv
from collections.abc import Iterator
from io import StringIO

from journeycli.numbers.tally import ChannelVisits, Flow, Tally
from journeycli.printable import printable
from journeycli.segment import Segment

HEADER = ("of", "in", "id", "name", "period", "source", "visitors", "drop_off", "drop_off_rate", "completion_rate", "share", "change_rate")
_FORMULA = ("=", "+", "-", "@")
Cell = str | int | float | None


def report_csv(tally: Tally) -> Iterator[Segment]:
    """The names of the columns, then a row for each step, funnel and channel in each period by each source.

    Rates are parts of one, with a point; what is not known is empty.
    """
    yield Segment(_line(HEADER))
    for flow in tally.funnels:
        yield from (Segment(_line(cells)) for cells in _flow("step", "funnel", flow))
    if tally.phases:
        yield from (Segment(_line(cells)) for cells in _flow("phase", "phases", tally.phases))
    for channel in tally.channels:
        yield from (Segment(_line(cells)) for cells in _channel(channel))


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


def _line(cells: tuple[Cell, ...]) -> str:
    memory = StringIO()
    csv.writer(memory, lineterminator="\n").writerow([_safe(cell) for cell in cells])
    return memory.getvalue()


def _safe(cell: Cell) -> Cell:
    """The cell as a spreadsheet may have it: rates short, and no text that it would take for a formula and run."""
    if isinstance(cell, float):
        return f"{cell:.4f}"
    if isinstance(cell, str):
        return f"'{printable(cell)}" if cell.startswith(_FORMULA) else printable(cell)
    return cell
