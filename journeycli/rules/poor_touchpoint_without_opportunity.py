"""J309: a touchpoint known to fail, and left so."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.message import Message, say
from journeycli.model import Journey, Touchpoint
from journeycli.rule import Hit, rule


@rule("J309", Severity.WARNING)
def poor_touchpoint_without_opportunity(journey: Journey) -> Iterator[Hit]:
    """Touchpoint that goes poorly, with no opportunity beside it.

    You know that it goes wrong here, and every customer who passes finds out too. One idea is enough to begin with.

    ## Flagged
        phases:
          - id: service
            goals: [Get an answer the same day]
            touchpoints:
              - id: first-question
                channels: [support]
                performance: poor

    ## Fine
        phases:
          - id: service
            goals: [Get an answer the same day]
            touchpoints:
              - id: first-question
                channels: [support]
                performance: poor
                opportunities: [Answer the five usual questions in the welcome mail]

    Source: D01.1
    """
    for touchpoint in journey.live_touchpoints():
        if touchpoint.performance == "poor" and not touchpoint.opportunities:
            message = say("{touchpoint} goes poorly and has no opportunity", touchpoint=touchpoint.label)
            yield Hit((*touchpoint.at, "performance"), message, _help(touchpoint), say("nothing planned to better it"))


def _help(touchpoint: Touchpoint) -> Message:
    if touchpoint.pains:
        return say('Write under `opportunities` one thing that would take this away: "{pain}".', pain=touchpoint.pains[0])
    return say("Write under `opportunities` the first thing you would change here, and under `pains` what customers complain of.")
