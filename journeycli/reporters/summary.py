"""The last line of a run: how many files were looked at, and what was found in them."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.language import translated, translated_text
from journeycli.message import Message, say, say_count, template
from journeycli.result import RunResult, Totals
from journeycli.segment import Role, Segment

_CUT = template("{code} finds more in {file} than is counted here; mend these first.")


def summary_segments(run: RunResult) -> Iterator[Segment]:
    """How many findings are not shown, if any, and the line that comes also when all is well, unless the run is quiet."""
    yield from ending_segments(run.totals, run.language, run.known, len(run.findings) - len(run.shown), quiet=run.quiet)


def ending_segments(totals: Totals, language: str, known: int = 0, more: int = 0, *, quiet: bool = False) -> Iterator[Segment]:
    """The end of a report for people of a run in which so much was found; `known` is in the baseline, `more` is not shown."""
    if more:
        yield Segment(f"{more_findings(more, language)}\n")
    for words in beyond_count(totals, language):
        yield Segment(f"{words}\n", Role.WARNING)
    if not quiet:
        yield from verdict_segments(totals, language, known)


def more_findings(count: int, language: str) -> str:
    """That there are more findings than are shown."""
    return translated(say_count("… and {count} more finding.", "… and {count} more findings.", count), language).text


def beyond_count(totals: Totals, language: str) -> Iterator[str]:
    """A sentence for every rule that finds more in a file than is counted."""
    return (translated(say(_CUT, code=code, file=file), language).text for file, code in totals.cut)


def verdict_segments(totals: Totals, language: str, known: int = 0) -> Iterator[Segment]:
    """One line: the number of files, and how many findings of each kind there are."""
    if not totals.files:
        yield Segment(translated(say("0 files checked."), language).text + "\n")
        return
    yield Segment(translated(say_count("{count} file checked: ", "{count} files checked: ", totals.files), language).text)
    said = [(_counted(severity, totals.found[severity]), Role(severity.value)) for severity in Severity if totals.found.get(severity)]
    taken = [(say_count("{count} accepted", "{count} accepted", totals.accepted), Role.QUIET)] if totals.accepted else []
    if known:
        taken.append((say_count("{count} in the baseline", "{count} in the baseline", known), Role.QUIET))
    if not said:
        yield Segment(translated_text(template("all is well"), language), Role.GOOD)
    for index, (message, role) in enumerate(said + taken):
        yield Segment(", " if index or not said else "")
        yield Segment(translated(message, language).text, role)
    yield Segment(".\n")


def _counted(severity: Severity, count: int) -> Message:
    if severity is Severity.ERROR:
        return say_count("{count} error", "{count} errors", count)
    if severity is Severity.WARNING:
        return say_count("{count} warning", "{count} warnings", count)
    return say_count("{count} info", "{count} info", count)
