"""`--format concise`: one line a finding, for grep and for editors."""

from collections.abc import Iterator

from journeycli.printable import printable
from journeycli.reporters.summary import summary_segments
from journeycli.result import RunResult
from journeycli.segment import Role, Segment


def report_concise(run: RunResult) -> Iterator[Segment]:
    """`path:line:column: code message` for each finding shown, and the summary line."""
    for finding in run.shown:
        yield Segment(printable(f"{finding.file}:{finding.span.line}:{finding.span.column}: "), Role.STRONG)
        yield Segment(finding.code, Role(finding.severity.value))
        yield Segment(f" {finding.message.text}\n")
    yield from summary_segments(run)
