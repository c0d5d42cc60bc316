"""Reads a list or mapping between brackets that stands on one line and holds nothing that is hard to read."""

import re
from typing import Any

from journeycli.reading.limits import DEEPEST
from journeycli.reading.outline import Place
from journeycli.reading.scalar import CONSTANTS, read_plain

# In these patterns, what is taken is never given back (`*+`), so that no line takes longer than its length.
KEY = "[A-Za-z_][A-Za-z0-9_-]{0,99}+"
"""A key without quotes, such as the format and its ids have."""
QUOTED = r'"[^"\\\n]*+"' + r"|'(?:[^'\n]|'')*+'"
"""A text in quotes, without escapes."""
FIRST = r"(?:[+.-](?=\w)|[^\s\-+.?:,\[\]{}#&*!|>'\"%@`])"
"""What a text without quotes starts with."""
_PLAIN = rf"{FIRST}[^\n,\[\]{{}}:#?]*+(?::(?=[\w/])[^\n,\[\]{{}}:#?]*+)*+"
_TOKEN = re.compile(rf"([\[\]{{}},])|({KEY}): |({QUOTED}|{_PLAIN})| |.")
_WORDS = re.compile(r"\[[a-z][a-z0-9-]*+(?:, [a-z][a-z0-9-]*+)*+\]")
_DEEPEST = DEEPEST // 2
"""Levels here; as many are left for the lines around them, and what is deeper is left to the parser."""
_OPENING, _CLOSING = ("[", "{"), ("]", "}")


class OtherwiseWrittenError(Exception):
    """The text is not written in the way that is read here, or has a mistake."""


class _Open:
    """A list or mapping that is still being read."""

    __slots__ = ("children", "data", "is_list", "key", "key_start", "start")

    def __init__(self, start: int, *, is_list: bool) -> None:
        self.data: Any = [] if is_list else {}
        self.children: dict[str | int, Place] = {}
        self.start = start
        self.is_list = is_list
        self.key: str | None = None
        """That which waits for its value."""
        self.key_start = 0

    def expect(self, key: str, start: int) -> None:
        """Takes a key, whose value is to come."""
        if self.is_list or self.key is not None or key in self.data or key in CONSTANTS:
            raise OtherwiseWrittenError
        self.key, self.key_start = key, start

    def take(self, value: Any, start: int, end: int, children: dict[str | int, Place] | None = None) -> None:
        """Takes an item, or the value of the key that waits for it."""
        if self.is_list:
            self.children[len(self.data)] = Place(start, end, None, None, children)
            self.data.append(value)
        elif self.key is None:
            raise OtherwiseWrittenError
        else:
            self.children[self.key] = Place(start, end, self.key_start, self.key_start + len(self.key), children)
            self.data[self.key] = value
            self.key = None


def data_between_brackets(written: str) -> Any:
    """The list or mapping in a text that starts with its bracket.

    Raises:
        OtherwiseWrittenError: it is left to the parser.
        OverflowError: it holds a number that is too large.
    """
    if _WORDS.fullmatch(written):
        words = written[1:-1].split(", ")
        if CONSTANTS.keys().isdisjoint(words):
            return words
    return _read(written, 0).data[0]


def place_between_brackets(written: str, start: int) -> Place:
    """The place of a list or mapping that could be read, with the places of what it holds; its text stands at `start`."""
    return _read(written, start).children[0]


def scalar(written: str) -> Any:
    """The value of a text, with or without quotes.

    Raises:
        OverflowError: it is a number that is too large.
    """
    if written[0] == '"':
        return written[1:-1]
    return written[1:-1].replace("''", "'") if written[0] == "'" else read_plain(written)


def _read(written: str, start: int) -> _Open:
    """A list of one item: what stands between the outer brackets."""
    outside = _Open(0, is_list=True)
    opened, is_wanted = [outside], True
    for token in _TOKEN.finditer(written.rstrip(" ")):
        sign, key, text = token.groups()
        at, top = start + token.start(), opened[-1]
        if top is outside and outside.data:
            raise OtherwiseWrittenError
        if text and is_wanted:
            text = text.rstrip(" ")
            top.take(scalar(text), at, at + len(text))
            is_wanted = False
        elif sign == "," and not is_wanted:
            is_wanted = True
        elif key and is_wanted:
            top.expect(key, at)
        elif sign in _OPENING and is_wanted and len(opened) <= _DEEPEST:
            opened.append(_Open(at, is_list=sign == "["))
        elif sign in _CLOSING and top.is_list is (sign == "]") and top.key is None and not (is_wanted and top.data):
            opened.pop()
            opened[-1].take(top.data, top.start, at + 1, top.children)
            is_wanted = False
        elif token[0] != " ":
            raise OtherwiseWrittenError
    if len(opened) > 1:
        raise OtherwiseWrittenError
    return outside
