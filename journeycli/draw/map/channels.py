"""The lane of the map with the channels of every phase as chips, under their own card where there is room (D04.2)."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple

from journeycli.coverage import channel_coverage, placed_channels
from journeycli.draw.canvas import Canvas
from journeycli.draw.chips import PlacedChip, chip, draw_chips, lost_chips, placed
from journeycli.draw.labels import known_channels, meets_nobody
from journeycli.draw.map.gaps import draw_gap, gap_height
from journeycli.draw.map.grid import PhaseSlots, Slot
from journeycli.draw.map.lane import TOP, Lane, Sheet
from journeycli.draw.shapes import Box, Font, Node, Row, lines_of
from journeycli.draw.wrap import wrap
from journeycli.model import Channel
from journeycli.result import Coverage
from journeycli.slug import slugged

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


class _Cell(NamedTuple):
    """What stands in one phase: the channels that serve it, else its gap; and below that those that serve it no more."""

    phase: PhaseSlots
    blocks: tuple[_Block, ...]
    lost: _Block
    height: int


def channel_lane(sheet: Sheet) -> Lane:
    """The channels of every phase: a lane that every map has, as its gaps are what it is for."""
    cells = [_cell(sheet, phase) for phase in sheet.phases]
    height = max(cell.height for cell in cells)
    return Lane("channels", sheet.words.channels_lane, height + 2 * TOP, partial(_draw, sheet, cells, height))


def _cell(sheet: Sheet, phase: PhaseSlots) -> _Cell:
    gap = phase.coverage is Coverage.NONE
    blocks = () if gap else tuple(_blocks(sheet, phase))
    height = gap_height(sheet, phase) if gap else max(block.top + block.height for block in blocks)
    found, below = placed(lost_chips(sheet.journey, phase.phase, sheet.marking, phase.inner_width), phase.inner_width)
    top = height + _BETWEEN if height else 0
    lost = _Block(f"lost-{slugged(phase.phase.id)}", phase.inner_left, phase.inner_width, (), found, below, top)
    return _Cell(phase, blocks, lost, top + below if found else height)


def _blocks(sheet: Sheet, phase: PhaseSlots) -> Iterator[_Block]:
    journey, words = sheet.journey, sheet.words
    channels = [journey.channels[id] for id in placed_channels(phase.phase) if id in journey.channels]
    if not phase.side_by_side:
        yield _block(sheet, phase, "", channels)
        return
    under = [_under_card(sheet, phase, slot) for slot in phase.slots]
    yield from under
    on_cards = {id for slot in phase.slots if not slot.gone for id in slot.touchpoint.channels}
    own = _block(sheet, phase, words.also_through, (channel for channel in channels if channel.id not in on_cards))
    if own.chips:
        yield own._replace(top=max(block.height for block in under) + _BETWEEN)


def _under_card(sheet: Sheet, phase: PhaseSlots, slot: Slot) -> _Block:
    channels = [] if slot.gone else known_channels(sheet.journey, slot.touchpoint)
    missed = meets_nobody(sheet.journey, slot.touchpoint)
    text = sheet.words.gap if missed else "" if channels or slot.gone else sheet.words.no_channel
    return _block(sheet, phase, text, channels, slot)


def _block(sheet: Sheet, phase: PhaseSlots, text: str, channels: Iterable[Channel], slot: Slot | None = None) -> _Block:
    left, width = (slot.left, slot.width) if slot else (phase.inner_left, phase.inner_width)
    kinds = ((channel, channel_coverage(channel, phase.phase)) for channel in channels)
    uses = sheet.marking.uses.get(phase.phase.id, {})
    chips = [chip(channel, kind, width, uses.get(channel.id)) for channel, kind in kinds if kind is not Coverage.NONE]
    missed = text == sheet.words.gap
    rows = lines_of(wrap(text, width, _SIZE, missed), Font(_SIZE, sheet.theme.gap if missed else sheet.theme.soft, bold=missed))
    found, height = placed(chips, width)
    block = _Block(slugged(slot.touchpoint.id if slot else phase.phase.id), left, width, rows, found, height)
    return block._replace(height=block.chips_top + height)


def _draw(sheet: Sheet, cells: list[_Cell], height: int, canvas: Canvas, top: int) -> None:
    for cell in cells:
        if cell.phase.coverage is Coverage.NONE:
            lost = cell.lost.height + _BETWEEN if cell.lost.chips else 0
            draw_gap(canvas, sheet, cell.phase, top + TOP, height - lost)
            _draw_blocks(canvas, (cell.lost._replace(top=height - cell.lost.height),), top)
        else:
            _draw_blocks(canvas, (*cell.blocks, cell.lost), top)


def _draw_blocks(canvas: Canvas, blocks: tuple[_Block, ...], top: int) -> None:
    for block in blocks:
        if block.text:
            box = Box(block.left, top + TOP + block.top, block.width, sum(row.height for row in block.text))
            canvas.node(Node(f"through-{block.owner}", "through", box, rows=block.text))
        draw_chips(canvas, block.chips, block.left, top + TOP + block.chips_top)
