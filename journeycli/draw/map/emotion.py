"""The lane of the map with the emotion curve: what is felt at the touchpoints, over and under a zero rule."""

from functools import partial

from journeycli.draw.canvas import Canvas
from journeycli.draw.header import MARGIN
from journeycli.draw.labels import name_of
from journeycli.draw.legend import UNKNOWN, Entry
from journeycli.draw.map.lane import LABEL, Lane, Sheet
from journeycli.draw.map.moods import Felt, Look, Mood, Slope, felt_touchpoints, looks_of, moods, slopes
from journeycli.draw.measure import row_height, text_width
from journeycli.draw.shapes import Align, Box, Font, Node, Outline, Pen, Point, lines_of
from journeycli.draw.smooth import smooth
from journeycli.slug import slugged

_HEIGHT = 148
_AROUND = 8
"""Points between the rules of the lane and its coloured ground."""
_STEP = 23
"""Points from one emotion to the next."""
_SMALL = 9
_RADIUS, _DENSE_RADIUS = 5.5, 3.5
_DIAMOND = 1.5
"""A diamond is this much larger than a circle that looks as big."""
_HOLLOW = 1
"""A ring is drawn this much smaller: its pen adds to it, while the pen around a disc takes from it."""
_INNER = 0.6
"""The shape of a second line that shares a point, against that of the first."""
_DENSE = 22
"""Touchpoints nearer to each other than this have smaller points."""
_AXIS = 70
_AXIS_GAP = 8
_ABOVE, _BELOW = 20, 7
"""From a point to the top of its number."""
_ASIDE = 5
"""Where points are dense, a number stands this far beside the flank that it would lie on."""


def emotion_lane(sheet: Sheet) -> Lane | None:
    """The emotion curve; no lane where no emotion is known."""
    felt = felt_touchpoints(sheet)
    return Lane("emotion", sheet.words.emotion, _HEIGHT, partial(_draw, sheet, felt, moods(sheet, felt))) if felt else None


def _draw(sheet: Sheet, felt: list[Felt], lines: tuple[Mood, ...], canvas: Canvas, top: int) -> None:
    zero = top + _HEIGHT // 2
    _draw_ground(sheet, canvas, top, zero)
    _draw_axis(canvas, zero)
    points = [(one.x, zero - one.emotion * _STEP) for one in felt]
    for one, (x, y) in zip(felt, points, strict=True):
        if one.below_card:
            canvas.line(((x, top + _AROUND), (x, y)), Pen(canvas.theme.rule, 0.8))
    for places in sorted({stretch.places for line in lines for stretch in line.stretches if not stretch.known}):
        canvas.curve(smooth(tuple(points[place] for place in places)), Pen(canvas.theme.soft, UNKNOWN, dotted=True))
    for line in reversed(lines):
        for places in (stretch.places for stretch in line.stretches if stretch.known):
            canvas.curve(smooth(tuple(points[place] for place in places)), _pen(canvas, line.look))
    for place, (one, slope) in enumerate(zip(felt, slopes(felt, lines), strict=True)):
        _draw_point(canvas, one, points[place], looks_of(place, lines))
        _draw_number(canvas, one, points[place], slope)


def _draw_ground(sheet: Sheet, canvas: Canvas, top: int, zero: int) -> None:
    """Happy above, unhappy below, and a rule for each emotion on the scale."""
    theme = canvas.theme
    for phase in sheet.phases:
        left, right = phase.left, phase.left + phase.width
        for edge, fill in ((top + _AROUND, theme.plus_band), (top + _HEIGHT - _AROUND, theme.minus_band)):
            canvas.polygon(((left, edge), (right, edge), (right, zero), (left, zero)), fill)
        for emotion in (-2, -1, 1, 2):
            canvas.line(((left, zero - emotion * _STEP), (right, zero - emotion * _STEP)), Pen(theme.line, 0.6))
        canvas.line(((left, zero), (right, zero)), Pen(theme.rule))


def _draw_axis(canvas: Canvas, zero: int) -> None:
    right, height = MARGIN + LABEL - _AXIS_GAP, row_height(_SMALL)
    for emotion, text in ((2, f"{canvas.words.happy} +2"), (0, "0"), (-2, f"{canvas.words.angry} −2")):
        rows = lines_of((text,), Font(_SMALL, canvas.theme.soft), Align.RIGHT)
        canvas.node(Node("axis", "axis", Box(right - _AXIS, zero - emotion * _STEP - height // 2, _AXIS, height), rows=rows))


def _pen(canvas: Canvas, look: Look) -> Pen:
    """The pen of a line: the first in ink, the others softer."""
    return Pen(canvas.theme.soft if look.outline is not Outline.CIRCLE else canvas.theme.ink, look.width, look.dashed)


def _draw_point(canvas: Canvas, one: Felt, at: Point, looks: list[Look]) -> None:
    """A point in the shape of the first line through it, with those of the others in it."""
    look, *others = looks
    theme, radius = canvas.theme, _DENSE_RADIUS if one.pitch < _DENSE else _RADIUS
    colour = theme.emotion_colour(one.emotion)
    value = f"{one.emotion:+d}".replace("-", "−") if one.emotion else "0"
    said = f"{one.number}. {name_of(one.touchpoint)}: {value}" + (f" ({canvas.words.assumed})" if one.assumed else "")
    pen, fill = (Pen(colour, 2), theme.paper) if one.assumed else (Pen(theme.paper, 1.5), colour)
    radius += (_DIAMOND if look.outline is Outline.DIAMOND else 0) - (_HOLLOW if one.assumed else 0)
    box = Box(at[0] - radius, at[1] - radius, 2 * radius, 2 * radius)
    canvas.node(Node(f"emotion-{slugged(one.touchpoint.id)}", "emotion", box, look.outline, fill, pen, tooltip=said))
    for depth, other in enumerate(others):
        inner = radius * _INNER ** (depth + 1)
        inside = colour if (depth % 2 == 0) is one.assumed else theme.paper
        box = Box(at[0] - inner, at[1] - inner, 2 * inner, 2 * inner)
        canvas.node(Node(f"shared-{slugged(one.touchpoint.id)}", "shared", box, other.outline, inside, Pen(inside), tooltip=said))


def _draw_number(canvas: Canvas, one: Felt, at: Point, slope: Slope) -> None:
    """The number of its card beside a point, where there is room for it and no line leads from the card."""
    width = text_width(str(one.number), _SMALL, bold=True) + 1
    if width > one.pitch or one.below_card:
        return
    above = slope.after < slope.before if slope.after != slope.before else one.emotion >= 0
    aside = slope.flank * (-_ASIDE if above else _ASIDE) if one.pitch < _DENSE else 0
    rows = lines_of((str(one.number),), Font(_SMALL, canvas.theme.emotion_colour(one.emotion), bold=True), Align.CENTER)
    box = Box(at[0] + aside - width / 2, at[1] - _ABOVE if above else at[1] + _BELOW, width, rows[0].height)
    canvas.node(Node(f"number-{slugged(one.touchpoint.id)}", "number", box, rows=rows))


def mood_entries(sheet: Sheet) -> list[Entry]:
    """What a legend says of the lines: whose each is, where there are several."""
    lines = moods(sheet, felt_touchpoints(sheet))
    return [Entry(line.personas, partial(_draw_sample, line.look)) for line in lines] if len(lines) > 1 else []


def _draw_sample(look: Look, canvas: Canvas, x: int, y: int) -> None:
    pen = _pen(canvas, look)
    canvas.line(((x, y + 6.5), (x + 22, y + 6.5)), pen)
    canvas.node(Node("legend", "legend", Box(x + 6, y + 1.5, 10, 10), look.outline, canvas.theme.zero, Pen(canvas.theme.paper, 1.5)))
