"""Which channels serve which phases: the question that the whole tool starts from (D04.3)."""

from collections.abc import Collection, Mapping

from journeycli.model import Channel, Journey, Phase
from journeycli.remembered import remembered
from journeycli.result import Coverage, Matrix, MatrixPhase, MatrixRow
from journeycli.span import Pointer


@remembered
def placed_channels(phase: Phase) -> Mapping[str, bool]:
    """The channels of a phase, its own and those of its touchpoints, in the order of the file.

    True where the phase itself or a live touchpoint names the channel, false where only a planned touchpoint does.
    """
    placed = dict.fromkeys(phase.channels, True)
    for touchpoint in phase.touchpoints:
        if touchpoint.in_plan:
            for id in touchpoint.channels:
                placed[id] = placed.get(id, False) or touchpoint.live
    return placed


def channel_coverage(channel: Channel, phase: Phase) -> Coverage:
    """What one channel does in one phase.

    Active: it runs, and the phase itself or a live touchpoint names it. Planned: it, or every touchpoint that names
    it, is still to come. A paused or retired channel serves nobody.
    """
    return _in_phase(_at_best(channel), placed_channels(phase).get(channel.id))


def active_channels(journey: Journey, phase: Phase) -> tuple[Channel, ...]:
    """The channels that serve customers in a phase today, in the order of the plan."""
    placed = placed_channels(phase)
    return tuple(channel for channel in journey.channels.values() if channel.active and placed.get(channel.id))


def phase_coverage(journey: Journey, phase: Phase) -> Coverage:
    """The best that any channel does in a phase of the journey."""
    return _verdicts(journey)[phase.at]


@remembered
def coverage_matrix(journey: Journey) -> Matrix:
    """The whole plan: every channel of the journey against every phase."""
    columns, verdicts = _columns(journey), _verdicts(journey)
    cells = zip(*columns, strict=True) if columns else (() for _ in journey.channels)
    rows = tuple(MatrixRow(channel.id, channel.label, of_one) for channel, of_one in zip(journey.channels.values(), cells, strict=True))
    phases = tuple(MatrixPhase(phase.id, phase.label, verdicts[phase.at]) for phase in journey.phases)
    return Matrix(journey.title, phases, rows)


@remembered
def _verdicts(journey: Journey) -> Mapping[Pointer, Coverage]:
    """The best that any channel does in each phase, by the pointer of the phase."""
    return {phase.at: _best(column) for phase, column in zip(journey.phases, _columns(journey), strict=True)}


@remembered
def _columns(journey: Journey) -> list[list[Coverage]]:
    """What every channel does in each phase, phase by phase."""
    plan = [(id, _at_best(channel)) for id, channel in journey.channels.items()]
    return [[_in_phase(at_best, placed.get(id)) for id, at_best in plan] for placed in map(placed_channels, journey.phases)]


def _at_best(channel: Channel) -> Coverage:
    """What a channel can do in a phase; one that is paused or retired does nothing."""
    return Coverage.ACTIVE if channel.active else Coverage.PLANNED if channel.in_plan else Coverage.NONE


def _in_phase(at_best: Coverage, today: bool | None) -> Coverage:
    """What a channel does in a phase that names it for today, for later, or not at all."""
    if at_best is Coverage.NONE or today is None:
        return Coverage.NONE
    return at_best if today else Coverage.PLANNED


def _best(found: Collection[Coverage]) -> Coverage:
    return Coverage.ACTIVE if Coverage.ACTIVE in found else Coverage.PLANNED if Coverage.PLANNED in found else Coverage.NONE
