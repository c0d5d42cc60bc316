"""Matches the names among numbers to the channels and touchpoints of a journey; never by guessing."""

from collections.abc import Callable, Container, Iterable, Mapping

from journeycli.aliases import value_called
from journeycli.model import Channel, Journey, Touchpoint
from journeycli.nearest import nearest
from journeycli.numbers.channel_groups import group_called
from journeycli.numbers.measurement import Measured, Measurement, Stranger
from journeycli.slug import hyphenated
from journeycli.vocabulary import CHANNEL_KINDS

Ids = tuple[str, ...]
_MOST_MEANT = 20
"""Strangers for which the likeliest name is looked up: it takes long, and nobody reads more."""
_NO_STEPS: Mapping[str, str] = {}


class Names:
    """Tells what names stand for in one journey; `steps` are names of steps that people tie to touchpoints themselves."""

    def __init__(self, journey: Journey, steps: Mapping[str, str] = _NO_STEPS) -> None:
        """Sorts the channels and touchpoints by all that they may be called."""
        channels, touchpoints = tuple(journey.channels.values()), tuple(journey.touchpoints())
        groups = {channel_kind.group for channel_kind in CHANNEL_KINDS.values() if channel_kind.group}
        self._measured_as = _by_name((_source_name(channel.measured_as), channel.id) for channel in channels if channel.measured_as)
        self._by_group = {group: _in_use(channel for channel in channels if _may_be_counted_in(channel, group)) for group in groups}
        self._by_kind = {kind: _in_use(channel for channel in channels if channel.kind == kind) for kind in CHANNEL_KINDS}
        self._channels = _by_name((hyphenated(word), channel.id) for channel in channels for word in _words(channel))
        self._touchpoints = _by_name((hyphenated(word), touchpoint.id) for touchpoint in touchpoints for word in _words(touchpoint))
        self._told_apart = {channel.id for channel in channels if channel.measured_as and group_called(channel.measured_as) is None}
        known = {touchpoint.id for touchpoint in touchpoints}
        self._steps = {hyphenated(name): (id,) for name, id in steps.items() if id in known}
        self._channel_words = [word for channel in channels for word in (*_words(channel), channel.measured_as) if word]
        self._touchpoint_words = [word for touchpoint in touchpoints for word in _words(touchpoint)]

    def channels(self, name: str) -> Ids:
        """The ids of the channels that a name stands for: several where they share it, none where it is not known.

        What a channel is `measured_as` goes first, then the group of web analytics that its kind is counted in, then ids,
        names and what a kind is called.
        """
        return (
            self.measured_as(name)
            or self._by_group.get(group_called(name) or "", ())
            or self._channels.get(hyphenated(name), ())
            or self._by_kind.get(value_called(name) or "", ())
        )

    def measured_as(self, name: str) -> Ids:
        """The ids of the channels that say to be measured under a name, whatever its capitals and whichever tool's it is."""
        return self._measured_as.get(_source_name(name), ())

    def rest_of(self, group: str) -> Ids:
        """The ids of the channels whose visits may be in a group once those measured by a source of their own are out of it."""
        return tuple(id for id in self.channels(group) if id not in self._told_apart)

    def touchpoints(self, name: str) -> Ids:
        """The ids of the touchpoints that a name stands for: by what people tied it to, by id or by name."""
        return self._steps.get(hyphenated(name)) or self._touchpoints.get(hyphenated(name), ())

    def meant_channel(self, name: str) -> str | None:
        """The name of a channel that a name comes closest to."""
        return nearest(name, self._channel_words)

    def meant_touchpoint(self, name: str) -> str | None:
        """The name of a touchpoint that a name comes closest to."""
        return nearest(name, self._touchpoint_words)


def matched(journey: Journey, rows: tuple[Measurement, ...], steps: Mapping[str, str] = _NO_STEPS) -> Measured:
    """The numbers under the ids of a journey.

    A row that already bears an id goes before one whose name only stands for it: a second number for the same stays
    under its own name. So do names that stand for nothing, or for several things.
    """
    names = Names(journey, steps)
    touchpoints = {touchpoint.id for touchpoint in journey.touchpoints()}
    channel_ids = _found({row.channel for row in rows}, journey.channels, names.channels)
    touchpoint_ids = _found({row.touchpoint for row in rows}, touchpoints, names.touchpoints)
    taken = {(row.period, row.touchpoint, row.channel, row.source) for row in rows}
    found = []
    for row in rows:
        touchpoint, channel = _only(touchpoint_ids, row.touchpoint), _only(channel_ids, row.channel)
        key = (row.period, touchpoint, channel, row.source)
        changed = (touchpoint, channel) != (row.touchpoint, row.channel)
        found.append(row._replace(touchpoint=touchpoint, channel=channel) if changed and key not in taken else row)
        taken.add(key)
    strange_channels = sorted(name for name in {row.channel for row in found} - {""} if name not in journey.channels)
    strange_touchpoints = sorted({row.touchpoint for row in found} - touchpoints - {""})
    return Measured(
        tuple(found),
        tuple(_stranger(name, channel_ids, names.meant_channel, place) for place, name in enumerate(strange_channels)),
        tuple(_stranger(name, touchpoint_ids, names.meant_touchpoint, place) for place, name in enumerate(strange_touchpoints)),
    )


def _found(names: Iterable[str], known: Container[str], look_up: Callable[[str], Ids]) -> dict[str, Ids]:
    """What each name stands for, itself where it is an id."""
    return {name: (name,) if name in known or not name else look_up(name) for name in names}


def _only(ids: Mapping[str, Ids], name: str) -> str:
    """The one id that a name stands for, else the name."""
    return ids[name][0] if len(ids[name]) == 1 else name


def _stranger(name: str, ids: Mapping[str, Ids], meant: Callable[[str], str | None], place: int) -> Stranger:
    return Stranger(name, ids[name], meant(name) if place < _MOST_MEANT and not ids[name] else None)


def _by_name(pairs: Iterable[tuple[str, str]]) -> dict[str, Ids]:
    ids: dict[str, dict[str, None]] = {}
    for name, id in pairs:
        ids.setdefault(name, {})[id] = None
    return {name: tuple(found) for name, found in ids.items() if name}


def _in_use(channels: Iterable[Channel]) -> Ids:
    """Those of the channels that run; all of them where none does."""
    found = tuple(channels)
    return tuple(channel.id for channel in found if channel.active) or tuple(channel.id for channel in found)


def _may_be_counted_in(channel: Channel, group: str) -> bool:
    """Whether web analytics may sort the visits of a channel into a group: not where it is measured as another one."""
    other = group_called(channel.measured_as)
    return channel.presence != "offline" and CHANNEL_KINDS[channel.kind].group == group and other in (None, group)


def _source_name(name: str) -> str:
    return (group_called(name) or name).lower()


def _words(thing: Channel | Touchpoint) -> Ids:
    return (thing.id, thing.name) if thing.name else (thing.id,)
