"""J204: channels without a moment to meet on."""

from collections.abc import Iterator

from journeycli.coverage import phase_coverage
from journeycli.finding import Severity
from journeycli.insight.habit import is_habit
from journeycli.message import say
from journeycli.model import Journey
from journeycli.result import Coverage
from journeycli.rule import Hit, rule


@rule("J204", Severity.INFO, strictly={"share": 0})
def phase_without_touchpoint(journey: Journey, *, share: int = 75) -> Iterator[Hit]:
    """Phase whose channels are known and whose touchpoints are not.

    The other phases say what happens between you and your customer; of this one only the channels are known. What is
    not written down is easily forgotten, or done differently every time. Asked for once most phases have touchpoints
    that are live: until then the plan is still being filled.

    ## Flagged
        channels:
          question: {kind: survey}
        phases:
          - id: awareness
            goals: [Know that there is another way]
            touchpoints: [{id: recognition, name: Recognises herself in a video, channels: [instagram]}]
          - id: consideration
            goals: [Find the coach who suits me]
            touchpoints: [{id: stories, name: Reads what others say, channels: [testimonials]}]
          - id: purchase
            goals: [Sign up without hassle]
            channels: [sign-up]
          - id: service
            goals: [Get an answer the same day]
            touchpoints: [{id: weekly-question, name: Asks how the week went, channels: [support]}]
          - id: loyalty
            goals: [Keep what I have reached]
            channels: [question]
            touchpoints: [{id: friend, name: Brings a friend, channels: [friends]}]

    ## Fine
        phases:
          - id: purchase
            goals: [Sign up without hassle]
            touchpoints: [{id: sign, name: Signs up, channels: [sign-up]}]

    ## Settings
        share: how many percent of the phases with an active channel have live touchpoints before the others are asked for theirs

    Source: D01.1
    """
    served = [phase for phase in journey.phases if phase_coverage(journey, phase) is Coverage.ACTIVE]
    silent = [phase for phase in served if not phase.live_touchpoints]
    if not is_habit(len(served) - len(silent), len(served), share):
        return
    for phase in silent:
        message = say("{phase} has channels, but no touchpoint", phase=phase.label)
        if phase.touchpoints:
            message = say("{phase} has channels, but no touchpoint that is live", phase=phase.label)
        help = say("Write down what happens here: one touchpoint for every time that customer and business meet.")
        yield Hit(phase.at, message, help, say("what happens here?"))
