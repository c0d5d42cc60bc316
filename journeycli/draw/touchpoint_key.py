"""The key under a table: the numbers of the touchpoints with their names, a column for each phase."""

from collections.abc import Iterable, Mapping

from journeycli.draw.canvas import Canvas
from journeycli.draw.labels import name_of
from journeycli.draw.measure import text_width
from journeycli.draw.shapes import Align, Box, Font, Node, lines_of
from journeycli.draw.wrap import wrap
from journeycli.model import Journey, Touchpoint
from journeycli.slug import slugged

_SIZE = 9
_SIDE = 12
_APART = 5
_AFTER_NUMBER = 6
_MOST_LINES = 6


def draw_key(canvas: Canvas, journey: Journey, numbers: Mapping[str, int], columns: Iterable[tuple[int, int]], top: int) -> int:
    """Draws the touchpoints that have a number below `top`; `columns` has the left and the width of each phase's. Gives the lowest height."""
    lowest = top
    digits = text_width(str(max(numbers.values(), default=0)), _SIZE, bold=True)
    for phase, (left, width) in zip(journey.phases, columns, strict=True):
        below = top
        for touchpoint in phase.touchpoints:
            if touchpoint.id in numbers:
                below = _draw_entry(canvas, touchpoint, numbers[touchpoint.id], Box(left + _SIDE, below, width - 2 * _SIDE, 0), digits)
        lowest = max(lowest, below - _APART)
    return lowest


def _draw_entry(canvas: Canvas, touchpoint: Touchpoint, number: int, box: Box, digits: int) -> int:
    """A number and a name beside it; gives the height below."""
    theme = canvas.theme
    label = name_of(touchpoint)
    if touchpoint.status == "planned":
        label += f" ({canvas.words.planned})"
    room = int(box.width) - digits - _AFTER_NUMBER
    rows = lines_of(wrap(label, room, _SIZE, most=_MOST_LINES), Font(_SIZE, theme.soft))
    height = sum(row.height for row in rows)
    canvas.text("number", (box.left, box.top), digits, lines_of((str(number),), Font(_SIZE, theme.soft, bold=True), Align.RIGHT))
    place = Box(box.left + digits + _AFTER_NUMBER, box.top, room, height)
    canvas.node(Node(f"touchpoint-{slugged(touchpoint.id)}", "touchpoint", place, rows=rows, tooltip=f"{number}. {label}"))
    return int(box.top) + height + _APART
