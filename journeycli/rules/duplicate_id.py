"""J104: one name for two things."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.message import say
from journeycli.model import Journey, Phase, Touchpoint
from journeycli.rule import Hit, rule


@rule("J104", Severity.ERROR)
def duplicate_id(journey: Journey) -> Iterator[Hit]:
    """Phase or touchpoint whose id is taken.

    Ways, funnels, numbers and drawings point to a phase or touchpoint by its id, so each phase and each touchpoint of a file has its own.

    ## Flagged
        phases:
          - id: service
            goals: [Get an answer the same day]
            touchpoints:
              - id: question
                channels: [support]
              - id: question
                channels: [support]

    ## Fine
        phases:
          - id: service
            goals: [Get an answer the same day]
            touchpoints:
              - id: question
                channels: [support]
              - id: second-question
                channels: [support]

    Source: format, Phase and Touchpoint
    """
    yield from _repeated(journey.phases)
    yield from _repeated(tuple(journey.touchpoints()))


def _repeated(things: tuple[Phase, ...] | tuple[Touchpoint, ...]) -> Iterator[Hit]:
    if len({thing.id for thing in things}) == len(things):
        return
    first: dict[str, Phase | Touchpoint] = {}
    for thing in things:
        if thing.id in first:
            message = say('The id "{id}" is already taken by {first}', id=thing.id, first=first[thing.id].label)
            yield Hit((*thing.at, "id"), message, say("Give this one an id of its own."))
        first.setdefault(thing.id, thing)
