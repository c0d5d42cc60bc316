"""Makes the to-do list as the flags ask for it."""

from collections.abc import Iterator
from pathlib import Path

from journeycli.cli import console, status
from journeycli.cli.baseline_file import baseline_asked
from journeycli.cli.checking import Checked, Request, check_files, run_language
from journeycli.cli.choice import chosen
from journeycli.cli.reporting import put
from journeycli.errors import JourneyError, Located
from journeycli.files import Found, read_file
from journeycli.finding import Excerpt
from journeycli.message import say
from journeycli.problem import Problem
from journeycli.reading.source import decode
from journeycli.result import FileResult
from journeycli.rules import CATALOGUE
from journeycli.segment import Segment
from journeycli.tasks.csv import report_csv
from journeycli.tasks.json import report_json
from journeycli.tasks.markdown import report_markdown
from journeycli.tasks.older import OlderList, read_older
from journeycli.tasks.table import report_table
from journeycli.tasks.task import Section, Task, tasks_of

_ALL_CODES = tuple(rule.code for rule in CATALOGUE)
FORMATS = ("table", "markdown", "csv", "json")
_ENDINGS = {".md": "markdown", ".csv": "csv", ".json": "json"}


def run_todo(request: Request, named_format: str | None, most: int | None) -> int:
    """Checks every file that was asked for, writes the list, and gives the exit status: 1 where a file is no journey."""
    format = chosen(named_format or _ENDINGS.get(Path(request.output or "").suffix.lower(), FORMATS[0]), FORMATS, "--format")
    baseline = baseline_asked(request.baseline)
    older = _older(request.output) if format == "markdown" else None
    checked = [entry._replace(result=baseline.without_known(entry.result)) for entry in check_files(request)]
    tasks = tasks_of(entry.result for entry in checked)
    language = run_language(request, checked)
    shown = len(tasks) if most is None else most
    put(_report(format, tasks, shown, language, older, checked, request), request.output, request.color, language)
    return status.FINDINGS if any(task.section is Section.READING for task in tasks) else status.DONE


def _report(
    format: str, tasks: list[Task], shown: int, language: str, older: OlderList | None, checked: list[Checked], request: Request
) -> Iterator[Segment]:
    match format:
        case "markdown":
            return report_markdown(tasks, shown, language, older, _looked_at(checked))
        case "csv":
            return report_csv(tasks, shown)
        case "json":
            return report_json(tasks, shown)
    return report_table(tasks, shown, language, console.width(request.output))


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
