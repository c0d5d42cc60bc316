"""Puts reports where the user wants them: standard output, files, and the summary that GitHub shows of a step."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from journeycli.cli import console
from journeycli.cli.choice import chosen
from journeycli.cli.speaking import failing_in
from journeycli.errors import JourneyError
from journeycli.files import STANDARD_OUTPUT
from journeycli.language import ORIGINAL
from journeycli.message import say
from journeycli.reporters import EXPLAINING, FOR_PEOPLE, REPORTERS, STATISTICS, report_statistics
from journeycli.result import RunResult
from journeycli.segment import Segment, plain_text
from journeycli.writing import append_to_file, write_file

_GITHUB = "github"
_STEP_SUMMARY = "GITHUB_STEP_SUMMARY"


class Report(NamedTuple):
    """A report that is asked for: its format, and its file unless it is for standard output."""

    format: str
    output: str | None


def asked_reports(format: str, output: str | None, others: Iterable[str], *, statistics: bool = False) -> list[Report]:
    """The report that `--format` and `--output`, or `--statistics`, ask for, then those that `--report FORMAT=FILE` adds.

    Raises:
        JourneyError: a format is not known or has no statistics, a `--report` names no file, or two reports name the same one.
    """
    chosen(format, REPORTERS, "--format")
    if statistics and format not in FOR_PEOPLE:
        message = say("--statistics are for people, and --format {format} is for programs", format=format)
        raise JourneyError(message, say("Leave out one of the two."))
    reports = [Report(STATISTICS if statistics else format, output)]
    for other in others:
        name, _, file = other.partition("=")
        if not file or file == STANDARD_OUTPUT:
            message = say('{flag} does not take "{word}"', flag="--report", word=other)
            if file:
                raise JourneyError(
                    message, say("Standard output takes the report of --format: name a file here, or use --format {format}.", format=name)
                )
            raise JourneyError(message, say("Write a format and a file: sarif=journey.sarif."))
        reports.append(Report(chosen(name, REPORTERS, "--report"), file))
    files = [os.path.realpath(report.output) for report in reports if report.output not in (None, STANDARD_OUTPUT)]
    if len(set(files)) < len(files):
        raise JourneyError(say("Two reports cannot be written to the same file"), say("Give each its own file."))
    return reports


def deliver(run: RunResult, reports: Sequence[Report], color: str) -> None:
    """Writes every report that can be written, and for `--format github` the summary of the step.

    Raises:
        JourneyError: one could not be written, or `color` is not a word that is known.
    """
    if any(report.format in EXPLAINING for report in reports):
        from journeycli.pages.docs import rule_texts

        run = run._replace(rules=rule_texts(run.language))
    chosen(color, console.COLORS, "--color")
    failed = [error for report in reports if (error := _refused(run, report, color))]
    if reports[0].format == _GITHUB and run.files:
        _summarize(REPORTERS["markdown"](run), run.language)
    for error in failed[1:]:
        console.note(error.message, run.language)
    if failed:
        raise failed[0]


def _refused(run: RunResult, report: Report, color: str) -> JourneyError | None:
    """Writes a report; gives what keeps it from being written, for the others are to come all the same."""
    try:
        reporter = report_statistics if report.format == STATISTICS else REPORTERS[report.format]
        put(reporter(run), report.output, color, run.language, quiet=run.quiet)
    except JourneyError as error:
        return error
    return None


def put(
    report: Iterable[Segment],
    output: str | None,
    color: str = "auto",
    language: str | None = None,
    *,
    quiet: bool = False,
    marked: bool = False,
) -> None:
    """Writes a report to the file `output`, which it tells unless it is to be quiet, or to standard output where there is none.

    A file that is `marked` begins with the byte-order mark, without which Excel does not take it for UTF-8.

    Raises:
        JourneyError: it cannot be written, or `color` is not a word that is known.
    """
    with failing_in(language):
        if output is None or output == STANDARD_OUTPUT:
            console.write(report, color)
            return
        chosen(color, console.COLORS, "--color")
        write_file(Path(output), _content(report, "utf-8-sig" if marked else "utf-8"))
        if not quiet:
            console.note(say("Written: {file}", file=output), language or ORIGINAL)


def report_failure(error: JourneyError, format: str, output: str | None, language: str) -> None:
    """Tells GitHub too why a run stopped, in its own way: who looks at a pull request sees no log."""
    if format == _GITHUB:
        # Imported here because a run that goes well needs none of it.
        from journeycli.reporters.github import failure_command
        from journeycli.reporters.markdown import failure_markdown

        if output in (None, STANDARD_OUTPUT):
            console.write(failure_command(error, language), "never")
        _summarize(failure_markdown(error, language), language)


def _summarize(report: Iterable[Segment], language: str) -> None:
    """Adds a report in Markdown to the file that GitHub names for it, if GitHub runs us; the status does not hang on it.

    A blank line keeps it from what others wrote there: a last line that does not end, or HTML.
    """
    file = os.environ.get(_STEP_SUMMARY)
    if file:
        try:
            append_to_file(Path(file), b"\n\n" + _content(report))
        except JourneyError as error:
            console.note(error.message, language)


def _content(report: Iterable[Segment], encoding: str = "utf-8") -> bytes:
    return plain_text(report).encode(encoding, "backslashreplace")
