"""How big a picture may be: what is refused, and what is drawn with a warning."""

from collections.abc import Iterable

from journeycli.errors import JourneyError
from journeycli.message import Message, say
from journeycli.model import Journey
from journeycli.ways import ways

_MANY_TOUCHPOINTS = 200
_MOST_THINGS = 4_000
"""Phases, touchpoints, channels and ways together; readers give up long before, and so does Graphviz."""
_MOST_CELLS = 10_000


def size_notices(journeys: Iterable[Journey], *, as_table: bool) -> tuple[Message, ...]:
    """What to say about journeys that are too big to read in one picture; `as_table` where it has a cell for each channel and phase.

    Raises:
        JourneyError: they are too big to draw.
    """
    journeys = tuple(journeys)
    touchpoints = sum(touchpoint.status != "retired" for journey in journeys for touchpoint in journey.touchpoints())
    things = touchpoints + sum(_others(journey) for journey in journeys)
    cells = sum(len(journey.phases) * len(journey.channels) for journey in journeys) if as_table else 0
    if things > _MOST_THINGS or cells > _MOST_CELLS:
        raise JourneyError(
            say("A picture of {things} phases, touchpoints, channels and ways is too big to draw", things=max(things, cells)),
            say("Split the journey: one file for one process."),
        )
    if touchpoints <= _MANY_TOUCHPOINTS:
        return ()
    return (
        say(
            "A picture of {count} touchpoints is hard to read, and up to {most} go well: draw one persona with --persona, or fewer phases",
            count=touchpoints,
            most=_MANY_TOUCHPOINTS,
        ),
    )


def _others(journey: Journey) -> int:
    """Phases, ways, and the channels that phases name themselves."""
    return len(journey.phases) + len(ways(journey)) + sum(len(phase.channels) for phase in journey.phases)
