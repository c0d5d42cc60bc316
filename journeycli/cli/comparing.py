"""Compares two versions, or a whole workspace with a revision, as the flags ask for it."""

from collections.abc import Iterable
from typing import NamedTuple

from journeycli.audit.audit import Options
from journeycli.cli import status
from journeycli.cli.choice import chosen_format
from journeycli.cli.day import day_of
from journeycli.cli.reporting import put
from journeycli.cli.speaking import language_asked, language_shared
from journeycli.diff.comparison import compare
from journeycli.diff.difference import Comparison, Difference, Fate
from journeycli.diff.reporters import DIFFERENCE_REPORTERS
from journeycli.diff.versions import Versions, two_versions, versions_since
from journeycli.errors import JourneyError
from journeycli.message import say
from journeycli.settings.configuration import Configuration
from journeycli.settings.selection import Choice

_TWO = 2


class DiffRequest(NamedTuple):
    """What a user asked of `journey diff`, as the flags have it."""

    sides: tuple[str, ...]
    since: str | None
    format: str | None
    output: str | None
    exit_code: bool
    language: str | None
    today: str | None
    accept: bool
    color: str
    config: str | None
    isolated: bool
    stdin_filename: str


def run_diff(request: DiffRequest) -> int:
    """Compares, writes the report, and gives the status: 1 for a version that is no journey, and where a difference is to fail."""
    reporter = DIFFERENCE_REPORTERS[chosen_format(request.format, request.output, DIFFERENCE_REPORTERS)]
    asked = language_asked(request.language)
    versions = _versions(request)
    files = _compared(request, versions, asked)
    language = language_shared(asked, (file.language for file in files if file.different))
    if any(file.language != language for file in files if file.different):
        files = _compared(request, versions, language)  # one comparison, one language
    run = Comparison(files, language, request.since)
    put(reporter(run), request.output, request.color, run.language)
    unsound = any(file.fate is Fate.UNSOUND for file in files)
    return status.FINDINGS if unsound or (request.exit_code and run.different) else status.DONE


def _compared(request: DiffRequest, versions: Iterable[Versions], language: str | None) -> tuple[Difference, ...]:
    """What differs between the two versions of each file, by the settings of its folder; in one language, or each in its own."""
    configuration = Configuration(request.config, isolated=request.isolated)
    today = day_of(request.today)
    files = []
    for entry in versions:
        settings = configuration.settings_for(entry.path)
        speaks = language or settings.language
        options = Options(settings.rules(Choice()), audit=True, today=today, accept=request.accept, language=speaks, steps=settings.steps)
        difference = compare(entry.old, entry.new, options, settings.columns)
        files.append(difference._replace(renamed=bool(request.since) and entry.renamed))
    return tuple(files)


def _versions(request: DiffRequest) -> list[Versions]:
    if request.since is not None:
        return versions_since(request.since, request.sides or (".",))
    if len(request.sides) != _TWO:
        raise JourneyError(
            say("Two versions are compared, and {count} came", count=len(request.sides)),
            say("Name the old one and the new one, or compare everything with `--since REVISION`."),
        )
    old, new = request.sides
    return [two_versions(old, new, request.stdin_filename)]
