"""J411: a business that stops looking at its customers once they have paid."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.insight.aftercare import goodbye
from journeycli.message import say, template
from journeycli.model import Journey
from journeycli.rule import Hit, rule


@rule("J411", Severity.WARNING, slow=True)
def goodbye_after_purchase(journey: Journey) -> Iterator[Hit]:
    """Purchase from which no way leads to service or loyalty.

    Keeping a customer costs less than winning one, but these customers pay and are left alone: what you do for service
    and loyalty does not reach them. Looked at where the purchase and what comes after it have live touchpoints.

    ## Flagged
        phases:
          - id: awareness
          - id: consideration
          - id: purchase
            goals: [Sign up without hassle]
            channels: [sign-up]
            touchpoints:
              - id: thanks
                channels: [sign-up]
                next: []
                end: true
          - id: service
            goals: [Get an answer the same day]
            channels: [support]
            touchpoints:
              - id: first-week
                channels: [support]
          - id: loyalty

    ## Fine
        phases:
          - id: awareness
          - id: consideration
          - id: purchase
            goals: [Sign up without hassle]
            channels: [sign-up]
            touchpoints:
              - id: thanks
                channels: [sign-up]
                next: [first-week]
                end: true
          - id: service
            goals: [Get an answer the same day]
            channels: [support]
            touchpoints:
              - id: first-week
                channels: [support]
          - id: loyalty

    Source: D02.1
    """
    parting = goodbye(journey)
    if parting is None:
        return
    message = say("No way leads from {phase} to {after}", phase=parting.purchase.label, after=parting.after[0].label)
    if not parting.everyone:
        names = tuple(persona.name for persona in parting.personas)
        message = say("No way leads from {phase} to service or loyalty for {personas}", phase=parting.purchase.label, personas=names)
    last = parting.purchase.live_touchpoints[-1].label
    sentence = template("Name what comes after {last} under its `next`: `{after}`, perhaps.")
    yield Hit(parting.purchase.at, message, say(sentence, last=last, after=parting.after[0].id), say("the journey stops here"))
