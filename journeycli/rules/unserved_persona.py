"""J303: a person whom a phase forgets."""

from collections.abc import Iterable, Iterator

from journeycli.finding import Severity
from journeycli.message import Message, say, template
from journeycli.model import Ids, Journey, Persona, Phase
from journeycli.rule import Hit, rule


@rule("J303", Severity.WARNING, slow=True)
def unserved_persona(journey: Journey) -> Iterator[Hit]:
    """Persona for whom a phase has no touchpoint or no goal.

    When a phase says whom its touchpoints or goals are for and leaves someone out, that person has nowhere to go
    there. Looked at only where every touchpoint, or every goal, of the phase names its personas: what names nobody is
    for everybody, and so is a channel of the phase that no touchpoint uses.

    ## Flagged
        personas:
          vera: {name: Vera, goals: [Lose ten kilos]}
          mehmet: {name: Mehmet, goals: [Sleep through the night]}
        phases:
          - id: service
            goals:
              - {goal: Keep going in a bad week, personas: [vera]}
              - {goal: Ask without an appointment, personas: [anyone]}
            channels: [support]

    ## Fine
        personas:
          vera: {name: Vera, goals: [Lose ten kilos]}
          mehmet: {name: Mehmet, goals: [Sleep through the night]}
        phases:
          - id: service
            goals:
              - {goal: Keep going in a bad week, personas: [vera]}
              - {goal: Ask without an appointment, personas: [anyone, mehmet]}
            channels: [support]

    Source: D01.3, D03.3
    """
    for phase in journey.phases:
        met, wanted = _scope(_meetings(phase)), _scope(goal.personas for goal in phase.goals)
        for persona in journey.personas.values() if met or wanted else ():
            if met and persona.id not in met:
                message = say("No touchpoint of {phase} is for {persona}", phase=phase.label, persona=persona.name)
                yield Hit(phase.at, message, _help_meet(phase, persona), say("nobody meets this person here"), about=persona.id)
            elif wanted and persona.id not in wanted:
                message = say("No goal of {phase} is for {persona}", phase=phase.label, persona=persona.name)
                sentence = template("What does {persona} want here? Add it to `goals`, or add `{id}` to the `personas` of a goal.")
                help = say(sentence, persona=persona.name, id=persona.id)
                yield Hit(phase.at, message, help, say("a person without a goal here"), about=persona.id)


def _scope(scopes: Iterable[Ids]) -> frozenset[str]:
    """Whom things are for; nobody where one of them is for everybody."""
    people: set[str] = set()
    for scope in scopes:
        if not scope:
            return frozenset()
        people.update(scope)
    return frozenset(people)


def _meetings(phase: Phase) -> Iterator[Ids]:
    """Whom each touchpoint of the phase is for, and each of its channels that no touchpoint uses: everybody."""
    yield from (touchpoint.personas for touchpoint in phase.live_touchpoints)
    used = {id for touchpoint in phase.live_touchpoints for id in touchpoint.channels}
    yield from (() for id in phase.channels if id not in used)


def _help_meet(phase: Phase, persona: Persona) -> Message:
    first = phase.live_touchpoints[0].label
    sentence = template("Add a touchpoint for {persona}, or add `{id}` to the `personas` of one, such as {first}.")
    return say(sentence, persona=persona.name, id=persona.id, first=first)
