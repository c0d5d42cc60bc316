"""`--format full`: the matrix of every journey, each finding in a frame of its file, and what to do next."""

from collections.abc import Iterator

from journeycli.finding import Finding
from journeycli.language import translated, translated_text
from journeycli.message import say, template
from journeycli.printable import printable
from journeycli.reporters.acceptance import ACCEPTED, why
from journeycli.reporters.frame import framed, margin
from journeycli.reporters.levels import LEVELS
from journeycli.reporters.matrix import matrix_segments
from journeycli.reporters.summary import summary_segments
from journeycli.result import Accepted, FileResult, RunResult
from journeycli.segment import Role, Segment

_HELP = template("help")


def report_full(run: RunResult) -> Iterator[Segment]:
    """Matrices first, then findings and, where they are wanted, those accepted; last the summary line."""
    languages = {file.file: file.language for file in run.files}
    for file in run.files:
        yield from _plan(file)
    for finding in run.shown:
        yield from _finding(finding, languages[finding.file])
    for file in run.files if run.show_accepted else ():
        for accepted in file.accepted:
            yield from _accepted(accepted, file.language)
    yield from summary_segments(run)


def _plan(file: FileResult) -> Iterator[Segment]:
    if file.matrix is None:
        return
    yield Segment(printable(file.matrix.title), Role.STRONG)
    yield Segment(f"  {printable(file.file)}\n", Role.QUIET)
    yield from matrix_segments(file.matrix, file.language)
    yield Segment("\n")


def _finding(finding: Finding, language: str) -> Iterator[Segment]:
    yield Segment(f"{translated_text(LEVELS[finding.severity], language)}[{finding.code}/{finding.rule}]", Role(finding.severity.value))
    yield Segment(f": {finding.message.text}\n", Role.STRONG)
    label = finding.label.text if finding.label else ""
    yield from framed(finding.file, finding.span, finding.excerpt, Role(finding.severity.value), label)
    gutter = margin(finding.span)
    for related in finding.related:
        place = say("line {line}, column {column}", line=related.span.line, column=related.span.column)
        yield Segment(f"{gutter} = {related.message.text}: {translated(place, language).text}\n")
    if finding.help:
        yield Segment(f"{gutter} = {translated_text(_HELP, language)}: ", Role.QUIET)
        yield Segment(f"{finding.help.text}\n")
    yield Segment("\n")


def _accepted(accepted: Accepted, language: str) -> Iterator[Segment]:
    finding = accepted.finding
    yield Segment(f"{translated_text(ACCEPTED, language)}[{finding.code}/{finding.rule}]", Role.QUIET)
    yield Segment(f": {finding.message.text}\n")
    gutter = margin(finding.span)
    yield Segment(f"{gutter}--> ", Role.QUIET)
    yield Segment(f"{printable(finding.file)}:{finding.span.line}:{finding.span.column}\n")
    yield Segment(f"{gutter} = {translated(why(accepted), language).text}\n\n")
