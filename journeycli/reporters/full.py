"""`--format full`: the matrix of every journey, each finding in a frame of its file, and what to do next."""

from collections.abc import Iterator

from journeycli.cells import cell_width
from journeycli.finding import Finding
from journeycli.printable import printable
from journeycli.reporters.matrix import matrix_segments
from journeycli.reporters.summary import summary_segments
from journeycli.result import FileResult, RunResult
from journeycli.segment import Role, Segment
from journeycli.span import Span

_WIDEST_LINE = 120
"""Characters of a line that a frame shows; a longer line is cut around the finding."""


def report_full(run: RunResult) -> Iterator[Segment]:
    """Matrices first, then findings, then the summary line."""
    for file in run.files:
        yield from _plan(file)
    for finding in run.shown:
        yield from _finding(finding)
    yield from summary_segments(run)


def _plan(file: FileResult) -> Iterator[Segment]:
    if file.matrix is None:
        return
    yield Segment(printable(file.matrix.title), Role.STRONG)
    yield Segment(f"  {printable(file.file)}\n", Role.QUIET)
    yield from matrix_segments(file.matrix)
    yield Segment("\n")


def _finding(finding: Finding) -> Iterator[Segment]:
    yield Segment(f"{finding.severity}[{finding.code}/{finding.rule}]", Role(finding.severity.value))
    yield Segment(f": {finding.message.text}\n", Role.STRONG)
    gutter = " " * len(str(finding.span.line))
    yield Segment(f"{gutter}--> ", Role.QUIET)
    yield Segment(f"{printable(finding.file)}:{finding.span.line}:{finding.span.column}\n")
    yield from _frame(finding, gutter)
    for related in finding.related:
        yield Segment(f"{gutter} = {related.message.text}: line {related.span.line}, column {related.span.column}\n")
    if finding.help:
        yield Segment(f"{gutter} = help: ", Role.QUIET)
        yield Segment(f"{finding.help.text}\n")
    yield Segment("\n")


def _frame(finding: Finding, gutter: str) -> Iterator[Segment]:
    """The line of the finding with marks under it, after the line before it."""
    lines = finding.excerpt.lines
    if not lines:
        return
    yield Segment(f"{gutter} |\n", Role.QUIET)
    for number, line in enumerate(lines[:-1], finding.excerpt.first_line):
        yield Segment(f"{number:>{len(gutter)}} | ", Role.QUIET)
        yield Segment(f"{printable(line[:_WIDEST_LINE]).rstrip()}\n")
    before, marked, after = _cut(lines[-1], finding.span)
    yield Segment(f"{finding.span.line} | ", Role.QUIET)
    yield Segment(f"{before}{marked}{after}".rstrip() + "\n")
    yield Segment(f"{gutter} | ", Role.QUIET)
    label = f" {finding.label.text}" if finding.label else ""
    yield Segment(" " * cell_width(before) + "^" * max(cell_width(marked), 1) + label + "\n", Role(finding.severity.value))
    yield Segment(f"{gutter} |\n", Role.QUIET)


def _cut(line: str, span: Span) -> tuple[str, str, str]:
    """The printable parts of a line before, in and after a span, cut so that the span is in view."""
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line.rstrip())
    left = max(start - _WIDEST_LINE // 2, 0) if len(line) > _WIDEST_LINE else 0
    right = left + _WIDEST_LINE
    before = ("…" if left else "") + printable(line[left:start])
    return (
        before,
        printable(line[start : min(end, right)]),
        printable(line[max(min(end, right), start) : right]) + ("…" if len(line) > right else ""),
    )
