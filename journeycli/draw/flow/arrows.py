"""Plans the arrows between cards, and draws them once columns, lanes and tracks have their places."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from journeycli.draw.canvas import Canvas
from journeycli.draw.cards import WIDTH, DrawnCard
from journeycli.draw.clean import clean
from journeycli.draw.flow.courses import Course, Level, Side, Stop, course
from journeycli.draw.flow.lanes import Beside, Lanes, lanes
from journeycli.draw.flow.ports import Ports, ports
from journeycli.draw.orthogonal import arrowhead, before_arrow, soft_corners
from journeycli.draw.shapes import Edge, Pen, Point, Points
from journeycli.ways import Way

_STROKE = 1.5
TRACK = 12
"""Points from one track of far arrows to the next."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Where columns and gutter middles stand, the top of the cards, and the tracks nearest to them; in points."""

    columns: tuple[int, ...]
    gutters: tuple[float, ...]
    top: int
    over: int
    """The uppermost track over the cards."""
    under: int
    """The uppermost track under the cards."""


@dataclass(frozen=True, slots=True)
class Routes:
    """Every course, the heights at which it leaves and arrives, and the lanes they run in."""

    courses: list[Course]
    ports: Ports
    lanes: Lanes


def routes(journey_ways: Iterable[Way], places: Mapping[str, Stop], start: Stop | None = None) -> Routes:
    """Which way round every way goes, by where the cards stand; `start` is the card of the first step."""
    courses = [course(way, places[way.source], places[way.target]) for way in journey_ways]
    ends = ports(courses, start)
    return Routes(courses, ends, lanes(courses, ends))


def draw_arrows(canvas: Canvas, grid: Grid, plan: Routes, cards: Mapping[str, DrawnCard]) -> None:
    """Draws every course as an edge between cards, with the names of both and the condition as its tooltip."""
    for index, one in enumerate(plan.courses):
        way, source, target = one.way, cards[one.way.source], cards[one.way.target]
        points = _points(grid, plan, index)
        colour = canvas.theme.minus if way.back else canvas.theme.soft
        canvas.polygon(arrowhead(points[-1], one.heading), colour)
        said = f"{source.label} → {target.label}" + (f": {clean(way.when)}" if way.when else "")
        path = soft_corners((*points[:-1], before_arrow(points[-1], one.heading)))
        role = "back" if way.back else "next"
        canvas.edge(Edge(source.name, target.name, role, path, Pen(colour, _STROKE, dashed=way.back), said))


def _points(grid: Grid, plan: Routes, index: int) -> Points:
    """The corners of an arrow, from card to card."""
    one, (leaves, arrives) = plan.courses[index], plan.ports.ends[index]
    source, target = one.source, one.target
    if one.straight:
        middle = grid.columns[source.column] + WIDTH / 2
        return (middle, grid.top + source.top + source.height), (middle, grid.top + target.top)
    start = _port(grid, source, one.leaves, leaves)
    end = _port(grid, target, one.arrives, arrives)
    turns = [_lane(grid, plan.lanes, index, gutter) for gutter in one.gutters if (index, gutter) in plan.lanes.lane]
    if one.level is None:
        return (start, *((x, y) for x in turns for y in (start[1], end[1])), end)
    track = plan.lanes.track[index]
    level = grid.under + TRACK * track if one.level is Level.UNDER else grid.over + TRACK * (plan.lanes.over - 1 - track)
    first, last = turns
    return start, (first, start[1]), (first, level), (last, level), (last, end[1]), end


def _port(grid: Grid, stop: Stop, side: Side, height: int) -> Point:
    return grid.columns[stop.column] + (WIDTH if side is Side.RIGHT else 0), grid.top + height


def _lane(grid: Grid, plan: Lanes, index: int, gutter: int) -> float:
    left = grid.columns[gutter - 1] + WIDTH if gutter else 0
    right = grid.columns[gutter] if gutter < len(grid.columns) else 0
    return plan.gutters[gutter].lane(*plan.lane[index, gutter], Beside(left, grid.gutters[gutter], right))
