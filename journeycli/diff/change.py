"""Changes: what differs between two versions of a journey, in meaning; each complete when born."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

Scalar = str | int | float | bool | None
"""The value of a field that holds one; None where the field is not there."""


class Thing(StrEnum):
    """What a change is about, in the order in which changes are told."""

    JOURNEY = "journey"
    PERSONA = "persona"
    CHANNEL = "channel"
    PHASE = "phase"
    GOAL = "goal"
    TOUCHPOINT = "touchpoint"
    FUNNEL = "funnel"


class Deed(StrEnum):
    """What happened to a thing, in the order in which changes of one thing are told."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    RENAMED = "renamed"
    CHANGED = "changed"


class Mark(StrEnum):
    """What a drawing of the difference shows of a thing: the strongest of what happened to it."""

    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"
    CHANGED = "changed"
    SAME = "same"


class Name(NamedTuple):
    """A thing by its id and by the name people know it under; of a text in a list both are the text."""

    id: str
    label: str


class Place(NamedTuple):
    """A thing in one version. A goal, which has no id, has its text for one."""

    id: str
    label: str
    phase: Name | None = None
    """The phase that a goal or a touchpoint stands in."""
    after: Name | None = None
    """What it stands after, of a thing that moved; None where it is the first."""


class Change(NamedTuple):
    """One difference: `old` is None of what was added, `new` of what was removed.

    A field that holds one value goes from `before` to `after`; of a field that holds a list, `removed` and `added` say
    which items went and came. The order of such a list has no meaning, but that of the steps of a funnel has.
    """

    deed: Deed
    thing: Thing
    old: Place | None
    new: Place | None
    field: str = ""
    """The key of the format, such as `timing.when`, of a thing that changed; of one that moved `phase` or `order`; else empty."""
    before: Scalar = None
    after: Scalar = None
    removed: tuple[Name, ...] = ()
    added: tuple[Name, ...] = ()

    @property
    def place(self) -> Place:
        """The thing as it is now, or as it was where it is no more."""
        place = self.new or self.old
        if place is None:
            raise ValueError("a change is about something")
        return place


class Marks(NamedTuple):
    """A mark for every phase, touchpoint and channel of two versions: by its id now, or by its last id where it went."""

    phases: dict[str, Mark]
    touchpoints: dict[str, Mark]
    channels: dict[str, Mark]


class Marking(NamedTuple):
    """What a drawing of the difference tells of a journey; a thing that stayed as it was is in none of these."""

    phases: Mapping[str, Mark]
    touchpoints: Mapping[str, Mark]
    """By id, all that are drawn: with those that went, or were retired since."""
    uses: Mapping[str, Mapping[str, Mark]]
    """By the id of a phase and that of a channel: whether it serves that phase now, or no more."""
    versions: str = ""
    """The names of both versions."""
    origins: Mapping[str, str] = {}
    """By the id of a touchpoint that is in another phase now, the name of the phase that it was in."""

    @property
    def is_empty(self) -> bool:
        """Whether nothing that is drawn differs."""
        return not self.phases and not self.touchpoints and not any(self.uses.values())

    def gone(self, phase: str) -> bool:
        """Whether a phase is there no more."""
        return self.phases.get(phase) is Mark.REMOVED


UNMARKED = Marking({}, {}, {})
