"""When a journey was last walked, and when it is to be walked again (D00.7)."""

from datetime import date, timedelta

from journeycli.model import Review, Reviews
from journeycli.result import Walks
from journeycli.vocabulary import CADENCE_DAYS


def last_review(reviews: Reviews | None, today: date) -> Review | None:
    """The latest review up to today; one that is only planned has not been done."""
    done = [review for review in reviews.log if review.on <= today.isoformat()] if reviews else []
    return max(done, key=lambda review: review.on, default=None)


def next_day(reviews: Reviews | None, today: date) -> date | None:
    """The day of the next walk: as long after the last as the rhythm says, today where there was none; None without a rhythm."""
    allowed = CADENCE_DAYS.get((reviews and reviews.every) or "")
    if allowed is None:
        return None
    last = last_review(reviews, today)
    return date.fromisoformat(last.on) + timedelta(allowed) if last else today


def walks(reviews: Reviews | None, today: date) -> Walks:
    """When a journey was walked and is to be walked again, on a day."""
    last, due = last_review(reviews, today), next_day(reviews, today)
    return Walks(last.on if last else None, due.isoformat() if due else None, due is not None and due < today)
