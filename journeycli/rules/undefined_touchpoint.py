"""J103: a way that leads to no touchpoint."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.model import Journey, Touchpoint
from journeycli.reference import undefined
from journeycli.rule import Hit, rule
from journeycli.span import Pointer


@rule("J103", Severity.ERROR)
def undefined_touchpoint(journey: Journey) -> Iterator[Hit]:
    """Touchpoint that is named but not defined.

    `next`, the bands of `feedback` and the steps of `funnels` name touchpoints by their ids. A way to nowhere is a
    customer who is lost.

    ## Flagged
        phases:
          - id: service
            goals: [Get an answer the same day]
            touchpoints:
              - id: question
                channels: [support]
                next: [anser]
              - id: answer
                channels: [support]

    ## Fine
        phases:
          - id: service
            goals: [Get an answer the same day]
            touchpoints:
              - id: question
                channels: [support]
                next: [answer]
              - id: answer
                channels: [support]

    Source: format, Touchpoint
    """
    named = list(_named(journey))
    if named:
        yield from undefined(named, "touchpoint", dict.fromkeys(touchpoint.id for touchpoint in journey.touchpoints()))


def _named(journey: Journey) -> Iterator[tuple[Pointer, str]]:
    for touchpoint in journey.touchpoints():
        if touchpoint.next or touchpoint.feedback:
            yield from _ways_of(touchpoint)
    for funnel in journey.funnels:
        yield from (((*funnel.at, index), id) for index, id in enumerate(funnel.steps))


def _ways_of(touchpoint: Touchpoint) -> Iterator[tuple[Pointer, str]]:
    for step in touchpoint.next or ():
        yield step.at, step.to
    for band in touchpoint.feedback.bands if touchpoint.feedback else ():
        yield (*band.at, "then"), band.then
