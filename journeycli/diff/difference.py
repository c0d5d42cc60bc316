"""What a comparison of two versions gives: what changed in each file, and what that does to the journey."""

from collections import Counter
from enum import StrEnum
from typing import NamedTuple

from journeycli.diff.change import Change, Deed, Name
from journeycli.finding import Finding
from journeycli.result import Coverage

_RANKS = (Coverage.NONE, Coverage.PLANNED, Coverage.ACTIVE)


class Fate(StrEnum):
    """What became of a file."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    UNSOUND = "unsound"
    """At least one of its versions cannot be read as a journey, so that nothing can be compared."""


class Edition(NamedTuple):
    """One version of a file: its name, the revision it was taken from if it was (empty for what is staged), and the journey in it."""

    file: str
    revision: str | None = None
    id: str = ""
    title: str = ""


class PhaseEffect(NamedTuple):
    """How well a phase is covered, and by how many active channels, before and after; None where it was or is not there."""

    old: Name | None
    new: Name | None
    before: Coverage | None
    after: Coverage | None
    channels_before: int
    channels_after: int

    @property
    def lost(self) -> bool:
        """Whether the phase is still there and worse off: with planned channels only, or with none."""
        return self.before is not None and self.after is not None and _RANKS.index(self.after) < _RANKS.index(self.before)

    @property
    def gone(self) -> bool:
        """Whether the phase is there no more."""
        return self.new is None

    @property
    def gained(self) -> bool:
        """Whether the phase was there and is better off."""
        return self.before is not None and self.after is not None and _RANKS.index(self.after) > _RANKS.index(self.before)


class Figures(NamedTuple):
    """A figure before and after; None where there is none."""

    before: float | None
    after: float | None


class Effects(NamedTuple):
    """What the changes do to the plan as a whole."""

    phases: tuple[PhaseEffect, ...]
    """Every phase of both versions, in the new order; what is gone stands where it stood."""
    moments: Figures
    """Contact moments up to and including the purchase (D04.5)."""
    hours: Figures
    """Hours a week that the active channels take (D04.7)."""
    capacity: Figures
    """Hours a week that there are."""


class Marked(NamedTuple):
    """A finding, with the fingerprint that the audit of its version gives it."""

    finding: Finding
    fingerprint: str


class Difference(NamedTuple):
    """What differs between two versions of one file; `old` is None of a file that was added, `new` of one removed."""

    fate: Fate
    old: Edition | None
    new: Edition | None
    language: str = "en"
    renamed: bool = False
    """Whether the file of a workspace goes by another name now."""
    changes: tuple[Change, ...] = ()
    effects: Effects | None = None
    found: tuple[Marked, ...] = ()
    """Findings that are new, the worst first."""
    solved: tuple[Marked, ...] = ()
    """Findings that are no more, the worst first."""
    problems: tuple[Finding, ...] = ()
    """What keeps a version from being a journey."""

    @property
    def different(self) -> bool:
        """Whether there is anything to tell."""
        return self.fate is not Fate.SAME or self.renamed or bool(self.found or self.solved)

    @property
    def edition(self) -> Edition:
        """The version as it is now, or as it was where it is no more."""
        edition = self.new or self.old
        if edition is None:
            raise ValueError("a difference is about a file")
        return edition


class Comparison(NamedTuple):
    """Every file that was compared, ordered by name."""

    files: tuple[Difference, ...]
    language: str = "en"
    since: str | None = None
    """The revision that a whole workspace was compared with."""

    @property
    def different(self) -> tuple[Difference, ...]:
        """The files of which there is anything to tell."""
        return tuple(file for file in self.files if file.different)

    def counts(self) -> Counter[Deed]:
        """How many changes there are of each sort."""
        return Counter(change.deed for file in self.files for change in file.changes)

    def fates(self) -> Counter[Fate]:
        """How many files met each fate."""
        return Counter(file.fate for file in self.files)
