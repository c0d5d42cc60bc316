"""The channel plan as a table: what each channel does in each phase, and at which touchpoints (D04.3)."""

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum

from journeycli.coverage import coverage_matrix, placed_channels
from journeycli.draw.numbering import touchpoint_numbers
from journeycli.insight.suitability import suits
from journeycli.model import Channel, Journey, Phase
from journeycli.result import Coverage


class Use(StrEnum):
    """What a channel does in a phase in which it has a place."""

    ACTIVE = "active"
    MISPLACED = "misplaced"
    """It runs, and its kind fits other phases better."""
    PLANNED = "planned"
    PAUSED = "paused"
    RETIRED = "retired"


@dataclass(frozen=True, slots=True)
class PlanCell:
    """A channel in a phase: its use, and the numbers of the touchpoints there that name it."""

    use: Use
    numbers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A channel with its cell in each phase; None where it has no place."""

    channel: Channel
    cells: tuple[PlanCell | None, ...]

    @property
    def touchpoints(self) -> int:
        """How many touchpoints name the channel."""
        return sum(len(cell.numbers) for cell in self.cells if cell)


def plan_rows(journey: Journey) -> tuple[PlanRow, ...]:
    """Every channel of the journey, in the order of the file."""
    placed = [placed_channels(phase) for phase in journey.phases]
    numbers = _numbers(journey)
    rows = zip(journey.channels.values(), coverage_matrix(journey).rows, strict=True)
    return tuple(
        PlanRow(
            channel,
            tuple(
                PlanCell(_use(channel, phase, kind), tuple(numbers[channel.id, phase.id])) if channel.id in there else None
                for phase, kind, there in zip(journey.phases, row.cells, placed, strict=True)
            ),
        )
        for channel, row in rows
    )


def _numbers(journey: Journey) -> dict[tuple[str, str], list[int]]:
    """The numbers of the touchpoints at which a channel is used in a phase."""
    found = defaultdict(list)
    numbers = touchpoint_numbers(journey)
    for phase in journey.phases:
        for touchpoint in phase.touchpoints:
            for id in dict.fromkeys(touchpoint.channels) if touchpoint.id in numbers else ():
                found[id, phase.id].append(numbers[touchpoint.id])
    return found


def _use(channel: Channel, phase: Phase, kind: Coverage) -> Use:
    if kind is Coverage.ACTIVE:
        return Use.ACTIVE if suits(channel, phase) else Use.MISPLACED
    return Use.PLANNED if kind is Coverage.PLANNED else Use(channel.status)
