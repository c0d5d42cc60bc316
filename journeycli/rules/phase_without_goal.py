"""J301: a phase planned from the inside out."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.message import Message, say, template
from journeycli.model import Journey, Phase
from journeycli.rule import Hit, rule

_HELP = {
    "awareness": template("Say in `goals` what the customer wants here: to understand the problem, or to see that there is a way out."),
    "consideration": template("Say in `goals` what the customer wants here: to compare, to know what it costs, or to be sure of you."),
    "purchase": template("Say in `goals` what the customer wants here: to be done quickly, or to know for certain what happens next."),
    "service": template(
        "Say in `goals` what the customer wants here: to get started, to get an answer, or to get the result you promised."
    ),
    "loyalty": template(
        "Say in `goals` what the customer wants here: to keep what was reached, to be remembered, or to share it with a friend."
    ),
}


@rule("J301", Severity.WARNING)
def phase_without_goal(journey: Journey) -> Iterator[Hit]:
    """Phase without a goal of the customer.

    Without the customer's goal a phase holds what you want to send, and nobody can say when it has worked. Write the
    goal in the customer's words: often it is information, certainty or help, not the purchase. A journey in which no
    phase has a goal is told so once.

    ## Flagged
        phases:
          - id: service
            channels: [support]

    ## Fine
        phases:
          - id: service
            goals: [Get an answer the same day]
            channels: [support]

    Source: D03.3
    """
    if len(journey.phases) > 1 and not any(phase.goals for phase in journey.phases):
        first = journey.phases[0].label
        help = say("Start with {phase}: write under `goals` what customers want there, in their words. Then the next phase.", phase=first)
        yield Hit(("phases",), say("No phase says what the customer wants"), help, say("not one customer goal"))
        return
    for phase in journey.phases:
        if not phase.goals:
            yield Hit(phase.at, say("{phase} has no customer goal", phase=phase.label), _help(phase), say("what does the customer want?"))


def _help(phase: Phase) -> Message:
    for stage in phase.stages:
        return say(_HELP[stage])
    return say("Say in `goals` what the customer wants to know, do or feel here, in their words.")
