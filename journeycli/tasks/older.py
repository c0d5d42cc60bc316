"""A to-do list that was written before, and that somebody has worked with since: what is ticked, noted and added in it."""

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from journeycli.errors import JourneyError
from journeycli.fingerprint import fingerprints, text_fingerprint
from journeycli.markup.filename import uri
from journeycli.message import say
from journeycli.tasks.task import Task

MARK = "<!-- journey"
"""How the remark begins that ends every line of ours: all other lines are somebody's own."""
BEGIN = f"{MARK} begin -->"
END = f"{MARK} end -->"
DONE = f"{MARK} done -->"

_HEADING = re.compile(rf"{MARK}(?: done)? -->")
_TASK = re.compile(rf"{MARK} ([0-9a-f]{{16}}) (J\d{{3}}) (\S+) ([0-9a-f]{{16}}) -->")
_BOX = re.compile(r"((?:(?!\*\*).)*?)(?<!\\)\[([^\[\]\\]{0,5})\]\s*(.*)")
"""A box, however it is ticked, before the text of the task, which begins with two stars."""
_BULLET = re.compile(r"\s*(?:[-*+]|\d+[.)])?\s*")
_PLACE = re.compile(r" \*(?:\\.|[^*\\])*:\d+\*")
_LONGEST_COMPARED = 10_000
"""Characters of a line up to which somebody's words are told from ours; the time grows faster than the line."""
_WORDS = re.compile(r"\w+|\s+|.")


class Line(NamedTuple):
    """One task of a list, and what somebody wrote with it."""

    tick: str
    what: str
    fingerprint: str
    code: str
    file: str
    """The mark of its file."""
    check: str
    """The fingerprint of the text that we wrote, without its place: it tells whether somebody has written in it."""
    notes: tuple[str, ...] = ()
    done: bool = False
    """Whether it stands under Done."""

    @property
    def text(self) -> str:
        """The task as it is written."""
        line = f"- [{self.tick}] {self.what} {MARK} {self.fingerprint} {self.code} {self.file} {self.check} -->"
        return "\n".join((line, *self.notes))

    def added(self, text: str) -> tuple[str, ...]:
        """What somebody wrote in the line, as notes, where it is written anew with this text."""
        place = _PLACE.search(self.what)
        start, end = place.span() if place else (len(self.what), len(self.what))
        if text_fingerprint(self.what[:start]) == self.check:
            return _notes(self.what[end:])
        if text_fingerprint(text) != self.check or len(self.what) > _LONGEST_COMPARED:
            return _notes(self.what)
        ours, theirs = _WORDS.findall(text), _WORDS.findall(self.what[:start] + self.what[end:])
        changes = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
        return _notes("".join(word for change, _, _, first, last in changes if change != "equal" for word in theirs[first:last]))


class OlderList(NamedTuple):
    """A list that was written before: its tasks, and the text before and after it."""

    before: str = ""
    lines: tuple[Line, ...] = ()
    after: str = ""
    unclear: tuple[str, ...] = ()
    """Lines of ours that were changed so that it cannot be told what became of their task."""


def read_older(file: str, text: str) -> OlderList:
    """The list in the text of a file.

    Raises:
        JourneyError: there is none, or somebody has taken away where it begins or ends.
    """
    before, begin, rest = text.partition(BEGIN)
    inside, end, after = rest.partition(END)
    if not begin or not end:
        help = say("Name another file, or take that one away first.")
        raise JourneyError(say("{file} is no to-do list of journey, and is not overwritten", file=file), help)
    reader = _Reader()
    for line in inside.splitlines():
        reader.read(line)
    loose = "".join(f"{line}\n" for line in reader.loose)
    return OlderList(before + loose, reader.tasks(), after.removeprefix("\n"), tuple(reader.unclear))


def file_mark(file: str) -> str:
    """What a file is known by in a list: its name, so written that it cannot end a remark."""
    return uri(file)


def with_files_moved(older: OlderList, tasks: Sequence[Task], gone: Mapping[str, str]) -> OlderList:
    """The list with the tasks of a file that is gone given to the new file that has the most of them, if one has: it was renamed.

    `gone` are the marks of the files that are gone, with their names.
    """
    known = {line.fingerprint for line in older.lines}
    of_file: dict[str, list[Task]] = {}
    for task in tasks:
        of_file.setdefault(task.finding.file, []).append(task)
    new = {file: found for file, found in of_file.items() if not any(task.fingerprint in known for task in found)}
    lines = older.lines
    for mark, name in gone.items():
        mine = {line.fingerprint for line in lines if line.file == mark}
        heirs = {
            file: {former: task.fingerprint for former, task in _formerly(name, found) if former in mine} for file, found in new.items()
        }
        heir = max(heirs, key=lambda file: len(heirs[file]), default=None)
        if heir is not None and heirs[heir]:
            del new[heir]
            lines = tuple(_inherited(line, heirs[heir], heir) if line.file == mark else line for line in lines)
    return older._replace(lines=lines)


def _formerly(file: str, tasks: Sequence[Task]) -> list[tuple[str, Task]]:
    """Tasks, each with the fingerprint that it would have in a file of another name."""
    return list(zip(fingerprints(task.finding._replace(file=file) for task in tasks), tasks, strict=True))


def _inherited(line: Line, now: Mapping[str, str], file: str) -> Line:
    return line._replace(fingerprint=now.get(line.fingerprint, line.fingerprint), file=file_mark(file))


def _notes(text: str) -> tuple[str, ...]:
    """Somebody's own words as a note under a task."""
    return (f"  - {text.strip()}",) if text.strip() else ()


class _Reader:
    """Reads a list line by line: tasks, each with the lines after it that are not ours, and somebody's own lines before the first."""

    def __init__(self) -> None:
        self.loose: list[str] = []
        self.unclear: list[str] = []
        self._lines: list[Line] = []
        self._done = False

    def tasks(self) -> tuple[Line, ...]:
        """The tasks, each once: of one that stands there twice the tick and the notes of both."""
        once: dict[str, Line] = {}
        for line in self._lines:
            twin = once.get(line.fingerprint, line)
            notes = tuple(dict.fromkeys((*twin.notes, *line.notes)))
            once[line.fingerprint] = line._replace(tick=max(twin.tick, line.tick), notes=notes)
        return tuple(once.values())

    def read(self, line: str) -> None:
        """Takes the next line."""
        start = 0
        for mark in _TASK.finditer(line):
            self._task(line[start : mark.start()], *mark.groups())
            start = mark.end()
        rest = line[start:]
        heading = None if start else _HEADING.search(rest)
        if heading:
            self._done = DONE in line
            rest = rest[heading.end() :]
        elif MARK in rest:
            self.unclear.append(line)
        if rest.strip():
            self._own(rest if rest == line else f"  - {rest.strip()}")

    def _task(self, written: str, fingerprint: str, code: str, file: str, check: str) -> None:
        box = _BOX.match(written)
        before, tick, what = box.groups() if box else ("", "", _BULLET.sub("", written, count=1))
        if not box:
            self.unclear.append(written)
        notes = _notes(_BULLET.sub("", before, count=1).rstrip("-*+ "))
        self._lines.append(Line("x" if tick.strip() else " ", what.rstrip(), fingerprint, code, file, check, notes, self._done))

    def _own(self, line: str) -> None:
        if self._lines:
            self._lines[-1] = self._lines[-1]._replace(notes=(*self._lines[-1].notes, line))
        else:
            self.loose.append(line)
