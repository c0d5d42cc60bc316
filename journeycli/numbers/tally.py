"""What the numbers of a journey tell: visitors, drop-off and completion per step and period, visits per channel."""

from typing import NamedTuple

from journeycli.numbers.measurement import Stranger


class StepFigure(NamedTuple):
    """One step in one period, as one source counted it; None where it did not. A rate over nothing is None, never 0."""

    period: str
    source: str
    visitors: int | None
    goes_on: int | None = None
    """Visitors of the next step; None at the last one."""
    before: int | None = None
    """Visitors in the period before, where that was measured."""
    goes_on_before: int | None = None
    """Visitors of the next step in the period before."""

    @property
    def lost(self) -> int | None:
        """How many leave; negative where more are at the next step, because they came in there."""
        return None if self.visitors is None or self.goes_on is None else self.visitors - self.goes_on

    @property
    def drop_off(self) -> float | None:
        """Which part leaves."""
        return None if self.lost is None or not self.visitors else self.lost / self.visitors

    @property
    def completion(self) -> float | None:
        """Which part goes on."""
        return None if self.goes_on is None or not self.visitors else self.goes_on / self.visitors

    @property
    def change(self) -> float | None:
        """How many more visitors than in the period before, as a part of those."""
        return None if self.visitors is None or not self.before else (self.visitors - self.before) / self.before

    @property
    def drop_off_change(self) -> float | None:
        """How much larger the part that leaves is than in the period before, as a difference of the two parts."""
        if self.drop_off is None or self.goes_on_before is None or not self.before:
            return None
        return self.drop_off - (self.before - self.goes_on_before) / self.before


class Step(NamedTuple):
    """One step, what hurts there and what could be done; the figures by period and source."""

    id: str
    label: str
    figures: tuple[StepFigure, ...]
    pains: tuple[str, ...] = ()
    opportunities: tuple[str, ...] = ()
    fields: int | None = None


class Through(NamedTuple):
    """How many of those who start get to the end, in one period by one source."""

    period: str
    source: str
    started: int | None
    finished: int | None
    started_before: int | None = None
    finished_before: int | None = None

    @property
    def rate(self) -> float | None:
        """Which part gets to the end."""
        return None if self.finished is None or not self.started else self.finished / self.started

    @property
    def change(self) -> float | None:
        """How much larger that part is than in the period before, as a difference of the two parts."""
        if self.rate is None or self.finished_before is None or not self.started_before:
            return None
        return self.rate - self.finished_before / self.started_before


class Leak(NamedTuple):
    """The step that loses the greatest part of its visitors in the last period of a source."""

    step: Step
    figure: StepFigure


class Flow(NamedTuple):
    """A funnel, or the phases, step by step."""

    id: str
    steps: tuple[Step, ...]
    through: tuple[Through, ...]
    leaks: tuple[Leak, ...]
    """One a source and length of period, where somebody leaves."""


class ChannelFigure(NamedTuple):
    """The visits that one channel brought in one period, as one source counted them."""

    period: str
    source: str
    visitors: int
    all: int
    """The visits of all channels together, in that period by that source."""
    before: int | None = None

    @property
    def share(self) -> float | None:
        """Which part of all visits it brought."""
        return self.visitors / self.all if self.all else None

    @property
    def change(self) -> float | None:
        """How many more than in the period before, as a part of those."""
        return (self.visitors - self.before) / self.before if self.before else None


class ChannelVisits(NamedTuple):
    """One channel of the journey, or a name among the numbers that is none."""

    id: str
    label: str
    figures: tuple[ChannelFigure, ...]
    stranger: Stranger | None = None


class Tally(NamedTuple):
    """Everything that the numbers of one journey tell."""

    file: str
    """The file with the numbers."""
    title: str
    language: str
    funnels: tuple[Flow, ...]
    phases: Flow | None
    """None where fewer than two phases are measured."""
    channels: tuple[ChannelVisits, ...]
    """The most visited first."""
    touchpoints: tuple[Stranger, ...]
    """Names that are no touchpoints of the journey."""
    room: int | None = None
    """The width of the terminal that the table is for; None where it goes elsewhere, and all is shown."""
