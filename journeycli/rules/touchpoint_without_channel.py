"""J205: a contact that happens nowhere."""

from collections.abc import Iterator

from journeycli.coverage import phase_coverage
from journeycli.finding import Severity
from journeycli.insight.suggest import channels_for
from journeycli.message import say
from journeycli.model import Journey
from journeycli.result import Coverage
from journeycli.rule import Hit, rule


@rule("J205", Severity.ERROR)
def touchpoint_without_channel(journey: Journey) -> Iterator[Hit]:
    """Live touchpoint that no active channel carries.

    A contact needs a place to happen. Without one, nobody knows who has to do what, and nobody can measure it. In a
    phase without any active channel only the phase is reported, once.

    ## Flagged
        channels:
          support: {kind: phone}
        phases:
          - id: service
            goals: [Get an answer the same day]
            channels: [support]
            touchpoints:
              - id: first-question
                name: First question

    ## Fine
        channels:
          support: {kind: phone}
        phases:
          - id: service
            goals: [Get an answer the same day]
            touchpoints:
              - id: first-question
                name: First question
                channels: [support]

    Source: D04.3
    """
    active = {id for id, channel in journey.channels.items() if channel.active}
    for phase in journey.phases:
        if phase_coverage(journey, phase) is not Coverage.ACTIVE:
            continue
        for touchpoint in phase.touchpoints:
            if touchpoint.live and not active.intersection(touchpoint.channels):
                message = say("{touchpoint} has no channel", touchpoint=touchpoint.label)
                if touchpoint.channels:
                    message = say("{touchpoint} has no channel that is active", touchpoint=touchpoint.label)
                yield Hit(touchpoint.at, message, channels_for(journey, phase.stages), say("no active channel here"))
