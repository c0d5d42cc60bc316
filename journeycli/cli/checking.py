"""Runs a check as the flags ask for it: find, read, check, report, and say the status."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from journeycli.cli import console, status
from journeycli.cli.baseline_file import baseline_asked, files_gone
from journeycli.cli.choice import chosen
from journeycli.cli.day import day_of
from journeycli.cli.jobs import spread
from journeycli.cli.reporting import Report, asked_reports, deliver
from journeycli.cli.speaking import language_asked, language_shared
from journeycli.cli.yardstick import Depth, Yardsticks
from journeycli.configuration import Configuration
from journeycli.discovery import find_journeys, no_journey
from journeycli.errors import JourneyError
from journeycli.files import STANDARD_INPUT, STANDARD_OUTPUT, Found, read_file
from journeycli.finding import Finding, Severity
from journeycli.language import ORIGINAL
from journeycli.message import Message, say, say_count
from journeycli.numbers.beside import Beside, numbers_beside
from journeycli.pipeline import Options, check, unreadable
from journeycli.problem import Problem
from journeycli.remembered import remembered
from journeycli.result import Cut, FileResult, RunResult
from journeycli.selection import PROFILES, Choice
from journeycli.settings import LEVELS, Settings


class Request(NamedTuple):
    """What a user asked for, as the flags have it."""

    audit: bool
    paths: tuple[str, ...]
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    profile: str | None = None
    fail_on: str | None = None
    format: str = "full"
    output: str | None = None
    reports: tuple[str, ...] = ()
    max_findings: int | None = None
    statistics: bool = False
    quiet: bool = False
    verbose: bool = False
    color: str = "auto"
    today: str | None = None
    accept: bool = True
    show_accepted: bool = False
    language: str | None = None
    config: str | None = None
    isolated: bool = False
    baseline: str | None = None
    since: str | None = None
    staged: bool = False
    force_exclude: bool = False
    allow_empty: bool = False
    stdin_filename: str = "standard input"
    jobs: int | None = None


class Checked(NamedTuple):
    """A file that was checked, and the level from which it fails the run."""

    result: FileResult
    fail_on: str
    asked: frozenset[str]
    """The codes of the rules that it was held against."""


def run_check(request: Request) -> int:
    """Checks every file that was asked for, writes the report, and gives the exit status."""
    reports = asked_reports(request.format, request.output, request.reports, statistics=request.statistics)
    baseline = baseline_asked(request.baseline)
    checked = check_files(request)
    asked = frozenset(code for entry in checked for code in entry.asked)
    gone = files_gone(baseline, request.baseline) if request.baseline else frozenset[str]()
    stale = baseline.stale((entry.result for entry in checked), asked, gone)
    new = [entry._replace(result=baseline.without_known(entry.result)) for entry in checked]
    run = RunResult(
        files=tuple(entry.result for entry in new),
        most=request.max_findings,
        language=run_language(request, checked),
        known=sum(len(entry.result.findings) for entry in checked) - sum(len(entry.result.findings) for entry in new),
        show_accepted=request.show_accepted,
        quiet=request.quiet,
        room=_room(reports),
    )
    deliver(run, reports, request.color)
    if stale and not request.quiet:
        message = say_count(
            "{count} entry of the baseline matches nothing any more", "{count} entries of the baseline match nothing any more", stale
        )
        console.note(message, run.language)
    return status.FINDINGS if any(_fails(entry) for entry in new) else status.DONE


def check_files(request: Request) -> list[Checked]:
    """Every file that was asked for, checked by the settings that hold for it.

    Raises:
        JourneyError: a flag or setting is wrong, or there is no file.
    """
    request = request._replace(today=day_of(request.today).isoformat())
    if request.quiet and request.verbose:
        raise JourneyError(say("--quiet and --verbose exclude each other"), say("Leave out one of the two."))
    if request.since is not None and request.staged:
        raise JourneyError(
            say("--since and --staged exclude each other"), say("--since looks at files as they are now, --staged as `git add` has them.")
        )
    found = find_asked(request)
    if request.since is not None or request.staged:
        from journeycli.cli.narrowing import narrowed

        found, told = narrowed(found, request.paths, request.since)
        _note(told, request)
    if request.verbose:
        _tell_yardsticks(request, found)
    return spread(partial(_check_each, request), found, processes(request, found))


def find_asked(request: Request) -> list[Found]:
    """The files that were asked for.

    Raises:
        JourneyError: a flag or setting is wrong, a path is missing, or there is no file although there has to be one.
    """
    paths = request.paths
    if request.staged:
        from journeycli.cli.narrowing import on_disk

        paths = on_disk(paths)
    if request.force_exclude:
        from journeycli.cli.narrowing import not_excluded

        paths = not_excluded(paths)
        if not paths:
            _note(say("Everything that was named is left out by .gitignore or hidden"), request)
    found = find_journeys(paths, request.stdin_filename)
    yardsticks(request)  # so that a wrong flag or setting shows also where there is no file
    _level_asked(request)
    if not found and paths == request.paths and not request.allow_empty:
        raise no_journey(paths)
    return found


def _note(message: Message | None, request: Request) -> None:
    if message is not None and not request.quiet:
        console.note(message, request.language or ORIGINAL)


def _tell_yardsticks(request: Request, found: Sequence[Found]) -> None:
    """Tells what each file is held against."""
    held = yardsticks(request)
    for entry in found:
        settings, options = held.of(entry)
        rules = len(_codes(options))
        told = say_count("{file}: {count} rule", "{file}: {count} rules", rules, file=entry.name)
        if settings.file:
            told = say_count(
                "{file}: {count} rule, and the settings in {settings}",
                "{file}: {count} rules, and the settings in {settings}",
                rules,
                file=entry.name,
                settings=settings.file,
            )
        _note(told, request)


def processes(request: Request, found: Sequence[Found]) -> int | None:
    """How many processes to use: this one alone where it has to read standard input."""
    return 1 if any(entry.path == STANDARD_INPUT for entry in found) else request.jobs


def yardsticks(request: Request) -> Yardsticks:
    """What files are held against.

    Raises:
        JourneyError: a flag or setting is wrong.
    """
    profile = chosen(request.profile, PROFILES, "--profile") if request.profile else None
    flags = Choice(request.select, request.ignore, request.only, profile)
    language = language_asked(request.language)
    configuration = Configuration(request.config, isolated=request.isolated)
    return Yardsticks(configuration, flags, Depth(request.audit, day_of(request.today), request.accept, language))


def _level_asked(request: Request) -> str | None:
    return chosen(request.fail_on, LEVELS, "--fail-on") if request.fail_on else None


def _room(reports: Sequence[Report]) -> int | None:
    """The width to which people get their report: none where it goes into a file as well, which is to be the same everywhere."""
    kept = any(report.format == "full" and report.output not in (None, STANDARD_OUTPUT) for report in reports)
    return None if kept else console.width()


def _check_each(request: Request, found: Sequence[Found]) -> list[Checked]:
    """Some of the files, each by the settings that hold for it; may run in a process of its own."""
    fail_on = _level_asked(request)
    held = yardsticks(request)
    checked: list[Checked] = []
    for entry in found:
        settings, options = held.of(entry)
        results = _check(entry, options, settings, staged=request.staged)
        checked += (Checked(result, fail_on or settings.fail_on or Severity.ERROR, _codes(options)) for result in results)
    return checked


@remembered
def _codes(options: Options) -> frozenset[str]:
    """The codes of the rules that files are held against; one set for all files that share settings, for each is kept."""
    return frozenset(rule.code for rule in options.rules if options.audit or rule.code.startswith("J1"))


def _check(found: Found, options: Options, settings: Settings, *, staged: bool) -> list[FileResult]:
    """The result of a file; a second one where the numbers beside it cannot be read."""
    content = _staged(found) if staged else read_file(found)
    if isinstance(content, Problem):
        return [unreadable(found.name, content, options.language)]
    counting = options.audit and any(rule.counting for rule in options.rules)
    beside = numbers_beside(found, settings.columns, options.language) if counting else None
    if isinstance(beside, Beside):
        return [check(found.name, content, options, beside.numbers.rows)]
    return [check(found.name, content, options), *([beside] if beside else [])]


def _staged(found: Found) -> bytes | Problem:
    from journeycli.git.revisions import staged_content

    return staged_content(found.path) or b""


def run_language(request: Request, checked: list[Checked]) -> str:
    """The language of what is said of the run as a whole."""
    return language_shared(request.language, (entry.result.language for entry in checked))


def _fails(checked: Checked) -> bool:
    limits = {severity.value: severity.rank for severity in Severity}
    found: tuple[Finding | Cut, ...] = (*checked.result.findings, *checked.result.cut)
    return any(entry.severity.rank <= limits.get(checked.fail_on, -1) for entry in found)
