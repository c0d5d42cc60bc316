"""Whether customers get from the purchase to what the business does for them after it (D02.1, D04.9)."""

from dataclasses import dataclass

from journeycli.insight.loops import reached
from journeycli.insight.passage import passages
from journeycli.model import Journey, Persona, Phase, Touchpoint
from journeycli.remembered import remembered
from journeycli.ways import is_straight

_AFTER = {"service", "loyalty"}


@dataclass(frozen=True, slots=True)
class Goodbye:
    """The personas whom no way leads from the purchase to the touchpoints after it."""

    personas: tuple[Persona, ...]
    everyone: bool
    purchase: Phase
    """The last phase of the purchase that has live touchpoints."""
    leaving: frozenset[str]
    """The touchpoints of the purchase from which they go."""
    after: tuple[Touchpoint, ...]
    """The live touchpoints of service and loyalty."""


@remembered
def goodbye(journey: Journey) -> Goodbye | None:
    """Whom the journey says goodbye to at the purchase, where both it and what comes after have live touchpoints."""
    purchase = [phase for phase in journey.phases if "purchase" in phase.stages and phase.live_touchpoints]
    after = tuple(touchpoint for phase in journey.phases if _AFTER.intersection(phase.stages) for touchpoint in phase.live_touchpoints)
    if not purchase or not after:
        return None
    if is_straight(journey) and after[-1].number > purchase[0].live_touchpoints[0].number:
        return None
    bought = {touchpoint.id for phase in purchase for touchpoint in phase.live_touchpoints}
    served = {touchpoint.id for touchpoint in after}
    both = [passage for passage in passages(journey) if passage.meant & bought and passage.meant & served]
    parted = [passage for passage in both if not reached(passage.meant & bought, passage.onward) & passage.meant & served]
    if not parted:
        return None
    personas = tuple(persona for passage in parted for persona in passage.personas)
    leaving = frozenset(id for passage in parted for id in passage.meant & bought)
    return Goodbye(personas, len(parted) == len(both), purchase[-1], leaving, after)
