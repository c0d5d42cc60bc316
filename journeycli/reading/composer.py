"""Grows data and its places from the parser's events, in one pass; alone imports yaml."""

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
from journeycli.message import say
from journeycli.problem import Problem
from journeycli.reading.limits import DEEPEST, MOST_NODES
from journeycli.reading.outline import Place
from journeycli.reading.positions import Positions
from journeycli.reading.refusal import (
    ParserEvent,
    ParserMark,
    RefusedError,
    broken,
    check_escapes,
    refused_alias,
    refused_key,
    refused_node,
    span_of,
    too_much,
    unsupported,
)
from journeycli.reading.scalar import read_plain
from journeycli.reading.source import EMPTY, no_break_space, unsettled

MOST_DUPLICATES = 1000
"""Duplicate keys that are told of one file; nobody mends more in one go."""

# libyaml's parser where PyYAML has it, else its own in Python: slower, the same events. Only its events are used.
_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class Composed:
    """What a text holds, and where."""

    data: Any
    root: Place


def compose(text: str, positions: Positions) -> Composed | tuple[Problem, ...]:
    """The data in a text and its places, or every problem that keeps it from being read (J001-J005)."""
    composer = _Composer(positions)
    try:
        composer.take(_events(text))
    except RefusedError as refused:
        return (*composer.duplicates, refused.problem)
    except yaml.YAMLError as error:
        return (*composer.duplicates, no_break_space(text) or unsettled(text) or broken(error, text, composer.innermost))
    if composer.duplicates:
        return tuple(composer.duplicates)
    if composer.data is None or composer.root is None:
        return (EMPTY,)
    return Composed(composer.data, composer.root)


@dataclass(slots=True)
class _Open:
    """A list or mapping that is still being read."""

    data: Any
    is_list: bool
    children: dict[str | int, Place]
    start: ParserMark
    key: str | None = None
    key_start: int | None = None
    key_end: int | None = None
    is_item: bool = False
    dash_missing: bool = False


class _Composer:
    """Takes the parser's events one by one and grows the data and its places.

    A scalar, by far the most frequent event, is taken in one method, because of the time that calls take.
    """

    def __init__(self, positions: Positions) -> None:
        self._positions = positions
        self.data: Any = None
        self.root: Place | None = None
        self.duplicates: list[Problem] = []
        self._stack: list[_Open] = []
        self._top: _Open | None = None
        self._documents = 0
        self._nodes = 0

    @property
    def innermost(self) -> ParserMark | None:
        """Where the list or mapping starts that is being read."""
        return self._top.start if self._top else None

    def take(self, events: Iterable[ParserEvent]) -> None:
        """The events of the parser, in their order.

        Raises:
            RefusedError: the format does not take what an event brings.
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
                raise refused_alias(event)
            elif kind is DocumentStartEvent:
                self._document(event)

    def _scalar(self, event: ParserEvent) -> None:
        self._nodes += 1
        if event.anchor is not None or event.tag is not None or self._nodes > MOST_NODES:
            raise refused_node(event)
        value = _plain_value(event) if event.implicit[0] else _quoted_value(event)
        top = self._top
        if top is None:
            self.data, self.root = value, Place(event.start_mark.index, event.end_mark.index, None, None, None)
        elif top.is_list:
            top.children[len(top.data)] = Place(event.start_mark.index, event.end_mark.index, None, None, None)
            top.data.append(value)
        elif top.key is None:
            self._key(top, event, value)
        else:
            top.children.setdefault(top.key, Place(event.start_mark.index, event.end_mark.index, top.key_start, top.key_end, None))
            top.data[top.key] = value
            top.key = None

    def _key(self, top: _Open, event: ParserEvent, key: Any) -> None:
        if not isinstance(key, str) or (key == "<<" and event.implicit[0]):
            raise refused_key(event)
        if key in top.data and len(self.duplicates) < MOST_DUPLICATES and not top.dash_missing:
            self.duplicates.append(_duplicate(key, event, top, self._positions))
            top.dash_missing = key == "id" and top.is_item  # what follows belongs to a new item, and is no mistake of its own
        top.key, top.key_start, top.key_end = key, event.start_mark.index, event.end_mark.index

    def _open(self, event: ParserEvent, opened: _Open) -> None:
        self._nodes += 1
        if event.anchor is not None or event.tag is not None or self._nodes > MOST_NODES:
            raise refused_node(event)
        if self._top is not None and not self._top.is_list and self._top.key is None:
            message = say("A key must be text, and this one is a list or mapping")
            raise unsupported(event, message, say("Quote a text that holds brackets."))
        if len(self._stack) >= DEEPEST:
            message = say("Lists and mappings are nested deeper than {limit} levels", limit=DEEPEST)
            raise too_much(event, message, say("A journey needs six levels; look for brackets or indentation too many."))
        opened.is_item = bool(self._stack) and self._stack[-1].is_list and not event.flow_style
        self._stack.append(opened)
        self._top = opened

    def _close(self, event: ParserEvent) -> None:
        done = self._stack.pop()
        top = self._top = self._stack[-1] if self._stack else None
        if top is None:
            self.data, self.root = done.data, Place(done.start.index, event.end_mark.index, None, None, done.children)
        elif top.is_list:
            top.children[len(top.data)] = Place(done.start.index, event.end_mark.index, None, None, done.children)
            top.data.append(done.data)
        elif top.key is not None:
            top.children.setdefault(top.key, Place(done.start.index, event.end_mark.index, top.key_start, top.key_end, done.children))
            top.data[top.key] = done.data
            top.key = None

    def _document(self, event: ParserEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            raise unsupported(event, say("A second journey starts here"), say("Put every journey in a file of its own."))


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
        raise too_much(event, message, say("Quote it if it is meant as a text.")) from None


def _quoted_value(event: ParserEvent) -> str:
    if event.style == '"':
        check_escapes(event)
    return str(event.value)


def _duplicate(key: str, event: ParserEvent, mapping: _Open, positions: Positions) -> Problem:
    first = mapping.children[key]
    first_span = positions.span(first.outset, first.end if first.key_end is None else first.key_end)
    message = say('The key "{key}" stands twice, first in line {line}', key=key, line=first_span.line)
    help = say("Keep one of the two, or join what they hold: the second would silently replace the first.")
    if key == "id" and mapping.is_item:
        help = say("If a new item starts here, put a dash before it: `- id: …`.")
    above = next(reversed(mapping.data))
    if mapping.data[above] is None and mapping.start.column:
        help = say("If it belongs to `{above}`, indent it further than that.", above=above)
    return Problem("J002", span_of(event), message, help, related=(Related(first_span, say("first here")),))
