"""Pairs what two versions hold of one kind: by id, by a name that only one has, and by likeness of name and content."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

_ALIKE = 0.6
"""From which likeness on two things with different ids are one, from 0 to 1."""
_WEIGHT_OF_NAME = 3
"""How many facts a name is worth."""
_MOST_PAIRS = 250_000
"""Comparisons, 500 against 500: of more things than that, only ids and names tell."""
_LONGEST_NAME = 100
"""Characters of a name that are compared."""
_GRAM = 3


class Traced(NamedTuple):
    """A thing as far as it can be known again: its id, its name, and what is said of it."""

    id: str
    name: str
    facts: frozenset[str] = frozenset()


class _Features(NamedTuple):
    """The letters of a name and the facts as bits of a number, for counting what two share is then one operation."""

    name: int
    facts: int


Pairs = tuple[tuple[int, int], ...]
"""Positions among the old and among the new that are the same thing."""


def paired(old: Sequence[Traced], new: Sequence[Traced], least_name: float = 0.0) -> Pairs:
    """The things that are in both, each once, by their positions among the old.

    The same pairs come out when old and new change places. `least_name` is how alike the names of two things with
    different ids must be, whatever else is the same of them.
    """
    found = _matched([thing.id for thing in old], [thing.id for thing in new])
    left_old, left_new = _left(old, found, 0), _left(new, found, 1)
    by_name = _matched([_folded(old[at].name) for at in left_old], [_folded(new[at].name) for at in left_new])
    found += [(left_old[here], left_new[there]) for here, there in by_name]
    left_old, left_new = _left(old, found, 0), _left(new, found, 1)
    if len(left_old) * len(left_new) <= _MOST_PAIRS:
        found += _alike([(at, old[at]) for at in left_old], [(at, new[at]) for at in left_new], least_name)
    return tuple(sorted(found))


def _matched(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The positions of the texts that both have, and each only once."""
    counts_old, counts_new = Counter(old), Counter(new)
    positions = {key: at for at, key in enumerate(new)}
    return [(at, positions[key]) for at, key in enumerate(old) if key and counts_old[key] == counts_new[key] == 1]


def _left(things: Sequence[Traced], found: Iterable[tuple[int, int]], side: int) -> list[int]:
    taken = {pair[side] for pair in found}
    return [at for at in range(len(things)) if at not in taken]


def _alike(old: list[tuple[int, Traced]], new: list[tuple[int, Traced]], least_name: float) -> list[tuple[int, int]]:
    """The most alike first, as long as they are alike enough; of equals, the ids decide."""
    ranked = sorted(_scored(old, new, least_name))
    pairs: dict[int, int] = {}
    taken = set()
    for *_, here, there in ranked:
        if here not in pairs and there not in taken:
            pairs[here] = there
            taken.add(there)
    return list(pairs.items())


def _scored(old: list[tuple[int, Traced]], new: list[tuple[int, Traced]], least_name: float) -> Iterator[tuple[float, str, str, int, int]]:
    bits: dict[str, int] = {}
    old_features = [_features(thing, bits) for _, thing in old]
    new_features = [_features(thing, bits) for _, thing in new]
    for (here, old_thing), mine in zip(old, old_features, strict=True):
        for (there, new_thing), theirs in zip(new, new_features, strict=True):
            name, whole = _likeness(mine, theirs)
            if whole >= _ALIKE and name >= least_name:
                # Pairs that share a thing come in the same order from either side, so both directions agree.
                yield -whole, old_thing.id, new_thing.id, here, there


def _likeness(mine: _Features, theirs: _Features) -> tuple[float, float]:
    """How alike two names are, and two things as a whole."""
    letters = mine.name.bit_count() + theirs.name.bit_count()
    name = 2 * (mine.name & theirs.name).bit_count() / letters if letters else 0.0
    facts = mine.facts.bit_count() + theirs.facts.bit_count()
    shared = 2 * (_WEIGHT_OF_NAME * name + (mine.facts & theirs.facts).bit_count())
    return name, shared / (2 * _WEIGHT_OF_NAME + facts)


def _features(thing: Traced, bits: dict[str, int]) -> _Features:
    name = f" {_folded(thing.name)[:_LONGEST_NAME]} "
    grams = {name[at : at + _GRAM] for at in range(len(name) - _GRAM + 1)}
    return _Features(_as_bits((f"name {gram}" for gram in grams), bits), _as_bits(thing.facts, bits))


def _as_bits(features: Iterable[str], bits: dict[str, int]) -> int:
    number = 0
    for feature in features:
        number |= 1 << bits.setdefault(feature, len(bits))
    return number


def _folded(name: str) -> str:
    """The words of a name, whatever their case and what stands between them."""
    return " ".join("".join(letter if letter.isalnum() else " " for letter in name.casefold()).split())
