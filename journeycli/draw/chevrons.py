"""The arrows with the names of the phases over their columns, and the flags of phases without a channel."""

from collections.abc import Iterable

from journeycli.coverage import channel_coverage
from journeycli.diff.change import Mark
from journeycli.draw.badges import badge, draw_badge, outlined
from journeycli.draw.canvas import Canvas
from journeycli.draw.chips import HEIGHT as FLAG_HEIGHT
from journeycli.draw.chips import SIZE as FLAG_SIZE
from journeycli.draw.chips import flag_width
from journeycli.draw.labels import name_of
from journeycli.draw.measure import row_height, text_width
from journeycli.draw.shapes import Align, Box, Font, Node, Outline, Pen, Point, Points, Row, centered, lines_of
from journeycli.draw.words import Words
from journeycli.draw.wrap import Lines, wrap
from journeycli.model import Journey, Phase
from journeycli.result import Coverage
from journeycli.slug import slugged

_HEIGHT = 50
"""Points that an arrow is high at least: names of up to two lines fit it."""
_FITTING_LINES = 2
_MOST_LINES = 5
_SMALLEST = 11
_NOTCH = 11
_FIXED = "\u00a0"
"""A blank at which no line ends."""
_COUNT = 9
_FLAG_TOP = 28
"""Clear of the letters that reach below the line of a name."""
_TOP = 7
_TOP_UNDER_FLAG = 12
"""Where a name takes more lines than one, its flag sits on the upper edge, and the name starts below it."""


def draw_chevron(  # noqa: PLR0913  what it tells of, where it stands, and how
    canvas: Canvas, journey: Journey, index: int, box: Box, coverage: Coverage, *, flagged: bool = True
) -> None:
    """The arrow of phase `index` over the column at `box`, whose height is the arrow's; `flagged` where a flag is to tell of a gap."""
    words, phase = canvas.words, journey.phases[index]
    canvas.column(phase.id, box.width)
    ink = _draw_arrow(canvas, journey, index, box)
    left = box.left + (20 if index else 14)
    room = _room(index, box.width)
    mark = badge(canvas.marking.phases.get(phase.id), words)
    number = _number(canvas, journey, phase)
    size, name = _fitted(number, name_of(phase), room - 4)
    spare = (int(box.height) - _height(len(name))) // 2
    flag = {Coverage.NONE: words.gap, Coverage.PLANNED: words.only_planned}.get(coverage, "") if flagged else ""
    count = _count(journey, phase, words) if len(name) == 1 else ""
    if flag and text_width(count, _COUNT) + flag_width(flag) + 12 > room:
        count = ""
    rows = (
        Row(spare + (_TOP_UNDER_FLAG if mark or (flag and len(name) > 1) else _TOP)),
        *lines_of(name, Font(size, ink, bold=True)),
        *(lines_of((count,), Font(_COUNT, ink)) if count else ()),
    )
    filled = (*rows, Row(int(box.height) - sum(row.height for row in rows)))
    said = {Coverage.NONE: f" – {words.gap_in_phase}", Coverage.PLANNED: f" – {words.only_planned_in_phase}"}.get(coverage, "")
    said += f" – {mark.text}" if mark else ""
    tooltip = f"{number}. {name_of(phase)}{said}" if number else f"{name_of(phase)}{said}"
    canvas.node(Node(f"phase-{slugged(phase.id)}", f"phase {coverage}", Box(left, box.top, room, box.height), rows=filled, tooltip=tooltip))
    if mark:
        draw_badge(canvas, f"mark-{slugged(phase.id)}", mark, left, box.top - 9)
    if flag:
        corner = box.left + box.width - 12, box.top + (spare + _FLAG_TOP if len(name) == 1 else -9)
        _draw_flag(canvas, f"flag-{slugged(phase.id)}", flag, corner, coverage)


def chevrons_height(canvas: Canvas, journey: Journey, widths: Iterable[float]) -> int:
    """Points that the arrows over columns of these widths are high, so that every name fits its own."""
    names = (
        _fitted(_number(canvas, journey, phase), name_of(phase), _room(index, width) - 4)[1]
        for index, (phase, width) in enumerate(zip(journey.phases, widths, strict=True))
    )
    return _height(max(map(len, names)))


def _height(lines: int) -> int:
    return _HEIGHT + max(lines - _FITTING_LINES, 0) * row_height(_SMALLEST)


def _room(index: int, width: float) -> int:
    """Points that the text on an arrow has."""
    return int(width) - (20 if index else 14) - 8


def _number(canvas: Canvas, journey: Journey, phase: Phase) -> int:
    """The number of a phase, 0 where it went."""
    there = [one.id for one in journey.phases if not canvas.marking.gone(one.id)]
    return there.index(phase.id) + 1 if phase.id in there else 0


def _draw_arrow(canvas: Canvas, journey: Journey, index: int, box: Box) -> str:
    """The arrow itself; gives the colour of the text on it."""
    theme, last = canvas.theme, len(journey.phases) - 1
    number, points = _number(canvas, journey, journey.phases[index]), _arrow(box, first=index == 0, last=index == last)
    if not number:
        canvas.polygon(points, theme.band)
        canvas.line((*points, points[0]), outlined(Mark.REMOVED, theme, Pen(theme.edge)))
        return theme.soft
    there = sum(not canvas.marking.gone(phase.id) for phase in journey.phases)
    canvas.polygon(points, theme.phase_colour(number - 1, there))
    return theme.head_ink


def _arrow(box: Box, *, first: bool, last: bool) -> Points:
    left, top, bottom, middle = box.left, box.top, box.top + box.height, box.top + box.height / 2
    right = box.left + box.width - (0 if last else 2)
    tip: Points = () if last else ((right + _NOTCH, middle),)
    tail: Points = () if first else ((left + _NOTCH, middle),)
    return ((right, top), *tip, (right, bottom), (left, bottom), *tail, (left, top))


def _fitted(number: int, name: str, room: int) -> tuple[int, Lines]:
    """One line in the largest size that fits, else small ones; a number stays with the first word."""
    start, fixed = (f"{number} · ", f"{number}{_FIXED}·{_FIXED}") if number else ("", "")
    for size in (13, 12, _SMALLEST):
        lines = wrap(fixed + name, room, size, bold=True)
        if len(lines) == 1:
            break
    first, *more = lines if len(lines) == 1 else wrap(fixed + name, room, size, bold=True, most=_MOST_LINES)
    return size, (start + first.removeprefix(fixed), *more)


def _count(journey: Journey, phase: Phase, words: Words) -> str:
    """How many touchpoints there are, else how many channels that serve it or will."""
    touchpoints = sum(touchpoint.status != "retired" for touchpoint in phase.touchpoints)
    channels = sum(channel_coverage(channel, phase) is not Coverage.NONE for channel in journey.channels.values())
    number, (one, more) = (touchpoints, words.touchpoints) if touchpoints else (channels, words.channels)
    return f"{number} {one if number == 1 else more}" if number else ""


def _draw_flag(canvas: Canvas, name: str, text: str, corner: Point, coverage: Coverage) -> None:
    """A pill with its upper right corner at `corner`."""
    theme, width = canvas.theme, flag_width(text)
    gap = coverage is Coverage.NONE
    rows = lines_of((text,), Font(FLAG_SIZE, theme.gap if gap else theme.plan_ink, bold=True), Align.CENTER)
    canvas.node(
        Node(
            name,
            f"flag {coverage}",
            Box(corner[0] - width, corner[1], width, FLAG_HEIGHT),
            outline=Outline.ROUNDED,
            fill=theme.gap_flag if gap else theme.plan,
            pen=Pen(theme.gap if gap else theme.plan_line, dashed=True),
            rows=centered(rows, FLAG_HEIGHT),
        )
    )
