"""J102: a persona that the journey does not know."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.model import Goal, Journey, Touchpoint
from journeycli.reference import undefined
from journeycli.rule import Hit, rule


@rule("J102", Severity.ERROR)
def undefined_persona(journey: Journey) -> Iterator[Hit]:
    """Persona that is named but not defined.

    A goal or touchpoint for a persona that does not exist is for nobody.

    ## Flagged
        personas:
          vera: {name: Vera, goals: [Feel well again]}
        phases:
          - id: service
            goals: [Keep going, {goal: Get an answer the same day, personas: [vero]}]
            channels: [support]

    ## Fine
        personas:
          vera: {name: Vera, goals: [Feel well again]}
        phases:
          - id: service
            goals: [Keep going, {goal: Get an answer the same day, personas: [vera]}]
            channels: [support]

    Source: format, Persona
    """
    goals = [goal for phase in journey.phases for goal in phase.goals if goal.personas]
    touchpoints = [touchpoint for touchpoint in journey.touchpoints() if touchpoint.personas]
    holders: list[Goal | Touchpoint] = [*goals, *touchpoints]
    named = (((*holder.at, "personas", index), id) for holder in holders for index, id in enumerate(holder.personas))
    yield from undefined(named, "persona", journey.personas)
