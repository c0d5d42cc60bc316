"""J408: a form that asks too much."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.message import say, template
from journeycli.model import Journey
from journeycli.rule import Hit, rule


@rule("J408", Severity.INFO)
def long_form(journey: Journey, *, maximum: int = 7) -> Iterator[Hit]:
    """Form with so many fields that customers leave halfway.

    Every field is a moment to stop. Ask for what you need to go on now, and for the rest when the customer is back, or
    never.

    ## Flagged
        phases:
          - id: purchase
            goals: [Sign up without hassle]
            channels: [sign-up]
            touchpoints:
              - id: checkout
                channels: [sign-up]
                fields: 11

    ## Fine
        phases:
          - id: purchase
            goals: [Sign up without hassle]
            channels: [sign-up]
            touchpoints:
              - id: checkout
                channels: [sign-up]
                fields: 6

    ## Settings
        maximum: how many fields a form may have

    Source: D00.4
    """
    for touchpoint in journey.live_touchpoints():
        if touchpoint.fields is not None and touchpoint.fields > maximum:
            sentence = template("{touchpoint} asks the customer to fill in {count} fields, each a moment to stop")
            yield Hit(
                (*touchpoint.at, "fields"),
                say(sentence, touchpoint=touchpoint.label, count=touchpoint.fields),
                say("Leave out what you do not need to go on; {maximum} or fewer is workable.", maximum=maximum),
                say("many fields"),
            )
