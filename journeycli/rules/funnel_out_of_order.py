"""J409: steps in another order than the phases they stand in."""

from collections.abc import Iterator
from itertools import pairwise

from journeycli.finding import Severity
from journeycli.message import say
from journeycli.model import Journey
from journeycli.rule import Hit, rule


@rule("J409", Severity.WARNING)
def funnel_out_of_order(journey: Journey) -> Iterator[Hit]:
    """Funnel step that stands in an earlier phase than the step before it.

    A funnel counts who gets from one mandatory step to the next. With a step out of order the figures show more
    customers further on than earlier, and you mend the wrong page.

    ## Flagged
        phases:
          - id: awareness
          - id: consideration
            goals: [Find the coach who suits me]
            channels: [testimonials]
            touchpoints:
              - id: product-page
                channels: [testimonials]
          - id: purchase
            goals: [Sign up without hassle]
            channels: [sign-up]
            touchpoints:
              - id: checkout
                channels: [sign-up]
          - id: service
          - id: loyalty
        funnels:
          order: [checkout, product-page]

    ## Fine
        phases:
          - id: awareness
          - id: consideration
            goals: [Find the coach who suits me]
            channels: [testimonials]
            touchpoints:
              - id: product-page
                channels: [testimonials]
          - id: purchase
            goals: [Sign up without hassle]
            channels: [sign-up]
            touchpoints:
              - id: checkout
                channels: [sign-up]
          - id: service
          - id: loyalty
        funnels:
          order: [product-page, checkout]

    Source: D00.4
    """
    order = {
        touchpoint.id: (index, phase, touchpoint) for index, phase in enumerate(journey.phases) for touchpoint in phase.live_touchpoints
    }
    for funnel in journey.funnels:
        steps = [(number, *order[id]) for number, id in enumerate(funnel.steps) if id in order]
        for (_, before, earlier_phase, earlier), (number, here, phase, step) in pairwise(steps):
            if here < before:
                yield Hit(
                    (*funnel.at, number),
                    say(
                        "{step} follows on {earlier} in this funnel, but {phase} comes before {earlier_phase}",
                        step=step.label,
                        earlier=earlier.label,
                        phase=phase.label,
                        earlier_phase=earlier_phase.label,
                    ),
                    say("Put the steps in the order in which customers take them, or move the touchpoint to a later phase."),
                    say("against the phases"),
                )
