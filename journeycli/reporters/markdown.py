"""`--format markdown`: a comment for a pull request: the verdict, the channel plans, the findings with the worst first."""

from collections.abc import Iterable, Iterator
from itertools import islice

from journeycli.cells import shortened
from journeycli.errors import JourneyError
from journeycli.finding import Finding, Severity
from journeycli.language import translated, translated_text
from journeycli.markup.markdown import escaped, row, said, table
from journeycli.message import say_count, template
from journeycli.printable import printable
from journeycli.reporters.acceptance import why
from journeycli.reporters.levels import LEVELS
from journeycli.reporters.matrix import ACTIVE, LEGEND, SIGNS, verdict_cells
from journeycli.reporters.summary import beyond_count, more_findings, verdict_segments
from journeycli.result import Accepted, FileResult, Matrix, RunResult
from journeycli.segment import Segment, plain_text

LONGEST = 65_000
"""Characters of the whole: GitHub takes 65,536 in a comment."""
_MOST_FOR_PLANS = LONGEST // 2
_MOST_UNFOLDED = 12
"""Rows of a table that a reader need not unfold."""
_WIDEST_TITLE = 80
_WIDEST_LABEL = 40
_SIGNS = {Severity.ERROR: "❌", Severity.WARNING: "⚠️", Severity.INFO: "ℹ️"}
_MOST_CUT = 3
"""Rules of which it is said that they find more than is counted."""
_WELL = "✅"
_HEADER = (template("level"), template("where"), template("finding"), template("what to do"))
_FINDINGS = template("findings")


def report_markdown(run: RunResult) -> Iterator[Segment]:
    """At most 65,000 characters; what does not fit, or is more than people are shown, is counted."""
    worst = min((finding.severity for finding in run.findings), key=lambda severity: severity.rank, default=None)
    blocks = [f"### {_SIGNS[worst] if worst else _WELL} {plain_text(verdict_segments(run.totals, run.language, run.known))}"]
    blocks += _plans([(file, file.matrix) for file in run.files if file.matrix], run.language)
    if run.findings:
        used = sum(len(block) + 1 for block in blocks)
        blocks.append(_findings(run, LONGEST - used))
    if run.show_accepted and any(file.accepted for file in run.files):
        used = sum(len(block) + 1 for block in blocks)
        blocks.append(_accepted(run, LONGEST - used))
    yield Segment("\n".join(blocks))


def failure_markdown(error: JourneyError, language: str) -> Iterator[Segment]:
    """A line that says why the run stopped, and one with the way out."""
    lines = [said(translated(message, language)) for message in (error.message, error.help) if message]
    yield Segment(f"### {_SIGNS[Severity.ERROR]} " + "\n\n".join(lines) + "\n")


def _plans(plans: list[tuple[FileResult, Matrix]], language: str) -> Iterator[str]:
    """The channel plan of each journey, as many as fit; folded where there are several, or a long one."""
    room = _MOST_FOR_PLANS
    for number, (file, matrix) in enumerate(plans):
        plan = _plan(file, matrix, fold=len(plans) > 1)
        room -= len(plan)
        if room < 0:
            left = say_count("… and {count} more journey.", "… and {count} more journeys.", len(plans) - number)
            yield f"{translated(left, language).text}\n"
            return
        yield plan


def _plan(file: FileResult, matrix: Matrix, *, fold: bool) -> str:
    title = f"{escaped(shortened(printable(matrix.title), _WIDEST_TITLE))} · <code>{escaped(file.file)}</code>"
    lines = [*_matrix(matrix, file.language), "", translated_text(LEGEND, file.language)]
    if fold or len(matrix.rows) > _MOST_UNFOLDED:
        return _folded(title, lines)
    return "\n".join([f"**{title}**", "", *lines, ""])


def _matrix(matrix: Matrix, language: str) -> list[str]:
    phases = [_label(phase.label) for phase in matrix.phases]
    rows = [[_label(entry.label), *(SIGNS[cell] for cell in entry.cells)] for entry in matrix.rows]
    sums = [f"**{cell}**" for cell in [translated_text(ACTIVE, language), *verdict_cells(matrix, language)]]
    return table(["", *phases], ["---", *[":-:"] * len(phases)], [*rows, sums])


def _label(text: str) -> str:
    return escaped(shortened(printable(text), _WIDEST_LABEL))


def _findings(run: RunResult, room: int) -> str:
    """The table of the findings, the worst first, as many as fit."""
    findings = sorted(run.findings, key=lambda finding: finding.severity.rank)[: run.most]
    header = table([translated_text(word, run.language) for word in _HEADER], ["---"] * len(_HEADER), [])
    rows = list(_fitting((_finding(finding, run.language) for finding in findings), room - 1_000))
    left = len(run.findings) - len(rows)
    lines = [*header, *rows] + (["", more_findings(left, run.language)] if left else [])
    lines += [line for words in islice(beyond_count(run.totals, run.language), _MOST_CUT) for line in ("", escaped(words))]
    if len(rows) > _MOST_UNFOLDED:
        return _folded(f"{len(run.findings)} {translated_text(_FINDINGS, run.language)}", lines)
    return "\n".join([*lines, ""])


def _finding(finding: Finding, language: str) -> str:
    where = f"<code>{escaped(finding.file)}:{finding.span.line}</code>"
    level = f"{_SIGNS[finding.severity]} {translated_text(LEVELS[finding.severity], language)} {finding.code}"
    return row([level, where, said(finding.message), said(finding.help) if finding.help else ""])


def _accepted(run: RunResult, room: int) -> str:
    """The findings that the journeys accept, folded, as many as fit."""
    listed = [(accepted, file.language) for file in run.files for accepted in file.accepted]
    rows = list(_fitting((_accepted_line(accepted, language) for accepted, language in listed), room - 1_000))
    left = len(listed) - len(rows)
    lines = [*rows, *(["", more_findings(left, run.language)] if left else [])]
    return _folded(translated(say_count("{count} accepted", "{count} accepted", len(listed)), run.language).text, lines)


def _accepted_line(accepted: Accepted, language: str) -> str:
    finding = accepted.finding
    told = f"{said(finding.message)}, {said(translated(why(accepted), language))}"
    return f"- {finding.code} <code>{escaped(finding.file)}:{finding.span.line}</code> {told}"


def _fitting(lines: Iterable[str], room: int) -> Iterator[str]:
    for line in lines:
        room -= len(line) + 1
        if room < 0:
            return
        yield line


def _folded(summary: str, lines: list[str]) -> str:
    """Lines that a reader unfolds; Markdown in HTML wants blank lines around it."""
    return "\n".join(["<details>", f"<summary>{summary}</summary>", "", *lines, "", "</details>", ""])
