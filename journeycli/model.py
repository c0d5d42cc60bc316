"""The journey as the rest of the house sees it: frozen values, each with the pointer to where it stands in the file.

Field names are the keys of the format; what the format defaults is filled in, so nobody has to ask twice. References
are kept as the file has them: an id may name nothing, which is a finding of its own (J101-J104). Named tuples, for the
same classes as frozen dataclasses take 15 ms longer to import, a tenth of what auditing one file takes.
"""

from collections.abc import Mapping
from typing import NamedTuple

from journeycli.remembered import remembered
from journeycli.span import Pointer

Texts = tuple[str, ...]
Ids = tuple[str, ...]


class Accept(NamedTuple):
    """Findings of one rule that are taken on purpose, on the object that holds it and below."""

    at: Pointer
    rule: str
    because: str
    until: str | None = None


class Persona(NamedTuple):
    """A person the journey is seen through (D00.1, D03.1)."""

    at: Pointer
    id: str
    name: str
    description: str = ""
    quote: str = ""
    segment: str = ""
    goals: Texts = ()
    needs: Texts = ()
    brings: Ids = ()
    """What the person has on arrival, so that a touchpoint may need it (D00.6)."""
    pains: Texts = ()
    motivations: Texts = ()
    devices: Texts = ()
    channels: Texts = ()
    share: float | None = None
    basis: str | None = None


class Channel(NamedTuple):
    """A way of the business to meet its customers: one line of the channel plan (D04.6, D04.7)."""

    at: Pointer
    id: str
    presence: str
    name: str = ""
    kind: str = "other"
    media: str | None = None
    status: str = "active"
    cadence: str | None = None
    hours_per_week: float | None = None
    fit: str | None = None
    results: str | None = None
    measured_as: str = ""
    url: str = ""
    owner: str = ""
    notes: str = ""
    accept: tuple[Accept, ...] = ()

    @property
    def label(self) -> str:
        """The channel's own name, else its id."""
        return self.name or self.id

    @property
    def active(self) -> bool:
        """Whether customers meet it today."""
        return self.status == "active"

    @property
    def in_plan(self) -> bool:
        """Whether it is used, or is to be: what is paused or retired does not count as a channel of the plan."""
        return self.status in ("active", "planned")


class Goal(NamedTuple):
    """What the customer wants in a phase; `personas` empty means all of them (D03.3)."""

    at: Pointer
    goal: str
    personas: Ids = ()


class Timing(NamedTuple):
    """When a contact happens and how long it takes (D03.4)."""

    when: str = ""
    duration: str = ""


class Next(NamedTuple):
    """A way on from a touchpoint; it may lead back (D02.3). `at` leads to the id it names."""

    at: Pointer
    to: str
    when: str = ""


class Band(NamedTuple):
    """Feedback scores from `low` to `high`, both included, and the touchpoint that follows on them (D01.5)."""

    at: Pointer
    low: int
    high: int
    then: str


class Feedback(NamedTuple):
    """How a customer is asked for a score, and what happens on it (D01.5)."""

    at: Pointer
    scale: tuple[int, int] | None = None
    bands: tuple[Band, ...] = ()


class Touchpoint(NamedTuple):
    """A moment at which customer and business meet (D00.6, D01.1, D02.5, D03.4)."""

    at: Pointer
    id: str
    phase: str
    number: int = 0
    """Its place among those of the whole journey that are not retired, from 1; a retired one has none."""
    name: str = ""
    channels: Ids = ()
    personas: Ids = ()
    status: str = "live"
    actions: Texts = ()
    motivations: Texts = ()
    questions: Texts = ()
    pains: Texts = ()
    opportunities: Texts = ()
    emotion: int | None = None
    basis: str | None = None
    performance: str | None = None
    initiative: str | None = None
    audience: str | None = None
    data: Ids = ()
    devices: Texts = ()
    timing: Timing | None = None
    builds: Texts = ()
    needs: Ids = ()
    gives: Ids = ()
    fields: int | None = None
    next: tuple[Next, ...] | None = None
    """The ways on as the file has them; None where it leaves them to the order of the file."""
    end: bool = False
    feedback: Feedback | None = None
    moment_of_truth: bool = False
    evidence: Texts = ()
    frontstage: Texts = ()
    backstage: Texts = ()
    support: Texts = ()
    owner: str = ""
    notes: str = ""
    accept: tuple[Accept, ...] = ()

    @property
    def label(self) -> str:
        """The touchpoint's own name, else its id."""
        return self.name or self.id

    @property
    def live(self) -> bool:
        """Whether customers meet it today: a planned or retired touchpoint does not count as one."""
        return self.status == "live"

    @property
    def in_plan(self) -> bool:
        """Whether customers meet it, or are to."""
        return self.status != "retired"


class Phase(NamedTuple):
    """A part of the journey, under the business's own name, tied to canonical stages (D03.2)."""

    at: Pointer
    id: str
    label: str
    """Its own name, else the name its id has in the phase model or as a stage, else its id."""
    stages: tuple[str, ...]
    """The canonical stages it covers; empty where neither the file nor the model says."""
    goals: tuple[Goal, ...] = ()
    business_goals: Texts = ()
    actions: Texts = ()
    motivations: Texts = ()
    questions: Texts = ()
    pains: Texts = ()
    opportunities: Texts = ()
    channels: Ids = ()
    touchpoints: tuple[Touchpoint, ...] = ()
    notes: str = ""
    accept: tuple[Accept, ...] = ()

    @property
    @remembered
    def live_touchpoints(self) -> tuple[Touchpoint, ...]:
        """Those of its touchpoints that customers meet today."""
        return tuple(touchpoint for touchpoint in self.touchpoints if touchpoint.live)


class Funnel(NamedTuple):
    """Mandatory steps in their order, each a chance to leave (D00.4)."""

    at: Pointer
    id: str
    steps: Ids


class Review(NamedTuple):
    """One walk through the journey (D00.7)."""

    at: Pointer
    on: str
    by: str = ""
    fresh_eyes: bool = False
    notes: str = ""


class Reviews(NamedTuple):
    """How often the journey is walked, and when it was."""

    at: Pointer
    every: str | None = None
    log: tuple[Review, ...] = ()


class Link(NamedTuple):
    """A page elsewhere that belongs to the journey."""

    url: str
    title: str = ""


class Journey(NamedTuple):
    """One journey, for one process, seen through the eyes of its personas."""

    id: str
    title: str
    language: str
    personas: Mapping[str, Persona]
    channels: Mapping[str, Channel]
    phases: tuple[Phase, ...]
    description: str = ""
    process: str | None = None
    model: str = "five-phase"
    state: str = "current"
    owner: str = ""
    funnels: tuple[Funnel, ...] = ()
    hours_per_week: float | None = None
    """The capacity: hours a week there are for all channels together (D04.7)."""
    reviews: Reviews | None = None
    accept: tuple[Accept, ...] = ()
    tags: Texts = ()
    links: tuple[Link, ...] = ()

    @remembered
    def touchpoints(self) -> tuple[Touchpoint, ...]:
        """Every touchpoint in the order of the file."""
        return tuple(touchpoint for phase in self.phases for touchpoint in phase.touchpoints)

    @remembered
    def live_touchpoints(self) -> tuple[Touchpoint, ...]:
        """The touchpoints that customers meet today, in the order of the file."""
        return tuple(touchpoint for phase in self.phases for touchpoint in phase.live_touchpoints)
