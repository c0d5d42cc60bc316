"""`--format sarif`: SARIF 2.1.0, for code scanning on GitHub and for editors; the sections named here are the standard's."""

from collections.abc import Iterator
from typing import Any

from journeycli import __version__
from journeycli.finding import Finding, Severity
from journeycli.markup.filename import is_absolute, uri
from journeycli.markup.json import json_segments
from journeycli.reporters.marks import marked
from journeycli.reporters.wording import path_by_ids, reason, sentences
from journeycli.result import Accepted, RuleText, RunResult
from journeycli.segment import Segment
from journeycli.span import Span

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_ROOT = "%SRCROOT%"
# Not GitHub's `primaryLocationLineHash`: its upload action computes that one itself, and warns of any other value there.
_FINGERPRINT = "journey/v1"


def report_sarif(run: RunResult) -> Iterator[Segment]:
    """One log with one run: every rule it was told of, every file, and a result for each finding.

    Those accepted are in it, as suppressed results, only where they are to be shown: code scanning on GitHub takes a
    suppressed result for an open alert.
    """
    findings, accepted = marked(run)
    numbers = {rule.code: number for number, rule in enumerate(run.rules)}
    results = [_result(finding, mark, numbers) for finding, mark in findings]
    if run.show_accepted:
        results += [_suppressed(entry, mark, numbers) for entry, mark in accepted]
    driver = {
        "name": "journey",
        "version": __version__,
        "language": run.language,
        "rules": [_rule(rule) for rule in run.rules],
    }
    analysis = {
        "tool": {"driver": driver},
        "language": run.language,
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder that journey ran in."}}},
        "invocations": [{"executionSuccessful": True}],
        "artifacts": [{"location": _artifact(file.file), "roles": ["analysisTarget"]} for file in run.files],
        "results": results,
    }
    yield from json_segments({"$schema": _SCHEMA, "version": "2.1.0", "runs": [analysis]})


def _rule(rule: RuleText) -> dict[str, Any]:
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"{rule.summary}\n\n{rule.why}", "markdown": rule.page},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
    }


def _result(finding: Finding, mark: str, numbers: dict[str, int]) -> dict[str, Any]:
    number = numbers.get(finding.code)
    return {
        "ruleId": finding.code,
        **({} if number is None else {"ruleIndex": number}),
        "level": _LEVELS[finding.severity],
        "message": _message(sentences(finding)),
        "locations": [{**_location(finding.file, finding.span), **_by_ids(path_by_ids(finding))}],
        **_related(finding),
        "partialFingerprints": {_FINGERPRINT: mark},
    }


def _suppressed(accepted: Accepted, mark: str, numbers: dict[str, int]) -> dict[str, Any]:
    suppression = {"kind": "inSource", "status": "accepted", "justification": reason(accepted)}
    return {**_result(accepted.finding, mark, numbers), "suppressions": [suppression]}


def _message(text: str) -> dict[str, str]:
    """A text without a placeholder (3.11.5) or a link (3.11.6) that a name in it may have smuggled in."""
    return {"text": text.replace("{", "{{").replace("}", "}}").replace("](", "] (")}


def _location(file: str, span: Span) -> dict[str, Any]:
    region = {"startLine": span.line, "startColumn": span.column, "endLine": span.end_line, "endColumn": span.end_column}
    return {"physicalLocation": {"artifactLocation": _artifact(file), "region": region}}


def _artifact(file: str) -> dict[str, str]:
    return {"uri": uri(file)} if is_absolute(file) else {"uri": uri(file), "uriBaseId": _ROOT}


def _by_ids(path: str) -> dict[str, Any]:
    return {"logicalLocations": [{"fullyQualifiedName": path}]} if path else {}


def _related(finding: Finding) -> dict[str, Any]:
    others = [
        {"id": number, **_location(finding.file, related.span), "message": _message(related.message.text)}
        for number, related in enumerate(finding.related)
    ]
    return {"relatedLocations": others} if others else {}
