"""The channel plan: what each channel asks and yields, and whether it all fits into the week (D04.6, D04.7)."""

from collections.abc import Mapping
from typing import NamedTuple

from journeycli.dossier.words import kind_of_channel
from journeycli.draw.labels import name_of
from journeycli.insight.workload import weekly_hours
from journeycli.model import Channel, Journey

FULL = 100
"""The length of the longest bar."""


_COLUMNS = ("cadence", "hours_per_week", "fit", "results", "measured_as", "owner")
"""What a channel may leave out."""


class Line(NamedTuple):
    """One channel of the plan."""

    channel: Channel
    name: str
    kind: str
    share: int
    """How long the bar of its hours is, of `FULL`."""


class Week(NamedTuple):
    """All active channels against the hours there are."""

    hours: float
    capacity: float
    taken: int
    """How long the bar of the hours is, of `FULL`."""
    room: int
    """Where the capacity lies on the bar."""

    @property
    def over(self) -> bool:
        """Whether it is more than fits."""
        return self.hours > self.capacity


class Plan(NamedTuple):
    """Every channel, and the week; None where nobody said how many hours there are."""

    lines: tuple[Line, ...]
    hours: float
    week: Week | None
    told: Mapping[str, bool]
    """Whether any channel says this of itself; what none does needs no column."""


def plan_of(journey: Journey, language: str) -> Plan:
    """The channel plan of a journey, in the order of its file."""
    most = max((channel.hours_per_week or 0 for channel in journey.channels.values()), default=0)
    lines = tuple(
        Line(
            channel,
            name_of(channel),
            "" if channel.kind == "other" else kind_of_channel(channel.kind, language),
            _length(channel.hours_per_week or 0, most),
        )
        for channel in journey.channels.values()
    )
    hours = weekly_hours(journey)
    week = None if journey.hours_per_week is None else _week(hours, journey.hours_per_week)
    told = {field: any(getattr(line.channel, field) not in ("", None) for line in lines) for field in _COLUMNS}
    return Plan(lines, hours, week, told)


def _week(hours: float, capacity: float) -> Week:
    most = max(hours, capacity)
    return Week(hours, capacity, _length(hours, most), _length(capacity, most))


def _length(part: float, whole: float) -> int:
    return round(FULL * part / whole) if whole else 0
