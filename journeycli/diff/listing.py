"""Everything in one version that can come, go or move, kind by kind, each with its place."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from journeycli.diff.change import Name, Place, Thing
from journeycli.diff.pairing import goals_of
from journeycli.diff.traits import Subject
from journeycli.model import Funnel, Journey, Phase


class Entry(NamedTuple):
    """One thing and where it stands."""

    place: Place
    subject: Subject


Listing = Mapping[str, Entry]
"""Things of one kind in the order of the file, by id; goals, which have none, by their number."""


def listings(journey: Journey) -> dict[Thing, Listing]:
    """What a journey holds, in the order in which changes are told."""
    return {
        Thing.PERSONA: {id: Entry(Place(id, persona.name), persona) for id, persona in journey.personas.items()},
        Thing.CHANNEL: {id: Entry(Place(id, channel.label), channel) for id, channel in journey.channels.items()},
        Thing.PHASE: dict(zip((phase.id for phase in journey.phases), _phases(journey), strict=True)),
        Thing.GOAL: {
            str(number): Entry(Place(goal.goal, goal.goal, Name(phase.id, phase.label)), goal)
            for number, (goal, phase) in enumerate(goals_of(journey))
        },
        Thing.TOUCHPOINT: {entry.place.id: entry for phase in journey.phases for entry in _touchpoints(phase)},
        Thing.FUNNEL: {funnel.id: Entry(Place(funnel.id, funnel.id), funnel) for funnel in _sorted(journey.funnels)},
    }


def _phases(journey: Journey) -> list[Entry]:
    names = [Name(phase.id, phase.label) for phase in journey.phases]
    return [Entry(Place(*name, after=before), phase) for name, before, phase in zip(names, [None, *names], journey.phases, strict=False)]


def _touchpoints(phase: Phase) -> list[Entry]:
    here = Name(phase.id, phase.label)
    names = [Name(touchpoint.id, touchpoint.label) for touchpoint in phase.touchpoints]
    return [
        Entry(Place(*name, phase=here, after=before), touchpoint)
        for name, before, touchpoint in zip(names, [None, *names], phase.touchpoints, strict=False)
    ]


def _sorted(funnels: Iterable[Funnel]) -> list[Funnel]:
    return sorted(funnels, key=lambda funnel: funnel.id)
