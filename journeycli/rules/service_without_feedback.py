"""J407: a business that does not hear how it was."""

from collections.abc import Iterator

from journeycli.coverage import placed_channels
from journeycli.finding import Severity
from journeycli.message import say
from journeycli.model import Journey, Phase
from journeycli.rule import Hit, rule

_ASKING = ("survey", "reviews")


@rule("J407", Severity.INFO, slow=True)
def service_without_feedback(journey: Journey, *, minimum: int = 6) -> Iterator[Hit]:
    """Service after which nobody asks the customer how it was.

    What you do not ask you do not hear, and customers who are not content go quietly. One question is enough to know
    whom to call and whom to ask for a review. Asking is a touchpoint with `feedback` or, in service or loyalty, a channel for
    surveys or reviews, also one that is still planned. A journey that is hardly described yet is left alone.

    ## Flagged
        phases:
          - id: service
            goals: [Get an answer the same day]
            touchpoints:
              - {id: welcome, channels: [support]}
              - {id: first-week, channels: [support]}
              - {id: first-question, channels: [support]}
              - {id: bad-week, channels: [support]}
              - {id: halfway, channels: [support]}
              - {id: last-week, channels: [support]}

    ## Fine
        channels:
          question: {kind: survey}
        phases:
          - id: service
            goals: [Get an answer the same day]
            touchpoints:
              - {id: welcome, channels: [support]}
              - {id: first-week, channels: [support]}
              - {id: first-question, channels: [support]}
              - {id: bad-week, channels: [support]}
              - {id: halfway, channels: [support]}
              - {id: last-week, channels: [question]}

    ## Settings
        minimum: how many live touchpoints a journey must have before it is asked

    Source: D01.5, D04.9
    """
    served = [phase for phase in journey.phases if "service" in phase.stages and phase.live_touchpoints]
    described = sum(1 for _ in journey.live_touchpoints())
    if served and described >= minimum and not any(_asks(journey, phase) for phase in journey.phases):
        yield Hit(
            served[0].at,
            say("Nobody asks the customer how it was, in {phase} or after it", phase=served[0].label),
            say("Add one question after the service, with `feedback` that says what follows on which score, or ask for a review."),
            say("never asked how it was"),
        )


def _asks(journey: Journey, phase: Phase) -> bool:
    if any(touchpoint.feedback and touchpoint.in_plan for touchpoint in phase.touchpoints):
        return True
    late = not {"service", "loyalty"}.isdisjoint(phase.stages)
    return late and any(journey.channels[id].kind in _ASKING for id in placed_channels(phase) if _runs(journey, id))


def _runs(journey: Journey, id: str) -> bool:
    return id in journey.channels and journey.channels[id].in_plan
