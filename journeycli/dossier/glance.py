"""A journey at a glance: how many phases have a channel, which have none, and the figures that a client asks for first."""

from collections import Counter
from typing import NamedTuple

from journeycli.finding import Severity
from journeycli.insight.moments import contact_moments
from journeycli.insight.workload import weekly_hours
from journeycli.model import Journey
from journeycli.result import Coverage, FileResult, Walks


class Glance(NamedTuple):
    """The figures of one journey."""

    covered: int
    """Phases with an active channel."""
    phases: tuple[Coverage, ...]
    gaps: tuple[str, ...]
    """The phases without a channel, by name."""
    planned: tuple[str, ...]
    """Those with planned channels only."""
    findings: Counter[Severity]
    moments: int | None
    """Contact moments up to and including the purchase, as J210 counts them (D04.5); None where nothing is bought."""
    hours: float
    capacity: float | None
    walks: Walks


def glance_at(journey: Journey, result: FileResult) -> Glance:
    """The figures of a journey that was audited."""
    phases = result.matrix.phases if result.matrix else ()
    return Glance(
        covered=sum(phase.coverage is Coverage.ACTIVE for phase in phases),
        phases=tuple(phase.coverage for phase in phases),
        gaps=tuple(phase.label for phase in phases if phase.coverage is Coverage.NONE),
        planned=tuple(phase.label for phase in phases if phase.coverage is Coverage.PLANNED),
        findings=Counter(finding.severity for finding in result.findings),
        moments=contact_moments(journey),
        hours=weekly_hours(journey),
        capacity=journey.hours_per_week,
        walks=result.card.walks if result.card else Walks(),
    )
