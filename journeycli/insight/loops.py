"""What follows from what leads where: what can be reached, and which parts go round in loops (D00.6)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

Onward = Mapping[str, Sequence[str]]
"""Touchpoint id to the ids it leads to, in the order of the file; whatever is led to is a key as well."""


def backward(onward: Onward) -> dict[str, list[str]]:
    """The same ways, walked the other way round."""
    sources: dict[str, list[str]] = {id: [] for id in onward}
    for source, targets in onward.items():
        for target in targets:
            sources[target].append(source)
    return sources


def reach(starts: Iterable[str], onward: Onward, found: set[str]) -> list[str]:
    """Everything that one can get to and that was not found before; it is added to what is found."""
    fresh = []
    ahead = list(starts)
    while ahead:
        id = ahead.pop()
        if id not in found:
            found.add(id)
            fresh.append(id)
            ahead += onward[id]
    return fresh


def reached(starts: Iterable[str], onward: Onward) -> set[str]:
    """Everything that one can get to, the starts included."""
    found: set[str] = set()
    reach(starts, onward, found)
    return found


def in_walking_order(onward: Onward) -> list[str]:
    """Every id before what it leads to, as far as loops allow; by hand, because journeys may be longer than Python's stack is deep."""
    seen: set[str] = set()
    left_behind = []
    for start in onward:
        path = [] if start in seen else [(start, iter(onward[start]))]
        seen.add(start)
        while path:
            here, targets = path[-1]
            fresh = next((target for target in targets if target not in seen), None)
            if fresh is None:
                left_behind.append(here)
                path.pop()
            else:
                seen.add(fresh)
                path.append((fresh, iter(onward[fresh])))
    return left_behind[::-1]


def leads_back(onward: Onward) -> bool:
    """Whether any way leads to where it starts or to an earlier touchpoint of the file; without one there is no loop."""
    position = {id: index for index, id in enumerate(onward)}
    return any(position[target] <= position[source] for source, targets in onward.items() for target in targets)


def knots(onward: Onward) -> Iterator[tuple[str, ...]]:
    """The parts in which one can get from everything to everything, in the order of the file; one comes before what it leads to.

    Kosaraju's algorithm, which takes two walks: https://en.wikipedia.org/wiki/Kosaraju%27s_algorithm
    """
    position = {id: index for index, id in enumerate(onward)}
    sources = backward(onward)
    taken: set[str] = set()
    for id in in_walking_order(onward):
        if id not in taken:
            yield tuple(sorted(reach((id,), sources, taken), key=position.__getitem__))


def is_loop(knot: Sequence[str], onward: Onward) -> bool:
    """Whether one can get back to where one was; a single touchpoint is a loop only where it leads to itself."""
    return len(knot) > 1 or knot[0] in onward[knot[0]]
