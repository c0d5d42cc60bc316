"""`--format json`: everything a program may want to know of a run, field by field; schemas/findings.v1.schema.json."""

from collections.abc import Iterator
from typing import Any

from journeycli.finding import Finding, Severity
from journeycli.markup.filename import exact_name
from journeycli.markup.json import json_report, short
from journeycli.message import Message, Value
from journeycli.reporters.marks import marked
from journeycli.result import Accepted, FileResult, Matrix, RunResult
from journeycli.segment import Segment
from journeycli.span import Span
from journeycli.vocabulary import Labels

REPORT_VERSION = 1


def report_json(run: RunResult) -> Iterator[Segment]:
    """One JSON object in ASCII, and a line break; every finding is in it, however many are shown to people."""
    findings, accepted = marked(run)
    found = run.totals.found
    ranks = {id(finding): rank for rank, finding in enumerate(sorted(run.findings, key=lambda finding: finding.rank), 1)}
    return json_report(
        REPORT_VERSION,
        {
            "summary": {
                "files": len(run.files),
                **{severity.value: found.get(severity, 0) for severity in Severity},
                "accepted": len(accepted),
                "baseline": run.known,
            },
            "files": [_file(file) for file in run.files],
            "findings": [{**_finding(finding, mark), "rank": ranks[id(finding)]} for finding, mark in findings],
            "accepted": [_accepted(entry, mark) for entry, mark in accepted],
            "matrix": [_matrix(file.file, file.matrix) for file in run.files if file.matrix],
        },
    )


def _file(file: FileResult) -> dict[str, Any]:
    return {
        "path": exact_name(file.file),
        "language": file.language,
        "findings": len(file.findings),
        "cut": [cut.code for cut in file.cut],
    }


def _finding(finding: Finding, fingerprint: str) -> dict[str, Any]:
    return {
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "file": exact_name(finding.file),
        **_span(finding.span),
        "path": short(finding.path),
        "message": finding.message.text,
        "help": finding.help.text if finding.help else None,
        "values": _values(finding.message),
        "related": [{**_span(related.span), "message": related.message.text} for related in finding.related],
        "fingerprint": fingerprint,
    }


def _accepted(accepted: Accepted, fingerprint: str) -> dict[str, Any]:
    return {**_finding(accepted.finding, fingerprint), "because": short(accepted.because), "until": accepted.until}


def _span(span: Span) -> dict[str, int]:
    return {"line": span.line, "column": span.column, "end_line": span.end_line, "end_column": span.end_column}


def _values(message: Message) -> dict[str, Any]:
    return {name: _value(value, message.language) for name, value in message.values.items()}


def _value(value: Value, language: str) -> Any:
    if isinstance(value, Labels):
        return value.in_language(language)
    if isinstance(value, tuple):
        return [_value(item, language) for item in value]
    text = value.text if isinstance(value, Message) else value
    return short(text) if isinstance(text, str) else text


def _matrix(file: str, matrix: Matrix) -> dict[str, Any]:
    return {
        "file": exact_name(file),
        "title": short(matrix.title),
        "phases": [{"phase": phase.phase, "label": short(phase.label), "coverage": phase.coverage.value} for phase in matrix.phases],
        "channels": [
            {"channel": row.channel, "label": short(row.label), "coverage": [cell.value for cell in row.cells]} for row in matrix.rows
        ],
    }
