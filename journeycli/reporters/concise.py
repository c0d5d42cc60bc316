"""`--format concise`: one line a finding, for grep and for editors."""

from collections.abc import Iterator

from journeycli.finding import Finding
from journeycli.language import translated, translated_text
from journeycli.printable import printable
from journeycli.reporters.acceptance import ACCEPTED, why
from journeycli.reporters.summary import summary_segments
from journeycli.result import RunResult
from journeycli.segment import Role, Segment


def report_concise(run: RunResult) -> Iterator[Segment]:
    """`path:line:column: code message` for each finding shown and, where they are wanted, each accepted; then the summary line."""
    for finding in run.shown:
        yield Segment(_place(finding), Role.STRONG)
        yield Segment(finding.code, Role(finding.severity.value))
        yield Segment(f" {finding.message.text}\n")
    for file in run.files if run.show_accepted else ():
        word = translated_text(ACCEPTED, file.language)
        for accepted in file.accepted:
            yield Segment(_place(accepted.finding), Role.STRONG)
            yield Segment(f"{accepted.finding.code} {word}", Role.QUIET)
            yield Segment(f" {accepted.finding.message.text}, {translated(why(accepted), file.language).text}\n")
    yield from summary_segments(run)


def _place(finding: Finding) -> str:
    return printable(f"{finding.file}:{finding.span.line}:{finding.span.column}: ")
