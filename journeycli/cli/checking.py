"""Runs a check as the flags ask for it: find, read, check, report, and say the status."""

from dataclasses import dataclass
from datetime import date

from journeycli.cli import status
from journeycli.cli.choice import chosen
from journeycli.cli.reporting import put
from journeycli.discovery import find_journeys
from journeycli.errors import JourneyError
from journeycli.files import Found, read_file
from journeycli.finding import Severity
from journeycli.message import say
from journeycli.pipeline import Options, check, unreadable
from journeycli.problem import Problem
from journeycli.reporters import REPORTERS
from journeycli.result import FileResult, RunResult
from journeycli.selection import select_rules

_LEVELS = (*(severity.value for severity in Severity), "never")


@dataclass(frozen=True, slots=True)
class Request:
    """What a user asked for, as the flags have it."""

    audit: bool
    paths: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    only: tuple[str, ...]
    fail_on: str
    format: str
    output: str | None
    max_findings: int | None
    color: str
    today: str | None
    accept: bool
    allow_empty: bool
    stdin_filename: str


def run_check(request: Request) -> int:
    """Checks every file that was asked for, writes the report, and gives the exit status."""
    reporter = REPORTERS[chosen(request.format, REPORTERS, "--format")]
    fail_on = chosen(request.fail_on, _LEVELS, "--fail-on")
    options = Options(select_rules(request.select, request.ignore, request.only), request.audit, _today(request.today), request.accept)
    found = find_journeys(request.paths, request.stdin_filename)
    if not found and not request.allow_empty:
        raise JourneyError(
            say("No journey was found"), say("A journey file is called NAME.journey.yaml. Name the file or folder it is in.")
        )
    run = RunResult(tuple(_check(entry, options) for entry in found), request.max_findings)
    put(reporter(run), request.output, request.color)
    return _status(run, fail_on)


def _check(found: Found, options: Options) -> FileResult:
    content = read_file(found)
    return unreadable(found.name, content) if isinstance(content, Problem) else check(found.name, content, options)


def _status(run: RunResult, fail_on: str) -> int:
    if fail_on == "never":
        return status.DONE
    limit = Severity(fail_on).rank
    return status.FINDINGS if any(finding.severity.rank <= limit for finding in run.findings) else status.DONE


def _today(given: str | None) -> date:
    if given is None:
        return date.today()  # noqa: DTZ011  the user's own day
    try:
        return date.fromisoformat(given)
    except ValueError:
        raise JourneyError(say('--today does not take "{word}"', word=given), say("Write year, month and day: 2026-11-22.")) from None
