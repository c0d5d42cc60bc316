"""Where customers come in and where they get today: the live touchpoints, as each kind of persona can walk them (D00.6, D01.3)."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from journeycli.insight.loops import Onward, reached
from journeycli.model import Journey, Persona, Touchpoint
from journeycli.remembered import remembered
from journeycli.ways import follows_the_file, ways

_MOST_GROUPS = 100


class _Group(NamedTuple):
    """What personas have in common who walk the same way."""

    meant: frozenset[str]
    brings: frozenset[str]


@dataclass(frozen=True, slots=True)
class Passage:
    """The journey as it lies before personas who meet the same touchpoints and bring the same things."""

    personas: tuple[Persona, ...]
    brings: frozenset[str]
    """What they have on arrival."""
    starts: tuple[str, ...]
    """Where they come in: their first touchpoint, and those of the awareness phases that nothing else leads to."""
    onward: Onward
    """What every live touchpoint leads to; one that is not meant for them is walked past."""
    meant: frozenset[str]
    """The live touchpoints that are for them."""
    walked: frozenset[str]
    """Every live touchpoint that they come to or past."""

    @property
    def met(self) -> frozenset[str]:
        """The touchpoints that they get to see."""
        return self.meant & self.walked


@remembered
def passages(journey: Journey) -> tuple[Passage, ...]:
    """The passage of every group of personas, in the order of the file.

    A touchpoint that leaves its ways to the order of the file leads to the next live one for these personas; one that
    spells them out leads to those of them that are live and for these personas, or past the others if there is none.
    More than a hundred groups are no plan any more: they are taken together, as one that sees and brings everything.
    """
    live = journey.live_touchpoints()
    groups = _groups(journey.personas.values(), live)
    if len(groups) > _MOST_GROUPS:
        groups = _taken_together(groups)
    return _passages(journey, live, groups)


def passage_of(journey: Journey, persona: Persona) -> Passage:
    """The passage of one persona, whatever it has in common with that of others."""
    live = journey.live_touchpoints()
    return _passages(journey, live, _groups((persona,), live))[0]


def _passages(journey: Journey, live: Sequence[Touchpoint], groups: Mapping[_Group, Sequence[Persona]]) -> tuple[Passage, ...]:
    spelled = _spelled_ways(journey, live)
    opening = _opening(journey)
    found = []
    for (meant, brings), personas in groups.items():
        onward = _onward(live, meant, spelled)
        starts = tuple(_starts([id for id in onward if id in meant], onward, opening))
        found.append(Passage(tuple(personas), brings, starts, onward, meant, frozenset(reached(starts, onward))))
    return tuple(found)


def _groups(personas: Iterable[Persona], live: Sequence[Touchpoint]) -> dict[_Group, list[Persona]]:
    """The personas by the touchpoints that are for them and by what they bring."""
    personas = tuple(personas)
    for_all = frozenset(touchpoint.id for touchpoint in live if not touchpoint.personas)
    own: dict[str, set[str]] = {persona.id: set() for persona in personas}
    for touchpoint in live:
        for id in touchpoint.personas:
            own.setdefault(id, set()).add(touchpoint.id)
    groups: dict[_Group, list[Persona]] = {}
    for persona in personas:
        groups.setdefault(_Group(for_all | own[persona.id], frozenset(persona.brings)), []).append(persona)
    return groups


def _taken_together(groups: dict[_Group, list[Persona]]) -> dict[_Group, list[Persona]]:
    meant = frozenset[str]().union(*(group.meant for group in groups))
    brings = frozenset[str]().union(*(group.brings for group in groups))
    return {_Group(meant, brings): [persona for personas in groups.values() for persona in personas]}


def _spelled_ways(journey: Journey, live: Sequence[Touchpoint]) -> dict[str, list[str]]:
    """The live targets of every live touchpoint that says its ways itself."""
    spelled: dict[str, list[str]] = {touchpoint.id: [] for touchpoint in live if not follows_the_file(touchpoint)}
    if not spelled:
        return spelled
    alive = {touchpoint.id for touchpoint in live}
    for way in ways(journey):
        if way.source in spelled and way.target in alive:
            spelled[way.source].append(way.target)
    return spelled


def _opening(journey: Journey) -> frozenset[str]:
    """The live touchpoints at which customers may come in from outside: those of the first phase that has any, and of awareness."""
    described = [phase for phase in journey.phases if phase.live_touchpoints]
    phases = described[:1] + [phase for phase in described if "awareness" in phase.stages]
    return frozenset(touchpoint.id for phase in phases for touchpoint in phase.live_touchpoints)


def _onward(live: Sequence[Touchpoint], meant: Collection[str], spelled: Mapping[str, Sequence[str]]) -> Onward:
    """What every live touchpoint leads to for those that some of them are meant for."""
    onward: dict[str, Sequence[str]] = {touchpoint.id: () for touchpoint in live}
    following: tuple[str, ...] = ()
    for touchpoint in reversed(live):
        targets = spelled.get(touchpoint.id)
        onward[touchpoint.id] = following if targets is None else tuple(filter(meant.__contains__, targets)) or targets
        if touchpoint.id in meant:
            following = (touchpoint.id,)
    return onward


def _starts(meant: Sequence[str], onward: Onward, opening: Collection[str]) -> Iterator[str]:
    led_to = {target for source in meant for target in onward[source] if target != source}
    for index, id in enumerate(meant):
        if index == 0 or (id in opening and id not in led_to):
            yield id
