"""Reads a file into data and the places it came from, in one pass over the parser's events; alone imports yaml."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from journeycli.finding import Related
from journeycli.message import Message, say
from journeycli.outline import Mark, Outline, Place
from journeycli.problem import Problem
from journeycli.scalar import read_plain
from journeycli.source import EMPTY, decode, forbidden_character
from journeycli.span import START, Span
from journeycli.yaml_words import ESCAPE, UNKNOWN, words_for

ParserEvent = Any
"""An event of the parser. Its published types leave the marks optional, which those of a parser never are."""
DEEPEST = 32
"""Levels of lists and mappings in one another."""
MOST_NODES = 50_000
"""Keys, values, lists and mappings in one file."""
MOST_DUPLICATES = 1000
"""Duplicate keys that are told of one file; nobody mends more in one go."""

# libyaml's parser where PyYAML has it, else its own in Python: slower, the same events. Only its events are used.
_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Document:
    """A file that could be read: its text, its data as JSON would hold it, and where every value stands."""

    text: str
    data: Any
    outline: Outline


def read_document(content: bytes) -> Document | tuple[Problem, ...]:
    """The document in a file's bytes, or every problem that keeps it from being read (J001-J005).

    Takes one YAML 1.2 document without anchors, aliases, tags, merge keys or duplicate keys, of at most 1 MiB, 32
    levels and 50,000 nodes. Builds nothing on the file's word and never recurses.
    """
    text = decode(content)
    if isinstance(text, Problem):
        return (text,)
    composer = _Composer()
    try:
        for event in _events(text):
            composer.take(event)
    except _RefusedError as refused:
        return (*composer.duplicates, refused.problem)
    except yaml.YAMLError as error:
        return (*composer.duplicates, _broken(error, text, composer.innermost))
    if composer.duplicates:
        return tuple(composer.duplicates)
    if composer.data is None or composer.root is None:
        return (EMPTY,)
    return Document(text, composer.data, Outline(composer.root))


class _RefusedError(Exception):
    """The file holds something that ends the reading at once."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


@dataclass(slots=True)
class _Open:
    """A list or mapping that is still being read."""

    data: Any
    children: dict[str | int, Place]
    start: Mark
    key: str | None = None
    key_start: Mark | None = None
    key_end: Mark | None = None


@dataclass(slots=True)
class _Composer:
    """Takes the parser's events one by one and grows the data and its outline."""

    data: Any = None
    root: Place | None = None
    duplicates: list[Problem] = field(default_factory=list)
    _stack: list[_Open] = field(default_factory=list)
    _documents: int = 0
    _nodes: int = 0

    @property
    def innermost(self) -> Mark | None:
        """Where the list or mapping starts that is being read."""
        return self._stack[-1].start if self._stack else None

    def take(self, event: ParserEvent) -> None:
        """One event of the parser.

        Raises:
            _RefusedError: the format does not take what the event brings.
        """
        kind = type(event)
        if kind is ScalarEvent:
            self._scalar(event)
        elif kind is MappingStartEvent or kind is SequenceStartEvent:
            self._open(event, {} if kind is MappingStartEvent else [])
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            done = self._stack.pop()
            self._add(done.data, done.start, event.end_mark, done.children)
        elif kind is AliasEvent:
            raise _unsupported(event, say("Aliases (`*{name}`) are not taken", name=event.anchor), _WRITE_OUT_OR_QUOTE)
        elif kind is DocumentStartEvent:
            self._documents += 1
            if self._documents > 1:
                raise _unsupported(event, say("A second document starts here"), say("Put every journey in a file of its own."))

    def _scalar(self, event: ParserEvent) -> None:
        self._check(event)
        top = self._stack[-1] if self._stack else None
        if top is not None and top.key is None and type(top.data) is dict:
            self._key(top, event)
        else:
            self._add(_scalar_value(event), event.start_mark, event.end_mark, None)

    def _key(self, top: _Open, event: ParserEvent) -> None:
        key = event.value
        if event.implicit[0] and key == "<<":
            raise _unsupported(event, say("Merge keys (`<<`) are not taken"), _WRITE_OUT)
        if not isinstance(_scalar_value(event), str):
            message = say("A key must be text, and {key} is not", key=key) if key else say("A key must be text, and here it is empty")
            raise _unsupported(event, message, say("Put the key between quotes.") if key else say("Write a key before the colon."))
        if key in top.data and len(self.duplicates) < MOST_DUPLICATES:
            self.duplicates.append(_duplicate(key, event, top.children[key]))
        top.key, top.key_start, top.key_end = key, event.start_mark, event.end_mark

    def _open(self, event: ParserEvent, data: Any) -> None:
        self._check(event)
        if self._stack and self._stack[-1].key is None and type(self._stack[-1].data) is dict:
            raise _unsupported(
                event, say("A key must be text, and this one is a list or mapping"), say("Quote a text that holds brackets.")
            )
        if len(self._stack) >= DEEPEST:
            message = say("Lists and mappings are nested deeper than {limit} levels", limit=DEEPEST)
            raise _too_much(event, message, say("A journey needs six levels; look for brackets or indentation too many."))
        self._stack.append(_Open(data, {}, event.start_mark))

    def _add(self, value: Any, start: Mark, end: Mark, children: dict[str | int, Place] | None) -> None:
        if not self._stack:
            self.data, self.root = value, Place(start, end, None, None, children)
            return
        top = self._stack[-1]
        if top.key is None:
            top.children[len(top.data)] = Place(start, end, None, None, children)
            top.data.append(value)
        else:
            top.children.setdefault(top.key, Place(start, end, top.key_start, top.key_end, children))
            top.data[top.key] = value
            top.key = None

    def _check(self, event: ParserEvent) -> None:
        """Refuses what no value may carry, and more values than a file may hold."""
        if event.anchor is not None:
            raise _unsupported(event, say("Anchors (`&{name}`) are not taken", name=event.anchor), _WRITE_OUT_OR_QUOTE)
        if event.tag is not None:
            raise _unsupported(
                event,
                say("Tags (`{tag}`) are not taken", tag=event.tag.replace("tag:yaml.org,2002:", "!!")),
                say("Remove the tag; quote a text that starts with `!`."),
            )
        self._nodes += 1
        if self._nodes > MOST_NODES:
            message = say("The file holds more than {limit} keys and values", limit=MOST_NODES)
            raise _too_much(event, message, say("Split it: one journey for one process."))


_WRITE_OUT = say("Write out what is meant, in full, at this place.")
_WRITE_OUT_OR_QUOTE = say("Write out what is meant, in full, at this place; quote a text that starts with `&` or `*`.")


def _events(text: str) -> Iterator[ParserEvent]:
    """The parser's events, one at a time."""
    parser = _PARSER(text)
    try:
        while parser.check_event():
            yield parser.get_event()
    except (ValueError, OverflowError) as error:
        # PyYAML's own parser hands on what Python says of "\U00110000" and "\UFFFFFFFF", and libyaml's refuses them.
        raise yaml.MarkedYAMLError(problem="found unknown escape code", problem_mark=parser.get_mark()) from error
    finally:
        parser.dispose()


def _scalar_value(event: ParserEvent) -> Any:
    if not event.implicit[0]:
        if event.style == '"':
            _check_escapes(event)
        return event.value
    try:
        return read_plain(event.value)
    except OverflowError:
        message = say("The number {number} is larger than 64 bits hold", number=event.value)
        raise _too_much(event, message, say("Quote it if it is meant as a text.")) from None


def _check_escapes(event: ParserEvent) -> None:
    """Refuses what a text in double quotes may not hold, written as an escape."""
    problem = forbidden_character(event.value, _span(event))
    if problem and _SURROGATE.search(event.value):
        problem = Problem("J001", problem.span, ESCAPE.message, ESCAPE.help)
    if problem:
        raise _RefusedError(problem)


def _duplicate(key: str, event: ParserEvent, first: Place) -> Problem:
    first_span = _between(first.key_start or first.start, first.key_end or first.end)
    message = say('The key "{key}" stands twice, first in line {line}', key=key, line=first_span.line)
    help = say("Keep one of the two, or join what they hold: the second would silently replace the first.")
    return Problem("J002", _span(event), message, help, related=(Related(first_span, say("first here")),))


def _unsupported(event: ParserEvent, message: Message, help: Message) -> _RefusedError:
    return _RefusedError(Problem("J003", _span(event), message, help))


def _too_much(event: ParserEvent, message: Message, help: Message) -> _RefusedError:
    return _RefusedError(Problem("J005", _span(event), message, help))


def _broken(error: yaml.YAMLError, text: str, innermost: Mark | None) -> Problem:
    """The parser's complaint in our words; what breaks only later is shown where it starts (J001)."""
    mark, opened = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    if mark is None:
        return Problem("J001", START, UNKNOWN.message, UNKNOWN.help)
    complaint = f"{getattr(error, 'context', '')} {getattr(error, 'problem', '')}"
    words = words_for(complaint, text[mark.index - mark.column : mark.index], text[mark.index :])
    if "parsing a flow node" in complaint:
        opened = innermost
    if opened is None:
        return Problem("J001", _between(mark, mark), words.message, words.help)
    opening = _between(opened, opened)
    if words.at_opening:
        return Problem("J001", opening, words.message, words.help)
    related = (Related(opening, say("opened here")),) if "parsing a flow" in complaint else ()
    return Problem("J001", _between(mark, mark), words.message, words.help, related=related)


def _span(event: ParserEvent) -> Span:
    return _between(event.start_mark, event.end_mark)


def _between(start: Mark, end: Mark) -> Span:
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
