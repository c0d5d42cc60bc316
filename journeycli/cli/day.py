"""Takes the day that a run judges by."""

from datetime import date

from journeycli.errors import JourneyError
from journeycli.message import say


def day_of(given: str | None) -> date:
    """The day that `--today` gives, else the user's own.

    Raises:
        JourneyError: it is no day.
    """
    if given is None:
        return date.today()  # noqa: DTZ011  the user's own day
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise JourneyError(say('--today does not take "{word}"', word=given), say("Write year, month and day: 2026-11-22.")) from None
