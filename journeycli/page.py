"""A rule's page, taken apart: what it finds, why that matters, and its two examples."""

from dataclasses import dataclass
from textwrap import dedent

from journeycli.rule import Rule


@dataclass(frozen=True, slots=True)
class Page:
    """The parts of a rule's page; the examples are YAML."""

    summary: str
    why: str
    flagged: str
    fine: str
    source: str


def page_of(rule: Rule) -> Page:
    """The page of a rule, from its docstring: a summary, paragraphs, `## Flagged`, `## Fine` and `Source:`."""
    first, _, rest = rule.page.partition("\n")
    body, _, source = dedent(rest).partition("\nSource: ")
    why, _, examples = body.partition("## Flagged\n")
    flagged, _, fine = examples.partition("## Fine\n")
    return Page(first.strip(), why.strip(), _example(flagged), _example(fine), source.strip())


def _example(text: str) -> str:
    return dedent(text).strip("\n") + "\n"
