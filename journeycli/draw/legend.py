"""The line under a picture that says what its signs mean; only the signs that occur in it."""

from collections.abc import Iterable
from enum import Enum, auto

from journeycli.draw.canvas import Canvas
from journeycli.draw.cards import draw_moment
from journeycli.draw.measure import text_width
from journeycli.draw.shapes import Box, Font, Node, Outline, Pen, lines_of
from journeycli.draw.words import Words

_SIZE = 10
_SIGN = 22
_TEXT = 28
_APART = 18
_LINE = 20


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
    MOMENT = auto()


def draw_legend(canvas: Canvas, left: int, top: int, right: int, signs: Iterable[Sign]) -> int:
    """Draws the signs between `left` and `right`, in more lines where needed, and gives the height below."""
    x = left
    for sign, text in sorted(((sign, _text(sign, canvas.words)) for sign in set(signs)), key=lambda pair: pair[0].value):
        width = text_width(text, _SIZE) + 4
        if x > left and x + _TEXT + width > right:
            x, top = left, top + _LINE
        _draw_sign(canvas, sign, x, top)
        canvas.text("legend", (x + _TEXT, top - 1), width, lines_of((text,), Font(_SIZE, canvas.theme.soft)))
        x += _TEXT + width + _APART
    return top + 13


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
        Sign.MOMENT: words.moment,
    }[sign]


def _draw_sign(canvas: Canvas, sign: Sign, x: int, y: int) -> None:
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
    elif sign is Sign.NEXT:
        canvas.line(level, Pen(theme.soft, 1.5))
    elif sign is Sign.LATER:
        canvas.line(level, Pen(theme.soft, 1.5, dashed=True))
    elif sign is Sign.BACK:
        canvas.line(level, Pen(theme.minus, 1.5, dashed=True))
    else:
        fill, pen = boxes[sign]
        canvas.node(Node("legend", "legend", Box(x, y, _SIGN, 13), Outline.ROUNDED, fill, pen))
