"""`--format markdown`: the to-do list with boxes to tick, and an older list written anew without losing what was done in it."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from journeycli.fingerprint import text_fingerprint
from journeycli.language import translated_text
from journeycli.message import template
from journeycli.printable import printable
from journeycli.segment import Segment
from journeycli.tasks.older import BEGIN, DONE, END, MARK, Line, OlderList, file_mark, with_files_moved
from journeycli.tasks.task import Task
from journeycli.tasks.words import heading, order

_TITLE = template("To do")
_DONE = template("Done")
_NOT_LOOKED_AT = template("Not looked at this time")
_NOTES = template("Notes")
_YOURS = template("What you write outside the list, or under a task, stays when the list is written again.")
_NOTHING = template("Nothing to do: all is well.")
# Signs before which a backslash stands: who edits the list reads it as it is written, where references would hide the words.
_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&$])")
_CODE = re.compile(r"(`[^`<>&]+`)")
"""What our own sentences mark as words of the format; nothing in it could end a remark."""


class Seen(NamedTuple):
    """What a run knows of the files in an older list."""

    looked_at: Collection[tuple[str, str]] = ()
    """The pairs of file and code that were asked this time: only of those it is known that they are solved."""
    gone: Mapping[str, str] = {}
    """The marks of files that are no longer there, with their names."""


_NOTHING_SEEN = Seen()


def report_markdown(
    tasks: Sequence[Task], shown: int, language: str, older: OlderList | None = None, seen: Seen = _NOTHING_SEEN
) -> Iterator[Segment]:
    """The list as Markdown. With an older one: its ticks, its notes and all text around it stay, and what is solved is moved to Done.

    Of a file that is gone only what somebody ticked or noted stays, unless another has its tasks now.
    """
    older = with_files_moved(older, tasks, seen.gone) if older else None
    yield Segment(older.before if older else f"# {translated_text(_TITLE, language)}\n\n")
    yield Segment(f"{BEGIN}\n")
    yield Segment("".join(f"{line}\n" for line in _list(tasks, shown, language, older or OlderList(), seen)))
    yield Segment(f"{END}\n")
    notes = f"\n## {translated_text(_NOTES, language)}\n\n{translated_text(_YOURS, language)}\n"
    yield Segment(older.after if older else notes)


def _list(tasks: Sequence[Task], shown: int, language: str, older: OlderList, seen: Seen) -> Iterator[str]:
    known = {line.fingerprint: line for line in older.lines}
    open_lines = {line.fingerprint: line for line in older.lines if not line.done}
    found = {task.fingerprint for task in tasks}
    listed = [task for number, task in enumerate(tasks) if number < shown or task.fingerprint in open_lines]
    yield (order(listed, language) if listed else translated_text(_NOTHING, language)) + f" {MARK} -->"
    for section, group in groupby(listed, key=lambda task: task.section):
        yield from _headed(heading(section, language))
        for where, of_phase in groupby(group, key=lambda task: task.where):
            yield from ("", f"### {_escaped(where)} {MARK} -->", "")
            yield from (_task(task, open_lines.get(task.fingerprint), known) for task in of_phase)
    left = [line for line in older.lines if line.fingerprint not in found]
    looked_at = {(file_mark(file), code) for file, code in seen.looked_at}
    unknown = [line for line in left if not line.done and (line.file, line.code) not in looked_at and line.file not in seen.gone]
    solved = [_as_done(line, seen) for line in left if line not in unknown and _is_to_stay(line, seen)]
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
    text, place = f"**{_escaped(finding.message.text)}.**{help}", f"*{_escaped(task.pace)}; {where}*"
    older = known.get(task.fingerprint)
    notes = (*older.added(text), *older.notes) if older else ()
    tick = open_line.tick if open_line else " "
    return Line(tick, f"{text} {place}", task.fingerprint, finding.code, file_mark(finding.file), text_fingerprint(text), notes).text


def _is_to_stay(line: Line, seen: Seen) -> bool:
    """Whether a task that nobody finds any more stays in the list: not where its file went before anybody had done something."""
    return line.done or line.file not in seen.gone or bool(line.tick.strip() or line.notes)


def _as_done(line: Line, seen: Seen) -> Line:
    """A task under Done; what is gone with its file was not solved."""
    return line if line.done or line.file in seen.gone else line._replace(tick="x")


def _escaped(text: str) -> str:
    return "".join(part if _CODE.fullmatch(part) else _SPECIAL.sub(r"\\\1", part) for part in _CODE.split(text))
