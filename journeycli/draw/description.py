"""A picture in words, for readers who hear it: one sentence a phase."""

from collections.abc import Iterator

from journeycli.coverage import channel_coverage, phase_coverage, placed_channels
from journeycli.diff.change import UNMARKED, Marking
from journeycli.draw.badges import origin
from journeycli.draw.labels import name_of
from journeycli.draw.words import Words
from journeycli.model import Journey, Phase, Touchpoint
from journeycli.result import Coverage


def description(journey: Journey, words: Words, marking: Marking = UNMARKED) -> str:
    """What each phase holds: touchpoints, channels, and in so many words where there is none; and what differs, by name."""
    there = [phase for phase in journey.phases if not marking.gone(phase.id)]
    told = [_sentence(journey, phase, number, words) for number, phase in enumerate(there, 1)]
    return " ".join([*told, *_differences(journey, words, marking)])


def _differences(journey: Journey, words: Words, marking: Marking) -> Iterator[str]:
    """A sentence for each mark: the phases, the touchpoints and the channels in a phase that have it."""
    for mark, word in words.marks.items():
        names = [name_of(phase) for phase in journey.phases if marking.phases.get(phase.id) is mark]
        names += [_touchpoint(one, marking, words) for one in journey.touchpoints() if marking.touchpoints.get(one.id) is mark]
        names += [
            f"{name_of(journey.channels[id])} ({name_of(phase)})"
            for phase in journey.phases
            for id, found in marking.uses.get(phase.id, {}).items()
            if found is mark
        ]
        if names:
            yield f"{word[0].upper()}{word[1:]}: {', '.join(names)}."


def _touchpoint(touchpoint: Touchpoint, marking: Marking, words: Words) -> str:
    whence = origin(touchpoint, marking, words)
    return f"{name_of(touchpoint)} ({whence})" if whence else name_of(touchpoint)


def _sentence(journey: Journey, phase: Phase, number: int, words: Words) -> str:
    touchpoints = sum(touchpoint.status != "retired" for touchpoint in phase.touchpoints)
    one, more = words.touchpoints
    channels = (journey.channels[id] for id in placed_channels(phase) if id in journey.channels)
    kinds = [(name_of(channel), channel_coverage(channel, phase)) for channel in channels]
    names = [f"{name} ({words.planned})" if kind is Coverage.PLANNED else name for name, kind in kinds if kind is not Coverage.NONE]
    served = phase_coverage(journey, phase) is not Coverage.NONE
    label = name_of(phase)
    return f"{number}. {label}: {touchpoints} {one if touchpoints == 1 else more}; {', '.join(names) if served else words.gap_in_phase}."
