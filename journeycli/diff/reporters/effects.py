"""What the changes do, in words: coverage lost and gained, contact moments and hours."""

from collections.abc import Iterator

from journeycli.diff.difference import Effects, Figures, PhaseEffect
from journeycli.diff.reporters.words import shown
from journeycli.message import Message, number_text, say
from journeycli.result import Coverage
from journeycli.segment import Role


def losses(effects: Effects | None) -> Iterator[Message]:
    """The phases that are worse off than before or gone, and the new ones that nobody is in, in their order."""
    for phase in effects.phases if effects else ():
        name = phase.new.label if phase.new else ""
        if phase.lost and phase.before is Coverage.PLANNED:
            yield say("{phase} has lost its last planned channel", phase=name)
        elif phase.lost and phase.after is Coverage.PLANNED:
            yield say("{phase} has lost its last active channel: what is left is only planned", phase=name)
        elif phase.lost:
            yield say("{phase} has lost its last channel", phase=name)
        elif phase.old is None and phase.after is Coverage.NONE:
            yield say("{phase} is new and has no channel", phase=name)
        elif phase.old and phase.gone:
            yield say("The phase {phase} is gone", phase=phase.old.label)


def gains(effects: Effects) -> Iterator[Message]:
    """The phases that are better off than before."""
    for phase in effects.phases:
        if phase.gained and phase.new:
            if phase.after is Coverage.ACTIVE:
                yield say("{phase} has an active channel now", phase=phase.new.label)
            else:
                yield say("{phase} has a planned channel now", phase=phase.new.label)


def figures(effects: Effects) -> Iterator[tuple[Message, Figures]]:
    """The figures that differ, each with what it counts."""
    for phase in effects.phases:
        if phase.old and phase.new and phase.channels_before != phase.channels_after:
            yield say("Active channels in {phase}", phase=phase.new.label), _channels(phase)
    if effects.moments.before != effects.moments.after:
        yield say("Contact moments up to and including the purchase"), effects.moments
    if effects.hours.before != effects.hours.after:
        yield say("Hours a week for the active channels"), effects.hours
    if effects.capacity.before != effects.capacity.after:
        yield say("Hours a week that there are"), effects.capacity


def effect_lines(effects: Effects) -> Iterator[tuple[Role, Message]]:
    """Every effect in a line: what is lost first."""
    yield from ((Role.ERROR, message) for message in losses(effects))
    yield from ((Role.GOOD, message) for message in gains(effects))


def told(figure: float | None, language: str) -> str:
    """A figure as a person reads it."""
    value = shown(figure)
    return value if isinstance(value, str) else number_text(value, language)


def _channels(phase: PhaseEffect) -> Figures:
    return Figures(phase.channels_before, phase.channels_after)
