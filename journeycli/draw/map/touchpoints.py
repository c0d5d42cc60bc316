"""The lane of the map with the touchpoints: cards on top of each other, or side by side in lines."""

from functools import partial
from typing import NamedTuple

from journeycli.draw.canvas import Canvas
from journeycli.draw.map.cards import MapCard, draw_map_card, map_card
from journeycli.draw.map.grid import APART, Shape, Slot
from journeycli.draw.map.lane import TOP, Lane, Sheet
from journeycli.draw.shapes import Box, Font, Node, lines_of
from journeycli.draw.wrap import wrap
from journeycli.slug import slugged

_SIZE = 10


class _Line(NamedTuple):
    """A line of cards that are as high as each other: one card where compact, those of all phases where wide."""

    phase: int
    column: int
    number: int


class _Place(NamedTuple):
    """Where a line stands below the top of the lane."""

    top: int
    height: int


_Cards = list[tuple[_Line, MapCard]]


def touchpoint_lane(sheet: Sheet) -> Lane | None:
    """The cards of all touchpoints; no lane where the journey has none."""
    cards = [
        (_line(sheet.shape, index, slot), map_card(sheet, phase, slot)) for index, phase in enumerate(sheet.phases) for slot in phase.slots
    ]
    if not cards:
        return None
    places = _places(cards)
    height = max(place.top + place.height for place in places.values()) + 2 * TOP
    return Lane("touchpoints", sheet.words.touchpoints_lane, height, partial(_draw, sheet, cards, places))


def _line(shape: Shape, phase: int, slot: Slot) -> _Line:
    return _Line(phase, slot.column, slot.line) if shape is Shape.COMPACT else _Line(0, 0, slot.line)


def _places(cards: _Cards) -> dict[_Line, _Place]:
    heights: dict[_Line, int] = {}
    for line, card in cards:
        heights[line] = max(heights.get(line, 0), card.height)
    places: dict[_Line, _Place] = {}
    for line in sorted(heights):
        above = places.get(line._replace(number=line.number - 1))
        places[line] = _Place(above.top + above.height + APART if above else 0, heights[line])
    return places


def _draw(sheet: Sheet, cards: _Cards, places: dict[_Line, _Place], canvas: Canvas, top: int) -> None:
    for line, card in cards:
        draw_map_card(canvas, sheet.journey, card, top + TOP + places[line].top, places[line].height)
    for phase in sheet.phases:
        if not phase.slots:
            rows = lines_of(wrap(sheet.words.no_touchpoints, phase.inner_width, _SIZE), Font(_SIZE, canvas.theme.soft))
            box = Box(phase.inner_left, top + TOP, phase.inner_width, sum(row.height for row in rows))
            canvas.node(Node(f"empty-{slugged(phase.phase.id)}", "empty", box, rows=rows))
