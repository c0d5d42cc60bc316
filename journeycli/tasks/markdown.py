"""`--format markdown`: the to-do list with boxes to tick, and an older list written anew without losing what was done in it."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby

from journeycli.language import translated_text
from journeycli.message import template
from journeycli.printable import printable
from journeycli.segment import Segment
from journeycli.tasks.older import BEGIN, DONE, END, MARK, Line, OlderList, file_mark
from journeycli.tasks.task import Task
from journeycli.tasks.words import ORDER, heading

_TITLE = template("To do")
_DONE = template("Done")
_NOT_LOOKED_AT = template("Not looked at this time")
_NOTES = template("Notes")
_YOURS = template("What you write outside the list, or under a task, stays when the list is written again.")
_NOTHING = template("Nothing to do: all is well.")
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~])")
_CODE = re.compile(r"(`[^`<>&]+`)")
"""What our own sentences mark as words of the format; nothing in it could end a remark."""


def report_markdown(
    tasks: Sequence[Task], shown: int, language: str, older: OlderList | None = None, looked_at: Collection[tuple[str, str]] = ()
) -> Iterator[Segment]:
    """The list as Markdown. With an older one: its ticks, its notes and all text around it stay, and what is solved is moved to Done.

    `looked_at` are the pairs of file and code that were asked this time: only of those it is known that they are solved.
    """
    yield Segment(older.before if older else f"# {translated_text(_TITLE, language)}\n\n")
    yield Segment(f"{BEGIN}\n")
    yield Segment("".join(f"{line}\n" for line in _list(tasks, shown, language, older or OlderList(), _marks(looked_at))))
    yield Segment(f"{END}\n")
    notes = f"\n## {translated_text(_NOTES, language)}\n\n{translated_text(_YOURS, language)}\n"
    yield Segment(older.after if older else notes)


def _list(tasks: Sequence[Task], shown: int, language: str, older: OlderList, looked_at: Collection[tuple[str, str]]) -> Iterator[str]:
    known = {line.fingerprint: line for line in older.lines}
    open_lines = {line.fingerprint: line for line in older.lines if not line.done}
    found = {task.fingerprint for task in tasks}
    listed = [task for number, task in enumerate(tasks) if number < shown or task.fingerprint in open_lines]
    yield translated_text(ORDER if listed else _NOTHING, language) + f" {MARK} -->"
    for section, group in groupby(listed, key=lambda task: task.section):
        yield from _headed(heading(section, language))
        for where, of_phase in groupby(group, key=lambda task: task.where):
            yield from ("", f"### {_escaped(where)} {MARK} -->", "")
            yield from (_task(task, open_lines.get(task.fingerprint), known) for task in of_phase)
    gone = [line for line in older.lines if line.fingerprint not in found]
    unknown = [line for line in gone if not line.done and (line.file, line.code) not in looked_at]
    solved = [line._replace(tick="x") if not line.done else line for line in gone if line not in unknown]
    if unknown:
        yield from (*_headed(translated_text(_NOT_LOOKED_AT, language)), "", *(line.text for line in unknown))
    if solved:
        yield from (*_headed(translated_text(_DONE, language), DONE), "", *(line.text for line in solved))


def _headed(title: str, mark: str = f"{MARK} -->") -> Iterator[str]:
    yield from ("", f"## {title} {mark}")


def _task(task: Task, open_line: Line | None, known: dict[str, Line]) -> str:
    """The line of a task, with its tick where it is still open, and with the notes under it."""
    finding = task.finding
    help = f" {_escaped(finding.help.text)}" if finding.help else ""
    where = _escaped(printable(f"{finding.file}:{finding.span.line}"))
    text = f"**{_escaped(finding.message.text)}.**{help} *{_escaped(task.pace)}; {where}*"
    notes = known[task.fingerprint].notes if task.fingerprint in known else ()
    return Line(open_line.tick if open_line else " ", text, task.fingerprint, finding.code, file_mark(finding.file), notes).text


def _marks(looked_at: Iterable[tuple[str, str]]) -> set[tuple[str, str]]:
    return {(file_mark(file), code) for file, code in looked_at}


def _escaped(text: str) -> str:
    return "".join(part if _CODE.fullmatch(part) else _SPECIAL.sub(r"\\\1", part) for part in _CODE.split(text))
