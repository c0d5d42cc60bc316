"""`--format json`: the workspace for programs, field by field; schemas/list.v1.schema.json."""

from collections.abc import Iterator
from typing import Any

from journeycli.finding import Severity
from journeycli.markup.filename import exact_name
from journeycli.markup.json import json_report, short
from journeycli.overview.entry import Broken, Entry, Overview
from journeycli.segment import Segment

LIST_VERSION = 1


def report_json(overview: Overview) -> Iterator[Segment]:
    """One JSON object in ASCII, and a line break."""
    report = {
        "journeys": [_entry(entry) for entry in overview.entries],
        "broken": [_broken(broken) for broken in overview.broken],
        "missing_processes": list(overview.missing),
    }
    return json_report(LIST_VERSION, report)


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "file": exact_name(entry.file),
        "title": short(entry.title),
        "process": entry.card.process,
        "state": entry.card.state,
        "personas": [short(persona) for persona in entry.card.personas],
        "phases": {"covered": entry.covered, "all": entry.phases},
        "findings": {severity.value: entry.counts[severity] for severity in Severity},
        "walks": {"last": entry.card.walks.last, "due": entry.card.walks.due, "overdue": entry.card.walks.overdue},
    }


def _broken(broken: Broken) -> dict[str, Any]:
    finding = broken.finding
    return {
        "file": exact_name(broken.file),
        "line": finding.span.line,
        "code": finding.code,
        "message": finding.message.text,
        "findings": broken.more + 1,
    }
