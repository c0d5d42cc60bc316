"""How often customers meet the business before they buy (D04.5)."""

from journeycli.model import Journey, Phase


def way_to_purchase(journey: Journey) -> tuple[Phase, ...]:
    """The phases up to and including the last one in which customers buy; none where there is no such phase."""
    last = max((index for index, phase in enumerate(journey.phases) if "purchase" in phase.stages), default=-1)
    return journey.phases[: last + 1]


def moments_in(journey: Journey, phase: Phase) -> int:
    """The live touchpoints of a phase, and the active channels it names that none of them uses."""
    used = {id for touchpoint in phase.live_touchpoints for id in touchpoint.channels}
    active = {id for id in phase.channels if id in journey.channels and journey.channels[id].active}
    return len(phase.live_touchpoints) + len(active - used)


def contact_moments(journey: Journey) -> int | None:
    """The contact moments up to and including the purchase; None where no phase is one in which customers buy."""
    way = way_to_purchase(journey)
    return sum(moments_in(journey, phase) for phase in way) if way else None
