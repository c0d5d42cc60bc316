"""`--format full` of thousands of files: each is told as it comes, and only what is told of it is kept, packed."""

import zlib
from collections.abc import Iterable, Iterator

from journeycli.reporters.full import finding_segments, plan_segments
from journeycli.reporters.summary import ending_segments
from journeycli.result import FileResult, Totals, totals_of
from journeycli.segment import Segment, plain_text

_ENCODING = ("utf-8", "surrogatepass")
_BLOCK = 1 << 16
"""Characters that are packed together."""
_QUICKLY = 1
"""How hard zlib tries, from 1 to 9: at its quickest it already makes a tenth of a report."""


class FullByFile:
    """What `report_full` says of a run of which nothing is left out, without holding its results."""

    def __init__(self) -> None:
        self._plans = _Packed()
        self._findings = _Packed()

    def take(self, files: Iterable[FileResult]) -> Totals:
        """Takes the files of a run as they come, and gives what there was to count in them."""
        return totals_of(map(self._taken, files))

    def segments(self, totals: Totals, language: str) -> Iterator[Segment]:
        """The report: matrices first, then findings, last the summary line; none of them has a role any more."""
        yield from self._plans.unpacked()
        yield from self._findings.unpacked()
        yield from ending_segments(totals, language)

    def _taken(self, file: FileResult) -> FileResult:
        self._plans.add(plan_segments(file))
        for finding in file.findings:
            self._findings.add(finding_segments(finding, file.language))
        return file


class _Packed:
    """A long text that takes little room until it is read."""

    def __init__(self) -> None:
        self._blocks: list[bytes] = []
        self._loose: list[str] = []
        self._size = 0

    def add(self, segments: Iterable[Segment]) -> None:
        text = plain_text(segments)
        self._loose.append(text)
        self._size += len(text)
        if self._size >= _BLOCK:
            self._blocks.append(zlib.compress("".join(self._loose).encode(*_ENCODING), _QUICKLY))
            self._loose, self._size = [], 0

    def unpacked(self) -> Iterator[Segment]:
        for block in self._blocks:
            yield Segment(zlib.decompress(block).decode(*_ENCODING))
        yield Segment("".join(self._loose))
