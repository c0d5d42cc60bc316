"""Channels as small pills: active filled, planned dashed; laid out in lines, and drawn."""

from dataclasses import dataclass

from journeycli.draw.canvas import Canvas
from journeycli.draw.clean import clean
from journeycli.draw.measure import row_height, text_width
from journeycli.draw.notation import safe_url, slug
from journeycli.draw.shapes import Align, Box, Font, Node, Outline, Pen, centered, lines_of
from journeycli.draw.theme import Theme
from journeycli.draw.wrap import Lines, wrap
from journeycli.model import Channel
from journeycli.result import Coverage

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


@dataclass(frozen=True, slots=True)
class PlacedChip:
    """A chip and where it stands, from the corner of its block."""

    chip: Chip
    left: int
    top: int


def flag_width(text: str) -> int:
    """Points that a one-line pill with this bold text takes."""
    return text_width(text, SIZE, bold=True) + _SIDES


def chip(channel: Channel, coverage: Coverage, most: int) -> Chip:
    """A pill for a channel, at most `most` points wide."""
    lines = wrap(channel.label, most - _SIDES, SIZE, most=_MOST_LINES) or (channel.id,)
    width = max(text_width(line, SIZE) for line in lines) + _SIDES
    return Chip(channel, coverage, lines, min(width, most), HEIGHT + row_height(SIZE) * (len(lines) - 1))


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
        kind, channel = one.chip.coverage, one.chip.channel
        pen, fill, ink = _look(canvas.theme, kind)
        suffix = f" ({canvas.words.planned})" if kind is Coverage.PLANNED else ""
        canvas.node(
            Node(
                f"channel-{slug(channel.id)}",
                f"channel {kind}",
                Box(left + one.left, top + one.top, one.chip.width, one.chip.height),
                outline=Outline.ROUNDED,
                fill=fill,
                pen=pen,
                rows=centered(lines_of(one.chip.lines, Font(SIZE, ink), Align.CENTER), one.chip.height),
                tooltip=(clean(channel.label) or channel.id) + suffix,
                url=safe_url(channel.url),
            )
        )


def _look(theme: Theme, kind: Coverage) -> tuple[Pen, str, str]:
    if kind is Coverage.ACTIVE:
        return Pen(theme.chip_line), theme.chip, theme.chip_ink
    return Pen(theme.plan_line, dashed=True), theme.plan, theme.plan_ink
