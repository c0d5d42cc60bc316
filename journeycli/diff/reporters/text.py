"""`--format text`: what the changes do, then the changes, phase by phase, for a person at a terminal."""

from collections.abc import Iterable, Iterator
from itertools import islice

from journeycli.diff.change import Deed
from journeycli.diff.difference import Comparison, Difference, Effects, Fate, Marked
from journeycli.diff.reporters.chapters import Chapter, chapters
from journeycli.diff.reporters.effects import effect_lines, figures, told
from journeycli.diff.reporters.files import title, whence
from journeycli.diff.reporters.summary import summary
from journeycli.diff.reporters.words import SIGNS
from journeycli.language import translated, translated_text
from journeycli.message import Message, say_count, template
from journeycli.printable import printable
from journeycli.reporters.full import report_full
from journeycli.result import FileResult, RunResult
from journeycli.segment import Role, Segment

MOST_FINDINGS = 20
"""Findings that a person is shown of each sort, the worst first."""
_MOST_LINES = 500
"""Lines of changes in a file: nobody reads on, and a stranger's file may hold many more."""
_ROLES = {Deed.ADDED: Role.GOOD, Deed.REMOVED: Role.ERROR, Deed.MOVED: Role.INFO, Deed.RENAMED: Role.WARNING, Deed.CHANGED: Role.WARNING}
_EFFECTS = template("What it does")
_NOTHING = template("Nothing for coverage, findings, contact moments and hours.")

Line = list[Segment]


def report_text(run: Comparison) -> Iterator[Segment]:
    """File by file, those without a difference left out; last the summary line."""
    for file in run.different:
        yield Segment(title(file), Role.STRONG)
        yield Segment(f"  {whence(file).text}\n", Role.QUIET)
        yield from _body(file)
        yield Segment("\n")
    yield Segment(summary(run) + "\n")


def _body(file: Difference) -> Iterator[Segment]:
    if file.fate is Fate.UNSOUND:
        names = sorted({finding.file for finding in file.problems})
        results = (FileResult(name, tuple(finding for finding in file.problems if finding.file == name), file.language) for name in names)
        yield from report_full(RunResult(tuple(results), language=file.language))
        return
    if file.effects and file.changes:
        yield Segment(f"\n  {translated_text(_EFFECTS, file.language)}\n", Role.STRONG)
        lines = [*_effects(file.effects, file.language), *_findings(file)]
        nothing = [Segment(translated_text(_NOTHING, file.language), Role.QUIET)]
        yield from _indented(lines or [nothing])
    elif file.found or file.solved:
        yield from _indented(_findings(file))
    changes = [line for chapter in chapters(file) for line in _chapter(chapter, file.language)]
    yield from _indented(islice(changes, _MOST_LINES), "  ")
    if len(changes) > _MOST_LINES:
        more = say_count("… and {count} more line", "… and {count} more lines", len(changes) - _MOST_LINES)
        yield Segment(f"    {_told(more, file.language)}\n", Role.QUIET)


def _effects(effects: Effects, language: str) -> Iterator[Line]:
    for role, message in effect_lines(effects):
        yield [Segment(_told(message, language), role)]
    for message, figure in figures(effects):
        yield [Segment(f"{_told(message, language)}: {told(figure.before, language)} → {told(figure.after, language)}")]


def _findings(file: Difference) -> Iterator[Line]:
    """The new findings, then those that are solved."""
    yield from _some(file.found, say_count("{count} new finding", "{count} new findings", len(file.found)), file.language)
    solved = say_count("{count} finding solved", "{count} findings solved", len(file.solved))
    yield from _some(file.solved, solved, file.language, solved=True)


def _some(findings: tuple[Marked, ...], heading: Message, language: str, *, solved: bool = False) -> Iterator[Line]:
    if findings:
        yield [Segment(_told(heading, language), Role.STRONG)]
    for finding, _ in findings[:MOST_FINDINGS]:
        role = Role.GOOD if solved else Role(finding.severity.value)
        place = "" if solved else printable(f"  {finding.file}:{finding.span.line}:{finding.span.column}")
        yield [Segment(f"  {finding.code} ", role), Segment(finding.message.text), Segment(place, Role.QUIET)]
    left = len(findings) - MOST_FINDINGS
    if left > 0:
        more = say_count("… and {count} more finding.", "… and {count} more findings.", left)
        yield [Segment(f"  {_told(more, language)}")]


def _chapter(chapter: Chapter, language: str) -> Iterator[Line]:
    yield []
    yield [Segment(chapter.title, Role.STRONG)]
    for entry in chapter.entries:
        yield [Segment(f"  {SIGNS[entry.deed]} ", _ROLES[entry.deed]), Segment(_told(entry.line, language))]
        for deed, message in entry.details:
            yield [Segment(f"      {SIGNS[deed]} ", _ROLES[deed]), Segment(_told(message, language))]


def _indented(lines: Iterable[Line], indent: str = "    ") -> Iterator[Segment]:
    for line in lines:
        yield Segment(indent if line else "")
        yield from line
        yield Segment("\n")


def _told(message: Message, language: str) -> str:
    return translated(message, language).text
