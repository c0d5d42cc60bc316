"""Which things of two versions of a journey are the same: the people, channels, touchpoints, phases and goals in both."""

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from journeycli.diff.change import Thing
from journeycli.diff.likeness import Traced, paired
from journeycli.diff.traits import Item, Subject, Version, traits_of
from journeycli.model import Goal, Journey, Phase

_LEAST_NAME_OF_A_CHANNEL = 0.3
"""A channel that takes the place of another is used where that was used; only its name tells that it is another."""
# Texts that hardly two things share. Most values do not tell things apart: half of all channels are active and online.
_TELLING = ("kind", "description", "quote", "segment", "notes", "url", "measured_as", "timing.when")


class Sited(NamedTuple):
    """A goal, and the phase it stands in."""

    goal: Goal
    phase: Phase


class Pairing(NamedTuple):
    """What is in both versions, from the id it had to the id it has."""

    ids: Mapping[Thing, Mapping[str, str]]
    goals: Mapping[int, int]
    """By the place among all goals of the journey, in the order of the file."""


def pairing(old: Journey, new: Journey) -> Pairing:
    """Pairs everything in two versions; the same pairs when old and new change places."""
    plain = Version(old), Version(new)
    ids = {
        Thing.PERSONA: _pair_ids(_personas(plain[0]), _personas(plain[1])),
        Thing.CHANNEL: _pair_ids(_channels(plain[0]), _channels(plain[1]), _LEAST_NAME_OF_A_CHANNEL),
    }
    ids[Thing.TOUCHPOINT] = _pair_ids(_touchpoints(Version(old, ids)), _touchpoints(plain[1]))
    ids[Thing.PHASE] = _pair_ids(_phases(Version(old, ids)), _phases(plain[1]))
    goals = paired(_goals(Version(old, ids)), _goals(plain[1]))
    return Pairing(ids, dict(goals))


def goals_of(journey: Journey) -> tuple[Sited, ...]:
    """Every goal of the phases, in the order of the file."""
    return tuple(Sited(goal, phase) for phase in journey.phases for goal in phase.goals)


def _pair_ids(old: Sequence[Traced], new: Sequence[Traced], least_name: float = 0.0) -> dict[str, str]:
    return {old[here].id: new[there].id for here, there in paired(old, new, least_name)}


def _personas(version: Version) -> list[Traced]:
    return [Traced(id, persona.name, _facts(persona, version)) for id, persona in version.journey.personas.items()]


def _channels(version: Version) -> list[Traced]:
    """The channels; where one is used says much about it."""
    users: dict[str, set[str]] = {}
    for phase in version.journey.phases:
        for user, channels in ((phase.id, phase.channels), *((entry.id, entry.channels) for entry in phase.touchpoints)):
            for id in channels:
                users.setdefault(id, set()).add(f"used {user}")
    return [Traced(id, channel.label, _facts(channel, version) | users.get(id, set())) for id, channel in version.journey.channels.items()]


def _touchpoints(version: Version) -> list[Traced]:
    return [
        Traced(touchpoint.id, touchpoint.label, _facts(touchpoint, version) | {f"phase {touchpoint.phase}"})
        for touchpoint in version.journey.touchpoints()
    ]


def _phases(version: Version) -> list[Traced]:
    others = version.other_ids.get(Thing.TOUCHPOINT, {})
    return [
        Traced(phase.id, phase.label, _facts(phase, version) | {f"holds {others.get(entry.id, entry.id)}" for entry in phase.touchpoints})
        for phase in version.journey.phases
    ]


def _goals(version: Version) -> list[Traced]:
    """The goals; one that a phase gives twice is there twice."""
    others = version.other_ids.get(Thing.PHASE, {})
    seen: Counter[str] = Counter()
    traced = []
    for goal, phase in goals_of(version.journey):
        id = f"{others.get(phase.id, phase.id)} {goal.goal}"
        seen[id] += 1
        facts = _facts(goal, version) | {f"phase {others.get(phase.id, phase.id)}"}
        traced.append(Traced(f"{id} {seen[id]}", goal.goal, facts))
    return traced


def _facts(subject: Subject, version: Version) -> frozenset[str]:
    """What tells a thing from others of its kind: the items of its lists, and its own texts."""
    found = set()
    for key, trait in traits_of(subject, version).items():
        match trait:
            case Item(key=text):
                found.add(f"{key} {text}")
            case tuple():
                found |= {f"{key} {item.key}" for item in trait}
            case str() if key in _TELLING:
                found.add(f"{key} {trait}")
    return frozenset(found)
