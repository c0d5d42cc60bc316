"""The settings in force, written as a settings file would have them."""

import json
from collections.abc import Iterator

from journeycli.printable import printable
from journeycli.segment import Role, Segment
from journeycli.selection import PROFILES, Choice
from journeycli.settings import Settings


def settings_segments(settings: Settings) -> Iterator[Segment]:
    """Where the settings come from, every one of them, and the rules they amount to; TOML that can be read again."""
    source = printable(settings.file) if settings.file else "no settings file; these are the defaults"
    yield Segment(f"# {source}\n", Role.QUIET)
    yield Segment(f"profile = {_text(settings.profile or PROFILES[1])}\n")
    yield Segment(f"fail_on = {_text(settings.fail_on or 'error')}\n")
    yield Segment(f"language = {_text(settings.language)}\n" if settings.language else "# language: that of each journey\n")
    for key, codes in (("select", settings.select), ("ignore", settings.ignore)):
        if codes:
            yield Segment(f"{key} = [{', '.join(map(_text, codes))}]\n")
    rules = settings.rules(Choice())
    yield Segment("\n[severity]\n", Role.STRONG)
    yield from (Segment(f"{rule.name} = {_text(rule.severity.value)}\n") for rule in rules)
    for rule in rules:
        if rule.thresholds:
            yield Segment(f"\n[rules.{rule.name}]\n", Role.STRONG)
            yield from (Segment(f"{name} = {value:g}\n") for name, value in rule.thresholds.items())
    for table, entries in (("columns", settings.columns), ("steps", settings.steps)):
        if entries:
            yield Segment(f"\n[measure.{table}]\n", Role.STRONG)
            yield from (Segment(f"{_text(name)} = {_value(value)}\n") for name, value in entries.items())


def _value(value: str | tuple[str, ...]) -> str:
    return _text(value) if isinstance(value, str) else f"[{', '.join(map(_text, value))}]"


def _text(text: str) -> str:
    return json.dumps(text)
