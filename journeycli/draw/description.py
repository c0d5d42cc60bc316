"""A picture in words, for readers who hear it: one sentence a phase."""

from journeycli.coverage import channel_coverage, phase_coverage, placed_channels
from journeycli.draw.clean import clean
from journeycli.draw.words import Words
from journeycli.model import Journey, Phase
from journeycli.result import Coverage


def description(journey: Journey, words: Words) -> str:
    """What each phase holds: touchpoints, channels, and in so many words where there is none."""
    return " ".join(_sentence(journey, phase, number, words) for number, phase in enumerate(journey.phases, 1))


def _sentence(journey: Journey, phase: Phase, number: int, words: Words) -> str:
    touchpoints = sum(touchpoint.status != "retired" for touchpoint in phase.touchpoints)
    one, more = words.touchpoints
    channels = (journey.channels[id] for id in placed_channels(phase) if id in journey.channels)
    kinds = [(clean(channel.label) or channel.id, channel_coverage(channel, phase)) for channel in channels]
    names = [f"{name} ({words.planned})" if kind is Coverage.PLANNED else name for name, kind in kinds if kind is not Coverage.NONE]
    served = phase_coverage(journey, phase) is not Coverage.NONE
    label = clean(phase.label) or phase.id
    return f"{number}. {label}: {touchpoints} {one if touchpoints == 1 else more}; {', '.join(names) if served else words.gap_in_phase}."
