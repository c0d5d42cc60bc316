"""J603: a journey that nobody looks at any more."""

from collections.abc import Iterator
from datetime import date

from journeycli.finding import Severity
from journeycli.insight.walks import last_review, next_day
from journeycli.message import say, say_count
from journeycli.model import Journey
from journeycli.rule import Hit, rule


@rule("J603", Severity.WARNING, slow=True)
def overdue_review(journey: Journey, *, grace: int = 7, today: date) -> Iterator[Hit]:
    """Journey whose last review is longer ago than its rhythm allows.

    Customers, channels and your own offer change; the journey on paper does not, until somebody walks it again. After
    a while decisions rest on what used to be true.

    ## Flagged
        reviews:
          every: monthly
          log: [{on: 2026-06-01, by: Katrien, fresh_eyes: true}]

    ## Fine
        reviews:
          every: monthly
          log: [{on: 2026-11-02, by: Katrien, fresh_eyes: true}]

    ## Settings
        grace: how many days late a review may be

    Source: D00.7, D02.7
    """
    last = last_review(journey.reviews, today)
    due = next_day(journey.reviews, today)
    if last is None or due is None:
        return
    late = (today - due).days
    if late > grace:
        message = say_count("The review is one day late", "The review is {count} days late", late)
        help = say("Walk the journey again, best with somebody who is new to it, and add the day to `log`.")
        yield Hit((*last.at, "on"), message, help, say("the last time"))
