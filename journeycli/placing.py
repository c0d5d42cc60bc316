"""Turns what was noticed into findings: looks up the place, the rule and the lines to show, once, at the edge."""

from typing import Any

from journeycli.document import Document
from journeycli.finding import Excerpt, Finding
from journeycli.problem import Problem
from journeycli.rule import Hit, Rule
from journeycli.source import LARGEST_FILE, split_lines
from journeycli.span import Pointer, Span


def place_problems(
    file: str, content: bytes, problems: tuple[Problem, ...], catalogue: dict[str, Rule], data: Any = None
) -> tuple[Finding, ...]:
    """The findings about a file that is no journey; its lines are shown as far as they can be read."""
    lines = split_lines(content[:LARGEST_FILE].decode("utf-8-sig", "replace"))
    findings = []
    for problem in problems:
        rule = catalogue[problem.code]
        findings.append(
            Finding(
                file=file,
                span=problem.span,
                code=rule.code,
                rule=rule.name,
                severity=rule.severity,
                message=problem.message,
                help=problem.help,
                label=problem.label,
                path=path_by_ids(problem.pointer, data),
                excerpt=_excerpt(lines, problem.span),
                related=problem.related,
            )
        )
    return tuple(findings)


def place_hits(file: str, document: Document, hits: list[tuple[Rule, Hit]]) -> tuple[Finding, ...]:
    """The findings of rules, in the order of the file."""
    if not hits:
        return ()
    lines = split_lines(document.text)
    findings = [_placed(file, document, lines, rule, hit) for rule, hit in hits]
    return tuple(sorted(findings, key=lambda finding: finding.order))


def _placed(file: str, document: Document, lines: list[str], rule: Rule, hit: Hit) -> Finding:
    span = document.outline.name(hit.pointer)
    path = path_by_ids(hit.pointer, document.data)
    return Finding(
        file=file,
        span=span,
        code=rule.code,
        rule=rule.name,
        severity=rule.severity,
        message=hit.message,
        help=hit.help,
        label=hit.label,
        path=f"{path}.{hit.about}" if hit.about else path,
        excerpt=_excerpt(lines, span),
    )


def path_by_ids(pointer: Pointer, data: Any) -> str:
    """The pointer as a path that stays when lines move: `phases.loyalty.touchpoints.review`, positions where no id is."""
    steps = []
    for step in pointer:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            data = None
        id = data.get("id") if isinstance(step, int) and isinstance(data, dict) else None
        steps.append(id if isinstance(id, str) else data if isinstance(step, int) and isinstance(data, str) else str(step))
    return ".".join(steps)


def _excerpt(lines: list[str], span: Span) -> Excerpt:
    """The line of the finding and the one before it, where that says something."""
    first = span.line - 1 if span.line > 1 and lines[span.line - 2].strip() else span.line
    return Excerpt(first, tuple(lines[first - 1 : span.line]))
