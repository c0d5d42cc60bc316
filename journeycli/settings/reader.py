"""Reads settings from journey.toml or [tool.journey], and says at its place what is wrong in them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from journeycli.errors import JourneyError, Located
from journeycli.finding import Excerpt, Severity
from journeycli.message import Message, say
from journeycli.nearest import known_words, nearest
from journeycli.numbers.columns import COLUMNS
from journeycli.reading.positions import split_lines
from journeycli.rule import Bounds, Rule
from journeycli.settings.selection import PROFILES, codes_of, find_rule, left_out
from journeycli.settings.settings import LEVELS, Settings
from journeycli.span import Span
from journeycli.vocabulary import LANGUAGES

if TYPE_CHECKING:
    from journeycli.settings.toml import TomlDocument

Path = tuple[str, ...]
"""The tables and the key that lead to a setting."""
_WORDS = {"profile": PROFILES, "fail_on": LEVELS, "language": LANGUAGES}
_LISTS = ("select", "ignore")
_TABLES = ("severity", "rules", "measure")
KEYS = (*_WORDS, *_LISTS, *_TABLES)
_MEASURE = ("columns", "steps")
_SILENT = ("off", "never", "none", "ignore", "disabled", "false")
"""What other tools call a rule that says nothing."""


def read_settings(file: str, document: "TomlDocument", top: Path) -> Settings:
    """The settings below the table `top` of a file.

    Raises:
        JourneyError: a key, rule, threshold or value that is not known, with its place in the file.
    """
    return _Reader(file, document, top).settings()


@dataclass(frozen=True, slots=True)
class _Reader:
    file: str
    document: "TomlDocument"
    top: Path

    def settings(self) -> Settings:
        data: Any = self.document.data
        for table in self.top:
            data = data[table]
        self._known_keys(data, KEYS, self.top)
        words = {key: self._word(key, data[key], known) for key, known in _WORDS.items() if key in data}
        return Settings(
            file=self.file,
            profile=words.get("profile"),
            fail_on=words.get("fail_on"),
            language=words.get("language"),
            select=tuple(self._rule_words("select", data.get("select", []))),
            ignore=tuple(self._rule_words("ignore", data.get("ignore", []))),
            severity=dict(self._severities(self._table(data, "severity"))),
            thresholds=dict(self._thresholds(self._table(data, "rules"))),
            columns=dict(self._columns(self._measure(data, "columns"))),
            steps=dict(self._steps(self._measure(data, "steps"))),
        )

    def _measure(self, data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
        table = self._table(data, "measure")
        self._known_keys(table, _MEASURE, (*self.top, "measure"))
        return self._table(table, "measure", key)

    def _columns(self, table: Mapping[str, Any]) -> Iterator[tuple[str, tuple[str, ...]]]:
        self._known_keys(table, tuple(COLUMNS), (*self.top, "measure", "columns"))
        for name, names in table.items():
            if not isinstance(names, list) or not all(isinstance(word, str) and word for word in names):
                message, help = say('"{key}" must be a list', key=name), say('Write it as {key} = ["Sessies"].', key=name)
                raise self._error(self.document.key((*self.top, "measure", "columns", name)), message, help)
            yield name, tuple(names)

    def _steps(self, table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
        for name, touchpoint in table.items():
            if not isinstance(touchpoint, str):
                message, help = say('"{key}" must be a text', key=name), say("Write the id of a touchpoint between quotes.")
                raise self._error(self.document.key((*self.top, "measure", "steps", name)), message, help)
            yield name, touchpoint

    def _word(self, key: str, value: Any, known: Iterable[str]) -> str:
        path = (*self.top, key)
        if value not in known:
            message, help = say('"{key}" does not take {value}', key=key, value=str(value)), known_words(str(value), known)
            raise self._error(self.document.value(path, str(value)), message, help)
        return str(value)

    def _rule_words(self, key: str, value: Any) -> Iterator[str]:
        path = (*self.top, key)
        if not isinstance(value, list):
            raise self._error(
                self.document.key(path), say('"{key}" must be a list', key=key), say('Write it as {key} = ["J201", "J3"].', key=key)
            )
        for word in dict.fromkeys(map(str, value)):
            self._resolved(word, partial(self.document.value, path, word), left_out if key == "ignore" else codes_of)
            yield word

    def _severities(self, table: Mapping[str, Any]) -> Iterator[tuple[str, Severity]]:
        seen: dict[str, str] = {}
        for name, level in table.items():
            path = (*self.top, "severity", name)
            code = self._one_rule(name, path, seen).code
            if code.startswith("J0"):
                message = say("The level of {rule} cannot be changed", rule=name)
                raise self._error(self.document.key(path), message, say("A file that cannot be read as a journey never passes."))
            yield code, self._level(path, level)

    def _thresholds(self, table: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, int]]]:
        seen: dict[str, str] = {}
        for name, given in table.items():
            path = (*self.top, "rules", name)
            rule = self._one_rule(name, path, seen)
            if not isinstance(given, dict):
                raise self._error(
                    self.document.key(path),
                    say('"{key}" must be a table', key=name),
                    say("Write [rules.{key}] on a line of its own.", key=name),
                )
            yield rule.code, dict(self._thresholds_of(rule, given, path))

    def _thresholds_of(self, rule: Rule, given: Mapping[str, Any], path: Path) -> Iterator[tuple[str, int]]:
        self._known_keys(given, tuple(rule.thresholds), path)
        for name, value in given.items():
            bounds = rule.bounds[name]
            if type(value) is not int or not bounds.hold(value):
                help = say("Left out, it is {default}.", default=rule.thresholds[name])
                raise self._error(self.document.key((*path, name)), _outside(name, bounds), help)
            yield name, value

    def _one_rule(self, word: str, path: Path, seen: dict[str, str]) -> Rule:
        """The rule that a key names; `seen` are the keys before it, by the codes of their rules."""
        rule: Rule = self._resolved(word, partial(self.document.key, path), find_rule)
        if seen.setdefault(rule.code, word) != word:
            message = say('"{first}" and "{second}" are the same rule', first=seen[rule.code], second=word)
            raise self._error(self.document.key(path), message, say("Keep one of the two."))
        return rule

    def _level(self, path: Path, value: Any) -> Severity:
        word, known = str(value), [severity.value for severity in Severity]
        if value in known:
            return Severity(word)
        help = say('Leave the rule out: ignore = ["{rule}"].', rule=path[-1]) if word.lower() in _SILENT else known_words(word, known)
        raise self._error(self.document.value(path, word), say('"{value}" is not a level', value=word), help)

    def _table(self, data: Mapping[str, Any], *path: str) -> Mapping[str, Any]:
        table = data.get(path[-1], {})
        if not isinstance(table, dict):
            raise self._error(
                self.document.key((*self.top, *path)),
                say('"{key}" must be a table', key=path[-1]),
                say("Write [{key}] on a line of its own.", key=".".join(path)),
            )
        return table

    def _known_keys(self, data: Mapping[str, Any], known: tuple[str, ...], path: Path) -> None:
        for key in data:
            if key not in known:
                meant = nearest(key, known)
                help = say('Did you mean "{meant}"?', meant=meant) if meant else _all_known(known)
                raise self._error(self.document.key((*path, key)), say('There is no setting "{key}" here', key=key), help)

    def _resolved(self, word: str, place: Callable[[], Span], resolve: Any) -> Any:
        """What a word for rules stands for; its error gets a place, which is looked for only then: a list may be long."""
        try:
            return resolve(word)
        except JourneyError as error:
            raise self._error(place(), error.message, error.help) from None

    def _error(self, span: Span, message: Message, help: Message | None) -> JourneyError:
        return JourneyError(message, help, Located(self.file, span, Excerpt.around(split_lines(self.document.text), span)))


def _all_known(known: tuple[str, ...]) -> Message:
    return say("Known are: {known}.", known=known) if known else say("This rule has no thresholds.")


def _outside(key: str, bounds: Bounds) -> Message:
    if bounds.most is None:
        return say('"{key}" must be a whole number, {least} or more', key=key, least=bounds.least)
    return say('"{key}" must be a whole number from {least} to {most}', key=key, least=bounds.least, most=bounds.most)
