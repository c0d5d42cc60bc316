"""Reads the YAML that most journeys are written in, line by line; what is written in another way it leaves to the parser."""

import re
from typing import Any

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


class Block:
    """A list or mapping of lines: what it holds, and where its things stand. Lines and columns are counted from 0."""

    __slots__ = ("column", "data", "end", "expected", "is_list", "key", "key_line", "line", "lines", "waiting_line")
    key_line: int
    """The line of the key that it is the value of, known as soon as it is read to its end; of no meaning for an item."""
    end: int | None
    """The line of what follows it, known then too; None at the end of the file."""
    waiting_line: int
    """The line of the key that waits for its value, if one does."""

    def __init__(self, line: int, column: int, *, is_list: bool) -> None:
        self.line = line
        """That of its first thing, which stands in the column."""
        self.column = column
        self.is_list = is_list
        self.data: Any = [] if is_list else {}
        self.lines: dict[str | int, int | Block] = {}
        """By key or list position: the line of a scalar and of what stands between brackets, or a list or mapping of lines."""
        self.key = ""
        """While it is read: the key that waits for its value, if one does."""
        self.expected = _NOWHERE if is_list else column
        """While it is read: the column in which its next key stands, if nothing else comes."""

    def expect(self, key: str, line: int) -> None:
        """Takes a key, whose value is to come."""
        self.key, self.waiting_line, self.expected = key, line, _NOWHERE

    def take_nothing(self) -> None:
        """Takes it that no value follows the key that waits for one."""
        self.data[self.key], self.lines[self.key] = None, self.waiting_line
        self.key, self.expected = "", self.column

    def take(self, done: "Block", end: int | None) -> None:
        """Takes a list or mapping that ends here."""
        done.end = end
        if self.is_list:
            self.lines[len(self.data)] = done
            self.data.append(done.data)
        else:
            done.key_line = self.waiting_line
            self.lines[self.key], self.data[self.key] = done, done.data
            self.key, self.expected = "", self.column


def read_lines(text: str) -> Block | None:
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


def _read(text: str) -> Block:
    """In one loop, for it goes round for every line of every file."""
    opened: list[Block] = []
    top = Block(0, _NOWHERE, is_list=True)
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


def _settled(opened: list[Block], number: int, column: int, dash: str, key: str) -> Block:
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
            done = opened.pop()
            if not opened:
                raise OtherwiseWrittenError
            top = opened[-1]
            top.take(done, number)
        if column != top.column or (dash and not top.is_list):
            raise OtherwiseWrittenError
    return _opened(opened, number, column + len(dash), is_list=False) if dash and key else top


def _opened(opened: list[Block], line: int, column: int, *, is_list: bool) -> Block:
    if len(opened) == _DEEPEST:
        raise OtherwiseWrittenError
    top = Block(line, column, is_list=is_list)
    opened.append(top)
    return top


def _whole(opened: list[Block]) -> Block:
    """All that was read, where the file ends."""
    if not opened:
        raise OtherwiseWrittenError
    if opened[-1].key:
        opened[-1].take_nothing()
    while len(opened) > 1:
        done = opened.pop()
        opened[-1].take(done, None)
    opened[0].end = None
    return opened[0]
