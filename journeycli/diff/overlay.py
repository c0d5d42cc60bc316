"""Two versions of a journey in one: the new one with what went kept where it stood, and a mark on all that differs (D02.7)."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from journeycli.coverage import channel_coverage, placed_channels
from journeycli.diff.change import Mark, Marking, Marks, Thing
from journeycli.diff.marks import marks
from journeycli.diff.pairing import Pairing, pairing
from journeycli.diff.sequence import merged
from journeycli.model import Channel, Ids, Journey, Phase, Touchpoint
from journeycli.result import Coverage

_RETIRED = "retired"
_NO_PHASE = Phase(at=(), id="", label="", stages=())


class Overlay(NamedTuple):
    """A journey to draw, and what to tell of it.

    What went counts for nothing in it: such a touchpoint is retired, such a channel has the status `removed`. So the
    numbers, ways and gaps of the journey are those of the new version.
    """

    journey: Journey
    marking: Marking


def overlay(old: Journey, new: Journey, versions: str = "") -> Overlay:
    """Both versions in one; `versions` names them."""
    layers = _Layers(old, new, pairing(old, new))
    found = marks(old, new)
    phases = tuple(layers.phases())
    marking = Marking(
        _marked(found.phases), layers.touchpoint_marks(found), layers.use_marks(phases, found), versions, dict(layers.origins())
    )
    return Overlay(new._replace(phases=phases, channels=layers.channels()), marking)


class _Layers(NamedTuple):
    """The two versions, and what is in both."""

    old: Journey
    new: Journey
    same: Pairing

    def phases(self) -> Iterator[Phase]:
        """The phases now, and those that went; each with its touchpoints now and those that went from it."""
        before, after = {phase.id: phase for phase in self.old.phases}, {phase.id: phase for phase in self.new.phases}
        for here, there in merged(tuple(before), tuple(after), self.same.ids[Thing.PHASE]):
            was, now = before.get(here or "", _NO_PHASE), after.get(there or "", _NO_PHASE)
            touchpoints = tuple(self._touchpoints(was, now))
            if there:
                yield now._replace(touchpoints=touchpoints)
            else:
                yield was._replace(at=("removed", was.id), channels=(), touchpoints=touchpoints)

    def _touchpoints(self, was: Phase, now: Phase) -> Iterator[Touchpoint]:
        """Those of a phase now, and behind what it stood behind each that went."""
        successor, here = self.same.ids[Thing.TOUCHPOINT], {touchpoint.id: touchpoint for touchpoint in now.touchpoints}
        went = {one.id for one in was.touchpoints if one.id not in successor and one.status != _RETIRED}
        before = {one.id: one for one in was.touchpoints if one.id in went or successor.get(one.id) in here}
        stayed = {id: successor[id] for id in before if id in successor}
        for gone, there in merged(tuple(before), tuple(here), stayed):
            if there:
                yield here[there]
            elif gone:
                yield self._gone(before[gone])

    def _gone(self, touchpoint: Touchpoint) -> Touchpoint:
        """A touchpoint that went, its channels and people under the ids that they have now."""
        personas = tuple(self.same.ids[Thing.PERSONA].get(id, id) for id in touchpoint.personas)
        return touchpoint._replace(status=_RETIRED, channels=self._now(touchpoint.channels), personas=personas, next=(), feedback=None)

    def channels(self) -> Mapping[str, Channel]:
        """The channels now, and those that went, which serve nobody."""
        stayed = self.same.ids[Thing.CHANNEL]
        gone = {id: channel._replace(status=Mark.REMOVED.value) for id, channel in self.old.channels.items() if id not in stayed}
        return {**self.new.channels, **gone}

    def touchpoint_marks(self, found: Marks) -> Mapping[str, Mark]:
        """The marks of the touchpoints that were drawn before, or are now."""
        successor = self.same.ids[Thing.TOUCHPOINT]
        drawn = {successor.get(one.id, one.id) for one in self.old.touchpoints() if one.status != _RETIRED}
        drawn |= {one.id for one in self.new.touchpoints() if one.status != _RETIRED}
        return {id: mark for id, mark in _marked(found.touchpoints).items() if id in drawn}

    def origins(self) -> Iterator[tuple[str, str]]:
        """The touchpoints that are in another phase now, each with the phase that it was in."""
        phases = {touchpoint.id: phase for phase in self.new.phases for touchpoint in phase.touchpoints}
        for was in self.old.phases:
            for touchpoint in was.touchpoints:
                id = self.same.ids[Thing.TOUCHPOINT].get(touchpoint.id)
                if id in phases and phases[id].id != self.same.ids[Thing.PHASE].get(was.id):
                    yield id, was.label or was.id

    def use_marks(self, phases: tuple[Phase, ...], found: Marks) -> Mapping[str, Mapping[str, Mark]]:
        """For every phase of the overlay the channels that came to serve it, or do no more, or have changed."""
        origin = {there: here for here, there in self.same.ids[Thing.PHASE].items()}
        before, after = {phase.id: phase for phase in self.old.phases}, {phase.id: phase for phase in self.new.phases}
        uses = {}
        for phase in phases:
            was, now = before.get(origin.get(phase.id, phase.id), _NO_PHASE), after.get(phase.id, _NO_PHASE)
            served, serving = self._now(_serving(self.old, was)), _serving(self.new, now)
            changed = {id: found.channels[id] for id in serving}
            came = {id: Mark.ADDED for id in serving if id not in served}
            went = {id: Mark.REMOVED for id in served if id not in serving}
            uses[phase.id] = _marked(changed | came | went)
        return uses

    def _now(self, ids: Ids) -> Ids:
        return tuple(self.same.ids[Thing.CHANNEL].get(id, id) for id in ids)


def _serving(journey: Journey, phase: Phase) -> Ids:
    """The channels that serve a phase, or will."""
    there = (journey.channels[id] for id in placed_channels(phase) if id in journey.channels)
    return tuple(channel.id for channel in there if channel_coverage(channel, phase) is not Coverage.NONE)


def _marked(found: Mapping[str, Mark]) -> dict[str, Mark]:
    return {id: mark for id, mark in found.items() if mark is not Mark.SAME}
