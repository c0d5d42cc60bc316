"""The findings as advice: grouped by the phase they are about, in the order of the journey, the worst first in each."""

from collections.abc import Iterable
from typing import NamedTuple

from journeycli.result import FileResult
from journeycli.tasks.task import Place, Task, tasks_of


class Group(NamedTuple):
    """What there is to do in one phase, in a stage that has no phase, or about the journey as a whole."""

    place: Place
    tasks: tuple[Task, ...]


def advice_on(result: FileResult) -> tuple[Group, ...]:
    """What there is to do: about the whole first, then phase by phase, then for stages that are missing."""
    return tuple(_grouped(tasks_of([result])))


def _grouped(tasks: Iterable[Task]) -> list[Group]:
    found: dict[Place, list[Task]] = {}
    for task in tasks:
        found.setdefault(task.place, []).append(task)
    return [Group(place, tuple(found[place])) for place in sorted(found, key=_order)]


def _order(place: Place) -> tuple[bool, int, str]:
    missing = not place.number and bool(place.label)
    return missing, place.number, place.label
