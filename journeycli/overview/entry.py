"""One journey of a workspace in figures, and the processes that no journey is about."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from journeycli.aliases import common_process
from journeycli.finding import Finding, Severity
from journeycli.reading.source import NUMBERS_SUFFIX
from journeycli.result import Card, Coverage, FileResult
from journeycli.vocabulary import PROCESSES


class Entry(NamedTuple):
    """A journey: what it says of itself, what each phase has of channels, and how many findings there are."""

    file: str
    title: str
    card: Card
    coverage: tuple[Coverage, ...]
    """That of every phase, in their order."""
    counts: Counter[Severity]

    @property
    def covered(self) -> int:
        """How many phases have an active channel."""
        return self.coverage.count(Coverage.ACTIVE)

    @property
    def phases(self) -> int:
        """How many phases there are."""
        return len(self.coverage)


class Broken(NamedTuple):
    """A file that is no journey or no numbers, and the first thing that keeps it from being that."""

    file: str
    finding: Finding
    more: int
    """How many other such findings there are."""

    @property
    def of_numbers(self) -> bool:
        """Whether it is no journey because it holds the numbers of one."""
        return self.file.endswith(NUMBERS_SUFFIX)


class Overview(NamedTuple):
    """All of a workspace."""

    entries: tuple[Entry, ...]
    broken: tuple[Broken, ...]
    missing: tuple[str, ...]
    """The common processes that no journey is about."""


def overview_of(results: Iterable[FileResult]) -> Overview:
    """What stands in each file, in the order of their names."""
    results = sorted(results, key=lambda result: result.file)
    entries = tuple(_entry(result, result.card) for result in results if result.card)
    broken = tuple(Broken(result.file, result.findings[0], len(result.findings) - 1) for result in results if not result.card)
    about = {common_process(entry.card.process or "") for entry in entries}
    return Overview(entries, broken, tuple(process for process in PROCESSES if process not in about))


def _entry(result: FileResult, card: Card) -> Entry:
    coverage = tuple(phase.coverage for phase in result.matrix.phases) if result.matrix else ()
    counts = Counter(finding.severity for finding in result.findings)
    return Entry(result.file, result.matrix.title if result.matrix else "", card, coverage, counts)
