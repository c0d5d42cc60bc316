"""Which way round each arrow goes between cards in columns: sides, gutters between the columns, tracks over and under.

Gutter `k` lies left of column `k`; the last one lies right of the last column. Heights are in points below the columns' top.
"""

from dataclasses import dataclass
from enum import Enum

from journeycli.draw.orthogonal import Heading
from journeycli.ways import Way


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a card stands: its column, its row in it, and its top and height in points."""

    column: int
    row: int
    top: int
    height: int

    @property
    def middle(self) -> int:
        """The height of its middle."""
        return self.top + self.height // 2


class Side(Enum):
    """The side of a card at which an arrow leaves or arrives."""

    LEFT = "left"
    RIGHT = "right"


class Level(Enum):
    """An arrow that skips columns runs above or below all cards; the value sorts it against heights between the cards."""

    OVER = -1_000_000
    UNDER = 1_000_000


@dataclass(frozen=True, slots=True)
class Course:
    """The way of one arrow; `straight` leads down to the very next card and needs nothing else."""

    way: Way
    source: Stop
    target: Stop
    leaves: Side = Side.RIGHT
    arrives: Side = Side.LEFT
    gutters: tuple[int, ...] = ()
    level: Level | None = None

    @property
    def straight(self) -> bool:
        """Whether it leads to the card right below."""
        return not self.gutters

    @property
    def heading(self) -> Heading:
        """Where its arrowhead points."""
        if self.straight:
            return Heading.SOUTH
        return Heading.EAST if self.arrives is Side.LEFT else Heading.WEST

    @property
    def hugs(self) -> bool:
        """Whether it stays beside its own column, and does not cross the gutter."""
        return self.leaves is self.arrives


def course(way: Way, source: Stop, target: Stop) -> Course:
    """Forwards out at the right and in at the left; back the other way round; far ones over (forwards) or under (back)."""
    steps, here, there = target.column - source.column, source.column, target.column
    if steps == 0:
        return _in_column(way, source, target)
    if steps > 0:
        gutters, level = ((there,), None) if steps == 1 else ((here + 1, there), Level.OVER)
        return Course(way, source, target, Side.RIGHT, Side.LEFT, gutters, level)
    gutters, level = ((here,), None) if steps == -1 else ((here, there + 1), Level.UNDER)
    return Course(way, source, target, Side.LEFT, Side.RIGHT, gutters, level)


def _in_column(way: Way, source: Stop, target: Stop) -> Course:
    """Straight down to the next card; else round the right side forwards, round the left side back."""
    if target.row == source.row + 1:
        return Course(way, source, target)
    side, gutter = (Side.LEFT, source.column) if target.row <= source.row else (Side.RIGHT, source.column + 1)
    return Course(way, source, target, side, side, (gutter,))
