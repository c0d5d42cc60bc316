"""The lanes of a service blueprint: where each begins, their names, and the three lines between them."""

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import pairwise

from journeycli.draw.blueprint.texts import Lane
from journeycli.draw.canvas import Canvas
from journeycli.draw.header import MARGIN
from journeycli.draw.measure import row_height, text_width
from journeycli.draw.shapes import Box, Font, Node, Pen, lines_of
from journeycli.draw.words import Words
from journeycli.draw.wrap import wrap

LABEL = 124
"""Points for the names at the left."""
_SIZE = 9
_APART = 20
_APART_WITH_LINE = 44
_LINES = (Lane.ACTIONS, Lane.FRONTSTAGE, Lane.BACKSTAGE)
"""The lanes below which a line of its own name runs."""


@dataclass(frozen=True, slots=True)
class LaneFrame:
    """Top and height of each lane, and the right end of them all."""

    tops: dict[Lane, int]
    heights: Mapping[Lane, int]
    right: int

    @property
    def bottom(self) -> int:
        """The height below the last lane."""
        last = next(reversed(self.tops))
        return self.tops[last] + self.heights[last]


def lane_frame(heights: Mapping[Lane, int], top: int, right: int) -> LaneFrame:
    """Lanes of these heights, one below the other, with room for the lines between them."""
    tops = {}
    for lane, height in heights.items():
        tops[lane] = top
        top += height + (_APART_WITH_LINE if lane in _LINES else _APART)
    return LaneFrame(tops, heights, right)


def draw_lanes(canvas: Canvas, frame: LaneFrame) -> None:
    """The names of the lanes, and what divides them."""
    theme = canvas.theme
    for lane, top in frame.tops.items():
        font = Font(_SIZE, theme.ink if lane is Lane.ACTIONS else theme.soft, bold=True)
        canvas.text("lane", (MARGIN, top + 6), LABEL - 12, lines_of(wrap(_name(lane, canvas.words), LABEL - 14, _SIZE, bold=True), font))
    for lane, following in pairwise(frame.tops):
        below = frame.tops[lane] + frame.heights[lane]
        middle = below + (frame.tops[following] - below) // 2
        if lane in _LINES:
            _draw_line(canvas, lane, middle, frame.right)
        else:
            canvas.line(((MARGIN, middle), (frame.right, middle)), Pen(theme.line))


def _draw_line(canvas: Canvas, above: Lane, height: int, right: int) -> None:
    """A dashed line with its word; that of visibility is the strongest."""
    theme, words = canvas.theme, canvas.words
    word = {Lane.ACTIONS: words.interaction, Lane.FRONTSTAGE: words.visibility, Lane.BACKSTAGE: words.internal}[above]
    strong = above is Lane.FRONTSTAGE
    lines = wrap(word, LABEL - 12, _SIZE, most=2)
    width = max(text_width(line, _SIZE) for line in lines)
    rows = lines_of(lines, Font(_SIZE, theme.ink if strong else theme.soft))
    top = height - row_height(_SIZE) * len(lines) // 2
    canvas.node(Node(f"line-{above}", "line", Box(MARGIN, top, width, sum(row.height for row in rows)), rows=rows, tooltip=word))
    pen = Pen(theme.ink, 1.8, dashed=True) if strong else Pen(theme.plan_line, 1.1, dashed=True)
    canvas.line(((MARGIN + width + 8, height), (right, height)), pen)


def _name(lane: Lane, words: Words) -> str:
    return {
        Lane.EVIDENCE: words.evidence,
        Lane.ACTIONS: words.actions,
        Lane.FRONTSTAGE: words.frontstage,
        Lane.BACKSTAGE: words.backstage,
        Lane.SUPPORT: words.support,
    }[lane]
