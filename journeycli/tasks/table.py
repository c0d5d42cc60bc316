"""`--format table`: the to-do list for a person, as wide as the terminal."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from journeycli.cells import wrapped
from journeycli.language import translated, translated_text
from journeycli.message import say_count, template
from journeycli.printable import printable
from journeycli.segment import Role, Segment
from journeycli.tasks.task import Task
from journeycli.tasks.words import ROLES, heading, order

_FIRST = template("Begin with this:")
_NOTHING = template("Nothing to do: all is well.")


def report_table(tasks: Sequence[Task], shown: int, language: str, width: int | None) -> Iterator[Segment]:
    """The first `shown` tasks with their numbers, kind by kind, and how many there are in all."""
    if not tasks:
        yield Segment(f"{translated_text(_NOTHING, language)}\n", Role.GOOD)
        return
    numbered = enumerate(tasks[:shown], 1)
    for section, group in groupby(numbered, key=lambda entry: entry[1].section):
        yield Segment(f"{heading(section, language)}\n", ROLES[section])
        for where, of_phase in groupby(group, key=lambda entry: entry[1].where):
            yield Segment(f"  {where}\n", Role.STRONG)
            for number, task in of_phase:
                yield from _task(number, task, width, task.pace)
        yield Segment("\n")
    yield from _sum(tasks, shown, language, width)


def next_segments(first: Sequence[Task], count: int, language: str, width: int | None) -> Iterator[Segment]:
    """The tasks to begin with, of `count`, and where the others are."""
    if not first:
        yield Segment(f"{translated_text(_NOTHING, language)}\n", Role.GOOD)
        return
    yield Segment(f"{translated_text(_FIRST, language)}\n", Role.STRONG)
    for number, task in enumerate(first, 1):
        yield from _task(number, task, width, task.why)
    more = say_count("The whole list, {count} task: journey todo", "The whole list, {count} tasks: journey todo", count)
    yield Segment(f"\n{translated(more, language).text}\n")


def _task(number: int, task: Task, width: int | None, why: str) -> Iterator[Segment]:
    finding = task.finding
    margin = " " * 5
    room = width and width - len(margin)
    for index, line in enumerate(wrapped(finding.message.text, room)):
        yield Segment(margin if index else f"{number:>3}. ", Role.QUIET)
        yield Segment(f"{line}\n", Role.STRONG)
    for line in wrapped(finding.help.text if finding.help else "", room):
        yield Segment(f"{margin}{line}\n")
    where = printable(f"{finding.file}:{finding.span.line}")
    for line in wrapped(f"{why} · {where}", room):
        yield Segment(f"{margin}{line}\n", Role.QUIET)


def _sum(tasks: Sequence[Task], shown: int, language: str, width: int | None) -> Iterator[Segment]:
    more = len(tasks) - min(shown, len(tasks))
    said = say_count("{count} task.", "{count} tasks.", len(tasks))
    if more:
        said = say_count("{count} task, {more} of them not shown.", "{count} tasks, {more} of them not shown.", len(tasks), more=more)
    for line in wrapped(f"{translated(said, language).text} {order(tasks, language)}", width):
        yield Segment(f"{line}\n", Role.QUIET)
