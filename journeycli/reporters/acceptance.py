"""How people are told of a finding that a journey takes on purpose: the word for it, and why."""

from journeycli.message import Message, say, template
from journeycli.result import Accepted

ACCEPTED = template("accepted")


def why(accepted: Accepted) -> Message:
    """Why it is accepted, and until when."""
    if accepted.until:
        return say("until {date}, because: {because}", date=accepted.until, because=accepted.because)
    return say("because: {because}", because=accepted.because)
