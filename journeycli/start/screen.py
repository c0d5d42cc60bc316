"""The first plan on one screen: every channel with its number, what it was taken for, and the phase it is in."""

from collections.abc import Iterator

from journeycli.cells import cell_width, padded, shortened
from journeycli.language import translated_text
from journeycli.message import template
from journeycli.printable import printable
from journeycli.segment import Role, Segment
from journeycli.start.meaning import Certainty
from journeycli.start.plan import FirstChannel, FirstPlan
from journeycli.vocabulary import CHANNEL_KINDS

_UNKNOWN = template("I do not know this one")
_NOWHERE = template("not placed yet")
_EMPTY = template("nothing yet")
_WIDEST_NAME = 28


def plan_segments(plan: FirstPlan) -> Iterator[Segment]:
    """The phases in their order, each with its numbered channels; what is placed nowhere comes last."""
    names = [shortened(printable(channel.name), _WIDEST_NAME) for channel in plan.channels]
    width = max(map(cell_width, names), default=0)
    for phase in plan.phases:
        yield Segment(f"  {phase.name}\n", Role.STRONG)
        inside = [number for number, channel in enumerate(plan.channels) if phase.id in channel.phases]
        if not inside:
            yield Segment(f"      {translated_text(_EMPTY, plan.language)}\n", Role.WARNING)
        for number in inside:
            yield from _line(plan, number, padded(names[number], width))
    loose = [number for number, channel in enumerate(plan.channels) if not channel.phases]
    if loose:
        yield Segment(f"  {translated_text(_NOWHERE, plan.language).capitalize()}\n", Role.WARNING)
    for number in loose:
        yield from _line(plan, number, padded(names[number], width))


def kind_label(channel: FirstChannel, language: str) -> str:
    """What a channel was taken for, in words, with a question mark where that is not sure."""
    if channel.certainty is Certainty.UNKNOWN:
        return translated_text(_UNKNOWN, language)
    label = CHANNEL_KINDS[channel.kind].labels.in_language(language)
    return f"{label}?" if channel.certainty is Certainty.LIKELY else label


def _line(plan: FirstPlan, number: int, name: str) -> Iterator[Segment]:
    channel = plan.channels[number]
    yield Segment(f"  {number + 1:>3} ", Role.QUIET)
    yield Segment(f"{name}  ")
    yield Segment(f"{kind_label(channel, plan.language)}\n", Role.QUIET if channel.certainty is Certainty.SURE else Role.WARNING)
