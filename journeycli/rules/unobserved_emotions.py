"""J313: feelings that nobody has checked."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.message import say
from journeycli.model import Journey
from journeycli.rule import Hit, rule


@rule("J313", Severity.INFO, slow=True)
def unobserved_emotions(journey: Journey, *, minimum: int = 3) -> Iterator[Hit]:
    """Journey whose emotions are all assumed.

    A curve of feelings that was drawn at your own desk tells how you hope that customers feel. Watching or asking a
    few of them is enough to begin with. An emotion without `basis` counts as assumed.

    ## Flagged
        phases:
          - id: service
            goals: [Get an answer the same day]
            touchpoints:
              - {id: first-question, channels: [support], emotion: 0, basis: assumed}
              - {id: answer, channels: [support], emotion: 1, basis: assumed}
              - {id: result, channels: [support], emotion: 2}

    ## Fine
        phases:
          - id: service
            goals: [Get an answer the same day]
            touchpoints:
              - {id: first-question, channels: [support], emotion: 0, basis: observed}
              - {id: answer, channels: [support], emotion: 1, basis: assumed}
              - {id: result, channels: [support], emotion: 2}

    ## Settings
        minimum: from this many emotions on the rule speaks

    Source: D02.7
    """
    felt = [touchpoint for touchpoint in journey.live_touchpoints() if touchpoint.emotion is not None]
    if felt and len(felt) >= minimum and not any(touchpoint.basis == "observed" for touchpoint in felt):
        lowest = min(felt, key=lambda touchpoint: touchpoint.emotion or 0)
        help = say("Ask or watch five customers at {touchpoint}, and mark what you saw `basis: observed`.", touchpoint=lowest.label)
        yield Hit(("phases",), say("Every emotion in this journey is assumed"), help, say("nobody has looked yet"))
