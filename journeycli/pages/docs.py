"""The catalogue as documentation: a list, one rule's page for a terminal, and pages in Markdown."""

import json
from collections.abc import Iterator, Mapping, Sequence
from textwrap import indent

from journeycli.cells import wrapped
from journeycli.language import ORIGINAL, translated_text
from journeycli.message import template
from journeycli.pages.page import Page, page_of
from journeycli.reporters.levels import LEVELS
from journeycli.result import RuleText
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
_INDENT = "    "
_FLAGGED = template("Flagged")
_FINE = template("Fine")
_SETTINGS = template("Settings")
_SOURCE = template("Source")
_STRICT = template("Only in the strict profile.")


def catalogue_list(language: str, rules: Sequence[Rule] = CATALOGUE) -> Iterator[Segment]:
    """A line for each rule: code, name, severity, whether only the strict profile asks it, and what it finds."""
    levels = {rule.code: _level(rule, language) for rule in rules}
    widest = max(map(len, levels.values()))
    for rule in rules:
        yield Segment(f"{rule.code}  ", Role.STRONG)
        yield Segment(f"{rule.name:<{_WIDEST_NAME}}  ")
        yield Segment(f"{levels[rule.code]:<{widest}}  ", Role(rule.severity.value))
        yield Segment(f"{translated_text(page_of(rule).summary, language)}\n", Role.QUIET)


def catalogue_json() -> Iterator[Segment]:
    """Every rule as JSON: code, name, severity, whether only the strict profile asks it, what it finds, its thresholds there and else."""
    rules = [
        {
            "code": rule.code,
            "name": rule.name,
            "severity": rule.severity.value,
            "strict": rule.strict,
            "summary": page_of(rule).summary,
            "thresholds": dict(rule.thresholds),
            "strict_thresholds": dict(rule.strictly),
            "source": page_of(rule).source,
        }
        for rule in CATALOGUE
    ]
    yield Segment(json.dumps({"version": 1, "rules": rules}, indent=2) + "\n")


def rule_page(rule: Rule, language: str, room: int | None = None) -> Iterator[Segment]:
    """One rule, to be read on a terminal; `room` is how wide its text may be there."""
    page = page_of(rule)
    yield Segment(f"{rule.code} {rule.name}", Role.STRONG)
    yield Segment(" · ")
    yield Segment(f"{translated_text(LEVELS[rule.severity], language)}\n\n", Role(rule.severity.value))
    for part in (translated_text(page.summary, language), *translated_text(page.why, language).split("\n\n")):
        yield from (Segment(f"{line}\n") for line in wrapped(" ".join(part.split()), room))
        yield Segment("\n")
    if rule.strict:
        yield Segment(f"{translated_text(_STRICT, language)}\n\n")
    for title, example in ((_FLAGGED, page.flagged), (_FINE, page.fine)):
        yield Segment(f"{translated_text(title, language)}\n\n", Role.STRONG)
        yield Segment(f"{indent(example, _INDENT)}\n")
    if rule.thresholds:
        yield Segment(f"{translated_text(_SETTINGS, language)}\n\n", Role.STRONG)
        for name, default in rule.thresholds.items():
            told = wrapped(translated_text(page.settings[name], language), room and room - 2 * len(_INDENT))
            yield Segment(f"{_INDENT}{name} = {default:g}{_strictly(rule, name)}\n" + "".join(f"{_INDENT * 2}{line}\n" for line in told))
        yield Segment("\n")
    yield Segment(f"{translated_text(_SOURCE, language)}: {page.source}\n", Role.QUIET)


def rule_texts(language: str) -> tuple[RuleText, ...]:
    """Every rule as a report describes it, in a language."""
    return tuple(_rule_text(rule, language) for rule in CATALOGUE)


def markdown_pages() -> Mapping[str, str]:
    """The pages of the folder docs/rules by file name: an index, and one page for each rule."""
    return {"README.md": _index(), **{f"{rule.name}.md": _markdown(rule) for rule in CATALOGUE}}


def _index() -> str:
    lines = ["# Rules", "", "Made from the rules themselves by `make docs`; the tests run every example."]
    for prefix, title in _GROUPS.items():
        lines += ["", f"## {title}", "", "| code | rule | level | finds |", "|---|---|---|---|"]
        for rule in CATALOGUE:
            if rule.code.startswith(prefix):
                lines.append(f"| {rule.code} | [{rule.name}]({rule.name}.md) | {_level(rule, ORIGINAL)} | {page_of(rule).summary} |")
    return "\n".join([*lines, ""])


def _level(rule: Rule, language: str) -> str:
    return translated_text(LEVELS[rule.severity], language) + (" (strict)" if rule.strict else "")


def _rule_text(rule: Rule, language: str) -> RuleText:
    page = page_of(rule)
    summary, why = translated_text(page.summary, language), translated_text(page.why, language)
    return RuleText(rule.code, rule.name, rule.severity, summary, why, f"{why}\n\n{_examples(page, language)}")


def _markdown(rule: Rule) -> str:
    page = page_of(rule)
    strict = f" {_STRICT}" if rule.strict else ""
    settings = "".join(
        f"- `{name} = {default:g}`{_strictly(rule, name)}: {page.settings[name]}\n" for name, default in rule.thresholds.items()
    )
    return (
        f"# {rule.code} {rule.name}\n\n*{rule.severity.value.capitalize()}.*{strict} {page.summary}\n\n{page.why}\n\n{_examples(page, ORIGINAL)}\n"
        + (f"## Settings\n\nIn `[rules.{rule.name}]` of `journey.toml`:\n\n{settings}\n" if settings else "")
        + f"Source: {page.source}\n"
    )


def _strictly(rule: Rule, threshold: str) -> str:
    """What a threshold is in the strict profile, where that differs."""
    return f" (strict: {rule.strictly[threshold]:g})" if threshold in rule.strictly else ""


def _examples(page: Page, language: str) -> str:
    flagged, fine = translated_text(_FLAGGED, language), translated_text(_FINE, language)
    return f"## {flagged}\n\n```yaml\n{page.flagged}```\n\n## {fine}\n\n```yaml\n{page.fine}```\n"
