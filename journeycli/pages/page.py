"""A rule's page, taken apart: what it finds, why that matters, and its two examples."""

from collections.abc import Mapping
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
    settings: Mapping[str, str]
    """What each threshold of the rule counts, by its name."""
    source: str


def page_of(rule: Rule) -> Page:
    """The page of a rule, from its docstring: a summary, paragraphs, `## Flagged`, `## Fine`, perhaps `## Settings`, and `Source:`."""
    first, _, rest = rule.page.partition("\n")
    body, _, source = dedent(rest).partition("\nSource: ")
    why, _, examples = body.partition("## Flagged\n")
    flagged, _, rest = examples.partition("## Fine\n")
    fine, _, settings = rest.partition("## Settings\n")
    described = dict(line.strip().split(": ", 1) for line in settings.splitlines() if line.strip())
    return Page(first.strip(), why.strip(), _example(flagged), _example(fine), described, source.strip())


def _example(text: str) -> str:
    return dedent(text).strip("\n") + "\n"
