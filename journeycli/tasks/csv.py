"""`--format csv`: the to-do list for a spreadsheet."""

from collections.abc import Iterator, Sequence

from journeycli.markup.csv import Cell, csv_segments
from journeycli.segment import Segment
from journeycli.tasks.task import Task

COLUMNS = ("number", "section", "phase", "task", "next_step", "why", "effort", "file", "line", "code", "fingerprint")


def report_csv(tasks: Sequence[Task], shown: int) -> Iterator[Segment]:
    """A heading and a row for each task shown."""
    return csv_segments(COLUMNS, (_row(number, task) for number, task in enumerate(tasks[:shown], 1)))


def _row(number: int, task: Task) -> tuple[Cell, ...]:
    finding = task.finding
    return (
        number,
        task.section.value,
        task.place.label,
        finding.message.text,
        finding.help.text if finding.help else "",
        task.why,
        "slow" if task.slow else "quick",
        finding.file,
        finding.span.line,
        finding.code,
        task.fingerprint,
    )
