"""`--format rdjson`: the Reviewdog Diagnostic Format, which reviewdog turns into comments on any code host."""

from collections.abc import Iterator
from typing import Any

from journeycli.finding import Finding
from journeycli.markup.filename import exact_name
from journeycli.markup.json import json_segments
from journeycli.reporters.wording import rule_name, sentences
from journeycli.result import RunResult
from journeycli.segment import Segment


def report_rdjson(run: RunResult) -> Iterator[Segment]:
    """One result with a diagnostic for each finding."""
    yield from json_segments({"source": {"name": "journey"}, "diagnostics": [_diagnostic(finding) for finding in run.findings]})


def _diagnostic(finding: Finding) -> dict[str, Any]:
    return {
        "message": sentences(finding),
        "location": {"path": exact_name(finding.file), "range": _range(finding)},
        "severity": finding.severity.name,
        "code": {"value": rule_name(finding)},
    }


def _range(finding: Finding) -> dict[str, Any]:
    """From where to where; of more than one line only the start, for the end is beyond the lines that a finding knows."""
    span = finding.span
    start = {"start": {"line": span.line, "column": _byte_column(finding, span.column)}}
    if span.line != span.end_line:
        return start
    return start | {"end": {"line": span.end_line, "column": _byte_column(finding, span.end_column)}}


def _byte_column(finding: Finding, column: int) -> int:
    """A column of the first line of a finding as this format counts them: in bytes of UTF-8."""
    before = finding.excerpt.lines[-1][: column - 1]
    return column + len(before.encode("utf-8", "surrogatepass")) - len(before)
