"""The line under a picture that says what its signs mean; only the signs that occur in it."""

from collections.abc import Callable, Iterable, Iterator
from enum import Enum, auto
from functools import partial
from typing import NamedTuple

from journeycli.draw.badges import SIGNS, draw_sign
from journeycli.draw.canvas import Canvas
from journeycli.draw.cards import draw_moment
from journeycli.draw.measure import row_height, text_width
from journeycli.draw.shapes import Box, Font, Node, Outline, Pen, lines_of
from journeycli.draw.words import Words
from journeycli.draw.wrap import wrap

_SIZE = 10
_SIGN = 22
_TEXT = 28
_APART = 18
_LINE = 20
UNKNOWN = 1.3
"""Points that the line of an emotion that nobody knows is thick."""


class Sign(Enum):
    """What may need explaining, in the order in which it is explained."""

    NEXT = auto()
    LATER = auto()
    BACK = auto()
    ACTIVE = auto()
    RUNNING = auto()
    MISPLACED = auto()
    STOPPED = auto()
    PLANNED = auto()
    GAP = auto()
    ASSUMED = auto()
    UNKNOWN = auto()
    MOMENT = auto()


class Entry(NamedTuple):
    """A text, and what draws the sign before it with its upper left corner at an x and a y."""

    text: str
    draw: Callable[[Canvas, int, int], None]


def draw_legend(canvas: Canvas, left: int, top: int, right: int, signs: Iterable[Sign | Entry]) -> int:
    """Draws the signs between `left` and `right`, then a view's own entries, in more lines where needed; gives the height below."""
    found = list(dict.fromkeys(signs))
    entries = [Entry(_text(sign, canvas.words), partial(_draw_sign, sign)) for sign in Sign if sign in found]
    x, tallest = left, 1
    for text, draw in (*entries, *(one for one in found if isinstance(one, Entry))):
        lines = wrap(text, right - left - _TEXT - 4, _SIZE)
        width = max(text_width(line, _SIZE) for line in lines) + 4
        if x > left and x + _TEXT + width > right:
            x, top, tallest = left, top + _LINE + (tallest - 1) * row_height(_SIZE), 1
        draw(canvas, x, top)
        canvas.text("legend", (x + _TEXT, top - 1), width, lines_of(lines, Font(_SIZE, canvas.theme.soft)))
        x, tallest = x + _TEXT + width + _APART, max(tallest, len(lines))
    return top + 13 + (tallest - 1) * row_height(_SIZE)


def mark_entries(canvas: Canvas) -> Iterator[Entry]:
    """The marks of a drawing of the difference that occur in it."""
    marking = canvas.marking
    of_uses = (mark for uses in marking.uses.values() for mark in uses.values())
    found = {*marking.phases.values(), *marking.touchpoints.values(), *of_uses}
    for mark in SIGNS:
        if mark in found:
            yield Entry(canvas.words.marks[mark], partial(draw_sign, mark))


def _text(sign: Sign, words: Words) -> str:
    return {
        Sign.NEXT: words.next,
        Sign.LATER: words.later,
        Sign.BACK: words.back,
        Sign.ACTIVE: words.channel,
        Sign.RUNNING: f"{words.active} (1, 2 … = {words.touchpoints[1]})",
        Sign.MISPLACED: words.misplaced,
        Sign.STOPPED: f"{words.paused}, {words.retired}",
        Sign.PLANNED: words.planned,
        Sign.GAP: words.no_channel,
        Sign.ASSUMED: words.assumed,
        Sign.UNKNOWN: words.emotion_unknown,
        Sign.MOMENT: words.moment,
    }[sign]


def _draw_sign(sign: Sign, canvas: Canvas, x: int, y: int) -> None:
    theme = canvas.theme
    level = ((x, y + 6.5), (x + _SIGN, y + 6.5))
    boxes = {
        Sign.ACTIVE: (theme.chip, Pen(theme.chip_line)),
        Sign.RUNNING: (theme.ramp[1], Pen(theme.ramp[1])),
        Sign.MISPLACED: (theme.minus, Pen(theme.minus)),
        Sign.STOPPED: (theme.card, Pen(theme.edge)),
        Sign.PLANNED: (theme.plan, Pen(theme.plan_line, dashed=True)),
        Sign.GAP: (theme.gap_band, Pen(theme.gap, 1.4, dashed=True)),
    }
    if sign is Sign.MOMENT:
        draw_moment(canvas, "legend", x + 5, y)
    elif sign is Sign.ASSUMED:
        canvas.node(Node("legend", "legend", Box(x + 5.5, y + 1, 11, 11), Outline.CIRCLE, theme.paper, Pen(theme.zero, 2)))
    elif sign is Sign.UNKNOWN:
        canvas.line(level, Pen(theme.soft, UNKNOWN, dotted=True))
    elif sign is Sign.NEXT:
        canvas.line(level, Pen(theme.soft, 1.5))
    elif sign is Sign.LATER:
        canvas.line(level, Pen(theme.soft, 1.5, dashed=True))
    elif sign is Sign.BACK:
        canvas.line(level, Pen(theme.minus, 1.5, dashed=True))
    else:
        fill, pen = boxes[sign]
        canvas.node(Node("legend", "legend", Box(x, y, _SIGN, 13), Outline.ROUNDED, fill, pen))
