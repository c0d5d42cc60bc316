"""The card of a touchpoint on the map: number, for whom, title, when, and the channels that have no chip below it."""

from collections.abc import Iterator
from typing import NamedTuple

from journeycli.draw.badges import BADGE, Badge, draw_badge, origin, outlined, touchpoint_badge
from journeycli.draw.canvas import Canvas
from journeycli.draw.cards import draw_moment
from journeycli.draw.labels import card_link, channel_label, known_channels, meets_nobody, name_of, timing_label, title_of
from journeycli.draw.map.grid import PhaseSlots, Slot
from journeycli.draw.map.lane import Sheet
from journeycli.draw.shapes import Box, Font, Node, Outline, Pen, Row, lines_of
from journeycli.draw.words import Words
from journeycli.draw.wrap import wrap, wrap_names
from journeycli.model import Journey, Touchpoint
from journeycli.result import Coverage
from journeycli.slug import slugged

_PADDING = 10
_SMALL, _TEXT, _TITLE = 9, 10, 11
_TOP, _BETWEEN, _BOTTOM = 8, 3, 10
_DIAMOND = 12
_BESIDE_DIAMOND = 20


class MapCard(NamedTuple):
    """A card in its slot, with what it says line by line."""

    slot: Slot
    rows: tuple[Row, ...]
    badge: Badge | None = None

    @property
    def height(self) -> int:
        """Points that its lines take."""
        return sum(row.height for row in self.rows)


def map_card(sheet: Sheet, phase: PhaseSlots, slot: Slot) -> MapCard:
    """The card of a touchpoint, ready to be placed."""
    width = slot.width - 2 * _PADDING
    blocks = [_title(sheet, slot, width), _timing(sheet, slot.touchpoint, width), _channels(sheet, phase, slot, width)]
    found = touchpoint_badge(slot.touchpoint, sheet.marking, sheet.words)
    blocks = [(Row(BADGE),), *blocks] if found else blocks
    filled = [row for block in blocks if block for row in (Row(_BETWEEN), *block)]
    return MapCard(slot, (Row(_TOP), *filled[1:], Row(_BOTTOM)), found)


def _title(sheet: Sheet, slot: Slot, width: int) -> tuple[Row, ...]:
    planned = sheet.words.planned if slot.touchpoint.status == "planned" else ""
    heading = " · ".join(
        part
        for part in (
            "" if slot.gone else str(slot.number),
            origin(slot.touchpoint, sheet.marking, sheet.words),
            planned,
            sheet.only_for(slot.touchpoint.personas),
        )
        if part
    )
    beside = _BESIDE_DIAMOND if slot.touchpoint.moment_of_truth else 0
    return (
        *lines_of(wrap(heading, width - beside, _SMALL, bold=True), Font(_SMALL, sheet.theme.soft, bold=True)),
        Row(1),
        *lines_of(
            wrap(title_of(slot.touchpoint), width, _TITLE, bold=True),
            Font(_TITLE, sheet.theme.soft if slot.gone else sheet.theme.ink, bold=True),
        ),
    )


def _timing(sheet: Sheet, touchpoint: Touchpoint, width: int) -> tuple[Row, ...]:
    return lines_of(wrap(timing_label(touchpoint.timing, sheet.words), width, _TEXT), Font(_TEXT, sheet.theme.soft))


def _channels(sheet: Sheet, phase: PhaseSlots, slot: Slot, width: int) -> tuple[Row, ...]:
    """The channels of a touchpoint; where chips stand right below its card, only those that get none as they do not run."""
    theme, words = sheet.theme, sheet.words
    channels = known_channels(sheet.journey, slot.touchpoint)
    if phase.side_by_side and not slot.gone:
        channels = [channel for channel in channels if channel.status not in ("active", "planned")]
    missed = meets_nobody(sheet.journey, slot.touchpoint)
    names = [channel_label(channel, words) for channel in channels]
    told = lines_of(wrap_names(names, width, _TEXT), Font(_TEXT, theme.soft if slot.gone or missed else theme.chip_ink))
    if phase.side_by_side and not slot.gone:
        return told
    if missed or (phase.coverage is Coverage.NONE and not names):
        return (*lines_of((words.gap,), Font(_TEXT, theme.gap, bold=True)), *told)
    return told or lines_of((words.no_channel,), Font(_TEXT, theme.soft))


def draw_map_card(canvas: Canvas, journey: Journey, card: MapCard, top: int, height: int) -> None:
    """Draws a card with its moment of truth; `height` may be more than its lines take."""
    theme, slot, touchpoint = canvas.theme, card.slot, card.slot.touchpoint
    planned = touchpoint.status == "planned"
    canvas.node(
        Node(
            f"touchpoint-{slugged(touchpoint.id)}",
            f"touchpoint {touchpoint.status}",
            Box(slot.left, top, slot.width, height),
            outline=Outline.ROUNDED,
            fill=theme.plan if planned else theme.card,
            pen=outlined(card.badge and card.badge.mark, theme, Pen(theme.plan_line, dashed=True) if planned else Pen(theme.edge)),
            rows=(*card.rows, Row(height - card.height)),
            inset=_PADDING,
            tooltip=" – ".join(_told(card, canvas.words)),
            url=card_link(journey, touchpoint),
        )
    )
    if card.badge:
        draw_badge(canvas, f"mark-{slugged(touchpoint.id)}", card.badge, slot.left + _PADDING, top + _TOP)
    if touchpoint.moment_of_truth:
        draw_moment(canvas, f"moment-{slugged(touchpoint.id)}", slot.left + slot.width - _PADDING - _DIAMOND, top + _TOP)


def _told(card: MapCard, words: Words) -> Iterator[str]:
    """What a pointer over a card tells: enough to know it by, and what its look means."""
    slot = card.slot
    yield name_of(slot.touchpoint) if slot.gone else f"{slot.number}. {name_of(slot.touchpoint)}"
    if card.badge:
        yield card.badge.text
    if slot.touchpoint.status == "planned":
        yield words.planned
    if slot.touchpoint.moment_of_truth:
        yield words.moment
