"""J604: a journey seen by the one who made it."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.message import say
from journeycli.model import Journey
from journeycli.rule import Hit, rule

_TOGETHER = ("and", "en", "with", "met", "&", "+")


@rule("J604", Severity.INFO, slow=True)
def own_eyes_only(journey: Journey, *, minimum: int = 2) -> Iterator[Hit]:
    """Journey that only its owner has walked.

    Who made the journey no longer sees what is wrong with it: you know where the button is. Somebody who has never
    seen it trips over it in the first minute. The first walk is always by the owner, so it is said from the second
    on; where the journey names no owner, of one person who does all the walks. A first name is enough to know somebody
    by. One review with `fresh_eyes: true` is enough.

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
    names = [name for name in (*(review.by for review in log), journey.owner) if name]
    if journey.reviews and len(log) >= minimum and not any(review.fresh_eyes for review in log) and _one_person(names):
        message = say("Only {name} has ever walked this journey", name=log[-1].by)
        help = say("Ask somebody who has never seen it to do it, say nothing and watch; note it with `fresh_eyes: true`.")
        yield Hit(journey.reviews.at, message, help, say("no fresh eyes yet"))


def _one_person(names: list[str]) -> bool:
    """Whether all names may be of one person: the shorter ones are a part of the longest, and that is not of two people."""
    words = [frozenset(name.casefold().split()) for name in names]
    longest = max(words, key=len)
    return all(of_one <= longest for of_one in words) and (len(set(words)) == 1 or longest.isdisjoint(_TOGETHER))
