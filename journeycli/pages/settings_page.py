"""The settings in force, written as a settings file would have them."""

import json
from collections.abc import Collection, Iterator

from journeycli.language import ORIGINAL, translated, translated_text
from journeycli.message import say, template
from journeycli.printable import printable
from journeycli.rule import Rule
from journeycli.segment import Role, Segment
from journeycli.settings.selection import PROFILES, Choice
from journeycli.settings.settings import Settings

_NO_FILE = template("No settings file; these are the defaults.")
_LEFT_OPEN = template("language: that of each journey")


def settings_segments(settings: Settings, profile: str | None = None, language: str | None = None) -> Iterator[Segment]:
    """Every setting and the rules they amount to, each marked where a file or a flag sets it; TOML that can be read again.

    `profile` and `language` are what flags ask for.
    """
    speaking = language or settings.language or ORIGINAL
    source = translated(say("What {file} sets is marked; all else is the default.", file=settings.file), speaking).text
    yield Segment(f"# {source if settings.file else translated_text(_NO_FILE, speaking)}\n", Role.QUIET)
    page = _Page(printable(settings.file))
    yield from page.line("profile", _text(profile or settings.profile or PROFILES[1]), settings.profile, profile and "--profile")
    yield from page.line("fail_on", _text(settings.fail_on or "error"), settings.fail_on)
    if language or settings.language:
        yield from page.line("language", _text(speaking), settings.language, language and "--language")
    else:
        yield Segment(f"# {translated_text(_LEFT_OPEN, speaking)}\n")
    for key, codes in (("select", () if profile else settings.select), ("ignore", settings.ignore)):
        if codes:
            yield from page.line(key, _value(codes), codes)
    rules = settings.rules(Choice(profile=profile))
    yield Segment("\n[severity]\n", Role.STRONG)
    for rule in rules:
        yield from page.line(rule.name, _text(rule.severity.value), rule.code in settings.severity)
    for rule in rules:
        if rule.thresholds:
            yield from _thresholds(page, rule, settings.thresholds.get(rule.code, ()))
    for table, entries in (("columns", settings.columns), ("steps", settings.steps)):
        if entries:
            yield Segment(f"\n[measure.{table}]\n", Role.STRONG)
            for name, value in entries.items():
                yield from page.line(_text(name), _value(value), value)


class _Page:
    """Writes lines with a mark behind what does not go by itself."""

    def __init__(self, file: str) -> None:
        self._file = file

    def line(self, key: str, value: str, set_by_file: object, flag: str | None = None) -> Iterator[Segment]:
        """A key and its value, and what sets it: a flag before the file."""
        yield Segment(f"{key} = {value}")
        by = flag or (self._file if set_by_file else "")
        yield Segment(f"  # {by}\n" if by else "\n", Role.QUIET)


def _thresholds(page: _Page, rule: Rule, given: Collection[str]) -> Iterator[Segment]:
    yield Segment(f"\n[rules.{rule.name}]\n", Role.STRONG)
    for name, value in rule.thresholds.items():
        yield from page.line(name, str(value), name in given)


def _value(value: str | tuple[str, ...]) -> str:
    return _text(value) if isinstance(value, str) else f"[{', '.join(map(_text, value))}]"


def _text(text: str) -> str:
    return json.dumps(text)
