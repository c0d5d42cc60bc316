"""The flow view: phases as columns, touchpoints as cards, arrows from each to the next, loops in lanes of their own."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from journeycli.diff.change import UNMARKED, Mark, Marking
from journeycli.draw.canvas import Canvas
from journeycli.draw.cards import WIDTH, DrawnCard, draw_card
from journeycli.draw.chevrons import chevrons_height, draw_chevron
from journeycli.draw.chips import draw_chips
from journeycli.draw.description import description
from journeycli.draw.flow.arrows import TRACK, Grid, draw_arrows, routes
from journeycli.draw.flow.columns import Column, PhaseColumns, phase_columns, stops
from journeycli.draw.flow.lanes import Gutter
from journeycli.draw.header import MARGIN, draw_disc, draw_header
from journeycli.draw.legend import Sign, draw_legend, mark_entries
from journeycli.draw.orthogonal import Heading, arrowhead, before_arrow
from journeycli.draw.shapes import Box, Drawing, Pen, Widths
from journeycli.draw.theme import Theme
from journeycli.draw.words import words_in
from journeycli.model import Journey
from journeycli.result import Coverage
from journeycli.slug import slugged
from journeycli.ways import Way, ways

_LEAST_WIDTH = 620
_BETWEEN_PHASES = 10
_SIDE = 30
"""At least this much between a phase's edge and its cards."""
_INSIDE = 25
"""At least this much at each side of the middle between two columns of one phase."""
_START = 50
"""Room for the disc from which the first arrow comes."""
_DISC = 34
_BELOW_CHEVRON = 20
_BELOW_CARDS = 24


@dataclass(frozen=True, slots=True)
class _Across:
    """Where everything stands from left to right: columns, the middles of the gutters, phases from edge to edge."""

    columns: tuple[int, ...]
    gutters: tuple[float, ...]
    phases: tuple[tuple[int, int], ...]


def flow(journey: Journey, theme: Theme, language: str, beside: Widths | None = None, marking: Marking = UNMARKED) -> Drawing:
    """The flow of a journey; `beside` another picture, its phases are at least as wide as there; `marking` what differs."""
    words = words_in(language)
    journey_ways = tuple(dict.fromkeys(ways(journey)))
    phases = phase_columns(journey, theme, words, journey_ways, marking)
    columns = [column for phase in phases for column in phase.columns]
    places = stops(phases)
    start = next((places[card.touchpoint.id] for card in columns[0].cards if card.number), None)
    plan = routes(journey_ways, places, start)
    starts = any(card.number for column in columns for card in column.cards)
    across = _across(phases, plan.lanes.gutters, MARGIN + (_START if starts or beside is not None else 0))
    if beside:
        across = _across(phases, plan.lanes.gutters, across.phases[0][0], _wanting(phases, across, beside))

    canvas = Canvas(f"{slugged(journey.id)}-flow", theme, words, max(across.phases[-1][1] + MARGIN, _LEAST_WIDTH), marking)
    top = draw_header(canvas, journey, with_state=beside is not None)
    chevrons = chevrons_height(canvas, journey, (right - left for left, right in across.phases))
    over = top + chevrons + _BELOW_CHEVRON
    cards_top = over + TRACK * plan.lanes.over
    lowest = cards_top + max(column.height for column in columns)
    bottom = lowest + _BELOW_CARDS + TRACK * plan.lanes.under
    _draw_phases(canvas, journey, phases, across, (top, top + chevrons, bottom))
    if starts:
        _draw_start(canvas, journey, across.columns[0], cards_top + (plan.ports.start or columns[0].first_line))
    cards: dict[str, DrawnCard] = {}
    for column, left in zip(columns, across.columns, strict=True):
        cards |= _draw_column(canvas, column, left, cards_top)
    draw_arrows(canvas, Grid(across.columns, across.gutters, cards_top, over - 6, lowest + 16), plan, cards)
    end = draw_legend(
        canvas, across.phases[0][0], bottom + 22, canvas.width - MARGIN, [*_signs(phases, columns, journey_ways), *mark_entries(canvas)]
    )
    return canvas.drawing(end + 22, journey.title, description(journey, words, marking))


def _wanting(phases: tuple[PhaseColumns, ...], across: _Across, beside: Widths) -> list[int]:
    """The points that each phase lacks to be as wide as in the picture beside this one."""
    return [max(beside.get(one.phase.id, 0) - (right - left), 0) for one, (left, right) in zip(phases, across.phases, strict=True)]


def _across(phases: tuple[PhaseColumns, ...], gutters: dict[int, Gutter], left: int, extra: list[int] | None = None) -> _Across:
    """Gutters are as wide as their lanes need; `extra` points of each phase go to both its sides."""
    extra = extra or [0] * len(phases)
    owners = [index for index, phase in enumerate(phases) for _ in phase.columns]
    needs = [gutters.get(index, Gutter()).needs() for index in range(len(owners) + 1)]
    columns, middles = [left + max(_SIDE, needs[0][1]) + extra[0] // 2], [float(left)]
    edges = [left]
    for index, (before, after) in enumerate(pairwise(owners), 1):
        apart = _BETWEEN_PHASES // 2 if before != after else 0
        reach_left, reach_right = (max(need, _SIDE + apart if apart else _INSIDE) for need in needs[index])
        middle = columns[-1] + WIDTH + reach_left + (extra[before] - extra[before] // 2 if apart else 0)
        middles.append(float(middle))
        columns.append(middle + reach_right + (extra[after] // 2 if apart else 0))
        edges += [middle - apart, middle + apart] if apart else []
    right = columns[-1] + WIDTH + max(_SIDE, needs[-1][0]) + extra[-1] - extra[-1] // 2
    edges.append(right)
    return _Across(tuple(columns), (*middles, float(right)), tuple(zip(edges[::2], edges[1::2], strict=True)))


def _draw_phases(canvas: Canvas, journey: Journey, phases: tuple[PhaseColumns, ...], across: _Across, reach: tuple[int, int, int]) -> None:
    """Bands and arrows of the phases; `reach` gives the top, where the arrows end, and the bottom."""
    top, below, bottom = reach
    theme = canvas.theme
    for phase, (left, right) in zip(phases, across.phases, strict=True):
        gap = phase.coverage is Coverage.NONE
        fill = theme.gap_band if gap else theme.band
        canvas.panel(Box(left, top + 10, right - left, bottom - top - 10), 10, Pen(fill), fill)
        if phase.coverage is not Coverage.ACTIVE:
            border = Box(left + 1, below + 6, right - left - 2, bottom - below - 7)
            canvas.panel(border, 10, Pen(theme.gap, 1.6, dashed=True) if gap else Pen(theme.plan_line, dashed=True))
    for index, (phase, (left, right)) in enumerate(zip(phases, across.phases, strict=True)):
        draw_chevron(canvas, journey, index, Box(left, top, right - left, below - top), phase.coverage)


def _draw_start(canvas: Canvas, journey: Journey, card_left: int, height: int) -> None:
    """The persona sets out: a disc, and an arrow to the first card, or to what the first phase has instead."""
    tip, colour = (card_left, height), canvas.theme.soft
    canvas.line(((MARGIN + _DISC, height), before_arrow(tip, Heading.EAST)), Pen(colour, 1.5))
    canvas.polygon(arrowhead(tip, Heading.EAST), colour)
    draw_disc(canvas, "start", journey, Box(MARGIN, height - _DISC // 2, _DISC, _DISC))


def _draw_column(canvas: Canvas, column: Column, left: int, top: int) -> dict[str, DrawnCard]:
    """Draws a column and gives its cards by the ids of their touchpoints."""
    cards = {}
    for card, below in zip(column.cards, column.tops, strict=True):
        cards[card.touchpoint.id] = draw_card(canvas, card, left, top + below)
    canvas.text("note", (left, top + column.note_top), WIDTH, column.note)
    draw_chips(canvas, column.chips, left, top + column.chips_top)
    return cards


def _signs(phases: tuple[PhaseColumns, ...], columns: list[Column], journey_ways: tuple[Way, ...]) -> Iterator[Sign]:
    """What occurs in the picture and may need explaining."""
    touchpoints = [card.touchpoint for column in columns for card in column.cards]
    kinds = {placed.chip.coverage for column in columns for placed in column.chips if placed.chip.mark is not Mark.REMOVED}
    occurs = {
        Sign.NEXT: any(not way.back for way in journey_ways),
        Sign.BACK: any(way.back for way in journey_ways),
        Sign.ACTIVE: Coverage.ACTIVE in kinds,
        Sign.PLANNED: Coverage.PLANNED in kinds
        or any(phase.coverage is Coverage.PLANNED for phase in phases)
        or any(touchpoint.status == "planned" for touchpoint in touchpoints),
        Sign.GAP: any(phase.coverage is Coverage.NONE for phase in phases),
        Sign.MOMENT: any(touchpoint.moment_of_truth for touchpoint in touchpoints),
    }
    yield from (sign for sign, there in occurs.items() if there)
