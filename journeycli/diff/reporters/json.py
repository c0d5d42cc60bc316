"""`--format json`: everything a program may want to know of a comparison, field by field; schemas/diff.v1.schema.json."""

from collections.abc import Iterator
from typing import Any

from journeycli.diff.change import Change, Deed, Name, Place, Scalar
from journeycli.diff.difference import Comparison, Difference, Edition, Effects, Figures, PhaseEffect
from journeycli.finding import Finding
from journeycli.markup.filename import exact_name
from journeycli.markup.json import json_report, short
from journeycli.segment import Segment

REPORT_VERSION = 1


def report_json(run: Comparison) -> Iterator[Segment]:
    """One JSON object in ASCII, and a line break; files without a difference are in it, too."""
    counts = run.counts()
    return json_report(
        REPORT_VERSION,
        {
            "since": run.since,
            "summary": {
                "files": len(run.files),
                "different": len(run.different),
                "changes": counts.total(),
                **{deed.value: counts[deed] for deed in Deed},
                "new_findings": sum(len(file.found) for file in run.files),
                "solved_findings": sum(len(file.solved) for file in run.files),
                "lost_phases": sum(phase.lost for file in run.files if file.effects for phase in file.effects.phases),
            },
            "files": [_file(file) for file in run.files],
        },
    )


def _file(file: Difference) -> dict[str, Any]:
    return {
        "fate": file.fate.value,
        "renamed": file.renamed,
        "old": file.old and _edition(file.old),
        "new": file.new and _edition(file.new),
        "effects": file.effects and _effects(file.effects),
        "changes": [_change(change) for change in file.changes],
        "new_findings": [_finding(*marked) for marked in file.found],
        "solved_findings": [_finding(*marked) for marked in file.solved],
        "problems": [_finding(finding, None) for finding in file.problems],
    }


def _edition(edition: Edition) -> dict[str, Any]:
    return {"file": exact_name(edition.file), "revision": edition.revision, "id": edition.id, "title": short(edition.title)}


def _effects(effects: Effects) -> dict[str, Any]:
    return {
        "phases": [_phase(phase) for phase in effects.phases],
        "contact_moments": _figures(effects.moments),
        "hours_per_week": _figures(effects.hours),
        "capacity": _figures(effects.capacity),
    }


def _phase(phase: PhaseEffect) -> dict[str, Any]:
    return {
        "old": phase.old and _name(phase.old),
        "new": phase.new and _name(phase.new),
        "coverage": {"before": phase.before, "after": phase.after},
        "active_channels": {"before": phase.channels_before, "after": phase.channels_after},
        "lost": phase.lost,
        "gained": phase.gained,
    }


def _figures(figures: Figures) -> dict[str, float | None]:
    return {"before": figures.before, "after": figures.after}


def _change(change: Change) -> dict[str, Any]:
    return {
        "change": change.deed.value,
        "thing": change.thing.value,
        "old": change.old and _place(change.old),
        "new": change.new and _place(change.new),
        "field": change.field or None,
        "before": _scalar(change.before),
        "after": _scalar(change.after),
        "removed": [_name(item) for item in change.removed],
        "added": [_name(item) for item in change.added],
    }


def _place(place: Place) -> dict[str, Any]:
    return {**_name(Name(place.id, place.label)), "phase": place.phase and place.phase.id, "after": place.after and place.after.id}


def _name(name: Name) -> dict[str, str]:
    return {"id": short(name.id), "name": short(name.label)}


def _finding(finding: Finding, fingerprint: str | None) -> dict[str, Any]:
    return {
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "file": exact_name(finding.file),
        "line": finding.span.line,
        "column": finding.span.column,
        "path": short(finding.path),
        "message": finding.message.text,
        "help": finding.help.text if finding.help else None,
        "fingerprint": fingerprint,
    }


def _scalar(value: Scalar) -> Scalar:
    return short(value) if isinstance(value, str) else value
