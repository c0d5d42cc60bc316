"""The fingerprint of everything in a run, the same in every format."""

from journeycli.finding import Finding
from journeycli.fingerprint import fingerprints
from journeycli.result import Accepted, RunResult

Marked = list[tuple[Finding, str]]
MarkedAccepted = list[tuple[Accepted, str]]


def marked(run: RunResult) -> tuple[Marked, MarkedAccepted]:
    """The findings, and those accepted, each with its fingerprint; both in their order."""
    accepted = [entry for file in run.files for entry in file.accepted]
    marks = fingerprints([*run.findings, *(entry.finding for entry in accepted)])
    counting = len(run.findings)
    return list(zip(run.findings, marks[:counting], strict=True)), list(zip(accepted, marks[counting:], strict=True))
