"""A lane of the map: a row across all phases with its label at the left; how lanes are stacked and ruled."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from journeycli.diff.change import UNMARKED, Marking
from journeycli.draw.canvas import Canvas
from journeycli.draw.header import MARGIN
from journeycli.draw.labels import only_for
from journeycli.draw.map.grid import PhaseSlots, Shape
from journeycli.draw.measure import row_height
from journeycli.draw.shapes import Box, Font, Node, Pen, lines_of
from journeycli.draw.theme import Theme
from journeycli.draw.words import Words
from journeycli.draw.wrap import Lines, wrap
from journeycli.model import Ids, Journey

LABEL = 114
"""Points from the margin to the first phase."""
TOP = 11
"""Points between the rule over a lane and what is in it."""
_SIZE = 10
_LABEL_WIDTH = LABEL - 16


class Sheet(NamedTuple):
    """What lanes are made from: a journey, its phases in their places, and the colours and words of the picture."""

    journey: Journey
    shape: Shape
    phases: tuple[PhaseSlots, ...]
    theme: Theme
    words: Words
    marking: Marking = UNMARKED

    def only_for(self, ids: Ids) -> str:
        """The names of the personas that something is limited to; nothing where it is for all."""
        return only_for(self.journey, ids)


class Lane(NamedTuple):
    """A lane that is measured and not yet drawn."""

    name: str
    label: str
    height: int
    draw: Callable[[Canvas, int], None]
    """Draws it below the y that it is given."""


def with_room_for_its_label(lane: Lane) -> Lane:
    """The lane, higher where its label needs more than its content."""
    return lane._replace(height=max(lane.height, row_height(_SIZE) * len(_label(lane)) + 2 * TOP))


def draw_lanes(canvas: Canvas, lanes: Iterable[Lane], top: int, right: int) -> None:
    """Draws lanes under each other, with rules between them that end at `right`."""
    for index, lane in enumerate(lanes):
        if index:
            canvas.line(((MARGIN, top), (right, top)), Pen(canvas.theme.line))
        rows = lines_of(_label(lane), Font(_SIZE, canvas.theme.soft, bold=True))
        canvas.node(Node(f"lane-{lane.name}", "lane", Box(MARGIN, top + TOP, _LABEL_WIDTH, sum(row.height for row in rows)), rows=rows))
        lane.draw(canvas, top)
        top += lane.height


def _label(lane: Lane) -> Lines:
    return wrap(lane.label, _LABEL_WIDTH, _SIZE, bold=True)
