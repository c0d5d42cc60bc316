"""Follows visitors from step to step: who leaves where, in each period and by each source (D00.4, D00.5, D02.6)."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from journeycli.model import Funnel, Journey, Touchpoint
from journeycli.numbers.measurement import Measurement
from journeycli.numbers.period import is_within, last_periods, period_before
from journeycli.numbers.tally import Flow, Leak, Step, StepFigure, Through

Counts = Mapping[tuple[str, str], Mapping[str, int]]
"""By period and source: the visitors of each touchpoint."""


class Stop(NamedTuple):
    """One step before it is counted: its own words, and the touchpoints at which it is measured."""

    id: str
    label: str
    touchpoints: tuple[Touchpoint, ...]


def touchpoint_counts(rows: Iterable[Measurement]) -> Counts:
    """The visitors of touchpoints.

    A row without a channel counts all visitors; where there is none, those by channel are added up, within one source and
    period.
    """
    whole: dict[tuple[str, str], dict[str, int]] = {}
    parts: dict[tuple[str, str], dict[str, int]] = {}
    for row in rows:
        if row.touchpoint:
            counts = (parts if row.channel else whole).setdefault((row.period, row.source), {})
            counts[row.touchpoint] = counts.get(row.touchpoint, 0) + row.visitors
    return {key: {**parts.get(key, {}), **whole.get(key, {})} for key in sorted({*whole, *parts})}


def funnel_flow(journey: Journey, funnel: Funnel, counts: Counts) -> Flow:
    """A funnel, step by step."""
    touchpoints = {touchpoint.id: touchpoint for touchpoint in journey.touchpoints()}
    found = [touchpoints[id] for id in funnel.steps if id in touchpoints]
    return _flow(funnel.id, [Stop(touchpoint.id, touchpoint.label, (touchpoint,)) for touchpoint in found], counts)


def phase_flow(journey: Journey, counts: Counts) -> Flow | None:
    """The phases that are measured, one after the other; None where they are fewer than two.

    A phase has at least the visitors of its busiest touchpoint: those of several cannot be added up, for they are often
    the same people.
    """
    measured = {id for of_period in counts.values() for id in of_period}
    stops = [Stop(phase.id, phase.label, tuple(point for point in phase.touchpoints if point.id in measured)) for phase in journey.phases]
    stops = [stop for stop in stops if stop.touchpoints]
    return _flow("", stops, counts, least=2) if len(stops) > 1 else None


def heaviest_leak(steps: Sequence[Step], period: str, source: str) -> Leak | None:
    """The step that loses the greatest part of its visitors; of equal ones the first. None where nobody leaves."""
    leaks = [Leak(step, figure) for step in steps for figure in step.figures if (figure.period, figure.source) == (period, source)]
    leaking = [leak for leak in leaks if (leak.figure.drop_off or 0) > 0]
    return max(leaking, key=lambda leak: leak.figure.drop_off or 0, default=None)


def in_period(flow: Flow, period: str) -> Flow:
    """The part of a flow that lies in a period; all of it for an empty one."""
    steps = tuple(
        step._replace(figures=tuple(figure for figure in step.figures if is_within(figure.period, period))) for step in flow.steps
    )
    through = tuple(entry for entry in flow.through if is_within(entry.period, period))
    return Flow(flow.id, steps, through, _leaks(steps, through))


def _flow(id: str, stops: Sequence[Stop], counts: Counts, least: int = 1) -> Flow:
    """The flow by every period and source in which at least so many steps were measured."""
    visitors = {key: [_busiest(stop, of_period) for stop in stops] for key, of_period in counts.items()}
    visitors = {key: found for key, found in visitors.items() if sum(number is not None for number in found) >= least}
    steps = tuple(_step(stop, place, visitors) for place, stop in enumerate(stops))
    through = tuple(
        Through(*key, found[0], found[-1], before[0], before[-1]) for key, found in visitors.items() for before in [_before(visitors, key)]
    )
    return Flow(id, steps, through, _leaks(steps, through))


def _leaks(steps: Sequence[Step], through: Sequence[Through]) -> tuple[Leak, ...]:
    last = last_periods((entry.period, entry.source) for entry in through)
    return tuple(leak for period, source in last for leak in [heaviest_leak(steps, period, source)] if leak)


def _step(stop: Stop, place: int, visitors: Mapping[tuple[str, str], Sequence[int | None]]) -> Step:
    figures = tuple(StepFigure(*key, *_two(found, place), *_two(_before(visitors, key), place)) for key, found in visitors.items())
    points = stop.touchpoints
    return Step(
        stop.id,
        stop.label,
        figures,
        tuple(pain for point in points for pain in point.pains),
        tuple(opportunity for point in points for opportunity in point.opportunities),
        points[0].fields if len(points) == 1 else None,
    )


def _two(visitors: Sequence[int | None], place: int) -> tuple[int | None, int | None]:
    """The visitors of a step and of the next."""
    return visitors[place], visitors[place + 1] if place + 1 < len(visitors) else None


def _before(visitors: Mapping[tuple[str, str], Sequence[int | None]], key: tuple[str, str]) -> Sequence[int | None]:
    """The visitors of every step in the period before."""
    period, source = key
    return visitors.get((period_before(period), source), [None] * len(visitors[key]))


def _busiest(stop: Stop, counts: Mapping[str, int]) -> int | None:
    return max((counts[point.id] for point in stop.touchpoints if point.id in counts), default=None)
