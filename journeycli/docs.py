"""The catalogue as documentation: a list, one rule's page for a terminal, and all pages in Markdown."""

from collections.abc import Iterator
from textwrap import indent

from journeycli.page import page_of
from journeycli.rule import Rule
from journeycli.rules import CATALOGUE
from journeycli.segment import Role, Segment

_GROUPS = {
    "J0": "Reading: is it a journey file?",
    "J1": "References: does every name lead somewhere?",
    "J2": "Coverage: the channel plan",
    "J3": "The customer",
    "J4": "The way through",
    "J5": "A plan you can keep up",
    "J6": "Measured and alive",
}
_WIDEST_NAME = max(len(rule.name) for rule in CATALOGUE)


def catalogue_list() -> Iterator[Segment]:
    """A line for each rule: code, name, severity and what it finds."""
    for rule in CATALOGUE:
        yield Segment(f"{rule.code}  ", Role.STRONG)
        yield Segment(f"{rule.name:<{_WIDEST_NAME}}  ")
        yield Segment(f"{rule.severity.value:<8}", Role(rule.severity.value))
        yield Segment(f"{page_of(rule).summary}\n", Role.QUIET)


def rule_page(rule: Rule) -> Iterator[Segment]:
    """One rule, to be read on a terminal."""
    page = page_of(rule)
    yield Segment(f"{rule.code} {rule.name}", Role.STRONG)
    yield Segment(" · ")
    yield Segment(f"{rule.severity.value}\n\n", Role(rule.severity.value))
    yield Segment(f"{page.summary}\n\n{page.why}\n")
    for title, example in (("Flagged", page.flagged), ("Fine", page.fine)):
        yield Segment(f"\n{title}\n\n", Role.STRONG)
        yield Segment(indent(example, "    "))
    if rule.thresholds:
        yield Segment("\nSettings\n\n", Role.STRONG)
        yield from (Segment(f"    {name} = {default:g}  {page.settings[name]}\n") for name, default in rule.thresholds.items())
    yield Segment(f"\nSource: {page.source}\n", Role.QUIET)


def catalogue_markdown() -> Iterator[Segment]:
    """Every rule's page, as the document docs/rules.md."""
    yield Segment("# Rules\n\nMade from the rules themselves by `make docs`; each example is run by the tests.\n")
    for prefix, title in _GROUPS.items():
        rules = [rule for rule in CATALOGUE if rule.code.startswith(prefix)]
        yield from (Segment(text) for text in ([f"\n## {title}\n"] if rules else []) + [_markdown(rule) for rule in rules])


def _markdown(rule: Rule) -> str:
    page = page_of(rule)
    settings = "".join(f"- `{name} = {default:g}`: {page.settings[name]}\n" for name, default in rule.thresholds.items())
    return (
        f"\n### {rule.code} {rule.name}\n\n*{rule.severity.value.capitalize()}.* {page.summary}\n\n{page.why}\n\n"
        f"Flagged:\n\n```yaml\n{page.flagged}```\n\nFine:\n\n```yaml\n{page.fine}```\n\n"
        + (f"Settings, in `[rules.{rule.name}]`:\n\n{settings}\n" if settings else "")
        + f"Source: {page.source}\n"
    )
