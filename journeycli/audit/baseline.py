"""Today's findings, taken as they are: a list by rule, file and path, so that only new findings count."""

import json
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace

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
    name: Callable[[str], str] = str
    """From the name of a file in a report to that in the baseline, which counts from the folder of the baseline."""

    def without_known(self, result: FileResult) -> FileResult:
        """The result of a file less the findings that are in the baseline; what cannot be read is never taken."""
        left = Counter(self.counts)
        findings = []
        for finding in result.findings:
            if _takeable(finding) and left[self._key(finding)] > 0:
                left[self._key(finding)] -= 1
            else:
                findings.append(finding)
        return result._replace(findings=tuple(findings))

    @property
    def files(self) -> frozenset[str]:
        """The files it speaks of."""
        return frozenset(file for file, _, _ in self.counts)

    def stale(self, results: Iterable[FileResult], asked: Collection[str], gone: Collection[str]) -> list[Key]:
        """The entries that match less than they take: of the rules that were asked, in the files read, and of files gone."""
        found, read = self._counted(results)
        of_read = (key for key in self.counts if key[0] in read and key[1] in asked and self.counts[key] > found[key])
        return sorted((*of_read, *(key for key in self.counts if key[0] in gone)))

    def written(self, results: Iterable[FileResult]) -> "Baseline":
        """The baseline with today's findings of the files that are journeys; entries of all others stay."""
        found, read = self._counted(results)
        return replace(self, counts={key: count for key, count in self.counts.items() if key[0] not in read} | found)

    def pruned(self, results: Iterable[FileResult], gone: Collection[str]) -> "Baseline":
        """The baseline less what matches nothing any more, in the files that are journeys and in those gone."""
        found, read = self._counted(results)
        kept = {key: min(count, found[key]) if key[0] in read else count for key, count in self.counts.items() if key[0] not in gone}
        return replace(self, counts={key: count for key, count in kept.items() if count})

    def text(self) -> str:
        """The baseline file: JSON, sorted, one entry a line, so that two of them can be compared and merged."""
        entries = [
            json.dumps({"file": file, "code": code, "path": path, "count": self.counts[file, code, path]})
            for file, code, path in sorted(self.counts)
        ]
        return f'{{"version": {VERSION}, "findings": [\n' + ",\n".join(entries) + ("\n" if entries else "") + "]}\n"

    def _counted(self, results: Iterable[FileResult]) -> tuple[Counter[Key], set[str]]:
        """The findings of the files that were read to the end, and the names of these."""
        readable = [result for result in results if _readable(result)]
        found = Counter(self._key(finding) for result in readable for finding in result.findings if _takeable(finding))
        return found, {self.name(result.file) for result in readable}

    def _key(self, finding: Finding) -> Key:
        return self.name(finding.file), finding.code, finding.path


def left_out(results: Iterable[FileResult]) -> int:
    """How many findings no baseline takes: those of files that are no journey."""
    return sum(len(result.findings) for result in results if not _readable(result))


def read_baseline(file: str, content: bytes, name: Callable[[str], str] = str) -> Baseline:
    """The baseline in a file's bytes, in which a file is called as `name` says.

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
    return Baseline(counts, name)


def _readable(result: FileResult) -> bool:
    """Whether a file was read to the end: what keeps the audit from it says nothing of what it would find."""
    return not any(finding.code.startswith(("J0", "J1")) for finding in result.findings)


def _takeable(finding: Finding) -> bool:
    return not finding.code.startswith("J0")
