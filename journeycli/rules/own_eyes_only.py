"""J604: a journey seen by the one who made it."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.message import say
from journeycli.model import Journey
from journeycli.rule import Hit, rule


@rule("J604", Severity.INFO, slow=True)
def own_eyes_only(journey: Journey, *, minimum: int = 2) -> Iterator[Hit]:
    """Journey that only its owner has walked.

    Who made the journey no longer sees what is wrong with it: you know where the button is. Somebody who has never
    seen it trips over it in the first minute. The first walk is always by the owner, so it is said from the second
    on; where the journey names no owner, of one person who does all the walks. One review with `fresh_eyes: true` is
    enough.

    ## Flagged
        owner: Anne
        reviews:
          log:
            - {on: 2026-07-06, by: Anne}
            - {on: 2026-10-05, by: Anne}

    ## Fine
        owner: Anne
        reviews:
          log:
            - {on: 2026-07-06, by: Anne}
            - {on: 2026-10-05, by: Katrien, fresh_eyes: true}

    ## Settings
        minimum: how many reviews there are before it is said

    Source: D00.7
    """
    log = journey.reviews.log if journey.reviews else ()
    eyes = {review.by.casefold() for review in log}
    own = journey.owner.casefold()
    if (
        journey.reviews
        and len(log) >= minimum
        and len(eyes) == 1
        and not any(review.fresh_eyes for review in log)
        and (not own or own in eyes)
    ):
        message = say("Only {name} has ever walked this journey", name=log[-1].by)
        help = say("Ask somebody who has never seen it to do it, say nothing and watch; note it with `fresh_eyes: true`.")
        yield Hit(journey.reviews.at, message, help, say("no fresh eyes yet"))
