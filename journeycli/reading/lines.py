"""Reads the YAML that most journeys are written in, line by line; what is written in another way it leaves to the parser."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from journeycli.reading.brackets import FIRST, KEY, QUOTED, OtherwiseWrittenError, data_between_brackets, scalar
from journeycli.reading.limits import DEEPEST, MOST_NODES
from journeycli.reading.scalar import CONSTANTS

# What is taken is never given back (`*+`), so that no line takes longer than its length. The last part takes what no other does.
LINE = re.compile(
    r"(?P<indentation> *+)"
    rf"(?:(?P<dash>- ++)?(?:(?P<key>{KEY}):(?: ++|(?=\n|\Z)))?"
    rf"(?P<value>{QUOTED}|[\[{{][^\n#]*+|{FIRST}[^\n:#]*+(?:(?::(?=[^ \n])|(?<=[^ ])#)[^\n:#]*+)*+)?"
    r" *+(?:(?<![^ \n])#[^\n]*+)?(?:\n|\Z)"
    r"|(?P<other>[^\n]+))"
)
"""One line: a key or an item with its value, and a comment; or one that is otherwise written."""
_TEXTS = frozenset("abcdeghijklmopqrsuvwxyzABCDEGHIJKLMOPQRSUVWXYZ")
"""What only texts start with: no number, no truth value, no quote or bracket."""
_NODES_OF_A_LINE = 4
"""At most, without those between brackets: a list, a mapping in it, a key and its value."""
_NODES_OF_A_SIGN = 3
"""At most, for each bracket that opens and each comma: a list or mapping, a key and its value."""
_DEEPEST = DEEPEST // 2
"""Levels of lines; as many are left for what stands between brackets."""
_NOWHERE = -1
"""A column in which no key can stand."""


class Block(NamedTuple):
    """A list or mapping of lines: the line of its key, and where its first thing stands, all counted from 0."""

    key_line: int
    line: int
    column: int
    end: int | None
    """The line of what follows it; None at the end of the file."""
    lines: Mapping[str | int, "int | Block"]
    """The lines of its things, by key or list position: one line for a scalar and for what stands between brackets."""


@dataclass(frozen=True, slots=True)
class Read:
    """The data in a text, and the list or mapping of lines that is all of it."""

    data: Any
    block: Block


class _Open:
    """A list or mapping of lines that is still being read."""

    __slots__ = ("column", "data", "expected", "is_list", "key", "key_line", "line", "lines")

    def __init__(self, line: int, column: int, *, is_list: bool) -> None:
        self.data: Any = [] if is_list else {}
        self.lines: dict[str | int, int | Block] = {}
        self.line = line
        self.column = column
        self.is_list = is_list
        self.key = ""
        """That which waits for its value, if one does."""
        self.key_line = 0
        self.expected = _NOWHERE if is_list else column
        """The column in which the next key stands, if nothing else comes."""

    def expect(self, key: str, line: int) -> None:
        """Takes a key, whose value is to come."""
        self.key, self.key_line, self.expected = key, line, _NOWHERE

    def take_nothing(self) -> None:
        """Takes it that no value follows the key that waits for one."""
        self.data[self.key], self.lines[self.key] = None, self.key_line
        self.key, self.expected = "", self.column

    def take(self, done: "_Open", end: int | None) -> None:
        """Takes a list or mapping that ends here."""
        block = Block(self.key_line, done.line, done.column, end, done.lines)
        if self.is_list:
            self.lines[len(self.data)] = block
            self.data.append(done.data)
        else:
            self.data[self.key], self.lines[self.key] = done.data, block
            self.key, self.expected = "", self.column


def read_lines(text: str) -> Read | None:
    """What the parser would read in a text; None where the text holds what is left to the parser.

    Read here are keys and items on lines of their own, with a text on one line or with simple lists and mappings between
    brackets, and comments: in a third of the time that the parser's events take. None does not say that the file is wrong.
    """
    if "\t" in text or "\r" in text or _most_nodes(text) > MOST_NODES:
        return None
    try:
        return _read(text)
    except (OtherwiseWrittenError, OverflowError):
        return None


def _most_nodes(text: str) -> int:
    """At least as many as the keys, values, lists and mappings of a text."""
    signs = text.count("[") + text.count("{") + text.count(",")
    return _NODES_OF_A_LINE * (text.count("\n") + 1) + _NODES_OF_A_SIGN * signs


def _read(text: str) -> Read:
    """In one loop, for it goes round for every line of every file."""
    opened: list[_Open] = []
    top = _Open(0, _NOWHERE, is_list=True)
    for number, (indentation, dash, key, value, other) in enumerate(LINE.findall(text)):
        if not key and not dash:
            if value or other:
                raise OtherwiseWrittenError
            continue
        column = len(indentation)
        if dash or column != top.expected:
            top = _settled(opened, number, column, dash, key)
        data = top.data
        if key:
            if key in data or key in CONSTANTS:
                raise OtherwiseWrittenError
            if value:
                top.lines[key] = number
                data[key] = value.rstrip(" ") if value[0] in _TEXTS else _value(value)
            else:
                top.expect(key, number)
        elif value:
            top.lines[len(data)] = number
            data.append(value.rstrip(" ") if value[0] in _TEXTS else _value(value))
        else:
            raise OtherwiseWrittenError
    return _whole(opened)


def _value(written: str) -> Any:
    written = written.rstrip(" ")
    return data_between_brackets(written) if written[0] in "[{" else scalar(written)


def _settled(opened: list[_Open], number: int, column: int, dash: str, key: str) -> _Open:
    """The list or mapping that a line goes on with: what ends above it is closed, and what starts with it is open."""
    if not opened:
        top = _opened(opened, number, column, is_list=bool(dash))
    else:
        top = opened[-1]
        if top.key and (column > top.column or (column == top.column and dash)):
            top = _opened(opened, number, column, is_list=bool(dash))
        elif top.key:
            top.take_nothing()
        while column < top.column or (top.is_list and not dash):
            top = _closed(opened, number)
        if column != top.column or (dash and not top.is_list):
            raise OtherwiseWrittenError
    return _opened(opened, number, column + len(dash), is_list=False) if dash and key else top


def _opened(opened: list[_Open], line: int, column: int, *, is_list: bool) -> _Open:
    if len(opened) == _DEEPEST:
        raise OtherwiseWrittenError
    top = _Open(line, column, is_list=is_list)
    opened.append(top)
    return top


def _closed(opened: list[_Open], end: int | None) -> _Open:
    """What the last one that is open stands in, with all of it."""
    done = opened.pop()
    if not opened:
        raise OtherwiseWrittenError
    opened[-1].take(done, end)
    return opened[-1]


def _whole(opened: list[_Open]) -> Read:
    """All that was read, where the file ends."""
    if not opened:
        raise OtherwiseWrittenError
    if opened[-1].key:
        opened[-1].take_nothing()
    while len(opened) > 1:
        _closed(opened, None)
    root = opened[0]
    return Read(root.data, Block(root.line, root.line, root.column, None, root.lines))
