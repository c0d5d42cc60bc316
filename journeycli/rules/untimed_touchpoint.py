"""J410: the one touchpoint of which nobody knows when it happens."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.insight.habit import is_habit
from journeycli.message import say
from journeycli.model import Journey
from journeycli.rule import Hit, rule


@rule("J410", Severity.INFO, strictly={"share": 0})
def untimed_touchpoint(journey: Journey, *, share: int = 75) -> Iterator[Hit]:
    """Touchpoint without timing, where most others have it.

    Only a touchpoint with a time can be planned, and the time decides how long a customer waits. Where most touchpoints have timing, the one without is mostly the one that nobody has thought through.

    ## Flagged
        phases:
          - id: service
            goals: [Get an answer the same day]
            channels: [support]
            touchpoints:
              - {id: text-message, channels: [support], timing: {when: the evening before}}
              - {id: at-the-door, channels: [support], timing: {duration: 4 days}}
              - {id: handover, channels: [support], timing: {when: Friday afternoon, duration: 1 hour}}
              - {id: papers, channels: [support]}

    ## Fine
        phases:
          - id: service
            goals: [Get an answer the same day]
            channels: [support]
            touchpoints:
              - {id: text-message, channels: [support], timing: {when: the evening before}}
              - {id: at-the-door, channels: [support], timing: {duration: 4 days}}
              - {id: handover, channels: [support], timing: {when: Friday afternoon, duration: 1 hour}}
              - {id: papers, channels: [support], timing: {when: within three weeks}}

    ## Settings
        share: how many percent of the live touchpoints have timing before the others are asked for theirs

    Source: D03.4
    """
    live = journey.live_touchpoints()
    untimed = [touchpoint for touchpoint in live if touchpoint.timing is None]
    if is_habit(len(live) - len(untimed), len(live), share):
        for touchpoint in untimed:
            yield Hit(
                touchpoint.at,
                say("{touchpoint} does not say when it happens", touchpoint=touchpoint.label),
                say("Add `timing` as at your other touchpoints: `when` it happens in the customer's week, and its `duration`."),
                say("no timing"),
            )
