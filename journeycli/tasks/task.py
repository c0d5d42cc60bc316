"""A finding as a task: its place in the list, and why it has that place."""

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from journeycli.finding import Finding, Severity
from journeycli.fingerprint import fingerprints
from journeycli.language import translated, translated_text
from journeycli.message import say, template
from journeycli.printable import LONGEST_VALUE, printable
from journeycli.result import Coverage, FileResult, Matrix
from journeycli.vocabulary import STAGES

_ALL = 100
"""Per cent of the customers."""
_SEVERAL = 2
_SLOW = template("takes time")
_QUICK = template("quick")
_FILE = template("The file")
_WHOLE = template("The whole journey")


class Section(StrEnum):
    """What a task is for; the first comes first."""

    READING = "reading"
    """Without it the file is no journey, and nobody knows what else there is to do."""
    GAP = "gap"
    LEAK = "leak"
    POLISH = "polish"


_SECTIONS = {Severity.ERROR: Section.GAP, Severity.WARNING: Section.LEAK, Severity.INFO: Section.POLISH}
_BY_RULE = {"J608": Section.LEAK}
"""Where a task belongs whatever the severity: the step where the most leave is a leak, though numbers alone call nothing wrong."""
_ORDER = list(Section)


class Place(NamedTuple):
    """The phase that a task is about: its number from 1, and its name; 0 and nothing for the journey as a whole."""

    number: int = 0
    label: str = ""
    of: int = 0
    """How many phases there are."""


class Task(NamedTuple):
    """One thing to do."""

    finding: Finding
    fingerprint: str
    section: Section
    place: Place
    language: str
    journey: str = ""
    """The title of its journey, where there are tasks of several."""

    @property
    def slow(self) -> bool:
        """Whether it takes more than a word in the file."""
        return self.finding.rank.slow

    @property
    def where(self) -> str:
        """The part of the journey that it is about, and which journey where there are several."""
        return f"{self.journey}: {self._part}" if self.journey else self._part

    @property
    def _part(self) -> str:
        if self.section is Section.READING:
            return translated_text(_FILE, self.language)
        if not self.place.number:
            return printable(self.place.label, LONGEST_VALUE) or translated_text(_WHOLE, self.language)
        message = say("{where}, phase {number} of {of}", where=self.place.label, number=self.place.number, of=self.place.of)
        return translated(message, self.language).text

    @property
    def pace(self) -> str:
        """How quickly it is done, and whom it touches where that is not everybody."""
        touched = _ALL - self.finding.rank.untouched
        pace = translated_text(_SLOW if self.slow else _QUICK, self.language)
        if touched == _ALL:
            return pace
        touches = say("touches {touched}% of your customers", touched=touched)
        return f"{pace}; {translated(touches, self.language).text}"

    @property
    def why(self) -> str:
        """Why it has its place in the list."""
        return f"{self.where}; {self.pace}"


def tasks_of(results: Iterable[FileResult]) -> list[Task]:
    """Every finding as a task, in the order in which to do them.

    First what keeps a file from being a journey, then gaps, leaks and polish; in each, journey by journey, the early phase
    before the late, what touches more customers first, and quick before slow.
    """
    results = tuple(results)
    findings = [finding for result in results for finding in result.findings]
    marks = dict(zip(map(id, findings), fingerprints(findings), strict=True))
    titles = _titles(results)
    tasks = [
        Task(finding, marks[id(finding)], _section(finding), _place(finding, result), result.language, titles[result.file])
        for result in results
        for finding in result.findings
    ]
    return sorted(tasks, key=_order)


def _order(task: Task) -> tuple[object, ...]:
    rank, finding = task.finding.rank, task.finding
    # What is about the whole journey comes before its first phase, and not in between.
    phase = (rank.phase, bool(task.place.label), task.place.number)
    return (_ORDER.index(task.section), finding.file, *phase, rank.untouched, rank.slow, finding.order)


def _section(finding: Finding) -> Section:
    if finding.code.startswith(("J0", "J1")):
        return Section.READING
    return _BY_RULE.get(finding.code, _SECTIONS[finding.severity])


def _titles(results: Sequence[FileResult]) -> dict[str, str]:
    """What the journeys are called, by their files: nothing where there is only one, with the file where two are called the same."""
    titles = {result.file: printable(result.matrix.title, LONGEST_VALUE) if result.matrix else "" for result in results}
    if len(titles) < _SEVERAL:
        return dict.fromkeys(titles, "")
    times = Counter(titles.values())
    return {file: f"{title} ({printable(file, LONGEST_VALUE)})" if title and times[title] > 1 else title for file, title in titles.items()}


def _place(finding: Finding, result: FileResult) -> Place:
    matrix = result.matrix
    if matrix is None:
        return Place()
    top, _, rest = finding.path.partition(".")
    id = rest.partition(".")[0]
    phases = [phase.phase for phase in matrix.phases]
    if top == "phases" and id in phases:
        return _phase(matrix, phases.index(id))
    if top == "phases" and id in STAGES:
        return Place(0, STAGES[id].in_language(result.language))
    served = [row for row in matrix.rows if row.channel == id and set(row.cells) != {Coverage.NONE}] if top == "channels" else []
    return _phase(matrix, finding.rank.phase) if served else Place()


def _phase(matrix: Matrix, index: int) -> Place:
    return Place(index + 1, matrix.phases[index].label, len(matrix.phases))
