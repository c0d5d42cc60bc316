"""The service blueprint: what the customer does, step by step, and below it who and what makes that happen."""

from collections.abc import Iterator
from dataclasses import dataclass

from journeycli.draw.blueprint.cells import CELL_WIDTH, CellMaker
from journeycli.draw.blueprint.columns import draw_nothing, draw_step
from journeycli.draw.blueprint.frame import LABEL, LaneFrame, draw_lanes, lane_frame
from journeycli.draw.blueprint.steps_on import Onward, draw_onward, onward
from journeycli.draw.blueprint.texts import PhaseSteps, lanes_of, phase_steps
from journeycli.draw.canvas import Canvas
from journeycli.draw.chevrons import chevrons_height, draw_chevron
from journeycli.draw.description import description
from journeycli.draw.header import MARGIN, draw_header
from journeycli.draw.legend import Sign, draw_legend
from journeycli.draw.numbering import touchpoint_numbers
from journeycli.draw.shapes import Box, Drawing, Font, Pen, Widths, lines_of
from journeycli.draw.theme import Theme
from journeycli.draw.touchpoint_key import draw_key
from journeycli.draw.words import words_in
from journeycli.draw.wrap import wrap
from journeycli.model import Journey
from journeycli.result import Coverage
from journeycli.slug import slugged

_LEAST_WIDTH = 620
_APART = 22
_PADDING = 12
_BETWEEN = 10
_BELOW_CHEVRON = 12
_BELOW_LANES = 14
_HEADING = 9


def blueprint(journey: Journey, theme: Theme, language: str, beside: Widths | None = None) -> Drawing:
    """The service blueprint of a journey; `beside` another picture, its phases are at least as wide as there."""
    words, phases = words_in(language), phase_steps(journey)
    spans = tuple(_spans(phases, beside or {}))
    right = spans[-1][0] + spans[-1][1]
    canvas = Canvas(f"{slugged(journey.id)}-blueprint", theme, words, max(right + MARGIN, _LEAST_WIDTH))
    top = draw_header(canvas, journey, words.blueprint, with_state=beside is not None)
    maker = CellMaker(journey, theme, words, phases, lanes_of(phases))
    chevrons = chevrons_height(canvas, journey, (width for _, width in spans))
    frame = lane_frame(maker.heights(), top + chevrons + _BELOW_CHEVRON, right)
    sheet = _Sheet(canvas, journey, maker, spans, frame)
    bottom = sheet.draw(top, chevrons)
    end = draw_legend(canvas, MARGIN + LABEL, bottom + 22, canvas.width - MARGIN, sheet.signs())
    return canvas.drawing(end + 22, journey.title, description(journey, words))


def _spans(phases: tuple[PhaseSteps, ...], beside: Widths) -> Iterator[tuple[int, int]]:
    """The left edge and the width of each phase."""
    left = MARGIN + LABEL
    for one in phases:
        width = max(_natural_width(one), beside.get(one.phase.id, 0))
        yield left, width
        left += width + _BETWEEN


def _natural_width(phase: PhaseSteps) -> int:
    columns = max(len(phase.steps), 1)
    return columns * CELL_WIDTH + (columns - 1) * _APART + 2 * _PADDING


@dataclass(frozen=True, slots=True)
class _Sheet:
    """A blueprint with all its measures."""

    canvas: Canvas
    journey: Journey
    maker: CellMaker
    spans: tuple[tuple[int, int], ...]
    frame: LaneFrame

    def draw(self, top: int, chevrons: int) -> int:
        """Draws everything between header and legend, with arrows of this height, and gives the height below."""
        theme = self.canvas.theme
        # Names first: how many lines they take decides how far down the bands go.
        below = self._draw_others()
        bottom = below or self.frame.bottom + _BELOW_LANES
        for left, width in self.spans:
            self.canvas.panel(Box(left, top + 10, width, bottom - top - 10), 10, Pen(theme.band), theme.band)
        draw_lanes(self.canvas, self.frame)
        if below:
            height = self.frame.bottom + _BELOW_LANES
            self.canvas.line(((MARGIN, height), (self.frame.right, height)), Pen(theme.line))
        names: dict[str, str] = {}
        for index, (phase, (left, width)) in enumerate(zip(self.maker.phases, self.spans, strict=True)):
            draw_chevron(self.canvas, self.journey, index, Box(left, top, width, chevrons), phase.coverage)
            column = left + (width - _natural_width(phase)) // 2 + _PADDING
            for place, step in enumerate(phase.steps):
                at = column + place * (CELL_WIDTH + _APART)
                names[step.touchpoint.id] = draw_step(self.canvas, self.maker, self.frame, step, at)
            if not phase.steps:
                draw_nothing(self.canvas, self.maker, self.frame, phase, left + (width - CELL_WIDTH) // 2)
        draw_onward(self.canvas, onward(self.journey, self.maker.phases), names)
        return bottom

    def signs(self) -> Iterator[Sign]:
        """What occurs in the picture and may need explaining."""
        phases = self.maker.phases
        steps = [step for phase in phases for step in phase.steps]
        kinds = {one.kind for one in onward(self.journey, phases)}
        coverage = {phase.coverage for phase in phases}
        meets = {step.meets for step in steps if not step.gap}
        occurs = {
            Sign.NEXT: Onward.NEXT in kinds,
            Sign.LATER: Onward.LATER in kinds,
            Sign.STOPPED: Coverage.NONE in meets,
            Sign.PLANNED: Coverage.PLANNED in coverage | meets,
            Sign.GAP: Coverage.NONE in coverage or any(step.gap for step in steps),
        }
        yield from (sign for sign, there in occurs.items() if there)

    def _draw_others(self) -> int:
        """The touchpoints that have no column, by their names; gives the height below, or 0 where there are none."""
        top = self.frame.bottom + _BELOW_LANES
        others = {touchpoint.id for phase in self.maker.phases for touchpoint in phase.others}
        if not others:
            return 0
        numbers = {id: number for id, number in touchpoint_numbers(self.journey).items() if id in others}
        theme = self.canvas.theme
        rows = lines_of(wrap(self.canvas.words.not_worked_out, LABEL - 16, _HEADING, bold=True), Font(_HEADING, theme.soft, bold=True))
        self.canvas.text("lane", (MARGIN, top + 12), LABEL - 16, rows)
        return draw_key(self.canvas, self.journey, numbers, self.spans, top + 12) + 14
