"""Which channels serve which phases: the question that the whole tool starts from (D04.3)."""

from journeycli.model import Channel, Journey, Phase
from journeycli.result import Coverage, Matrix, MatrixPhase, MatrixRow


def placed_channels(phase: Phase) -> tuple[str, ...]:
    """The ids of the channels of a phase, its own and those of its touchpoints, each once, in the order of the file."""
    ids = [*phase.channels, *(id for touchpoint in phase.touchpoints if touchpoint.status != "retired" for id in touchpoint.channels)]
    return tuple(dict.fromkeys(ids))


def channel_coverage(channel: Channel, phase: Phase) -> Coverage:
    """What one channel does in one phase.

    Active: it runs, and the phase itself or a live touchpoint names it. Planned: it, or every touchpoint that names
    it, is still to come. A paused or retired channel serves nobody.
    """
    if channel.status not in ("active", "planned") or channel.id not in placed_channels(phase):
        return Coverage.NONE
    today = channel.id in phase.channels or any(channel.id in touchpoint.channels for touchpoint in phase.touchpoints if touchpoint.live)
    return Coverage.ACTIVE if channel.status == "active" and today else Coverage.PLANNED


def phase_coverage(journey: Journey, phase: Phase) -> Coverage:
    """The best that any channel does in a phase."""
    found = {channel_coverage(journey.channels[id], phase) for id in placed_channels(phase) if id in journey.channels}
    return Coverage.ACTIVE if Coverage.ACTIVE in found else Coverage.PLANNED if Coverage.PLANNED in found else Coverage.NONE


def coverage_matrix(journey: Journey) -> Matrix:
    """The whole plan: every channel of the journey against every phase."""
    return Matrix(
        title=journey.title,
        phases=tuple(MatrixPhase(phase.id, phase.label, phase_coverage(journey, phase)) for phase in journey.phases),
        rows=tuple(
            MatrixRow(channel.id, channel.label, tuple(channel_coverage(channel, phase) for phase in journey.phases))
            for channel in journey.channels.values()
        ),
    )
