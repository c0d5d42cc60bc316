"""J402: a place where the journey stops by accident."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.insight.aftercare import goodbye
from journeycli.message import say
from journeycli.model import Journey
from journeycli.rule import Hit, rule
from journeycli.ways import ways


@rule("J402", Severity.WARNING)
def dead_end(journey: Journey) -> Iterator[Hit]:
    """Touchpoint after which nothing comes, although the journey goes on.

    A customer who has nowhere to go leaves, mostly without telling you. Say what comes next, or say with `end: true`
    that the journey may stop here: then you have decided it. In the last phase a journey may always stop. A touchpoint
    whose ways all lead to touchpoints that are not live is a dead end today. Where no way at all leads from the purchase
    to what comes after it, `goodbye-after-purchase` says so instead.

    ## Flagged
        phases:
          - id: consideration
            goals: [Find the coach who suits me]
            channels: [testimonials]
            touchpoints:
              - id: webinar
                channels: [testimonials]
                next: []

    ## Fine
        phases:
          - id: consideration
            goals: [Find the coach who suits me]
            channels: [testimonials]
            touchpoints:
              - id: webinar
                channels: [testimonials]
                next: []
                end: true

    Source: D00.6
    """
    earlier = [touchpoint for phase in journey.phases[:-1] for touchpoint in phase.live_touchpoints]
    saying = [touchpoint for touchpoint in earlier if touchpoint.next is not None and not touchpoint.end]
    if not saying:
        return
    names = {touchpoint.id: touchpoint.label for touchpoint in journey.touchpoints()}
    live = {touchpoint.id for touchpoint in journey.live_touchpoints()}
    leading = {way.source for way in ways(journey) if way.target in live}
    parting = goodbye(journey)
    told = leading | parting.leaving if parting else leading
    for touchpoint in saying:
        if touchpoint.id in told:
            continue
        message = say("After {touchpoint} the customer has nowhere to go", touchpoint=touchpoint.label)
        if touchpoint.next:
            targets = tuple(names.get(step.to, step.to) for step in touchpoint.next)
            message = say(
                "{touchpoint} only leads to touchpoints that are not live: {targets}", touchpoint=touchpoint.label, targets=targets
            )
        yield Hit(
            (*touchpoint.at, "next"),
            message,
            say("Name under `next` what comes after it today, or add `end: true` if the journey may stop here."),
            say("no way on"),
        )
