"""`--format json`: the workspace for programs, field by field; schemas/list.v1.schema.json."""

import json
from collections.abc import Iterator
from typing import Any

from journeycli import __version__
from journeycli.finding import Severity
from journeycli.overview.entry import Broken, Entry, Overview
from journeycli.segment import Segment

LIST_VERSION = 1
_LONGEST_TEXT = 200


def report_json(overview: Overview) -> Iterator[Segment]:
    """One JSON object in ASCII, and a line break."""
    report = {
        "version": LIST_VERSION,
        "tool": {"name": "journey", "version": __version__},
        "journeys": [_entry(entry) for entry in overview.entries],
        "broken": [_broken(broken) for broken in overview.broken],
        "missing_processes": list(overview.missing),
    }
    # A text could hold what a CI runner takes for a command; in JSON it can be written another way.
    yield Segment(json.dumps(report, indent=2).replace("##", "#\\u0023") + "\n")


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "file": _name(entry.file),
        "title": _short(entry.title),
        "process": entry.card.process,
        "state": entry.card.state,
        "personas": [_short(persona) for persona in entry.card.personas],
        "phases": {"covered": entry.covered, "all": entry.phases},
        "findings": {severity.value: entry.counts[severity] for severity in Severity},
        "walks": {"last": entry.card.walks.last, "due": entry.card.walks.due, "overdue": entry.card.walks.overdue},
    }


def _broken(broken: Broken) -> dict[str, Any]:
    finding = broken.finding
    return {
        "file": _name(broken.file),
        "line": finding.span.line,
        "code": finding.code,
        "message": finding.message.text,
        "findings": broken.more + 1,
    }


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1] + "…"


def _name(file: str) -> str:
    return file.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
