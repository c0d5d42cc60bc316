"""`--format gitlab`: a code quality report, which GitLab shows in a merge request."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.markup.filename import exact_name
from journeycli.markup.json import json_segments
from journeycli.reporters.marks import marked
from journeycli.reporters.wording import rule_name, sentences
from journeycli.result import RunResult
from journeycli.segment import Segment

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def report_gitlab(run: RunResult) -> Iterator[Segment]:
    """A list with an entry for each finding; empty when all is well."""
    findings, _ = marked(run)
    yield from json_segments(
        [
            {
                "description": sentences(finding),
                "check_name": rule_name(finding),
                "fingerprint": mark,
                "severity": _SEVERITIES[finding.severity],
                "location": {
                    "path": exact_name(finding.file),
                    "lines": {"begin": finding.span.line, "end": finding.span.end_line},
                },
            }
            for finding, mark in findings
        ]
    )
