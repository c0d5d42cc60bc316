"""`--format github`: workflow commands, which GitHub shows as annotations on the lines of a pull request."""

from collections.abc import Iterator

from journeycli.errors import JourneyError
from journeycli.finding import Finding, Severity
from journeycli.language import translated
from journeycli.printable import printable
from journeycli.reporters.summary import verdict_segments
from journeycli.reporters.wording import rule_name
from journeycli.result import RunResult
from journeycli.segment import Segment

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def report_github(run: RunResult) -> Iterator[Segment]:
    """A command for each finding and the summary line; errors first, for GitHub shows ten of a level in a step."""
    for finding in sorted(run.findings, key=lambda finding: finding.severity.rank):
        properties = ",".join(f"{name}={_property(value)}" for name, value in _properties(finding).items())
        yield Segment(f"::{_COMMANDS[finding.severity]} {properties}::{_data(_told(finding))}\n")
    yield from verdict_segments(run.totals, run.language, run.known)


def failure_command(error: JourneyError, language: str) -> Iterator[Segment]:
    """A command that says why the run stopped."""
    lines = [translated(message, language).text for message in (error.message, error.help) if message]
    text = "\n".join(lines)
    where = f" file={_property(printable(error.place.file))},line={error.place.span.line}" if error.place else ""
    yield Segment(f"::error{where}::{_data(text)}\n")


def _properties(finding: Finding) -> dict[str, str]:
    span = finding.span
    lines = {"line": span.line, "endLine": span.end_line}
    # GitHub takes columns only where both are of one line.
    columns = {"col": span.column, "endColumn": span.end_column} if span.line == span.end_line else {}
    return {
        "file": printable(finding.file),
        **{name: str(number) for name, number in (lines | columns).items()},
        "title": rule_name(finding),
    }


def _told(finding: Finding) -> str:
    return f"{finding.message.text}\n{finding.help.text}" if finding.help else finding.message.text


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
