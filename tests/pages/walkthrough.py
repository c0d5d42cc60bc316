"""Does what a page tells its reader to do, in an empty folder, and compares what is printed; run it to write the pages anew.

A `console` block holds commands after `$ ` and what they print, on a terminal, with `...` for lines left out and any day for a day;
answers that are typed stand after `> `. A `diff` block after `<!-- edit FILE -->` changes a file, `<!-- tick FILE "TASK" -->` ticks a
task of a list, a block after `<!-- file FILE -->` is a file that is there from then on, and one after `<!-- read FILE -->` stands in it.
"""

import os
import re
import shlex
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

import pexpect

DOCS = Path(__file__).parents[2] / "docs"
PAGES = {"first-month.md": "en_GB.UTF-8", "eerste-maand.md": "nl_BE.UTF-8"}
COMMAND = Path(sys.executable).with_name("journey")
COLUMNS = 90

_STEP = re.compile(
    r"```console\n(?P<console>.*?)```|<!-- edit (?P<edited>\S+) -->\n+```diff\n(?P<diff>.*?)```|<!-- tick (?P<list>\S+) \"(?P<task>[^\"]+)\" -->"
    r"|<!-- (?P<way>file|read) (?P<file>\S+) -->\n+```\w+\n(?P<text>.*?)```",
    re.DOTALL,
)
_ANSWER = re.compile(r"^ *>(.*)$", re.MULTILINE)
_DAY = re.compile(r"\d{4}\\-\d{2}\\-\d{2}")
_COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)


class Run(NamedTuple):
    """One command of a page: what the page says that it prints and where it says so, and what it does print."""

    command: str
    told: str
    start: int
    printed: str


class Walkthrough:
    """A reader of a page, in a folder."""

    def __init__(self, folder: Path, language: str) -> None:
        """Starts in an empty folder, as somebody with this language."""
        self.folder = folder
        kept = {name: value for name, value in os.environ.items() if name not in ("LC_ALL", "LC_MESSAGES", "FORCE_COLOR", "COLUMNS")}
        self.environment = kept | {"LANG": language, "PYTHONUTF8": "1", "NO_COLOR": "1", "TERM": "dumb"}

    def runs(self, page: str):
        """Every command of a page in turn, after what the page has changed before it."""
        for step in _STEP.finditer(page):
            if step["console"]:
                for told in _COMMAND.finditer(step["console"]):
                    yield Run(told[1], told[2], step.start("console") + told.start(2), self._printed(told[1], told[2]))
            elif step["edited"]:
                self._edit(self.folder / step["edited"], step["diff"])
            elif step["way"] == "file":
                (self.folder / step["file"]).write_text(step["text"], encoding="utf-8")
            elif step["way"] == "read":
                text = (self.folder / step["file"]).read_text(encoding="utf-8")
                assert re.search(_pattern(step["text"]), text), f"{step['file']} does not hold:\n{step['text']}\n---\n{text}"
            else:
                self._replace(self.folder / step["list"], f"- [ ] **{step['task']}", f"- [x] **{step['task']}")

    def _printed(self, command: str, told: str) -> str:
        name, *arguments = shlex.split(command)
        assert name == "journey", command
        child = pexpect.spawn(
            str(COMMAND), arguments, cwd=self.folder, env=self.environment, encoding="utf-8", timeout=30, dimensions=(60, COLUMNS)
        )
        printed = ""
        for answer in _ANSWER.findall(told):
            child.expect_exact("> ")
            printed += f"{child.before}> "
            child.sendline(answer.strip())
        child.expect(pexpect.EOF)
        return re.sub(r"[ ]+$", "", (printed + child.before).replace("\r", ""), flags=re.MULTILINE)

    def _edit(self, file: Path, diff: str) -> None:
        old = "".join(f"{line[1:]}\n" for line in diff.splitlines() if not line.startswith("+"))
        new = "".join(f"{line[1:]}\n" for line in diff.splitlines() if not line.startswith("-"))
        self._replace(file, old, new)

    def _replace(self, file: Path, old: str, new: str) -> None:
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{file.name} does not hold once:\n{old}\n---\n{text}"
        file.write_text(text.replace(old, new), encoding="utf-8")


def matches(told: str, printed: str) -> bool:
    """Whether a page says what is printed, where `...` stands for any lines, and a day for any day."""
    pattern = "".join("(?:.*\n)*" if line == "..." else _pattern(f"{line}\n") for line in told.rstrip("\n").splitlines())
    return re.fullmatch(pattern, f"{printed.rstrip()}\n" if printed.strip() else "") is not None


def _pattern(text: str) -> str:
    return _DAY.sub(r"\\d{4}-\\d{2}-\\d{2}", re.escape(text))


def write_page(name: str) -> None:
    """Writes what is printed into a page, where the page says something else."""
    page = (DOCS / name).read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder:
        runs = [run for run in Walkthrough(Path(folder), PAGES[name]).runs(page) if not matches(run.told, run.printed)]
    for run in reversed(runs):
        page = page[: run.start] + f"{run.printed.rstrip()}\n" + page[run.start + len(run.told) :]
    (DOCS / name).write_text(page, encoding="utf-8")


if __name__ == "__main__":
    for page_name in PAGES:
        write_page(page_name)
