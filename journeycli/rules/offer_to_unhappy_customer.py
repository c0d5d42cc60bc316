"""J406: something to buy for who has just complained."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.insight.scores import scale_of, scores_of
from journeycli.message import say, template
from journeycli.model import Band, Feedback, Journey, Touchpoint
from journeycli.rule import Hit, rule

_OFFERS = ("offer", "loyalty-program")
_FAVOURS = ("referral-program", "referral")


@rule("J406", Severity.WARNING)
def offer_to_unhappy_customer(journey: Journey, *, share: int = 60) -> Iterator[Hit]:
    """Low score that is answered with an offer, a membership, or a request to bring a friend.

    Somebody who was let down and gets an advertisement in return learns that nobody has read the answer. Call first,
    and find out what went wrong; the offer can wait until that is put right, and so can the friend. On a scale from 1
    to 10 the scores up to 6 count as unhappy, on one from 1 to 5 those up to 3.

    ## Flagged
        channels:
          year-card: {kind: loyalty-program}
        phases:
          - id: loyalty
            goals: [Keep what I have reached]
            channels: [friends]
            touchpoints:
              - id: score
                channels: [friends]
                feedback:
                  scale: [1, 5]
                  bands:
                    - {from: 1, to: 3, then: membership}
                    - {from: 4, to: 5, then: call}
              - id: membership
                channels: [year-card]
              - id: call
                channels: [support]

    ## Fine
        channels:
          year-card: {kind: loyalty-program}
        phases:
          - id: loyalty
            goals: [Keep what I have reached]
            channels: [friends]
            touchpoints:
              - id: score
                channels: [friends]
                feedback:
                  scale: [1, 5]
                  bands:
                    - {from: 1, to: 3, then: call}
                    - {from: 4, to: 5, then: membership}
              - id: membership
                channels: [year-card]
              - id: call
                channels: [support]

    ## Settings
        share: how many percent of the scale, from below, count as unhappy

    Source: D01.5
    """
    touchpoints = {touchpoint.id: touchpoint for touchpoint in journey.live_touchpoints()}
    for touchpoint in touchpoints.values():
        if touchpoint.feedback and touchpoint.feedback.bands:
            highest = _highest_unhappy(touchpoint.feedback, share)
            for band in touchpoint.feedback.bands:
                then = touchpoints.get(band.then)
                if scores_of(band).low <= highest and then:
                    yield from _answer(journey, touchpoint, band, then)


def _highest_unhappy(feedback: Feedback, share: int) -> int:
    """The highest score that counts as unhappy."""
    scale = scale_of(feedback)
    return scale.low + round((scale.high - scale.low + 1) * share / 100) - 1


def _answer(journey: Journey, asked: Touchpoint, band: Band, then: Touchpoint) -> Iterator[Hit]:
    """What to say of what an unhappy customer gets or is asked."""
    kinds = {journey.channels[id].kind for id in then.channels if id in journey.channels}
    score = scores_of(band).low
    if not kinds.isdisjoint(_OFFERS):
        sentence = template("A customer who gives a {score} at {touchpoint} gets an offer: {offer}")
        message, label = say(sentence, score=score, touchpoint=asked.label, offer=then.label), say("an offer for somebody who is unhappy")
    elif not kinds.isdisjoint(_FAVOURS):
        sentence = template("A customer who gives a {score} at {touchpoint} is asked to bring others: {request}")
        message, label = say(sentence, score=score, touchpoint=asked.label, request=then.label), say("a favour asked of somebody unhappy")
    else:
        return
    help = say("First let someone call or write to hear what went wrong; keep offers and requests for the high scores.")
    yield Hit((*band.at, "then"), message, help, label)
