"""Today's findings, taken as they are: a list by rule, file and path, so that only new findings count."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from journeycli.errors import JourneyError
from journeycli.finding import Finding
from journeycli.message import say
from journeycli.result import FileResult

VERSION = 1
Key = tuple[str, str, str]
"""File, code and path by ids: what a finding is known by when lines move."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """How many findings of each kind are taken."""

    counts: Mapping[Key, int]

    def without_known(self, result: FileResult) -> FileResult:
        """The result of a file less the findings that are in the baseline; what cannot be read is never taken."""
        left = Counter(self.counts)
        findings = []
        for finding in result.findings:
            if _takeable(finding) and left[_key(finding)] > 0:
                left[_key(finding)] -= 1
            else:
                findings.append(finding)
        return result._replace(findings=tuple(findings))

    @property
    def files(self) -> frozenset[str]:
        """The files it speaks of."""
        return frozenset(file for file, _, _ in self.counts)

    def stale(self, results: Iterable[FileResult], asked: Collection[str], gone: Collection[str]) -> int:
        """How many entries match less than they take: of the rules that were asked, in the files read, and of files gone."""
        results = _readable(results)
        found, read = _counted(results), {result.file for result in results}
        of_read = sum(self.counts[key] > found[key] for key in self.counts if key[0] in read and key[1] in asked)
        return of_read + sum(key[0] in gone for key in self.counts)

    def written(self, results: Iterable[FileResult]) -> "Baseline":
        """The baseline with today's findings of the files that are journeys; entries of all others stay."""
        results = _readable(results)
        read = {result.file for result in results}
        return Baseline({key: count for key, count in self.counts.items() if key[0] not in read} | _counted(results))

    def pruned(self, results: Iterable[FileResult], gone: Collection[str]) -> "Baseline":
        """The baseline less what matches nothing any more, in the files that are journeys and in those gone."""
        results = _readable(results)
        found, read = _counted(results), {result.file for result in results}
        kept = {key: min(count, found[key]) if key[0] in read else count for key, count in self.counts.items() if key[0] not in gone}
        return Baseline({key: count for key, count in kept.items() if count})

    def text(self) -> str:
        """The baseline file: JSON, sorted, one entry a line, so that two of them can be compared and merged."""
        entries = [
            json.dumps({"file": file, "code": code, "path": path, "count": self.counts[file, code, path]})
            for file, code, path in sorted(self.counts)
        ]
        return f'{{"version": {VERSION}, "findings": [\n' + ",\n".join(entries) + ("\n" if entries else "") + "]}\n"


def read_baseline(file: str, content: bytes) -> Baseline:
    """The baseline in a file's bytes.

    Raises:
        JourneyError: it is not one.
    """
    try:
        data = json.loads(content)
        counts = {(str(entry["file"]), str(entry["code"]), str(entry["path"])): int(entry["count"]) for entry in data["findings"]}
        known = data["version"] == VERSION and all(count > 0 for count in counts.values())
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
        known, counts = False, {}
    if not known:
        help = say("Write it anew with `journey baseline write`.")
        raise JourneyError(say("{file} is not a baseline that can be read", file=file), help)
    return Baseline(counts)


def _readable(results: Iterable[FileResult]) -> list[FileResult]:
    """The files that were read to the end: what keeps the audit from a file says nothing of what it would find."""
    return [result for result in results if not any(finding.code.startswith(("J0", "J1")) for finding in result.findings)]


def _counted(results: Iterable[FileResult]) -> Counter[Key]:
    return Counter(_key(finding) for result in results for finding in _takeable_of(result))


def _takeable_of(result: FileResult) -> Iterator[Finding]:
    return (finding for finding in result.findings if _takeable(finding))


def _takeable(finding: Finding) -> bool:
    return not finding.code.startswith("J0")


def _key(finding: Finding) -> Key:
    return finding.file, finding.code, finding.path
