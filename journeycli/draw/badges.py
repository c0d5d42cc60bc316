"""The marks of a drawing of the difference: a sign and a word on what came, went, moved or changed, never only a colour."""

from collections.abc import Mapping
from typing import NamedTuple

from journeycli.coverage import phase_coverage
from journeycli.diff.change import Mark, Marking
from journeycli.draw.canvas import Canvas
from journeycli.draw.clean import clean
from journeycli.draw.measure import text_width
from journeycli.draw.shapes import Align, Box, Font, Look, Node, Outline, Pen, centered, lines_of
from journeycli.draw.theme import Theme
from journeycli.draw.words import Words
from journeycli.model import Journey, Phase, Touchpoint
from journeycli.result import Coverage

BADGE = 15
"""Points that a badge is high."""
SIGNS: Mapping[Mark, str] = {Mark.ADDED: "+", Mark.REMOVED: "−", Mark.MOVED: "→", Mark.CHANGED: "~"}
_SIZE = 9
_SIDES = 12
_THICK = 2.4


class Badge(NamedTuple):
    """What is told of a thing."""

    mark: Mark
    text: str


def badge(mark: Mark | None, words: Words, word: str = "") -> Badge | None:
    """The badge for a mark, with another word than its own where one is given; none for what stayed as it was."""
    return Badge(mark, f"{SIGNS[mark]} {word or words.marks[mark]}") if mark else None


def touchpoint_badge(touchpoint: Touchpoint, marking: Marking, words: Words) -> Badge | None:
    """The badge of a touchpoint; one that was retired since went from the picture, and is told so."""
    mark = marking.touchpoints.get(touchpoint.id)
    if mark and mark is not Mark.REMOVED and touchpoint.status == "retired":
        return badge(Mark.REMOVED, words, words.retired)
    return badge(mark, words)


def origin(touchpoint: Touchpoint, marking: Marking, words: Words) -> str:
    """From which phase a touchpoint came; empty for one that stayed in its phase."""
    phase = clean(marking.origins.get(touchpoint.id, ""))
    return f"{words.origin} {phase}" if phase else ""


def drawn_touchpoints(phase: Phase, marking: Marking) -> list[Touchpoint]:
    """The touchpoints that a picture shows: all but the retired, and with a mark those too."""
    return [one for one in phase.touchpoints if one.status != "retired" or one.id in marking.touchpoints]


def drawn_coverage(journey: Journey, phase: Phase, marking: Marking) -> Coverage:
    """How well a phase is covered; one that went has no gap."""
    return Coverage.ACTIVE if marking.gone(phase.id) else phase_coverage(journey, phase)


def outlined(mark: Mark | None, theme: Theme, pen: Pen) -> Pen:
    """The outline of a thing: thick for what came, dashed for what went, else its own."""
    if mark is Mark.ADDED:
        return Pen(theme.ink, _THICK)
    return Pen(theme.minus, 1.4, dashed=True) if mark is Mark.REMOVED else pen


def draw_badge(canvas: Canvas, name: str, found: Badge, left: float, top: float) -> None:
    """A pill with its upper left corner at a point."""
    look = _look(canvas.theme, found.mark)
    rows = centered(lines_of((found.text,), Font(_SIZE, look.ink, bold=True), Align.CENTER), BADGE)
    box = Box(left, top, text_width(found.text, _SIZE, bold=True) + _SIDES, BADGE)
    canvas.node(Node(name, f"mark {found.mark}", box, Outline.ROUNDED, look.fill, look.pen, rows))


def draw_sign(mark: Mark, canvas: Canvas, left: int, top: int) -> None:
    """The sign of a mark alone, for the legend."""
    look = _look(canvas.theme, mark)
    rows = centered(lines_of((SIGNS[mark],), Font(_SIZE, look.ink, bold=True), Align.CENTER), BADGE - 2)
    canvas.node(Node("legend", "legend", Box(left, top, 22, BADGE - 2), Outline.ROUNDED, look.fill, look.pen, rows))


def _look(theme: Theme, mark: Mark) -> Look:
    if mark is Mark.ADDED:
        return Look(theme.ink, Pen(theme.ink), theme.paper)
    if mark is Mark.REMOVED:
        return Look(theme.card, Pen(theme.minus, dashed=True), theme.minus)
    return Look(theme.card, Pen(theme.ink), theme.ink)
