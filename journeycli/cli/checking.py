"""Runs a check as the flags ask for it: find, read, check, report, and say the status."""

import sys
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from journeycli.audit.audit import Options
from journeycli.audit.pipeline import check, unreadable
from journeycli.cli import console, status
from journeycli.cli.baseline_file import baseline_asked, files_gone
from journeycli.cli.choice import chosen
from journeycli.cli.day import day_of
from journeycli.cli.jobs import spread
from journeycli.cli.reporting import Report, asked_reports, deliver, put, report_failure
from journeycli.cli.speaking import language_asked, language_here, language_shared
from journeycli.cli.yardstick import Depth, Yardsticks
from journeycli.discovery import find_journeys, no_journey
from journeycli.errors import JourneyError
from journeycli.files import STANDARD_INPUT, STANDARD_OUTPUT, Found, read_file
from journeycli.finding import Severity
from journeycli.language import ORIGINAL
from journeycli.message import Message, say, say_count
from journeycli.numbers.beside import Beside, numbers_beside
from journeycli.problem import Problem
from journeycli.result import FileResult, RunResult
from journeycli.settings.configuration import Configuration
from journeycli.settings.selection import PROFILES, Choice
from journeycli.settings.settings import LEVELS, Settings

if TYPE_CHECKING:
    from journeycli.reporters.full_by_file import Told

Outcome = TypeVar("Outcome")
_MOST_NAMED = 3
"""Entries of a baseline to name: enough to see what it is about."""


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
    """A file that was checked."""

    result: FileResult
    asked: frozenset[str]
    """The codes of the rules that it was held against."""


def run_check(request: Request) -> int:
    """Checks every file that was asked for, writes the report, and gives the exit status."""
    try:
        return _checked(request)
    except JourneyError as error:
        report_failure(error, request.format, request.output, request.language or ORIGINAL)
        raise


def _checked(request: Request) -> int:
    reports = asked_reports(request.format, request.output, request.reports, statistics=request.statistics)
    baseline = baseline_asked(request.baseline)
    if request.max_findings is not None and _goes_file_by_file(request, reports):
        return _told_as_they_come(request, request.max_findings)
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
        console.note(_stale(stale), run.language)
    return status.FINDINGS if any(entry.result.is_failing for entry in new) else status.DONE


def _goes_file_by_file(request: Request, reports: Sequence[Report]) -> bool:
    """Whether no more is wanted than what is usual, and not on a terminal: that may be asked of thousands of files."""
    is_usual = reports == [Report("full", None)] and not (request.baseline or request.show_accepted or request.quiet)
    return is_usual and console.width() is None and not console.is_colored(request.color)


def _told_as_they_come(request: Request, most: int) -> int:
    """Tells of files while others are still being checked, and holds none."""
    from journeycli.reporters.full_by_file import FullByFile

    report = FullByFile(most)
    totals = report.take(_spread(_tell_each, request))
    language = language_shared(request.language, totals.languages)
    put(report.segments(totals, language), None, request.color, language)
    return status.FINDINGS if totals.is_failing else status.DONE


def _stale(entries: Sequence[tuple[str, str, str]]) -> Message:
    named = tuple(f"{code} {file}" + (f" {path}" if path else "") for file, code, path in entries[:_MOST_NAMED])
    more = "…" if len(entries) > _MOST_NAMED else ""
    return say_count(
        "{count} entry of the baseline matches nothing any more: {entries}. `journey baseline prune` removes it.",
        "{count} entries of the baseline match nothing any more: {entries}. `journey baseline prune` removes them.",
        len(entries),
        entries=(*named, more) if more else named,
    )


def check_files(request: Request) -> list[Checked]:
    """Every file that was asked for, checked by the settings that hold for it.

    Raises:
        JourneyError: a flag or setting is wrong, or there is no file.
    """
    return list(_spread(_check_each, request))


def _spread(work: Callable[[Request, Sequence[Found]], list[Outcome]], request: Request) -> Iterator[Outcome]:
    """What work makes of every file that was asked for, one by one."""
    request = request._replace(today=day_of(request.today).isoformat())
    if request.quiet and request.verbose:
        raise JourneyError(say("--quiet and --verbose exclude each other"), say("Leave out one of the two."))
    if request.since is not None and request.staged:
        raise JourneyError(
            say("--since and --staged exclude each other"), say("--since looks at files as they are now, --staged as `git add` has them.")
        )
    found = find_asked(request)
    if request.since is not None or request.staged:
        from journeycli.cli.bearing import Bearing
        from journeycli.cli.narrowing import narrowed

        bearing = Bearing(Configuration(request.config, isolated=request.isolated), (request.config, request.baseline))
        found, told = narrowed(found, request.paths, request.since, bearing)
        _note(told, request)
    if request.verbose:
        _tell_yardsticks(request, found)
    _held_in_this_process.cache_clear()
    return spread(partial(work, request), found, processes(request, found))


def find_asked(request: Request) -> list[Found]:
    """The files that were asked for.

    Raises:
        JourneyError: a flag or setting is wrong, a path is missing, or there is no file although there has to be one.
    """
    paths = request.paths
    if request.staged or request.since is not None:
        from journeycli.cli.narrowing import on_disk

        paths = on_disk(paths, request.since)
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
        console.note(message, language_here(request.language, sys.stderr, config=request.config, isolated=request.isolated))


def _tell_yardsticks(request: Request, found: Sequence[Found]) -> None:
    """Tells what each file is held against."""
    held = yardsticks(request)
    for entry in found:
        settings, options = held.of(entry)
        rules = len(options.asked)
        told = say_count("{file}: {count} rule", "{file}: {count} rules", rules, file=entry.name)
        if settings.file:
            told = say_count(
                "{file}: {count} rule, and the settings in {settings}",
                "{file}: {count} rules, and the settings in {settings}",
                rules,
                file=entry.name,
                settings=settings.file,
            )
        _note(told, request._replace(language=options.language or ORIGINAL))


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


@lru_cache(maxsize=1)
def _held_in_this_process(request: Request) -> Yardsticks:
    """The same for one portion of the files after another; settings are read once a run in each process."""
    return yardsticks(request)


def _level_asked(request: Request) -> str | None:
    return chosen(request.fail_on, LEVELS, "--fail-on") if request.fail_on else None


def _room(reports: Sequence[Report]) -> int | None:
    """The width to which people get their report: none where it goes into a file as well, which is to be the same everywhere."""
    kept = any(report.format == "full" and report.output not in (None, STANDARD_OUTPUT) for report in reports)
    return None if kept else console.width()


def _check_each(request: Request, found: Sequence[Found]) -> list[Checked]:
    """Some of the files, each by the settings that hold for it; may run in a process of its own."""
    fail_on = _level_asked(request)
    held = _held_in_this_process(request)
    checked: list[Checked] = []
    for entry, content in zip(found, _contents(request, found), strict=True):
        settings, options = held.of(entry)
        level = fail_on or settings.fail_on or Severity.ERROR
        results = _check(entry, content, options, settings)
        checked += (Checked(result._replace(fail_on=level), options.asked) for result in results)
    return checked


def _tell_each(request: Request, found: Sequence[Found]) -> list["Told"]:
    """The same, as it is told."""
    from journeycli.reporters.full_by_file import told

    return [told(entry.result) for entry in _check_each(request, found)]


def _check(found: Found, content: bytes | Problem, options: Options, settings: Settings) -> list[FileResult]:
    """The result of a file; a second one where the numbers beside it cannot be read."""
    if isinstance(content, Problem):
        return [unreadable(found.name, content, options.language)]
    beside = numbers_beside(found, settings.columns, options.language) if options.counting else None
    if isinstance(beside, Beside):
        return [check(found.name, content, options, beside.numbers.rows)]
    return [check(found.name, content, options), *([beside] if beside else [])]


def _contents(request: Request, found: Sequence[Found]) -> Iterator[bytes | Problem]:
    """What the files hold, or will in the next commit."""
    if not request.staged:
        return map(read_file, found)
    from journeycli.git.revisions import staged_contents

    return (content or b"" for content in staged_contents([entry.path for entry in found]))


def run_language(request: Request, checked: list[Checked]) -> str:
    """The language of what is said of the run as a whole."""
    return language_shared(request.language, (entry.result.language for entry in checked))
