"""J308: what hurts the customer, and stays."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.message import say, say_count
from journeycli.model import Journey, Phase, Texts, Touchpoint
from journeycli.rule import Hit, rule
from journeycli.span import Pointer


@rule("J308", Severity.WARNING)
def pain_without_opportunity(journey: Journey, *, emotion: int = -1) -> Iterator[Hit]:
    """Pain or low emotion with no opportunity beside it.

    Here customers are annoyed, and here they leave. You saw it and wrote it down; the next step is one idea to make it
    better. For a pain of a touchpoint it stands with that touchpoint; for a pain of the phase, with the phase or with any
    of its touchpoints. A touchpoint that goes poorly is `poor-touchpoint-without-opportunity`.

    ## Flagged
        phases:
          - id: service
            goals: [Get an answer the same day]
            pains: [Nobody answers on Friday]
            channels: [support]

    ## Fine
        phases:
          - id: service
            goals: [Get an answer the same day]
            pains: [Nobody answers on Friday]
            opportunities: [Say on Thursday that Friday is closed]
            channels: [support]

    ## Settings
        emotion: an emotion this low, or lower, asks for an opportunity (-2 to 2)

    Source: D02.2, D02.5
    """
    for phase in journey.phases:
        touchpoints = phase.live_touchpoints
        if phase.pains and not phase.opportunities and not any(touchpoint.opportunities for touchpoint in touchpoints):
            yield _pain(phase.at, phase, phase.pains)
        for touchpoint in touchpoints:
            if touchpoint.opportunities or touchpoint.performance == "poor":
                continue
            if touchpoint.pains:
                yield _pain(touchpoint.at, touchpoint, touchpoint.pains)
            elif touchpoint.emotion is not None and touchpoint.emotion <= emotion:
                yield _low(touchpoint, touchpoint.emotion)


def _pain(at: Pointer, place: Phase | Touchpoint, pains: Texts) -> Hit:
    message = say_count(
        "{place} has a pain and no opportunity", "{place} has {count} pains and no opportunity", len(pains), place=place.label
    )
    help = say('Write under `opportunities` one thing that would take this away: "{pain}".', pain=pains[0])
    return Hit((*at, "pains"), message, help, say("nothing planned against it"))


def _low(touchpoint: Touchpoint, emotion: int) -> Hit:
    message = say("{touchpoint} feels bad ({emotion}) and has no opportunity", touchpoint=touchpoint.label, emotion=emotion)
    help = say("Ask three customers what annoys them here. Write that under `pains` and one way to better it under `opportunities`.")
    return Hit((*touchpoint.at, "emotion"), message, help, say("nothing planned to lift it"))
