"""The lane of the map with the channels of every phase as chips, under their own card where there is room (D04.2)."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from journeycli.coverage import channel_coverage, placed_channels
from journeycli.draw.canvas import Canvas
from journeycli.draw.chips import PlacedChip, chip, draw_chips, placed
from journeycli.draw.labels import known_channels
from journeycli.draw.map_gaps import draw_gap, gap_height
from journeycli.draw.map_grid import PhaseSlots, Slot
from journeycli.draw.map_lane import TOP, Lane, Sheet
from journeycli.draw.notation import slug
from journeycli.draw.shapes import Box, Font, Node, Row, lines_of
from journeycli.draw.wrap import wrap
from journeycli.model import Channel
from journeycli.result import Coverage

_SIZE = 10
_BETWEEN = 8
_BELOW_TEXT = 4


class _Block(NamedTuple):
    """A text and the chips below it; `top` is below that of the lane's content."""

    owner: str
    left: int
    width: int
    text: tuple[Row, ...]
    chips: tuple[PlacedChip, ...]
    height: int
    top: int = 0

    @property
    def chips_top(self) -> int:
        """The y of its chips."""
        return self.top + (sum(row.height for row in self.text) + _BELOW_TEXT if self.text else 0)


def channel_lane(sheet: Sheet) -> Lane:
    """The channels of every phase: a lane that every map has, as its gaps are what it is for."""
    gaps = [phase for phase in sheet.phases if phase.coverage is Coverage.NONE]
    blocks = [block for phase in sheet.phases if phase.coverage is not Coverage.NONE for block in _blocks(sheet, phase)]
    height = max([*(block.top + block.height for block in blocks), *(gap_height(sheet, phase) for phase in gaps)])
    return Lane("channels", sheet.words.channels_lane, height + 2 * TOP, partial(_draw, sheet, blocks, height))


def _blocks(sheet: Sheet, phase: PhaseSlots) -> Iterator[_Block]:
    journey, words = sheet.journey, sheet.words
    channels = [journey.channels[id] for id in placed_channels(phase.phase) if id in journey.channels]
    if not phase.side_by_side:
        yield _block(sheet, phase, "", channels)
        return
    under = [_under_card(sheet, phase, slot) for slot in phase.slots]
    yield from under
    on_cards = {id for slot in phase.slots for id in slot.touchpoint.channels}
    own = _block(sheet, phase, words.also_through, (channel for channel in channels if channel.id not in on_cards))
    if own.chips:
        yield own._replace(top=max(block.height for block in under) + _BETWEEN)


def _under_card(sheet: Sheet, phase: PhaseSlots, slot: Slot) -> _Block:
    channels = known_channels(sheet.journey, slot.touchpoint)
    return _block(sheet, phase, "" if channels else sheet.words.no_channel, channels, slot)


def _block(sheet: Sheet, phase: PhaseSlots, text: str, channels: Iterable[Channel], slot: Slot | None = None) -> _Block:
    left, width = (slot.left, slot.width) if slot else (phase.inner_left, phase.inner_width)
    kinds = ((channel, channel_coverage(channel, phase.phase)) for channel in channels)
    chips = [chip(channel, kind, width) for channel, kind in kinds if kind is not Coverage.NONE]
    rows = lines_of(wrap(text, width, _SIZE), Font(_SIZE, sheet.theme.soft))
    found, height = placed(chips, width)
    block = _Block(slug(slot.touchpoint.id if slot else phase.phase.id), left, width, rows, found, height)
    return block._replace(height=block.chips_top + height)


def _draw(sheet: Sheet, blocks: list[_Block], height: int, canvas: Canvas, top: int) -> None:
    for phase in sheet.phases:
        if phase.coverage is Coverage.NONE:
            draw_gap(canvas, sheet, phase, top + TOP, height)
    for block in blocks:
        if block.text:
            box = Box(block.left, top + TOP + block.top, block.width, sum(row.height for row in block.text))
            canvas.node(Node(f"through-{block.owner}", "through", box, rows=block.text))
        draw_chips(canvas, block.chips, block.left, top + TOP + block.chips_top)
