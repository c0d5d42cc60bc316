"""Where channels stand: on which lines of a phase, in which phases, and beside which other channels."""

from collections.abc import Iterable, Iterator

from journeycli.coverage import channel_coverage
from journeycli.model import Channel, Journey, Phase, Touchpoint
from journeycli.result import Coverage
from journeycli.span import Pointer


def mentions(journey: Journey, phase: Phase, touchpoints: Iterable[Touchpoint]) -> Iterator[tuple[Pointer, Channel]]:
    """The channels that a phase names, in its own list or through some of its touchpoints: each once, where it stands first."""
    holders: tuple[Phase | Touchpoint, ...] = (phase, *touchpoints)
    seen = set()
    for holder in holders:
        for index, id in enumerate(holder.channels):
            if id in journey.channels and id not in seen:
                yield (*holder.at, "channels", index), journey.channels[id]
            seen.add(id)


def phases_of(journey: Journey, channel: Channel) -> tuple[Phase, ...]:
    """The phases in which a channel has a place, now or as planned."""
    return tuple(phase for phase in journey.phases if channel_coverage(channel, phase) is not Coverage.NONE)


def stages_of(journey: Journey, channel: Channel) -> set[str]:
    """The stages of the phases in which a channel has a place."""
    return {stage for phase in phases_of(journey, channel) for stage in phase.stages}


def beside(journey: Journey, channel: Channel) -> tuple[Channel, ...]:
    """The other channels that are active in a phase in which this one has a place, in the order of the plan."""
    phases = phases_of(journey, channel)
    return tuple(
        other
        for other in journey.channels.values()
        if other is not channel and any(channel_coverage(other, phase) is Coverage.ACTIVE for phase in phases)
    )
