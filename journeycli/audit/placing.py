"""Turns what was noticed into findings: looks up the place, the rule and the lines to show, once, at the edge."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from journeycli.audit.acceptance import Offence
from journeycli.audit.ranking import rank_of
from journeycli.finding import Excerpt, Finding, Related
from journeycli.language import translated
from journeycli.message import Message
from journeycli.model import Journey
from journeycli.problem import Problem
from journeycli.reading.outline import Outline
from journeycli.reading.positions import Positions
from journeycli.rule import Rule
from journeycli.span import Pointer


@dataclass
class Placer:
    """Places what was noticed in one file, and says it in one language."""

    file: str
    positions: Positions
    data: Any
    language: str

    def problems(self, problems: tuple[Problem, ...], catalogue: Mapping[str, Rule]) -> tuple[Finding, ...]:
        """The findings about a file that is no journey, in the order of the problems."""
        return tuple(self._problem(problem, catalogue[problem.code]) for problem in problems)

    def offences(self, offences: list[Offence], outline: Outline, journey: Journey) -> tuple[Finding, ...]:
        """The findings of rules, in the order of the file."""
        return tuple(sorted((self.offence(offence, outline, journey) for offence in offences), key=lambda finding: finding.order))

    def offence(self, offence: Offence, outline: Outline, journey: Journey) -> Finding:
        """The finding of one rule."""
        rule, hit = offence
        span, path = outline.name(hit.pointer), path_by_ids(hit.pointer, self.data)
        return Finding(
            file=self.file,
            span=span,
            code=rule.code,
            rule=rule.name,
            severity=rule.severity,
            message=translated(hit.message, self.language),
            help=translated(hit.help, self.language),
            label=self._translated(hit.label),
            path=f"{path}.{hit.about}" if hit.about else path,
            excerpt=Excerpt.around(self.positions.lines, span),
            rank=rank_of(rule, hit, journey),
        )

    def _problem(self, problem: Problem, rule: Rule) -> Finding:
        return Finding(
            file=self.file,
            span=problem.span,
            code=rule.code,
            rule=rule.name,
            severity=rule.severity,
            message=translated(problem.message, self.language),
            help=self._translated(problem.help),
            label=self._translated(problem.label),
            path=path_by_ids(problem.pointer, self.data),
            excerpt=Excerpt.around(self.positions.lines, problem.span),
            related=tuple(Related(related.span, translated(related.message, self.language)) for related in problem.related),
        )

    def _translated(self, message: Message | None) -> Message | None:
        return None if message is None else translated(message, self.language)


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
