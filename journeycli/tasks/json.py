"""`--format json`: the to-do list for programs, field by field; schemas/todo.v1.schema.json."""

import json
from collections.abc import Iterator, Sequence

from journeycli import __version__
from journeycli.segment import Segment
from journeycli.tasks.task import Task

LIST_VERSION = 1
_LONGEST_TEXT = 200


def report_json(tasks: Sequence[Task], shown: int) -> Iterator[Segment]:
    """One JSON object in ASCII, and a line break."""
    report = {
        "version": LIST_VERSION,
        "tool": {"name": "journey", "version": __version__},
        "summary": {"tasks": len(tasks), "shown": min(shown, len(tasks)), "quick": sum(not task.slow for task in tasks)},
        "tasks": [_task(number, task) for number, task in enumerate(tasks[:shown], 1)],
    }
    # A text could hold what a CI runner takes for a command; in JSON it can be written another way.
    yield Segment(json.dumps(report, indent=2).replace("##", "#\\u0023") + "\n")


def _task(number: int, task: Task) -> dict[str, str | int | None]:
    finding = task.finding
    return {
        "number": number,
        "section": task.section.value,
        "effort": "slow" if task.slow else "quick",
        "phase": _short(task.place.label) or None,
        "phase_number": task.place.number or None,
        "task": finding.message.text,
        "next_step": finding.help.text if finding.help else None,
        "why": task.why,
        "file": finding.file.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace"),
        "line": finding.span.line,
        "column": finding.span.column,
        "path": _short(finding.path),
        "code": finding.code,
        "rule": finding.rule,
        "severity": finding.severity.value,
        "fingerprint": task.fingerprint,
    }


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1] + "…"
