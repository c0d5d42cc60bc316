"""The order of two versions of a list: what left its place among those that stayed, and both in one order."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence


def moved(positions: Sequence[int], keys: Sequence[str]) -> frozenset[int]:
    """The fewest that must have moved to give a new order; by their places in the old one.

    `positions` has, for each thing in the old order, its place in the new one. Where others could have moved as well,
    `keys` decides: the same ones come out when old and new change places, if a thing has the same key in both.
    """
    reach = _lengths(positions)
    stay: list[int] = []
    by_length: dict[int, list[int]] = {}
    for at, length in enumerate(reach):
        by_length.setdefault(length, []).append(at)
    for length in range(max(reach, default=0), 0, -1):
        following = [at for at in by_length[length] if not stay or (at > stay[-1] and positions[at] > positions[stay[-1]])]
        stay.append(min(following, key=lambda at: keys[at]))
    return frozenset(range(len(positions))) - frozenset(stay)


def merged(old: Sequence[str], new: Sequence[str], successor: Mapping[str, str]) -> tuple[tuple[str | None, str | None], ...]:
    """Old and new ids side by side: in the new order, and what is gone after what it stood behind.

    `successor` has the new id of every old one that is still there.
    """
    behind: dict[str | None, list[str]] = {}
    last = None
    for id in old:
        if id in successor:
            last = successor[id]
        else:
            behind.setdefault(last, []).append(id)
    origin = {there: here for here, there in successor.items()}
    rows: list[tuple[str | None, str | None]] = [(id, None) for id in behind.get(None, ())]
    for id in new:
        rows.append((origin.get(id), id))
        rows += [(gone, None) for gone in behind.get(id, ())]
    return tuple(rows)


def _lengths(positions: Sequence[int]) -> list[int]:
    """For each thing, how many, itself included, can follow one another from it on in both orders."""
    ends: list[int] = []
    lengths = [0] * len(positions)
    for at in range(len(positions) - 1, -1, -1):
        rank = bisect_left(ends, -positions[at])
        ends[rank : rank + 1] = [-positions[at]]
        lengths[at] = rank + 1
    return lengths
