"""The lane of the map that says what the customer wants in each phase, and which customer where they differ (D03.3)."""

from functools import partial

from journeycli.draw.canvas import Canvas
from journeycli.draw.map.grid import PhaseSlots
from journeycli.draw.map.lane import TOP, Lane, Sheet
from journeycli.draw.shapes import Box, Font, Node, Row, lines_of
from journeycli.draw.wrap import wrap
from journeycli.model import Goal
from journeycli.slug import slugged

_SIZE, _SMALL = 10, 9
_BETWEEN = 6


def goal_lane(sheet: Sheet) -> Lane | None:
    """The goals of every phase; no lane where there are none."""
    texts = [_texts(sheet, phase) for phase in sheet.phases]
    tallest = max(sum(row.height for row in rows) for rows in texts)
    if not tallest:
        return None
    return Lane("goals", sheet.words.goals_lane, tallest + 2 * TOP, partial(_draw, sheet, texts))


def _texts(sheet: Sheet, phase: PhaseSlots) -> tuple[Row, ...]:
    rows = [(Row(_BETWEEN), *_goal(sheet, goal, phase.inner_width)) for goal in phase.phase.goals]
    return tuple(row for block in rows for row in block)[1:]


def _goal(sheet: Sheet, goal: Goal, width: int) -> tuple[Row, ...]:
    who = wrap(sheet.only_for(goal.personas), width, _SMALL, bold=True)
    return (
        *lines_of(who, Font(_SMALL, sheet.theme.soft, bold=True)),
        *lines_of(wrap(goal.goal, width, _SIZE), Font(_SIZE, sheet.theme.ink)),
    )


def _draw(sheet: Sheet, texts: list[tuple[Row, ...]], canvas: Canvas, top: int) -> None:
    for phase, rows in zip(sheet.phases, texts, strict=True):
        if rows:
            box = Box(phase.inner_left, top + TOP, phase.inner_width, sum(row.height for row in rows))
            canvas.node(Node(f"goal-{slugged(phase.phase.id)}", "goal", box, rows=rows))
