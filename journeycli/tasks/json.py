"""`--format json`: the to-do list for programs, field by field; schemas/todo.v1.schema.json."""

from collections.abc import Iterator, Sequence

from journeycli.markup.filename import exact_name
from journeycli.markup.json import json_report, short
from journeycli.segment import Segment
from journeycli.tasks.task import Task

LIST_VERSION = 1


def report_json(tasks: Sequence[Task], shown: int) -> Iterator[Segment]:
    """One JSON object in ASCII, and a line break."""
    report = {
        "summary": {"tasks": len(tasks), "shown": min(shown, len(tasks)), "quick": sum(not task.slow for task in tasks)},
        "tasks": [_task(number, task) for number, task in enumerate(tasks[:shown], 1)],
    }
    return json_report(LIST_VERSION, report)


def _task(number: int, task: Task) -> dict[str, str | int | None]:
    finding = task.finding
    return {
        "number": number,
        "section": task.section.value,
        "effort": "slow" if task.slow else "quick",
        "phase": short(task.place.label) or None,
        "phase_number": task.place.number or None,
        "task": finding.message.text,
        "next_step": finding.help.text if finding.help else None,
        "why": task.why,
        "file": exact_name(finding.file),
        "line": finding.span.line,
        "column": finding.span.column,
        "path": short(finding.path),
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "fingerprint": task.fingerprint,
    }
