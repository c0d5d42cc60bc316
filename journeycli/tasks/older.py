"""A to-do list that was written before, and that somebody has worked with since: what is ticked, noted and added in it."""

import re
from typing import NamedTuple

from journeycli.errors import JourneyError
from journeycli.fingerprint import file_fingerprint
from journeycli.message import say

MARK = "<!-- journey"
"""How the remark begins that ends every line of ours: all other lines are somebody's own."""
BEGIN = f"{MARK} begin -->"
END = f"{MARK} end -->"
DONE = f"{MARK} done -->"

_TASK = re.compile(rf"\s*[-*+] \[([ xX])\] (.*) {MARK} ([0-9a-f]{{16}}) (J\d{{3}}) ([0-9a-f]{{16}}) -->\s*")


class Line(NamedTuple):
    """One task of a list, and what somebody wrote under it."""

    tick: str
    what: str
    fingerprint: str
    code: str
    file: str
    """The mark of its file; a name could hold what ends a remark."""
    notes: tuple[str, ...] = ()
    done: bool = False
    """Whether it stands under Done."""

    @property
    def text(self) -> str:
        """The task as it is written."""
        line = f"- [{self.tick}] {self.what} {MARK} {self.fingerprint} {self.code} {self.file} -->"
        return "\n".join((line, *self.notes))


class OlderList(NamedTuple):
    """A list that was written before: its tasks, and the text before and after it."""

    before: str = ""
    lines: tuple[Line, ...] = ()
    after: str = ""


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
    loose, lines = _read(inside.splitlines())
    return OlderList(before + "".join(f"{line}\n" for line in loose), lines, after.removeprefix("\n"))


def file_mark(file: str) -> str:
    """What a file is known by in a list."""
    return file_fingerprint(file)


def _read(inside: list[str]) -> tuple[list[str], tuple[Line, ...]]:
    """Somebody's own lines before the first task, and the tasks, each with the lines after it that are not ours."""
    loose: list[str] = []
    lines: list[Line] = []
    done = False
    for line in inside:
        task = _TASK.fullmatch(line)
        if task:
            lines.append(Line(task[1].lower(), task[2], task[3], task[4], task[5], done=done))
        elif MARK in line:
            done = DONE in line
        elif line.strip() and lines:
            lines[-1] = lines[-1]._replace(notes=(*lines[-1].notes, line))
        elif line.strip():
            loose.append(line)
    return loose, tuple({line.fingerprint: line for line in lines}.values())
