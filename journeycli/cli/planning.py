"""Makes the to-do list as the flags ask for it."""

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote_to_bytes

from journeycli.cli import console, status
from journeycli.cli.baseline_file import baseline_asked, name_from
from journeycli.cli.checking import Checked, Request, check_files, run_language
from journeycli.cli.choice import chosen_format
from journeycli.cli.reporting import put
from journeycli.cli.speaking import failing_in
from journeycli.errors import JourneyError, Located
from journeycli.files import STANDARD_OUTPUT, Found, read_file
from journeycli.finding import Excerpt
from journeycli.markup.filename import is_absolute
from journeycli.message import say
from journeycli.problem import Problem
from journeycli.reading.source import decode
from journeycli.result import FileResult
from journeycli.rules import CATALOGUE
from journeycli.segment import Segment
from journeycli.tasks.csv import report_csv
from journeycli.tasks.json import report_json
from journeycli.tasks.markdown import Seen, report_markdown
from journeycli.tasks.older import OlderList, read_older
from journeycli.tasks.table import report_table
from journeycli.tasks.task import Section, Task, tasks_of

_ALL_CODES = tuple(rule.code for rule in CATALOGUE)
FORMATS = ("table", "markdown", "csv", "json")


def run_todo(request: Request, named_format: str | None, most: int | None) -> int:
    """Checks every file that was asked for, writes the list, and gives the exit status: 1 where a file is no journey."""
    format = chosen_format(named_format, request.output, FORMATS)
    baseline = baseline_asked(request.baseline)
    checked = [entry._replace(result=baseline.without_known(entry.result)) for entry in check_files(request)]
    if format == "markdown" and request.output not in (None, STANDARD_OUTPUT):
        checked = _named_from(Path(request.output or "").parent, checked)
    tasks = tasks_of(entry.result for entry in checked)
    language = run_language(request, checked)
    with failing_in(language):
        older = _older(request.output) if format == "markdown" else None
    for line in older.unclear if older else ():
        told = say(
            "This line of {file} is not as it was written; see whether its task is told right: {line}", file=request.output or "", line=line
        )
        console.note(told, language)
    shown = len(tasks) if most is None else most
    put(_report(format, tasks, shown, language, older, checked, request), request.output, request.color, language, marked=format == "csv")
    return status.FINDINGS if any(task.section is Section.READING for task in tasks) else status.DONE


def _report(
    format: str, tasks: list[Task], shown: int, language: str, older: OlderList | None, checked: list[Checked], request: Request
) -> Iterator[Segment]:
    match format:
        case "markdown":
            gone = _gone(older, Path(request.output or "").parent) if older else {}
            return report_markdown(tasks, shown, language, older, Seen(_looked_at(checked), gone))
        case "csv":
            return report_csv(tasks, shown)
        case "json":
            return report_json(tasks, shown)
    return report_table(tasks, shown, language, console.width(request.output))


def _named_from(folder: Path, checked: list[Checked]) -> list[Checked]:
    """The files by their names as seen from a folder: a list says the same from wherever it is written."""
    name = name_from(folder)
    return [entry._replace(result=_renamed(entry.result, name(entry.result.file))) for entry in checked]


def _renamed(result: FileResult, file: str) -> FileResult:
    return result._replace(file=file, findings=tuple(finding._replace(file=file) for finding in result.findings))


def _gone(older: OlderList, folder: Path) -> dict[str, str]:
    """The files of a list that are no longer there: their marks and their names."""
    names = {line.file: os.fsdecode(unquote_to_bytes(line.file)) for line in older.lines}
    return {mark: name for mark, name in names.items() if not _may_be_there(folder, name)}


def _may_be_there(folder: Path, name: str) -> bool:
    """Whether there is such a file; a name that leads elsewhere than from the folder, such as to another machine, is not followed."""
    try:
        return is_absolute(name) or os.path.lexists(folder / name)
    except ValueError:
        return False


def _looked_at(checked: list[Checked]) -> set[tuple[str, str]]:
    """The files and the codes that this run can speak of: a file that is no journey says nothing of what the audit would find."""
    return {
        (entry.result.file, code)
        for entry in checked
        for code in _ALL_CODES
        if (code in entry.asked or code.startswith("J0")) and code.startswith(_answered(entry.result))
    }


def _answered(result: FileResult) -> tuple[str, ...]:
    """The beginnings of the codes that a file was held against, as far as it let itself be read."""
    if result.matrix is not None:
        return ("J",)
    return ("J0", "J1") if all(finding.code.startswith("J1") for finding in result.findings) else ("J0",)


def _older(output: str | None) -> OlderList | None:
    """The list that stands in the file to be written; None where there is none yet."""
    if output in (None, "-") or not Path(output or "").exists():
        return None
    content = read_file(Found(Path(output or ""), output or ""))
    text = content if isinstance(content, Problem) else decode(content) if content.strip() else ""
    if isinstance(text, Problem):
        raise JourneyError(text.message, say("Give another name."), Located(output or "", text.span, Excerpt(1, ("",))))
    return read_older(output or "", text) if text else None
