"""J302: a person of whom nobody knows what they are after."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.message import say
from journeycli.model import Journey, Persona
from journeycli.rule import Hit, rule


@rule("J302", Severity.WARNING)
def persona_without_goal(journey: Journey) -> Iterator[Hit]:
    """Persona without a goal.

    A name and an age do not tell you what to offer or where to help. What someone wants to reach does tell you. A persona has a goal
    when it has `goals` or when a goal of a phase is for that persona; what the phases say of everyone counts when
    there is only one persona. Where no phase has a goal either, `phase-without-goal` says so once.

    ## Flagged
        personas:
          vera: {name: Vera}

    ## Fine
        personas:
          vera: {name: Vera, goals: [Lose ten kilos without cooking twice]}

    Source: D03.1
    """
    if not any(phase.goals for phase in journey.phases) and not any(persona.goals for persona in journey.personas.values()):
        return
    for persona in journey.personas.values():
        if not persona.goals and not _wants_something(journey, persona):
            help = say("Add `goals` to {persona}: what must be different in their life once you have helped?", persona=persona.name)
            yield Hit(persona.at, say("{persona} has no goal", persona=persona.name), help, say("what is this person after?"))


def _wants_something(journey: Journey, persona: Persona) -> bool:
    alone = len(journey.personas) == 1
    return any(persona.id in goal.personas or (alone and not goal.personas) for phase in journey.phases for goal in phase.goals)
