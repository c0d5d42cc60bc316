"""The map view: phases as columns, and lanes across them from what the customer wants to what could be better."""

from collections.abc import Iterator

from journeycli.coverage import coverage_matrix
from journeycli.diff.change import UNMARKED, Marking
from journeycli.draw.canvas import Canvas
from journeycli.draw.chevrons import chevrons_height, draw_chevron
from journeycli.draw.description import description
from journeycli.draw.header import MARGIN, draw_header
from journeycli.draw.legend import Sign, draw_legend, mark_entries
from journeycli.draw.map.channels import channel_lane
from journeycli.draw.map.emotion import emotion_lane, mood_entries
from journeycli.draw.map.goals import goal_lane
from journeycli.draw.map.grid import Room, Shape, phase_slots
from journeycli.draw.map.lane import LABEL, Lane, Sheet, draw_lanes, with_room_for_its_label
from journeycli.draw.map.moods import felt_touchpoints, moods
from journeycli.draw.map.notes import Kind, note_lane
from journeycli.draw.map.touchpoints import touchpoint_lane
from journeycli.draw.shapes import Box, Drawing, Pen, Widths
from journeycli.draw.theme import Theme
from journeycli.draw.words import words_in
from journeycli.model import Journey
from journeycli.result import Coverage
from journeycli.slug import slugged

_LEFT = MARGIN + LABEL
_LEAST_WIDTH = 620
_BELOW_CHEVRON = 6


def journey_map(journey: Journey, theme: Theme, language: str, beside: Widths | None = None, marking: Marking = UNMARKED) -> Drawing:
    """The map of a journey in its compact shape, cards on top of each other; `beside` another picture, its phases as wide as there."""
    return _map(journey, theme, language, Shape.COMPACT, beside=beside, marking=marking)


def wide_journey_map(journey: Journey, theme: Theme, language: str, beside: Widths | None = None, marking: Marking = UNMARKED) -> Drawing:
    """The map of a journey for a wall, cards side by side and what belongs to each below it; `beside` as in the compact map."""
    return _map(journey, theme, language, Shape.WIDE, beside=beside, marking=marking)


def _map(  # noqa: PLR0913  what both shapes are drawn from
    journey: Journey, theme: Theme, language: str, shape: Shape, *, beside: Widths | None, marking: Marking
) -> Drawing:
    words = words_in(language)
    room = Room(_LEFT, _LEAST_WIDTH - _LEFT - MARGIN, beside or {})
    sheet = Sheet(journey, shape, phase_slots(journey, shape, room, marking), theme, words, marking)
    lanes = [with_room_for_its_label(lane) for lane in _lanes(sheet) if lane]
    right = sheet.phases[-1].left + sheet.phases[-1].width
    canvas = Canvas(f"{slugged(journey.id)}-{shape}", theme, words, max(right + MARGIN, _LEAST_WIDTH), marking)
    top = draw_header(canvas, journey, with_state=beside is not None)
    chevrons = chevrons_height(canvas, journey, (phase.width for phase in sheet.phases))
    lanes_top = top + chevrons + _BELOW_CHEVRON
    bottom = lanes_top + sum(lane.height for lane in lanes)
    for phase in sheet.phases:
        canvas.panel(Box(phase.left, top + 10, phase.width, bottom - top - 4), 10, Pen(theme.band), theme.band)
    for index, phase in enumerate(sheet.phases):
        draw_chevron(canvas, journey, index, Box(phase.left, top, phase.width, chevrons), phase.coverage)
    draw_lanes(canvas, lanes, lanes_top, right)
    end = draw_legend(canvas, _LEFT, bottom + 22, canvas.width - MARGIN, [*_signs(sheet), *mood_entries(sheet), *mark_entries(canvas)])
    return canvas.drawing(end + 22, journey.title, description(journey, words, marking))


def _lanes(sheet: Sheet) -> Iterator[Lane | None]:
    """The lanes from top to bottom; those with nothing in them are left out."""
    words, theme = sheet.words, sheet.theme
    yield goal_lane(sheet)
    yield touchpoint_lane(sheet)
    yield note_lane(sheet, Kind("action", words.actions_lane, theme.rule, lambda holder: holder.actions))
    yield note_lane(sheet, Kind("motivation", words.motivations_lane, theme.rule, lambda holder: holder.motivations))
    yield note_lane(sheet, Kind("question", words.questions_lane, theme.zero, lambda holder: holder.questions))
    yield emotion_lane(sheet)
    yield channel_lane(sheet)
    yield note_lane(sheet, Kind("pain", words.pains_lane, theme.minus, lambda holder: holder.pains))
    yield note_lane(sheet, Kind("opportunity", words.opportunities_lane, theme.plus, lambda holder: holder.opportunities))


def _signs(sheet: Sheet) -> Iterator[Sign]:
    """What occurs in the picture and may need explaining."""
    touchpoints = [slot.touchpoint for phase in sheet.phases for slot in phase.slots]
    coverage = [phase.coverage for phase in sheet.phases]
    planned = any(touchpoint.status == "planned" for touchpoint in touchpoints)
    felt = felt_touchpoints(sheet)
    occurs = {
        Sign.ACTIVE: Coverage.ACTIVE in coverage,
        Sign.PLANNED: planned or any(Coverage.PLANNED in row.cells for row in coverage_matrix(sheet.journey).rows),
        Sign.GAP: Coverage.NONE in coverage,
        Sign.ASSUMED: any(one.assumed for one in felt),
        Sign.UNKNOWN: not all(stretch.known for line in moods(sheet, felt) for stretch in line.stretches),
        Sign.MOMENT: any(touchpoint.moment_of_truth for touchpoint in touchpoints),
    }
    yield from (sign for sign, there in occurs.items() if there)
