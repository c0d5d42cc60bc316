"""The last line of a run: how many files were looked at, and what was found in them."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.message import say_count
from journeycli.result import RunResult
from journeycli.segment import Role, Segment

_COUNTED = {
    Severity.ERROR: ("{count} error", "{count} errors", Role.ERROR),
    Severity.WARNING: ("{count} warning", "{count} warnings", Role.WARNING),
    Severity.INFO: ("{count} info", "{count} infos", Role.INFO),
}


def summary_segments(run: RunResult) -> Iterator[Segment]:
    """One line, that always comes, also when all is well."""
    files = say_count("{count} file", "{count} files", len(run.files)).text
    counts = run.counts()
    if not counts:
        yield Segment(f"{files} checked: all is well.\n", Role.GOOD)
        return
    more = len(run.findings) - len(run.shown)
    if more:
        yield Segment(say_count("… and {count} more finding.", "… and {count} more findings.", more).text + "\n")
    yield Segment(f"{files} checked: ")
    for index, severity in enumerate(severity for severity in Severity if counts[severity]):
        one, many, role = _COUNTED[severity]
        yield Segment(", " if index else "")
        yield Segment(say_count(one, many, counts[severity]).text, role)
    yield Segment(".\n")
