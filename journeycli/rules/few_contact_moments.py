"""J210: a sale that is asked for too soon."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.insight.moments import moments_in, way_to_purchase
from journeycli.insight.suggest import kinds_for, named_kinds
from journeycli.message import Message, say, say_count
from journeycli.model import Journey, Phase
from journeycli.rule import Hit, rule


@rule("J210", Severity.INFO, slow=True)
def few_contact_moments(journey: Journey, *, minimum: int = 7) -> Iterator[Hit]:
    """Few contact moments up to and including the purchase.

    On average people meet a business seven to twelve times before they buy. Whoever asks for the sale after two or
    three times asks too soon, unless it is something that people decide on quickly. A live touchpoint counts as one
    moment, and so does an active channel of the phase that none of its touchpoints uses. Counted only where every
    phase up to the purchase says what happens in it.

    ## Flagged
        phases:
          - id: awareness
            goals: [Know that there is another way]
            touchpoints: [{id: recognition, name: Recognises herself in a video, channels: [instagram]}]
          - id: consideration
            goals: [Find the coach who suits me]
            touchpoints: [{id: stories, name: Reads what others say, channels: [testimonials]}]
          - id: purchase
            goals: [Sign up without hassle]
            touchpoints: [{id: sign, name: Signs up, channels: [sign-up]}]
          - id: service
          - id: loyalty

    ## Fine
        phases:
          - id: awareness
            goals: [Know that there is another way]
            touchpoints:
              - {id: recognition, name: Recognises herself in a video, channels: [instagram]}
              - {id: second-video, name: Laughs about the cake, channels: [instagram]}
              - {id: live, name: Asks a question in a live video, channels: [instagram]}
          - id: consideration
            goals: [Find the coach who suits me]
            touchpoints:
              - {id: stories, name: Reads what others say, channels: [testimonials]}
              - {id: film, name: Sees how it went for someone of her age, channels: [testimonials]}
          - id: purchase
            goals: [Sign up without hassle]
            touchpoints:
              - {id: offer, name: Reads what it costs, channels: [sign-up]}
              - {id: sign, name: Signs up, channels: [sign-up]}
          - id: service
          - id: loyalty

    ## Settings
        minimum: how many contact moments a customer needs up to and including the purchase

    Source: D04.5
    """
    way = way_to_purchase(journey)
    if not way or not all(phase.live_touchpoints for phase in way):
        return
    moments = sum(moments_in(journey, phase) for phase in way)
    if moments < minimum:
        message = say_count(
            "There is one contact moment up to and including {phase}",
            "There are {count} contact moments up to and including {phase}",
            moments,
            phase=way[-1].label,
        )
        yield Hit(("phases",), message, _help(journey, way, minimum), say("little time to get to know you"))


def _help(journey: Journey, way: tuple[Phase, ...], minimum: int) -> Message:
    """How many it takes, and what fits in the thinnest phase on the way to the purchase."""
    before = [phase for phase in way[:-1] if phase.stages] or way[-1:]
    thinnest = min(before, key=lambda phase: moments_in(journey, phase))
    return say(
        "People need {minimum} or more on average before they buy. Fits in {phase}: {kinds}.",
        minimum=minimum,
        phase=thinnest.label,
        kinds=named_kinds(kinds_for(thinnest.stages)),
    )
