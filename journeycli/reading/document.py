"""Reads a file into data and the places it came from, in one pass over the parser's events; alone imports yaml."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
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
from journeycli.problem import Problem
from journeycli.reading.outline import Mark, Outline, Place
from journeycli.reading.scalar import read_plain
from journeycli.reading.schema import keys_of_format
from journeycli.reading.slips import slip_on
from journeycli.reading.source import EMPTY, decode, forbidden_character, no_break_space, split_lines, unsettled
from journeycli.reading.yaml_words import ESCAPE, UNKNOWN, words_for
from journeycli.span import START, Span

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
        composer.take(_events(text))
    except _RefusedError as refused:
        return (*composer.duplicates, refused.problem)
    except yaml.YAMLError as error:
        return (*composer.duplicates, no_break_space(text) or unsettled(text) or _broken(error, text, composer.innermost))
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
    is_list: bool
    children: dict[str | int, Place]
    start: Mark
    key: str | None = None
    key_start: Mark | None = None
    key_end: Mark | None = None
    is_item: bool = False
    dash_missing: bool = False


class _Composer:
    """Takes the parser's events one by one and grows the data and its outline.

    Half of the time a file takes is spent here, so a scalar, by far the most frequent event, is taken in one method.
    """

    def __init__(self) -> None:
        self.data: Any = None
        self.root: Place | None = None
        self.duplicates: list[Problem] = []
        self._stack: list[_Open] = []
        self._top: _Open | None = None
        self._documents = 0
        self._nodes = 0

    @property
    def innermost(self) -> Mark | None:
        """Where the list or mapping starts that is being read."""
        return self._top.start if self._top else None

    def take(self, events: Iterable[ParserEvent]) -> None:
        """The events of the parser, in their order.

        Raises:
            _RefusedError: the format does not take what an event brings.
        """
        for event in events:
            kind = type(event)
            if kind is ScalarEvent:
                self._scalar(event)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                self._close(event)
            elif kind is MappingStartEvent:
                self._open(event, _Open({}, False, {}, event.start_mark))
            elif kind is SequenceStartEvent:
                self._open(event, _Open([], True, {}, event.start_mark))
            elif kind is AliasEvent:
                raise _unsupported(event, say("Aliases (`*{name}`) are not taken", name=event.anchor), _WRITE_OUT_OR_QUOTE)
            elif kind is DocumentStartEvent:
                self._document(event)

    def _scalar(self, event: ParserEvent) -> None:
        self._nodes += 1
        if event.anchor is not None or event.tag is not None or self._nodes > MOST_NODES:
            raise _refused_node(event)
        value = _plain_value(event) if event.implicit[0] else _quoted_value(event)
        top = self._top
        if top is None:
            self.data, self.root = value, Place(event.start_mark, event.end_mark, None, None, None)
        elif top.is_list:
            top.children[len(top.data)] = Place(event.start_mark, event.end_mark, None, None, None)
            top.data.append(value)
        elif top.key is None:
            self._key(top, event, value)
        else:
            top.children.setdefault(top.key, Place(event.start_mark, event.end_mark, top.key_start, top.key_end, None))
            top.data[top.key] = value
            top.key = None

    def _key(self, top: _Open, event: ParserEvent, key: Any) -> None:
        if not isinstance(key, str) or (key == "<<" and event.implicit[0]):
            raise _refused_key(event)
        if key in top.data and len(self.duplicates) < MOST_DUPLICATES and not top.dash_missing:
            self.duplicates.append(_duplicate(key, event, top))
            top.dash_missing = key == "id" and top.is_item  # what follows belongs to a new item, and is no mistake of its own
        top.key, top.key_start, top.key_end = key, event.start_mark, event.end_mark

    def _open(self, event: ParserEvent, opened: _Open) -> None:
        self._nodes += 1
        if event.anchor is not None or event.tag is not None or self._nodes > MOST_NODES:
            raise _refused_node(event)
        if self._top is not None and not self._top.is_list and self._top.key is None:
            message = say("A key must be text, and this one is a list or mapping")
            raise _unsupported(event, message, say("Quote a text that holds brackets."))
        if len(self._stack) >= DEEPEST:
            message = say("Lists and mappings are nested deeper than {limit} levels", limit=DEEPEST)
            raise _too_much(event, message, say("A journey needs six levels; look for brackets or indentation too many."))
        opened.is_item = bool(self._stack) and self._stack[-1].is_list and not event.flow_style
        self._stack.append(opened)
        self._top = opened

    def _close(self, event: ParserEvent) -> None:
        done = self._stack.pop()
        top = self._top = self._stack[-1] if self._stack else None
        if top is None:
            self.data, self.root = done.data, Place(done.start, event.end_mark, None, None, done.children)
        elif top.is_list:
            top.children[len(top.data)] = Place(done.start, event.end_mark, None, None, done.children)
            top.data.append(done.data)
        elif top.key is not None:
            top.children.setdefault(top.key, Place(done.start, event.end_mark, top.key_start, top.key_end, done.children))
            top.data[top.key] = done.data
            top.key = None

    def _document(self, event: ParserEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            raise _unsupported(event, say("A second journey starts here"), say("Put every journey in a file of its own."))


_WRITE_OUT = say("Write out what is meant, in full, at this place.")
_WRITE_OUT_OR_QUOTE = say("Write out what is meant, in full, at this place; quote a text that starts with `&` or `*`.")


def _events(text: str) -> Iterator[ParserEvent]:
    """The parser's events, one at a time."""
    parser = _PARSER(text)
    try:
        while (event := parser.get_event()) is not None:
            yield event
    except (ValueError, OverflowError) as error:
        # PyYAML's own parser hands on what Python says of "\U00110000" and "\UFFFFFFFF", and libyaml's refuses them.
        raise yaml.MarkedYAMLError(problem="found unknown escape code", problem_mark=parser.get_mark()) from error
    finally:
        parser.dispose()


def _plain_value(event: ParserEvent) -> Any:
    try:
        return read_plain(event.value)
    except OverflowError:
        message = say("The number {number} is larger than 64 bits hold", number=event.value)
        raise _too_much(event, message, say("Quote it if it is meant as a text.")) from None


def _quoted_value(event: ParserEvent) -> str:
    if event.style == '"':
        _check_escapes(event)
    return str(event.value)


def _refused_node(event: ParserEvent) -> _RefusedError:
    """Why a value is not taken: it carries what no value may, or it is one too many."""
    if event.anchor is not None:
        return _unsupported(event, say("Anchors (`&{name}`) are not taken", name=event.anchor), _WRITE_OUT_OR_QUOTE)
    if event.tag is not None:
        message = say("Tags (`{tag}`) are not taken", tag=event.tag.replace("tag:yaml.org,2002:", "!!"))
        return _unsupported(event, message, say("Remove the tag; quote a text that starts with `!`."))
    message = say("The file holds more than {limit} keys and values", limit=MOST_NODES)
    return _too_much(event, message, say("Split it: one journey for one process."))


def _refused_key(event: ParserEvent) -> _RefusedError:
    """Why a scalar cannot be a key."""
    if event.value == "<<":
        return _unsupported(event, say("Merge keys (`<<`) are not taken"), _WRITE_OUT)
    if not event.value:
        return _unsupported(event, say("A key must be text, and here it is empty"), say("Write a key before the colon."))
    return _unsupported(event, say("A key must be text, and {key} is not", key=event.value), say("Put the key between quotes."))


def _check_escapes(event: ParserEvent) -> None:
    """Refuses what a text in double quotes may not hold, written as an escape."""
    problem = forbidden_character(event.value, _span(event))
    if problem and _SURROGATE.search(event.value):
        problem = Problem("J001", problem.span, ESCAPE.message, ESCAPE.help)
    if problem:
        raise _RefusedError(problem)


def _duplicate(key: str, event: ParserEvent, mapping: _Open) -> Problem:
    first = mapping.children[key]
    first_span = _between(first.key_start or first.start, first.key_end or first.end)
    message = say('The key "{key}" stands twice, first in line {line}', key=key, line=first_span.line)
    help = say("Keep one of the two, or join what they hold: the second would silently replace the first.")
    if key == "id" and mapping.is_item:
        help = say("If a new item starts here, put a dash before it: `- id: …`.")
    above = next(reversed(mapping.data))
    if mapping.data[above] is None and mapping.start.column:
        help = say("If it belongs to `{above}`, indent it further than that.", above=above)
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
    if words.of_line:
        slip = slip_on(split_lines(text), opened.line if opened and words.at_opening else mark.line, keys_of_format())
        if slip:
            place = Span(slip.line + 1, slip.column + 1, slip.line + 1, slip.column + 1)
            return Problem("J001", place, slip.message, slip.help)
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
