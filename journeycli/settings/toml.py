"""Reads a settings file into data and the lines its keys stand on; alone imports tomllib."""

import re
import tomllib
from dataclasses import dataclass
from typing import Any

from journeycli.message import say
from journeycli.problem import Problem
from journeycli.reading.positions import Positions, split_lines
from journeycli.reading.source import decode
from journeycli.span import START, Span

_TABLE = re.compile(r"\s*\[\s*([^\[\]]+?)\s*\]")
_KEY = re.compile(r"\s*([A-Za-z0-9_.\"'-]+)\s*=")
_PLACE = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)")
_DEEPEST = 16
"""Names in one key, as in a.b.c: settings have five, and tomllib keeps every beginning of a key, which fills the memory."""
_NAME = r"""(?:[A-Za-z0-9_-]++|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')"""
_DEEP_KEY = re.compile(rf"(?<![A-Za-z0-9_-])(?:{_NAME}[ \t]*+\.[ \t]*+){{{_DEEPEST}}}")
_LARGEST_NUMBER = 2**63 - 1

Path = tuple[str, ...]
"""The tables and the key that lead to a setting."""


@dataclass(frozen=True, slots=True)
class TomlDocument:
    """A settings file that could be read: its text, its data, and the span of each table and key."""

    text: str
    data: dict[str, Any]
    places: dict[Path, Span]

    def key(self, path: Path) -> Span:
        """Where a key stands; its table, or the start of the file, where that cannot be told."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, START)

    def value(self, path: Path, text: str) -> Span:
        """Where a text stands that is the value of a key or an item of it; the key where it cannot be found."""
        key = self.key(path)
        for number, line in enumerate(split_lines(self.text)[key.line - 1 :], key.line):
            for quoted in (f'"{text}"', f"'{text}'"):
                column = line.find(quoted, key.end_column - 1 if number == key.line else 0)
                if column >= 0:
                    return Span(number, column + 1, number, column + 1 + len(quoted))
        return key


def read_toml(content: bytes) -> TomlDocument | Problem:
    """The settings in a file's bytes, or why they cannot be read (the codes are those of reading a journey)."""
    if not content.strip():
        return TomlDocument("", {}, {})
    text = decode(content)
    if isinstance(text, Problem):
        return text
    deep = _DEEP_KEY.search(text)
    if deep:
        message = say("This key has more than {limit} names with points between them", limit=_DEEPEST)
        return Problem("J005", Positions(text).span(deep.start(), deep.start() + 1), message, say("Settings need five at most."))
    try:
        document = TomlDocument(text, tomllib.loads(text), _places(text))
    except (ValueError, RecursionError) as error:  # tomllib's own error is a ValueError, and so is that of too long a number
        message = say("The settings cannot be read as TOML here")
        return Problem(
            "J001", _place_of(str(error), text), message, say('Write `key = value` lines, texts between quotes: fail_on = "warning".')
        )
    large = _too_large_a_number(document.data)
    if large is not None:
        message = say("This number is larger than 64 bits hold")
        return Problem("J005", document.key(large), message, say("Quote it if it is meant as a text."))
    return document


def _too_large_a_number(data: dict[str, Any]) -> Path | None:
    """The path to a number beyond what TOML promises to hold, which Python cannot always print or compare."""
    left: list[tuple[Path, Any]] = [((), data)]
    while left:
        path, value = left.pop()
        if isinstance(value, dict):
            left += [((*path, key), inner) for key, inner in value.items()]
        elif isinstance(value, list):
            left += [(path, inner) for inner in value]
        elif isinstance(value, int) and not -_LARGEST_NUMBER - 1 <= value <= _LARGEST_NUMBER:
            return path
    return None


def _places(text: str) -> dict[Path, Span]:
    places: dict[Path, Span] = {}
    table: Path = ()
    for number, line in enumerate(split_lines(text), 1):
        header, key = _TABLE.match(line), _KEY.match(line)
        if header:
            table = _parts(header[1])
            for length in range(1, len(table) + 1):
                places.setdefault(table[:length], Span(number, header.start(1) + 1, number, header.end(1) + 1))
        elif key:
            places.setdefault((*table, *_parts(key[1])), Span(number, key.start(1) + 1, number, key.end(1) + 1))
    return places


def _parts(dotted: str) -> Path:
    return tuple(part.strip().strip("\"'") for part in dotted.split("."))


def _place_of(error: str, text: str) -> Span:
    found = _PLACE.search(error)
    if found is None:
        return START
    lines = split_lines(text)
    line, column = (int(found[1]), int(found[2])) if found[1] else (len(lines), len(lines[-1]) + 1)
    return Span(line, column, line, column + 1)
