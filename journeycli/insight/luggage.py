"""What customers have with them at each touchpoint, on every way that leads there: the desks of D00.6."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from journeycli.insight.loops import Onward, backward, in_walking_order
from journeycli.insight.passage import Passage
from journeycli.model import Touchpoint


class Load(NamedTuple):
    """The things that customers may have at a place, and those they may lack: ways differ, so that one thing may be both.

    Each is a set with one bit a thing.
    """

    present: int
    missing: int

    def joined(self, other: "Load") -> "Load":
        """What customers may have and lack where two ways come together."""
        return Load(self.present | other.present, self.missing | other.missing)


class _Desk(NamedTuple):
    needs: int
    gives: int

    def passed(self, load: Load) -> Load:
        """Who lacks what the desk needs stays there, so whoever comes past it has that."""
        missing = load.missing & ~self.needs
        return Load(load.present | (missing & self.gives), missing & ~self.gives)


@dataclass(frozen=True, slots=True)
class Luggage:
    """What personas have with them when they come to each live touchpoint, and when they leave it."""

    bits: Mapping[str, int]
    coming: Mapping[str, Load]
    leaving: Mapping[str, Load]
    sources: Onward

    def may_have(self, id: str, need: str) -> bool:
        """Whether a customer can come to a touchpoint with the thing."""
        return bool(self.coming[id].present & self.bits[need])

    def may_lack(self, id: str, need: str) -> bool:
        """Whether a customer can come to a touchpoint without the thing."""
        return bool(self.coming[id].missing & self.bits[need])

    def parting(self, id: str, need: str) -> tuple[str, tuple[str, ...]]:
        """The touchpoint, this or one before it, to which some come with the thing and others without, and where the others come from.

        They come from nowhere where the journey starts there.
        """
        bit = self.bits[need]
        seen: set[str] = set()
        here: str | None = id
        while here is not None and here not in seen:
            seen.add(id := here)
            without = tuple(source for source in self.sources[id] if self.leaving[source].missing & bit)
            if len(without) < len(self.sources[id]):
                return id, without
            here = next((source for source in without if self.coming[source].present & bit), None)
        return id, ()


def luggage(passage: Passage, touchpoints: Mapping[str, Touchpoint]) -> Luggage:
    """What the personas of a passage have at every live touchpoint; `touchpoints` holds these by their ids.

    What is missing is missing at the first touchpoint that needs it, and nowhere after that.
    """
    bits = _bits(need for id in passage.meant for need in touchpoints[id].needs)
    desks = {id: _desk(touchpoints[id], bits) if id in passage.meant else _Desk(0, 0) for id in passage.onward}
    brings = _mask(passage.brings, bits)
    everything = (1 << len(bits)) - 1
    coming = _spread(passage, desks, Load(brings, everything & ~brings))
    leaving = {id: desk.passed(coming[id]) for id, desk in desks.items()}
    return Luggage(bits, coming, leaving, backward(passage.onward))


def _spread(passage: Passage, desks: Mapping[str, _Desk], first: Load) -> dict[str, Load]:
    """Carries what customers start with along all ways, again and again until no way adds anything."""
    order = in_walking_order(passage.onward)
    coming = dict.fromkeys(order, Load(0, 0)) | dict.fromkeys(passage.starts, first)
    changed = set(passage.starts)
    while changed:
        for id in order:
            if id in changed:
                changed.remove(id)
                load = desks[id].passed(coming[id])
                for target in passage.onward[id]:
                    both = coming[target].joined(load)
                    if both != coming[target]:
                        coming[target] = both
                        changed.add(target)
    return coming


def _desk(touchpoint: Touchpoint, bits: Mapping[str, int]) -> _Desk:
    return _Desk(_mask(touchpoint.needs, bits), _mask(touchpoint.gives, bits))


def _bits(needs: Iterable[str]) -> dict[str, int]:
    return {need: 1 << index for index, need in enumerate(dict.fromkeys(needs))}


def _mask(things: Iterable[str], bits: Mapping[str, int]) -> int:
    mask = 0
    for thing in things:
        mask |= bits.get(thing, 0)
    return mask
