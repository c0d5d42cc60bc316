"""J311: one and the same for everybody."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.message import say
from journeycli.model import Journey, Touchpoint
from journeycli.rule import Hit, rule


@rule("J311", Severity.INFO, slow=True)
def generic_journey(journey: Journey, *, minimum: int = 5) -> Iterator[Hit]:
    """Journey in which not one touchpoint is for a segment or a person.

    A message for everybody speaks to nobody: a family and a group of friends want to hear something else of the same
    theme park. One touchpoint that knows whom it is talking to is a start. With several personas
    every touchpoint counts, with one persona only those with `audience: generic`; one that is for some of the personas
    is not generic.

    ## Flagged
        phases:
          - id: loyalty
            goals: [Keep what I have reached]
            touchpoints:
              - {id: news, channels: [friends], audience: generic}
              - {id: recipes, channels: [friends], audience: generic}
              - {id: birthday, channels: [friends], audience: generic}
              - {id: invitation, channels: [friends], audience: generic}
              - {id: voucher, channels: [friends], audience: generic}

    ## Fine
        phases:
          - id: loyalty
            goals: [Keep what I have reached]
            touchpoints:
              - {id: news, channels: [friends], audience: generic}
              - {id: recipes, channels: [friends], audience: generic}
              - {id: birthday, channels: [friends], audience: personal, data: [first-name, birthday]}
              - {id: invitation, channels: [friends], audience: generic}
              - {id: voucher, channels: [friends], audience: generic}

    ## Settings
        minimum: from this many touchpoints on the rule speaks

    Source: D01.3
    """
    touchpoints = journey.live_touchpoints()
    if any(_knows_whom(touchpoint, len(journey.personas)) for touchpoint in touchpoints):
        return
    generic = [touchpoint for touchpoint in touchpoints if touchpoint.audience == "generic" or len(journey.personas) > 1]
    if generic and len(generic) >= minimum:
        help = say(
            "Take one, such as {touchpoint}: what would you say differently to each persona? Then mark it `audience: segment`.",
            touchpoint=generic[-1].label,
        )
        yield Hit(("phases",), say("No touchpoint is for a segment or a person"), help, say("the same for everybody"))


def _knows_whom(touchpoint: Touchpoint, personas: int) -> bool:
    of_some = bool(touchpoint.personas) and len(set(touchpoint.personas)) < personas
    return of_some or touchpoint.audience in ("segment", "personal")
