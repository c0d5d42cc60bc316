"""The head of a picture: the persona's disc, the title, who it is about, and how many phases have a channel."""

from dataclasses import replace

from journeycli.coverage import phase_coverage
from journeycli.draw.canvas import Canvas
from journeycli.draw.clean import clean
from journeycli.draw.measure import text_width
from journeycli.draw.shapes import Align, Box, Font, Node, Outline, Pen, centered, lines_of
from journeycli.draw.wrap import wrap
from journeycli.model import Journey
from journeycli.result import Coverage

MARGIN = 28
_DISC = 46
_DISC_TOP = 22
_TEXT_LEFT = MARGIN + 60
_TEXT_TOP = 19
_BLOCK, _BLOCK_HEIGHT, _BLOCK_PITCH = 18, 12, 21
_LEAST_TITLE = 360
"""The coverage gives way where it would leave the title fewer points than this."""
_LEAST_HEIGHT = 84
_STATE, _STATE_HEIGHT = 9, 15
_TITLE = 19
_MOST_LINES = 2


def draw_header(canvas: Canvas, journey: Journey, view: str = "", *, with_state: bool = False) -> int:
    """Draws the head and gives the height below it.

    `view` is the name of the view, for those that have one. The state of a journey that is still to come is told
    always, that of today only `with_state`.
    """
    theme = canvas.theme
    draw_disc(canvas, "persona", journey, Box(MARGIN, _DISC_TOP, _DISC, _DISC))
    room = canvas.width - MARGIN - _TEXT_LEFT - _draw_coverage(canvas, journey)
    title, subtitle = _told(journey, view, room)
    if canvas.marking.versions:
        told = canvas.words.no_difference if canvas.marking.is_empty else canvas.words.difference
        subtitle = f"{told}: {clean(canvas.marking.versions)}"
    below = _draw_line(canvas, "title", title, Box(_TEXT_LEFT, _TEXT_TOP, room, 0), Font(_TITLE, theme.ink, bold=True))
    shift = _draw_state(canvas, journey, below + 2) if with_state or journey.state == "future" else 0
    below = _draw_line(canvas, "subtitle", subtitle, Box(_TEXT_LEFT + shift, below + 1, room - shift, 0), Font(11, theme.soft))
    return max(below + 16, _LEAST_HEIGHT)


def _told(journey: Journey, view: str, room: int) -> tuple[str, str]:
    """Title and subtitle; the name of the view stands after the title, or before the subtitle where a long title would hide it."""
    title, subtitle = clean(journey.title), _subtitle(journey)
    whole = " · ".join(part for part in (title, view) if part)
    if len(wrap(whole, room, _TITLE, bold=True)) <= _MOST_LINES:
        return whole, subtitle
    return title, " · ".join(part for part in (view, subtitle) if part)


def _draw_line(canvas: Canvas, role: str, text: str, box: Box, font: Font) -> int:
    """Text on one line or two; the pointer over it shows all of it. Gives the height below."""
    rows = lines_of(wrap(text, int(box.width), font.size, font.bold, most=_MOST_LINES), font)
    height = sum(row.height for row in rows)
    if rows:
        canvas.node(Node(role, role, replace(box, height=height), rows=rows, tooltip=text))
    return int(box.top) + height


def _draw_state(canvas: Canvas, journey: Journey, top: int) -> int:
    """A pill that says whether this is so today; gives the points it takes."""
    theme, future = canvas.theme, journey.state == "future"
    word = canvas.words.future if future else canvas.words.current
    width = text_width(word, _STATE, bold=True) + 14
    rows = centered(lines_of((word,), Font(_STATE, theme.plan_ink if future else theme.chip_ink, bold=True), Align.CENTER), _STATE_HEIGHT)
    pen = Pen(theme.plan_line, dashed=True) if future else Pen(theme.chip_line)
    box = Box(_TEXT_LEFT, top, width, _STATE_HEIGHT)
    canvas.node(Node("state", f"state {journey.state}", box, Outline.ROUNDED, theme.plan if future else theme.chip, pen, rows))
    return width + 8


def draw_disc(canvas: Canvas, name: str, journey: Journey, box: Box) -> None:
    """A disc with the initial of the first persona, and how many there are beside."""
    everyone = [clean(persona.name) for persona in journey.personas.values()]
    initial = everyone[0][:1].upper()[:1] if everyone else ""
    others = f"+{len(everyone) - 1}" if len(everyone) > 1 else ""
    size, colour = int(box.height), canvas.theme.ramp[1]
    font = Font(size * (7 if others else 10) // 23, canvas.theme.head_ink, bold=True)
    rows = centered(lines_of((f"{initial or '?'}{others}",), font, Align.CENTER), size)
    canvas.node(Node(name, "persona", box, Outline.CIRCLE, colour, Pen(colour), rows, tooltip=", ".join(everyone)))


def _subtitle(journey: Journey) -> str:
    personas = list(journey.personas.values())
    names = ", ".join(clean(persona.name) for persona in personas)
    about = clean(personas[0].description) if len(personas) == 1 else clean(journey.description)
    return " · ".join(part for part in (names, about or clean(journey.description)) if part)


def _draw_coverage(canvas: Canvas, journey: Journey) -> int:
    """A block for each phase and how many have a channel; gives the points it takes from the right."""
    theme = canvas.theme
    coverage = [phase_coverage(journey, phase) for phase in journey.phases if not canvas.marking.gone(phase.id)]
    count = len(coverage)
    note = f"{coverage.count(Coverage.ACTIVE)}/{count} {canvas.words.covered}"
    width = text_width(note, 9) + 2
    blocks = count * _BLOCK_PITCH - (_BLOCK_PITCH - _BLOCK)
    right = canvas.width - MARGIN
    top = 28
    if right - _TEXT_LEFT - max(width, blocks) >= _LEAST_TITLE:
        for index, kind in enumerate(coverage):
            box = Box(right - blocks + index * _BLOCK_PITCH, top, _BLOCK, _BLOCK_HEIGHT)
            colour = theme.phase_colour(index, count)
            if kind is Coverage.ACTIVE:
                canvas.panel(box, 3, Pen(colour), colour)
            else:
                gap = kind is Coverage.NONE
                canvas.panel(box, 3, Pen(theme.gap if gap else theme.plan_line, 1.4, dashed=True), theme.gap_flag if gap else theme.plan)
        width, top = max(width, blocks), top + _BLOCK_HEIGHT + 4
    canvas.text("coverage", (right - width, top), width, lines_of((note,), Font(9, theme.soft), Align.RIGHT))
    return width + 24
