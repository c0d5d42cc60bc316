"""`--format full` of thousands of files: of each that comes only what will be told is kept, and that packed."""

import zlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from journeycli.finding import Finding, Rank
from journeycli.reporters.full import finding_segments, plan_segments
from journeycli.reporters.summary import ending_segments
from journeycli.result import FileResult, Totals, totals_of
from journeycli.segment import Segment, plain_text

_ENCODING = ("utf-8", "surrogatepass")
_BLOCK = 1 << 16
"""Characters that are packed together."""
_QUICKLY = 1
"""How hard zlib tries, from 1 to 9: at its quickest it already makes a tenth of a report."""


class Told(NamedTuple):
    """What there is to tell of a file: its matrix as text, and the rest of its result."""

    plan: str
    result: FileResult


class _Candidate(NamedTuple):
    """A finding that may be shown; the lowest are shown first."""

    rank: Rank
    number: int
    finding: Finding
    language: str


def told(result: FileResult) -> Told:
    """What there is to tell of a file; to be said where it was checked, for it takes less room than what it is made of."""
    return Told(plain_text(plan_segments(result)), result._replace(matrix=None, card=None))


class FullByFile:
    """What `report_full` says of a run of which at most `most` findings are shown, without holding its results."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._plans = _Packed()
        self._foremost: list[_Candidate] = []
        self._number = 0

    def take(self, files: Iterable[Told]) -> Totals:
        """Takes the files of a run as they come, and gives what there was to count in them."""
        return totals_of(map(self._taken, files))

    def segments(self, totals: Totals, language: str) -> Iterator[Segment]:
        """The report: matrices first, then findings, last the summary line."""
        yield from self._plans.segments()
        self._drop()
        for shown in sorted(self._foremost, key=lambda candidate: candidate.number):
            yield from finding_segments(shown.finding, shown.language)
        yield from ending_segments(totals, language, more=self._number - len(self._foremost))

    def _taken(self, file: Told) -> FileResult:
        self._plans.add(file.plan)
        for finding in file.result.findings:
            self._foremost.append(_Candidate(finding.rank, self._number, finding, file.result.language))
            self._number += 1
        if len(self._foremost) > 2 * self._most:
            self._drop()
        return file.result

    def _drop(self) -> None:
        """Forgets the findings that others go before."""
        self._foremost = sorted(self._foremost, key=lambda candidate: candidate[:2])[: self._most]


class _Packed:
    """A long text that takes little room until it is read."""

    def __init__(self) -> None:
        self._blocks: list[bytes] = []
        self._loose: list[str] = []
        self._size = 0

    def add(self, text: str) -> None:
        self._loose.append(text)
        self._size += len(text)
        if self._size >= _BLOCK:
            self._blocks.append(zlib.compress("".join(self._loose).encode(*_ENCODING), _QUICKLY))
            self._loose, self._size = [], 0

    def segments(self) -> Iterator[Segment]:
        for block in self._blocks:
            yield Segment(zlib.decompress(block).decode(*_ENCODING))
        yield Segment("".join(self._loose))
