"""J405: a score after which nothing happens, or two things at once."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.insight.scores import gaps, overlaps
from journeycli.message import say, template
from journeycli.model import Feedback, Journey, Touchpoint
from journeycli.rule import Hit, rule


@rule("J405", Severity.WARNING)
def unrouted_feedback(journey: Journey) -> Iterator[Hit]:
    """Feedback that leaves out a score, or sends it two ways.

    Whoever gives a 6 gets a call, whoever gives an 8 an offer: the customer with a 7 took the trouble and hears
    nothing. Scores that two bands claim are as bad, for then chance decides. Without `scale` only what lies between the
    bands counts. A touchpoint with ways of its own under `next` lets the scores in the gaps go there.

    ## Flagged
        phases:
          - id: service
            goals: [Get an answer the same day]
            channels: [support]
            touchpoints:
              - id: score
                channels: [support]
                feedback:
                  scale: [1, 10]
                  bands:
                    - {from: 1, to: 6, then: call}
                    - {from: 8, to: 10, then: thanks}
              - id: call
                channels: [support]
              - id: thanks
                channels: [support]

    ## Fine
        phases:
          - id: service
            goals: [Get an answer the same day]
            channels: [support]
            touchpoints:
              - id: score
                channels: [support]
                feedback:
                  scale: [1, 10]
                  bands:
                    - {from: 1, to: 6, then: call}
                    - {from: 7, to: 10, then: thanks}
              - id: call
                channels: [support]
              - id: thanks
                channels: [support]

    Source: D01.5
    """
    names = {touchpoint.id: touchpoint.label for touchpoint in journey.touchpoints()}
    for touchpoint in journey.live_touchpoints():
        if touchpoint.feedback and touchpoint.feedback.bands:
            if not touchpoint.next:
                yield from _gaps(touchpoint, touchpoint.feedback)
            yield from _overlaps(touchpoint, touchpoint.feedback, names)


def _gaps(touchpoint: Touchpoint, feedback: Feedback) -> Iterator[Hit]:
    for low, high in gaps(feedback):
        message = say(
            "A customer who gives {low} to {high} at {touchpoint} hears nothing more", touchpoint=touchpoint.label, low=low, high=high
        )
        if low == high:
            message = say("A customer who gives a {score} at {touchpoint} hears nothing more", touchpoint=touchpoint.label, score=low)
        help = say("Widen one of the bands, or add a band that says what these customers get.")
        yield Hit((*feedback.at, "bands"), message, help, say("scores missing"), about=f"{low}-{high}")


def _overlaps(touchpoint: Touchpoint, feedback: Feedback, names: dict[str, str]) -> Iterator[Hit]:
    for (low, high), *bands in overlaps(feedback):
        targets = tuple(names.get(band.then, band.then) for band in bands)
        message = say(
            "A customer who gives {low} to {high} at {touchpoint} is sent two ways: {targets}",
            touchpoint=touchpoint.label,
            low=low,
            high=high,
            targets=targets,
        )
        if low == high:
            sentence = template("A customer who gives a {score} at {touchpoint} is sent two ways: {targets}")
            message = say(sentence, touchpoint=touchpoint.label, score=low, targets=targets)
        later = max((band.at for band in bands), key=lambda at: at[-1])
        help = say("Let every score fall in one band only: end one of them where the other begins.")
        yield Hit(later, message, help, say("two bands for one score"), about=f"{low}-{high}")
