"""Draws one column of a service blueprint: the cells of a step, what joins them, and what is missing."""

from itertools import pairwise

from journeycli.draw.blueprint.cells import CELL_WIDTH, CellMaker
from journeycli.draw.blueprint.frame import LaneFrame
from journeycli.draw.blueprint.texts import Lane, PhaseSteps, Step, texts_in
from journeycli.draw.canvas import Canvas
from journeycli.draw.clean import clean
from journeycli.draw.labels import name_of, told_channels
from journeycli.draw.orthogonal import Heading, arrowhead, before_arrow
from journeycli.draw.shapes import Align, Box, Font, Node, Outline, Pen, centered, lines_of
from journeycli.draw.wrap import wrap
from journeycli.result import Coverage
from journeycli.slug import slugged

_STROKE = 1.3
_SIZE, _SMALL = 10, 9


def draw_step(canvas: Canvas, maker: CellMaker, frame: LaneFrame, step: Step, left: int) -> str:
    """Draws the column of a step, and gives the name of the customer's cell."""
    name = ""
    for lane, top in frame.tops.items():
        box, rows = Box(left, top, CELL_WIDTH, frame.heights[lane]), maker.rows(step, lane)
        if rows:
            drawn = _draw_cell(canvas, maker, step, lane, box)
            name = drawn if lane is Lane.ACTIONS else name
        else:
            _draw_empty(canvas, f"empty-{lane}-{slugged(step.touchpoint.id)}", canvas.words.empty, box)
    _join(
        canvas,
        frame,
        [lane for lane in frame.tops if maker.rows(step, lane) and not (lane is Lane.FRONTSTAGE and step.gap)],
        left + CELL_WIDTH / 2,
    )
    return name


def draw_nothing(canvas: Canvas, maker: CellMaker, frame: LaneFrame, phase: PhaseSteps, left: int) -> None:
    """The column of a phase without steps: its own channels, or that it has none."""
    boxes = {lane: Box(left, frame.tops[lane], CELL_WIDTH, frame.heights[lane]) for lane in (Lane.ACTIONS, Lane.FRONTSTAGE)}
    text = canvas.words.not_worked_out if phase.others else canvas.words.empty
    _draw_empty(canvas, f"empty-{slugged(phase.phase.id)}", text, boxes[Lane.ACTIONS])
    if phase.coverage is Coverage.NONE:
        _draw_gap(canvas, f"gap-{slugged(phase.phase.id)}", canvas.words.gap_in_phase, boxes[Lane.FRONTSTAGE])
    rows, box = maker.own_channels(phase), boxes[Lane.FRONTSTAGE]
    if rows:
        tooltip = told_channels(maker.journey, canvas.words, phase.phase.channels)
        name, role = f"channels-{slugged(phase.phase.id)}", f"blueprint {Lane.FRONTSTAGE}"
        filled = centered(rows, int(box.height))
        look = maker.frontstage(phase.coverage)
        canvas.node(Node(name, role, box, Outline.ROUNDED, look.fill, look.pen, filled, tooltip=tooltip))


def _draw_cell(canvas: Canvas, maker: CellMaker, step: Step, lane: Lane, box: Box) -> str:
    look = maker.look(step, lane)
    gap = lane is Lane.FRONTSTAGE and step.gap
    said = canvas.words.gap if gap else "; ".join(map(clean, texts_in(step.touchpoint, lane)))
    tooltip = f"{step.number}. {name_of(step.touchpoint)}" + (f": {said}" if said else "")
    role = f"touchpoint {step.touchpoint.status}" if lane is Lane.ACTIONS else "gap" if gap else f"blueprint {lane}"
    name = f"{'touchpoint' if lane is Lane.ACTIONS else 'gap' if gap else lane}-{slugged(step.touchpoint.id)}"
    rows = centered(maker.rows(step, lane), int(box.height))
    return canvas.node(Node(name, role, box, Outline.ROUNDED, look.fill, look.pen, rows, tooltip=tooltip))


def _draw_gap(canvas: Canvas, name: str, text: str, box: Box) -> None:
    """A dashed box that says that the customer meets nobody here."""
    theme = canvas.theme
    rows = lines_of(wrap(text, CELL_WIDTH - 20, _SIZE, bold=True, most=2), Font(_SIZE, theme.gap, bold=True), Align.CENTER)
    pen = Pen(theme.gap, 1.6, dashed=True)
    canvas.node(Node(name, "gap", box, Outline.ROUNDED, theme.gap_band, pen, centered(rows, int(box.height)), tooltip=text))


def _draw_empty(canvas: Canvas, name: str, text: str, box: Box) -> None:
    theme = canvas.theme
    rows = lines_of((text[0].lower() + text[1:],), Font(_SMALL, theme.soft), Align.CENTER)
    pen = Pen(theme.edge, dashed=True)
    canvas.node(Node(name, "empty", box, Outline.ROUNDED, theme.band, pen, centered(rows, int(box.height))))


def _join(canvas: Canvas, frame: LaneFrame, there: list[Lane], middle: float) -> None:
    """Arrows from the customer down to the last cell that holds something; dashed past what is missing."""
    theme, lanes = canvas.theme, list(frame.tops)
    for lane, below in pairwise(there):
        start, end = frame.tops[lane] + frame.heights[lane], frame.tops[below]
        if lane is Lane.EVIDENCE:
            canvas.line(((middle, start), (middle, end)), Pen(theme.edge, _STROKE))
            continue
        tip = (middle, end)
        missing = lanes.index(below) > lanes.index(lane) + 1
        canvas.line(((middle, start), before_arrow(tip, Heading.SOUTH)), Pen(theme.soft, _STROKE, dashed=missing))
        canvas.polygon(arrowhead(tip, Heading.SOUTH), theme.soft)
