"""What was measured, for a page: for each funnel a chart of its last period by each source, and the tables of all periods."""

from collections.abc import Iterable
from typing import NamedTuple

from journeycli.dossier.sparkline import Line, line_of
from journeycli.dossier.telling import Names, Told, parted
from journeycli.language import translated
from journeycli.message import say
from journeycli.numbers.measurement import Stranger
from journeycli.numbers.period import last_periods
from journeycli.numbers.reporters.channel_grid import channel_grids, stranger_notes
from journeycli.numbers.reporters.flow_grid import flow_grids
from journeycli.numbers.reporters.grid import Grid
from journeycli.numbers.reporters.grids import phase_grids
from journeycli.numbers.tally import Flow, Step, StepFigure, Tally, Through

FULL = 100
"""The length of the bar of the step with the most visitors."""
_MOST_CHARTS = 4


class Bar(NamedTuple):
    """One step of a funnel: who came, and which part left before the next."""

    label: str
    figure: StepFigure
    length: int
    """Of `FULL`."""
    heaviest: bool
    """Whether no step loses a greater part."""


class Chart(NamedTuple):
    """A funnel in one period, as one source counted it."""

    through: Through
    bars: tuple[Bar, ...]


class Table(NamedTuple):
    """A table, and what is said below it."""

    title: str
    header: tuple[str, ...]
    lines: tuple[Line, ...]
    notes: tuple[Told, ...]


class FunnelNumbers(NamedTuple):
    """A funnel in charts and tables."""

    title: str
    charts: tuple[Chart, ...]
    tables: tuple[Table, ...]


class Numbers(NamedTuple):
    """All that the numbers beside a journey tell."""

    file: str
    funnels: tuple[FunnelNumbers, ...]
    phases: tuple[Table, ...]
    channels: tuple[Table, ...]
    notes: tuple[Told, ...]
    """Names among the numbers that the journey does not have."""


def numbers_of(tally: Tally, names: Names) -> Numbers:
    """The charts and tables of a journey with numbers."""
    tally = _named(tally, names)
    return Numbers(
        file=tally.file,
        funnels=tuple(_funnel(flow, tally.language) for flow in tally.funnels),
        phases=_tables(phase_grids(tally)),
        channels=_tables(channel_grids(tally)),
        notes=tuple(map(parted, stranger_notes(tally))),
    )


def _named(tally: Tally, names: Names) -> Tally:
    """The same numbers, with the names of channels, also where something else may be one of them."""
    return tally._replace(
        channels=tuple(
            channel._replace(stranger=_called(channel.stranger, names))
            if channel.stranger
            else channel._replace(label=names.things.get(channel.id, channel.label))
            for channel in tally.channels
        ),
        touchpoints=tuple(_called(stranger, names) for stranger in tally.touchpoints),
    )


def _called(stranger: Stranger, names: Names) -> Stranger:
    known = names.things
    meant = stranger.meant and known.get(stranger.meant, stranger.meant)
    return stranger._replace(may_be=tuple(known.get(id, id) for id in stranger.may_be), meant=meant)


def _tables(grids: Iterable[Grid]) -> tuple[Table, ...]:
    return tuple(Table(grid.title, grid.header, tuple(map(line_of, grid.rows)), tuple(map(parted, grid.notes))) for grid in grids)


def _funnel(flow: Flow, language: str) -> FunnelNumbers:
    title = translated(say("Funnel {name}", name=flow.id), language).text
    last = last_periods((entry.period, entry.source) for entry in flow.through)
    through = {(entry.period, entry.source): entry for entry in flow.through}
    charts = tuple(_chart(flow, through[key]) for key in last[:_MOST_CHARTS])
    return FunnelNumbers(title, charts, _tables(flow_grids(title, flow, language)))


def _chart(flow: Flow, through: Through) -> Chart:
    figures = [(step, figure) for step in flow.steps for figure in step.figures if _same(figure, through)]
    most = max((figure.visitors or 0 for _, figure in figures), default=0)
    leaking = {leak.step.id for leak in flow.leaks if _same(leak.figure, through)}
    return Chart(through, tuple(_bar(step, figure, most, step.id in leaking) for step, figure in figures))


def _bar(step: Step, figure: StepFigure, most: int, heaviest: bool) -> Bar:
    return Bar(step.label, figure, round(FULL * (figure.visitors or 0) / most) if most else 0, heaviest)


def _same(figure: StepFigure, through: Through) -> bool:
    return (figure.period, figure.source) == (through.period, through.source)
