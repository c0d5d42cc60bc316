"""Why a file is refused while it is read: what an event of the parser or its complaint means, in our words (J001-J005)."""

import re
from typing import Any, Protocol

from journeycli.finding import Related
from journeycli.message import Message, say
from journeycli.problem import Problem
from journeycli.reading.limits import MOST_NODES
from journeycli.reading.positions import split_lines
from journeycli.reading.schema import keys_of_format
from journeycli.reading.slips import slip_on
from journeycli.reading.source import forbidden_character
from journeycli.reading.yaml_words import ESCAPE, UNKNOWN, words_for
from journeycli.span import START, Span

ParserEvent = Any
"""An event of the parser. Its published types leave the marks optional, which those of a parser never are."""


class ParserMark(Protocol):
    """A position as the parser tells it, counted from 0."""

    @property
    def index(self) -> int:
        """The character of the text."""

    @property
    def line(self) -> int:
        """The line."""

    @property
    def column(self) -> int:
        """The column in characters."""


_SURROGATE = re.compile("[\ud800-\udfff]")
_WRITE_OUT = say("Write out what is meant, in full, at this place.")
_WRITE_OUT_OR_QUOTE = say("Write out what is meant, in full, at this place; quote a text that starts with `&` or `*`.")


class RefusedError(Exception):
    """The file holds something that ends the reading at once."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.code)
        self.problem = problem


def refused_node(event: ParserEvent) -> RefusedError:
    """Why a value is not taken: it carries what no value may, or it is one too many."""
    if event.anchor is not None:
        return unsupported(event, say("Anchors (`&{name}`) are not taken", name=event.anchor), _WRITE_OUT_OR_QUOTE)
    if event.tag is not None:
        message = say("Tags (`{tag}`) are not taken", tag=event.tag.replace("tag:yaml.org,2002:", "!!"))
        return unsupported(event, message, say("Remove the tag; quote a text that starts with `!`."))
    message = say("The file holds more than {limit} keys and values", limit=MOST_NODES)
    return too_much(event, message, say("Split it: one journey for one process."))


def refused_alias(event: ParserEvent) -> RefusedError:
    """That an alias is not taken."""
    return unsupported(event, say("Aliases (`*{name}`) are not taken", name=event.anchor), _WRITE_OUT_OR_QUOTE)


def refused_key(event: ParserEvent) -> RefusedError:
    """Why a scalar cannot be a key."""
    if event.value == "<<":
        return unsupported(event, say("Merge keys (`<<`) are not taken"), _WRITE_OUT)
    if not event.value:
        return unsupported(event, say("A key must be text, and here it is empty"), say("Write a key before the colon."))
    return unsupported(event, say("A key must be text, and {key} is not", key=event.value), say("Put the key between quotes."))


def check_escapes(event: ParserEvent) -> None:
    """Refuses what a text in double quotes may not hold, written as an escape."""
    problem = forbidden_character(event.value, span_of(event))
    if problem and _SURROGATE.search(event.value):
        problem = Problem("J001", problem.span, ESCAPE.message, ESCAPE.help)
    if problem:
        raise RefusedError(problem)


def unsupported(event: ParserEvent, message: Message, help: Message) -> RefusedError:
    """The refusal of what YAML has and the format has not (J003)."""
    return RefusedError(Problem("J003", span_of(event), message, help))


def too_much(event: ParserEvent, message: Message, help: Message) -> RefusedError:
    """The refusal of what is over a limit of the format (J005)."""
    return RefusedError(Problem("J005", span_of(event), message, help))


def broken(error: Exception, text: str, innermost: ParserMark | None) -> Problem:
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
        return Problem("J001", between(mark, mark), words.message, words.help)
    opening = between(opened, opened)
    if words.at_opening:
        return Problem("J001", opening, words.message, words.help)
    related = (Related(opening, say("opened here")),) if "parsing a flow" in complaint else ()
    return Problem("J001", between(mark, mark), words.message, words.help, related=related)


def span_of(event: ParserEvent) -> Span:
    """Where an event stands."""
    return between(event.start_mark, event.end_mark)


def between(start: ParserMark, end: ParserMark) -> Span:
    """From one mark to another, counted from 1."""
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)
