"""`--format csv`: the to-do list for a spreadsheet, in which no text is ever a formula."""

import csv
from collections.abc import Iterator, Sequence
from io import StringIO

from journeycli.printable import printable
from journeycli.segment import Segment
from journeycli.tasks.task import Task

COLUMNS = ("number", "section", "phase", "task", "next_step", "why", "effort", "file", "line", "code", "fingerprint")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def report_csv(tasks: Sequence[Task], shown: int) -> Iterator[Segment]:
    """A heading and a row for each task shown."""
    memory = StringIO()
    writer = csv.writer(memory, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_row(number, task) for number, task in enumerate(tasks[:shown], 1))
    yield Segment(memory.getvalue())


def _row(number: int, task: Task) -> list[str | int]:
    finding = task.finding
    return [
        number,
        task.section.value,
        _inert(printable(task.place.label)),
        _inert(finding.message.text),
        _inert(finding.help.text if finding.help else ""),
        _inert(task.why),
        "slow" if task.slow else "quick",
        _inert(printable(finding.file)),
        finding.span.line,
        finding.code,
        _inert(task.fingerprint),
    ]


def _inert(text: str) -> str:
    """The text, so that no spreadsheet takes it for a formula."""
    return f"'{text}" if text.lstrip().startswith(_FORMULA) or text.startswith(_FORMULA) else text
