"""`--format full`: the matrix of every journey, each finding in a frame of its file, and what to do next."""

from collections.abc import Iterator

from journeycli.errors import Located
from journeycli.finding import Finding
from journeycli.language import translated, translated_text
from journeycli.message import say, template
from journeycli.printable import printable
from journeycli.reporters.acceptance import ACCEPTED, why
from journeycli.reporters.frame import framed, labelled, margin
from journeycli.reporters.levels import LEVELS
from journeycli.reporters.matrix import matrix_segments
from journeycli.reporters.summary import summary_segments
from journeycli.result import Accepted, FileResult, RunResult
from journeycli.segment import Role, Segment

_HELP = template("help")


def report_full(run: RunResult) -> Iterator[Segment]:
    """Matrices first, then findings and, where they are wanted, those accepted; last the summary line. A quiet run has findings only."""
    languages = {file.file: file.language for file in run.files}
    for file in () if run.quiet else run.files:
        yield from plan_segments(file, run.room)
    for finding in run.shown:
        yield from finding_segments(finding, languages[finding.file], run.room)
    for file in run.files if run.show_accepted else ():
        for accepted in file.accepted:
            yield from _accepted(accepted, file.language, run.room)
    yield from summary_segments(run)


def plan_segments(file: FileResult, room: int | None = None) -> Iterator[Segment]:
    """The matrix of a journey, where it has one, below its title."""
    if file.matrix is None:
        return
    yield Segment(printable(file.matrix.title), Role.STRONG)
    yield Segment(f"  {printable(file.file)}\n", Role.QUIET)
    yield from matrix_segments(file.matrix, file.language, room)
    yield Segment("\n")


def finding_segments(finding: Finding, language: str, room: int | None = None) -> Iterator[Segment]:
    """A finding: what it is, the lines that are meant, and what to do."""
    mark = Role(finding.severity.value)
    head = f"{translated_text(LEVELS[finding.severity], language)}[{finding.code}/{finding.rule}]"
    yield from labelled(head, finding.message.text, room, mark, Role.STRONG)
    label = finding.label.text if finding.label else ""
    yield from framed(Located(finding.file, finding.span, finding.excerpt), mark, label, room)
    gutter = margin(finding.span)
    for related in finding.related:
        place = say("line {line}, column {column}", line=related.span.line, column=related.span.column)
        yield Segment(f"{gutter} = {related.message.text}: {translated(place, language).text}\n")
    if finding.help:
        yield from labelled(f"{gutter} = {translated_text(_HELP, language)}", finding.help.text, room, Role.QUIET)
    yield Segment("\n")


def _accepted(accepted: Accepted, language: str, room: int | None) -> Iterator[Segment]:
    finding = accepted.finding
    yield Segment(f"{translated_text(ACCEPTED, language)}[{finding.code}/{finding.rule}]", Role.QUIET)
    yield Segment(f": {finding.message.text}\n")
    gutter = margin(finding.span)
    yield Segment(f"{gutter}--> ", Role.QUIET)
    yield Segment(f"{printable(finding.file)}:{finding.span.line}:{finding.span.column}\n")
    until, _, because = translated(why(accepted), language).text.partition(": ")
    yield from labelled(f"{gutter} = {until}", because, room)
    yield Segment("\n")
