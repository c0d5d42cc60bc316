"""J602: a good intention."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.message import say
from journeycli.model import Journey
from journeycli.rule import Hit, rule


@rule("J602", Severity.INFO, slow=True)
def never_walked(journey: Journey) -> Iterator[Hit]:
    """Journey with a rhythm for reviews and no review.

    A journey on paper is what you think happens. Only someone who walks it, from the first contact to the last, notices
    the phone number that is missing.

    ## Flagged
        reviews: {every: quarterly}

    ## Fine
        reviews:
          every: quarterly
          log: [{on: 2026-11-02, by: Katrien, fresh_eyes: true}]

    Source: D00.7
    """
    if journey.reviews and journey.reviews.every and not journey.reviews.log:
        help = say("Walk it as a customer would, or ask somebody new to it: `journey walk` leads the way and notes it in the `log`.")
        yield Hit(journey.reviews.at, say("Nobody has walked this journey yet"), help, say("no review so far"))
