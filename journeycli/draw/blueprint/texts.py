"""What a service blueprint holds: which touchpoints are worked out, and the text of each in every lane."""

from dataclasses import dataclass
from enum import StrEnum

from journeycli.coverage import phase_coverage
from journeycli.draw.labels import known_channels, meets_nobody
from journeycli.draw.numbering import touchpoint_numbers
from journeycli.model import Journey, Phase, Texts, Touchpoint
from journeycli.result import Coverage


class Lane(StrEnum):
    """The lanes of a service blueprint, from the top."""

    EVIDENCE = "evidence"
    ACTIONS = "actions"
    FRONTSTAGE = "frontstage"
    BACKSTAGE = "backstage"
    SUPPORT = "support"


@dataclass(frozen=True, slots=True)
class Step:
    """A touchpoint with a column of its own."""

    touchpoint: Touchpoint
    number: int
    phase: int
    """The place of its phase, from 0."""
    gap: bool
    """Whether the customer meets nobody and nothing here: no frontstage, and no channel that runs or is to."""
    meets: Coverage
    """What the customer meets here: what runs, what is planned only, or only what was stopped."""


@dataclass(frozen=True, slots=True)
class PhaseSteps:
    """The touchpoints of a phase: those that have a column, and those that are not worked out yet."""

    phase: Phase
    coverage: Coverage
    steps: tuple[Step, ...]
    others: tuple[Touchpoint, ...]


def texts_in(touchpoint: Touchpoint, lane: Lane) -> Texts:
    """What the file says of a touchpoint in a lane."""
    return {
        Lane.EVIDENCE: touchpoint.evidence,
        Lane.ACTIONS: touchpoint.actions,
        Lane.FRONTSTAGE: touchpoint.frontstage,
        Lane.BACKSTAGE: touchpoint.backstage,
        Lane.SUPPORT: touchpoint.support,
    }[lane]


def is_worked_out(touchpoint: Touchpoint) -> bool:
    """Whether a touchpoint has anything of a blueprint beyond what any touchpoint has."""
    return bool(touchpoint.evidence or touchpoint.frontstage or touchpoint.backstage or touchpoint.support)


def has_blueprint(journey: Journey) -> bool:
    """Whether any touchpoint that is drawn is worked out."""
    return any(is_worked_out(touchpoint) for touchpoint in journey.touchpoints() if touchpoint.status != "retired")


def phase_steps(journey: Journey) -> tuple[PhaseSteps, ...]:
    """Every phase with its steps: what is worked out or a gap; all touchpoints where none is worked out."""
    numbers, everyone = touchpoint_numbers(journey), not has_blueprint(journey)
    found = []
    for index, phase in enumerate(journey.phases):
        drawn = [touchpoint for touchpoint in phase.touchpoints if touchpoint.status != "retired"]
        steps = [_step(journey, touchpoint, numbers[touchpoint.id], index) for touchpoint in drawn]
        shown = tuple(step for step in steps if everyone or step.gap or is_worked_out(step.touchpoint))
        ids = {step.touchpoint.id for step in shown}
        others = tuple(touchpoint for touchpoint in drawn if touchpoint.id not in ids)
        found.append(PhaseSteps(phase, phase_coverage(journey, phase), shown, others))
    return tuple(found)


def lanes_of(phases: tuple[PhaseSteps, ...]) -> tuple[Lane, ...]:
    """The lanes that hold something; what the customer does and meets always shows."""
    steps = [step for phase in phases for step in phase.steps]
    always = (Lane.ACTIONS, Lane.FRONTSTAGE)
    return tuple(lane for lane in Lane if lane in always or any(texts_in(step.touchpoint, lane) for step in steps))


def _step(journey: Journey, touchpoint: Touchpoint, number: int, phase: int) -> Step:
    channels = known_channels(journey, touchpoint)
    runs = touchpoint.live and (any(channel.active for channel in channels) or not channels)
    planned = not touchpoint.live or any(channel.in_plan for channel in channels)
    meets = Coverage.ACTIVE if runs else Coverage.PLANNED if planned else Coverage.NONE
    return Step(touchpoint, number, phase, meets_nobody(journey, touchpoint), meets)
