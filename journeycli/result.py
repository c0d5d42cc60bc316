"""What a run found: one result a file, with its coverage matrix and its findings."""

from collections import Counter
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from journeycli.finding import Finding, Severity

_LEVELS = tuple(severity.value for severity in Severity)
"""The worst first."""


class Coverage(StrEnum):
    """What a channel does in a phase."""

    ACTIVE = "active"
    PLANNED = "planned"
    NONE = "none"


class MatrixRow(NamedTuple):
    """One channel: its id, its name and its coverage of every phase, in the order of the phases."""

    channel: str
    label: str
    cells: tuple[Coverage, ...]


class MatrixPhase(NamedTuple):
    """One phase of the matrix and the verdict on it: active, only planned, or no channel at all."""

    phase: str
    label: str
    coverage: Coverage


class Matrix(NamedTuple):
    """Which channels serve which phases of a journey (D04.3)."""

    title: str
    phases: tuple[MatrixPhase, ...]
    rows: tuple[MatrixRow, ...]


class Walks(NamedTuple):
    """When a journey was walked and is to be walked again, as `YYYY-MM-DD`, on a certain day (D00.7)."""

    last: str | None = None
    due: str | None = None
    """None where nobody set a rhythm."""
    overdue: bool = False


class Card(NamedTuple):
    """What a journey says of itself, for a list of many (D00.2)."""

    process: str | None
    state: str
    personas: tuple[str, ...]
    walks: Walks


class Accepted(NamedTuple):
    """A finding that the journey takes on purpose, why, and until when (`YYYY-MM-DD`)."""

    finding: Finding
    because: str
    until: str | None


class Cut(NamedTuple):
    """A rule that finds more in a file than is counted, by its code, and how bad that is."""

    code: str
    severity: Severity


class FileResult(NamedTuple):
    """One file: its name, its findings in order, the language they speak, and its matrix and card where it was audited."""

    file: str
    findings: tuple[Finding, ...]
    language: str = "en"
    matrix: Matrix | None = None
    accepted: tuple[Accepted, ...] = ()
    cut: tuple[Cut, ...] = ()
    card: Card | None = None
    fail_on: str = "error"
    """The level from which it fails the run; `never` where it never does."""

    @property
    def is_failing(self) -> bool:
        """Whether it fails the run."""
        return any(self.fails(finding.severity) for finding in self.findings) or any(self.fails(cut.severity) for cut in self.cut)

    def fails(self, severity: Severity) -> bool:
        """Whether a finding that is so bad fails the run."""
        return self.fail_on in _LEVELS and severity.value in _LEVELS[: _LEVELS.index(self.fail_on) + 1]


class Totals(NamedTuple):
    """What there is to count in a run."""

    files: int
    found: Mapping[Severity, int]
    """Findings of each severity."""
    accepted: int
    cut: tuple[tuple[str, str], ...]
    """File and code of every rule that finds more in a file than is counted."""
    languages: frozenset[str]
    is_failing: bool
    """Whether any file fails the run."""


def totals_of(files: Iterable[FileResult]) -> Totals:
    """What there is to count in files, each of which is looked at once."""
    number = accepted = 0
    found: Counter[Severity] = Counter()
    cut: list[tuple[str, str]] = []
    languages = set()
    is_failing = False
    for file in files:
        number += 1
        found.update(finding.severity for finding in file.findings)
        accepted += len(file.accepted)
        cut += ((file.file, entry.code) for entry in file.cut)
        languages.add(file.language)
        is_failing = is_failing or file.is_failing
    return Totals(number, found, accepted, tuple(cut), frozenset(languages), is_failing)


class RuleText(NamedTuple):
    """A rule as a report describes it to people: what it finds, why that matters, and its page in Markdown."""

    code: str
    name: str
    severity: Severity
    """The level that it has without settings."""
    summary: str
    why: str
    page: str


class RunResult(NamedTuple):
    """Every file of a run, ordered by name; people are shown at most `most` findings, machines get all."""

    files: tuple[FileResult, ...]
    most: int | None = None
    language: str = "en"
    """The language of what is said of the run as a whole."""
    known: int = 0
    """Findings that are left out because the baseline takes them."""
    show_accepted: bool = False
    """Whether people are shown the findings that are taken on purpose; machines get them always."""
    rules: tuple[RuleText, ...] = ()
    """Every rule, where the format of a report describes them."""
    quiet: bool = False
    """Whether people get the findings alone, without the matrices and the summary line."""
    room: int | None = None
    """The width of the terminal that a report for people is read on; None where it goes elsewhere, and no line is broken."""

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings of all files, in their order."""
        return tuple(finding for file in self.files for finding in file.findings)

    @property
    def shown(self) -> tuple[Finding, ...]:
        """The findings that are shown to a person: those to mend first, in their order."""
        findings = self.findings
        if self.most is None or len(findings) <= self.most:
            return findings
        first = sorted(range(len(findings)), key=lambda number: findings[number].rank)[: self.most]
        return tuple(findings[number] for number in sorted(first))

    @property
    def totals(self) -> Totals:
        """What there is to count in all files."""
        return totals_of(self.files)
