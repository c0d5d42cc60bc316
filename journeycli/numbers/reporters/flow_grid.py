"""A funnel, or the phases, as tables: for each step its visitors and those who leave, the sources below one another."""

from collections.abc import Iterator

from journeycli.language import translated, translated_text
from journeycli.message import say, say_count, template
from journeycli.numbers.numeral import grouped, percentage
from journeycli.numbers.reporters.grid import Grid, Row
from journeycli.numbers.reporters.lines import (
    Periods,
    changed,
    counted,
    header,
    leaving,
    number_cells,
    part,
    periods_by_grain,
    points,
    source_cell,
    trend_cell,
)
from journeycli.numbers.tally import Flow, Leak, Step, StepFigure, Through
from journeycli.printable import printable
from journeycli.segment import Role

_LEAVE = template("leave")
_COMPLETE = template("reach the end")
_HEAVIEST = template("heaviest leak")
_PAINS = template("pain")
_OPPORTUNITIES = template("opportunity")
_LONGEST_LABEL = 40
_LONGEST_NOTE = 160


def flow_grids(title: str, flow: Flow, language: str) -> Iterator[Grid]:
    """A table for each length of period that there are numbers for."""
    for periods in periods_by_grain(entry.period for entry in flow.through).values():
        inside = [entry for entry in flow.through if entry.period in periods.drawn]
        sources = sorted({entry.source for entry in inside})
        leaks = [leak for leak in flow.leaks if leak.figure.period in periods.drawn]
        rows = [row for step in flow.steps for row in _step_rows(step, sources, periods, leaks, language)]
        ending = [source for source in sources if any(entry.source == source and entry.rate is not None for entry in inside)]
        rows += [_through_row(source, inside, periods, language) for source in ending]
        yield Grid(title, header(periods, language), tuple(rows), tuple(_leak_notes(leaks, language)))


def _step_rows(step: Step, sources: list[str], periods: Periods, leaks: list[Leak], language: str) -> Iterator[Row]:
    by_source = {source: {figure.period: figure for figure in step.figures if figure.source == source} for source in sources}
    label = printable(step.label, _LONGEST_LABEL)
    for place, (source, figures) in enumerate(by_source.items()):
        values = {period: figure.visitors for period, figure in figures.items()}
        cells = number_cells(values, periods, counted(language))
        last = figures.get(periods.shown[-1])
        change = changed(last.change if last else None, language)
        yield Row(("" if place else label, source_cell(source, language), *cells, change, trend_cell(values, periods)))
    for source, figures in by_source.items():
        if any(figure.goes_on is not None for figure in figures.values()):
            yield _leave_row(source, figures, periods, any(leak.step is step and leak.figure.source == source for leak in leaks), language)


def _leave_row(source: str, figures: dict[str, StepFigure], periods: Periods, heaviest: bool, language: str) -> Row:
    values = {period: figure.drop_off for period, figure in figures.items()}
    last = figures.get(periods.shown[-1])
    label = f"  {translated_text(_LEAVE, language)}"
    trend = trend_cell(values, periods)
    if heaviest:
        remark = f"◄ {translated_text(_HEAVIEST, language)}"
        trend = f"{trend} {remark}" if trend else remark
    cells = number_cells(values, periods, leaving(language))
    role = Role.WARNING if heaviest else Role.QUIET
    return Row((label, source_cell(source, language), *cells, points(last.drop_off_change if last else None, language), trend), role)


def _through_row(source: str, through: list[Through], periods: Periods, language: str) -> Row:
    entries = {entry.period: entry for entry in through if entry.source == source}
    values = {period: entry.rate for period, entry in entries.items()}
    last = entries.get(periods.shown[-1])
    cells = number_cells(values, periods, part(language))
    change = points(last.change if last else None, language)
    label = translated_text(_COMPLETE, language)
    return Row((label, source_cell(source, language), *cells, change, trend_cell(values, periods)), Role.STRONG)


def _leak_notes(leaks: list[Leak], language: str) -> Iterator[str]:
    """Where the most leave by each source, and once for each step what is known of it."""
    for step in dict.fromkeys(leak.step for leak in leaks):
        yield from (_leak_note(leak, language) for leak in leaks if leak.step is step)
        yield from _known_of(step, language)


def _leak_note(leak: Leak, language: str) -> str:
    lost = say(
        "Heaviest leak: {step} loses {part} of {count} visitors in {period} ({source}).",
        step=leak.step.label,
        part=percentage(leak.figure.drop_off or 0, language),
        count=grouped(leak.figure.visitors or 0, language),
        period=leak.figure.period,
        source=source_cell(leak.figure.source, language),
    )
    return translated(lost, language).text


def _known_of(step: Step, language: str) -> Iterator[str]:
    for word, texts in ((_PAINS, step.pains), (_OPPORTUNITIES, step.opportunities)):
        yield from (f"  {translated_text(word, language)}: {printable(text, _LONGEST_NOTE)}" for text in texts)
    if step.fields:
        form = say_count("the form has {count} field", "the form has {count} fields", step.fields)
        yield f"  {translated(form, language).text}"
    if not step.pains:
        help = say("Nobody has written down why: watch five customers there, and note what you see as `pains`.")
        yield f"  {translated(help, language).text}"
