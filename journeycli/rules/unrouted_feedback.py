"""J405: a score after which nothing happens, or two things at once."""

from collections.abc import Iterator, Mapping

from journeycli.finding import Severity
from journeycli.insight.scores import gaps, overlaps, scores_of
from journeycli.message import say, template
from journeycli.model import Feedback, Journey, Touchpoint
from journeycli.rule import Hit, rule

_SEVERAL = 2


@rule("J405", Severity.WARNING)
def unrouted_feedback(journey: Journey) -> Iterator[Hit]:
    """Feedback that leaves out a score, sends it two ways, or leads nowhere at all.

    Whoever gives a 6 gets a call, whoever gives an 8 an offer: the customer with a 7 took the trouble and hears
    nothing. Scores that two bands claim are as bad, for then chance decides. Without `scale` only what lies between the
    bands counts. A touchpoint with ways of its own under `next` lets the scores in the gaps go there. A score that is
    asked on a `scale` without `bands` leads nowhere, unless `next` tells several ways apart. So does, today, a band whose
    touchpoint is planned or retired, unless the journey may stop there (`end: true`).

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
    asking = [touchpoint for touchpoint in journey.live_touchpoints() if touchpoint.feedback]
    touchpoints = {touchpoint.id: touchpoint for touchpoint in journey.touchpoints()} if asking else {}
    names = {id: touchpoint.label for id, touchpoint in touchpoints.items()}
    for touchpoint in asking:
        feedback = touchpoint.feedback
        if feedback and feedback.bands:
            if not touchpoint.next:
                yield from _gaps(touchpoint, feedback)
            if not touchpoint.next and not touchpoint.end:
                yield from _put_off(touchpoint, feedback, touchpoints)
            yield from _overlaps(touchpoint, feedback, names)
        elif feedback and feedback.scale and len(touchpoint.next or ()) < _SEVERAL:
            message = say("Whatever score a customer gives at {touchpoint}, nothing follows", touchpoint=touchpoint.label)
            help = say("Say with `bands` what follows on which score: a call on the low ones, for instance, and on the high ones thanks.")
            yield Hit(feedback.at, message, help, say("no `bands`"))


def _gaps(touchpoint: Touchpoint, feedback: Feedback) -> Iterator[Hit]:
    for low, high in gaps(feedback):
        message = say(
            "A customer who gives {low} to {high} at {touchpoint} hears nothing more", touchpoint=touchpoint.label, low=low, high=high
        )
        if low == high:
            message = say("A customer who gives a {score} at {touchpoint} hears nothing more", touchpoint=touchpoint.label, score=low)
        help = say("Widen one of the bands, or add a band that says what these customers get.")
        yield Hit((*feedback.at, "bands"), message, help, say("scores missing"), about=f"{low}-{high}")


def _put_off(touchpoint: Touchpoint, feedback: Feedback, touchpoints: Mapping[str, Touchpoint]) -> Iterator[Hit]:
    for band in feedback.bands:
        then = touchpoints.get(band.then)
        if then and not then.live:
            low, high = scores_of(band)
            sentence = template("A customer who gives {low} to {high} at {touchpoint} is sent to {then}, which is not live")
            message = say(sentence, touchpoint=touchpoint.label, low=low, high=high, then=then.label)
            if low == high:
                sentence = template("A customer who gives a {score} at {touchpoint} is sent to {then}, which is not live")
                message = say(sentence, touchpoint=touchpoint.label, score=low, then=then.label)
            help = say("Send these customers today to a touchpoint that is live, or set the `status` of that one to `live`.")
            yield Hit((*band.at, "then"), message, help, say("nobody is there yet"))


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
