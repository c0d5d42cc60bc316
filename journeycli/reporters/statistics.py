"""`--statistics`: how often each rule finds something, the most frequent first, in place of the findings."""

from collections import Counter
from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.language import translated, translated_text
from journeycli.message import say_count
from journeycli.reporters.levels import LEVELS
from journeycli.reporters.summary import summary_segments
from journeycli.result import RunResult
from journeycli.segment import Role, Segment

_Group = tuple[str, str, Severity]
"""The code and the name of a rule, and the level its findings have: settings may give it another in other files."""


def report_statistics(run: RunResult) -> Iterator[Segment]:
    """A line for each rule and level: how many findings it has, how bad they are, and in how many files; then the summary line."""
    found: Counter[_Group] = Counter()
    files: Counter[_Group] = Counter()
    for file in run.files:
        here = Counter((finding.code, finding.rule, finding.severity) for finding in file.findings)
        found += here
        files.update(here.keys())
    width = len(str(max(found.values(), default=0)))
    for rule in sorted(found, key=lambda rule: (-found[rule], rule)):
        code, name, severity = rule
        where = translated(say_count("in {count} file", "in {count} files", files[rule]), run.language).text
        yield Segment(f"{found[rule]:>{width}}  ", Role.STRONG)
        yield Segment(translated_text(LEVELS[severity], run.language), Role(severity.value))
        yield Segment(f"[{code}/{name}]  {where}\n")
    yield from summary_segments(run._replace(most=None))
