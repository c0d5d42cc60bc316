"""The journey as it lies before one persona who walks it: desks, the ways between them, and where it may end (D00.6)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from journeycli.insight.passage import Passage, passage_of
from journeycli.model import Journey, Persona, Phase, Touchpoint
from journeycli.ways import ways


class Exit(NamedTuple):
    """A way on from a desk, and when customers take it."""

    to: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class Course:
    """What one persona can walk: the live touchpoints that are for them, each a desk."""

    journey: Journey
    persona: Persona
    desks: Mapping[str, Touchpoint]
    starts: tuple[str, ...]
    exits: Mapping[str, tuple[Exit, ...]]
    by_phase: bool
    """Whether the desks are phases, because no touchpoint is described yet."""

    def phase_of(self, id: str) -> Phase:
        """The phase that a desk is in."""
        return self.journey.phases[self.phase_number(id) - 1]

    def phase_number(self, id: str) -> int:
        """How many phases there are up to that of a desk, its own included."""
        step = self.desks[id].at[1]
        return step + 1 if isinstance(step, int) else 0

    def may_end(self, id: str) -> bool:
        """Whether the journey may end at a desk: the file says so, or no way leads on."""
        return self.desks[id].end or not self.exits[id]

    def givers(self, thing: str) -> tuple[str, ...]:
        """The names of the desks that give a thing."""
        return tuple(desk.label for desk in self.desks.values() if thing in desk.gives)


def course_of(journey: Journey, persona: Persona) -> Course:
    """The course of a persona; where no touchpoint is live, every phase is a desk with its channels."""
    by_phase = not any(journey.live_touchpoints())
    if by_phase:
        journey = _with_phases_as_desks(journey)
    passage = passage_of(journey, persona)
    touchpoints = {touchpoint.id: touchpoint for touchpoint in journey.live_touchpoints()}
    whens = {(way.source, way.target): way.when for way in ways(journey)}
    desks = {id: touchpoints[id] for id in touchpoints if id in passage.met}
    exits = {id: tuple(_exits(desk, passage, whens)) for id, desk in desks.items()}
    return Course(journey, persona, desks, passage.starts, exits, by_phase)


def _exits(desk: Touchpoint, passage: Passage, whens: Mapping[tuple[str, str], str]) -> Iterator[Exit]:
    """The ways to the next desks, as the file orders them; past desks that are not for this persona, as far as it takes."""
    written = [step.to for step in desk.next or ()] + [band.then for band in (desk.feedback.bands if desk.feedback else ())]
    rank = {to: number for number, to in reversed(list(enumerate(written)))}
    targets = sorted(passage.onward[desk.id], key=lambda to: rank.get(to, 0))
    seen: set[str] = set()
    ahead = [Exit(to, whens.get((desk.id, to), "")) for to in reversed(targets)]
    while ahead:
        to, when = ahead.pop()
        if to in seen:
            continue
        seen.add(to)
        if to in passage.meant:
            yield Exit(to, when)
        else:
            ahead += [Exit(further, when) for further in reversed(passage.onward[to])]


def _with_phases_as_desks(journey: Journey) -> Journey:
    return journey._replace(phases=tuple(phase._replace(touchpoints=(_desk(phase, journey),)) for phase in journey.phases))


def _desk(phase: Phase, journey: Journey) -> Touchpoint:
    return Touchpoint(
        at=phase.at,
        id=phase.id,
        phase=phase.id,
        name=phase.label,
        channels=tuple(id for id in phase.channels if id in journey.channels and journey.channels[id].active),
        actions=phase.actions,
        motivations=phase.motivations,
        questions=phase.questions,
        pains=phase.pains,
    )
