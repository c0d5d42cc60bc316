"""Channels as small pills: active filled, planned dashed; laid out in lines, and drawn."""

from dataclasses import dataclass

from journeycli.diff.change import Mark, Marking
from journeycli.draw.badges import SIGNS, outlined
from journeycli.draw.canvas import Canvas
from journeycli.draw.labels import name_of, title_of
from journeycli.draw.measure import row_height, text_width
from journeycli.draw.notation import safe_url
from journeycli.draw.shapes import Align, Box, Font, Look, Node, Outline, Pen, centered, lines_of
from journeycli.draw.theme import Theme
from journeycli.draw.wrap import Lines, wrap
from journeycli.model import Channel, Journey, Phase
from journeycli.result import Coverage
from journeycli.slug import slugged

SIZE = 10
HEIGHT = 19
_SIDES = 16
_MOST_LINES = 3
_APART = 5
_BETWEEN_LINES = 5


@dataclass(frozen=True, slots=True)
class Chip:
    """One channel in one phase, with its text wrapped."""

    channel: Channel
    coverage: Coverage
    lines: Lines
    width: int
    height: int
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class PlacedChip:
    """A chip and where it stands, from the corner of its block."""

    chip: Chip
    left: int
    top: int


def flag_width(text: str) -> int:
    """Points that a one-line pill with this bold text takes."""
    return text_width(text, SIZE, bold=True) + _SIDES


def chip(channel: Channel, coverage: Coverage, most: int, mark: Mark | None = None) -> Chip:
    """A pill for a channel, at most `most` points wide, led by the sign of its mark."""
    label = title_of(channel)
    lines = wrap(f"{SIGNS[mark]} {label}" if mark else label, most - _SIDES, SIZE, most=_MOST_LINES)
    width = max(text_width(line, SIZE) for line in lines) + _SIDES
    return Chip(channel, coverage, lines, min(width, most), HEIGHT + row_height(SIZE) * (len(lines) - 1), mark)


def lost_chips(journey: Journey, phase: Phase, marking: Marking, most: int) -> list[Chip]:
    """Pills for the channels that served a phase, and do no more."""
    uses = marking.uses.get(phase.id, {})
    return [chip(journey.channels[id], Coverage.NONE, most, mark) for id, mark in uses.items() if mark is Mark.REMOVED]


def placed(chips: list[Chip], width: int) -> tuple[tuple[PlacedChip, ...], int]:
    """Chips in lines of at most `width` points, and the height of them all."""
    found: list[PlacedChip] = []
    left = top = height = 0
    for one in chips:
        if left and left + one.width > width:
            left, top, height = 0, top + height + _BETWEEN_LINES, 0
        found.append(PlacedChip(one, left, top))
        left += one.width + _APART
        height = max(height, one.height)
    return tuple(found), top + height


def draw_chips(canvas: Canvas, chips: tuple[PlacedChip, ...], left: int, top: int) -> None:
    """Draws placed chips with the corner of their block at `left`, `top`."""
    for one in chips:
        kind, channel, mark = one.chip.coverage, one.chip.channel, one.chip.mark
        look = _look(canvas.theme, kind)
        told = [canvas.words.planned] if kind is Coverage.PLANNED else []
        told += [canvas.words.marks[mark]] if mark else []
        suffix = f" ({', '.join(told)})" if told else ""
        canvas.node(
            Node(
                f"channel-{slugged(channel.id)}",
                f"channel {mark if mark is Mark.REMOVED else kind}",
                Box(left + one.left, top + one.top, one.chip.width, one.chip.height),
                outline=Outline.ROUNDED,
                fill=look.fill,
                pen=outlined(mark, canvas.theme, look.pen),
                rows=centered(lines_of(one.chip.lines, Font(SIZE, look.ink), Align.CENTER), one.chip.height),
                tooltip=name_of(channel) + suffix,
                url=safe_url(channel.url),
            )
        )


def _look(theme: Theme, kind: Coverage) -> Look:
    if kind is Coverage.ACTIVE:
        return Look(theme.chip, Pen(theme.chip_line), theme.chip_ink)
    return Look(theme.plan, Pen(theme.plan_line, dashed=True), theme.plan_ink)
