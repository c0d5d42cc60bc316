"""The last line of a run: how many files were looked at, and what was found in them."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.language import translated, translated_text
from journeycli.message import Message, say, say_count, template
from journeycli.result import RunResult
from journeycli.segment import Role, Segment

_CUT = template("{code} finds more in {file} than is counted here; mend these first.")


def summary_segments(run: RunResult) -> Iterator[Segment]:
    """How many findings are not shown, if any, and the line that comes also when all is well, unless the run is quiet."""
    more = len(run.findings) - len(run.shown)
    if more:
        yield Segment(f"{more_findings(more, run.language)}\n")
    for words in beyond_count(run):
        yield Segment(f"{words}\n", Role.WARNING)
    if not run.quiet:
        yield from verdict_segments(run)


def more_findings(count: int, language: str) -> str:
    """That there are more findings than are shown."""
    return translated(say_count("… and {count} more finding.", "… and {count} more findings.", count), language).text


def beyond_count(run: RunResult) -> Iterator[str]:
    """A sentence for every rule that finds more in a file than is counted."""
    return (_told(say(_CUT, code=cut.code, file=file.file), run) for file in run.files for cut in file.cut)


def verdict_segments(run: RunResult) -> Iterator[Segment]:
    """One line: the number of files, and how many findings of each kind there are."""
    if not run.files:
        yield Segment(_told(say("0 files checked."), run) + "\n")
        return
    yield Segment(_told(say_count("{count} file checked: ", "{count} files checked: ", len(run.files)), run))
    counts = run.counts()
    said = [(_counted(severity, counts[severity]), Role(severity.value)) for severity in Severity if counts[severity]]
    accepted = sum(len(file.accepted) for file in run.files)
    taken = [(say_count("{count} accepted", "{count} accepted", accepted), Role.QUIET)] if accepted else []
    if run.known:
        taken.append((say_count("{count} in the baseline", "{count} in the baseline", run.known), Role.QUIET))
    if not said:
        yield Segment(translated_text(template("all is well"), run.language), Role.GOOD)
    for index, (message, role) in enumerate(said + taken):
        yield Segment(", " if index or not said else "")
        yield Segment(_told(message, run), role)
    yield Segment(".\n")


def _counted(severity: Severity, count: int) -> Message:
    if severity is Severity.ERROR:
        return say_count("{count} error", "{count} errors", count)
    if severity is Severity.WARNING:
        return say_count("{count} warning", "{count} warnings", count)
    return say_count("{count} info", "{count} info", count)


def _told(message: Message, run: RunResult) -> str:
    return translated(message, run.language).text
