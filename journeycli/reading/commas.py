"""Texts in brackets that a comma cuts in two without a word of YAML: "2,5 kilo", and what stands between curly quotes."""

import json
import re
from collections.abc import Collection, Iterator, Sequence

from journeycli.message import say, template
from journeycli.problem import Problem
from journeycli.reading.document import Document
from journeycli.reading.outline import Place
from journeycli.span import Pointer, Span

# Curly quotes: each that opens, and those that close it. An apostrophe is one that closes, and opens nothing.
_CLOSING = {"\u201c": "\u201d", "\u201e": "\u201d\u201c", "\u00ab": "\u00bb", "\u2018": "\u2019"}
_APOSTROPHE = "\u2019"
_BETWEEN_DIGITS = re.compile(",(?<=[0-9],)[0-9]")
_DIGITS = frozenset("0123456789")
_QUOTE = template("Put straight quotes around the whole: {text}.")
_QUOTE_OR_SPACE = template("Put straight quotes around the whole: {text}. If these are two texts, put a space after the comma.")


def cut_texts(document: Document, numbers: Collection[Pointer] = ()) -> tuple[Problem, ...]:
    """Every text that a comma in it makes two items of a list (J001), in the order of the file.

    A comma between digits cuts a text where one of the two halves has a blank in it, or where both are `numbers`: items
    of which a text is wanted. It cuts one in curly quotes where these close in a later item, or nowhere.
    """
    # Most files hold neither, and are looked through in a moment.
    if not any(quote in document.text for quote in _CLOSING) and not _BETWEEN_DIGITS.search(document.text):
        return ()
    found: list[Problem] = []
    waiting: list[tuple[Pointer, Place]] = [((), document.outline.root)]
    while waiting:
        pointer, place = waiting.pop()
        if place.children:
            waiting += (((*pointer, step), child) for step, child in place.children.items())
            if 0 in place.children:
                found += _cuts(document, pointer, tuple(place.children.values()), numbers)
    return tuple(sorted(found, key=lambda problem: problem.span))


def _cuts(document: Document, pointer: Pointer, items: Sequence[Place], numbers: Collection[Pointer]) -> Iterator[Problem]:
    text, index = document.text, 0
    while index < len(items):
        last = _end_of_digits(text, items, index)
        is_cut, way_out = last > index and _is_text(text, pointer, items, range(index, last + 1), numbers), _QUOTE_OR_SPACE
        if last == index:
            last = _end_of_quote(text, items, index)
            is_cut, way_out = last > index, _QUOTE
        if is_cut:
            whole = " ".join(text[items[index].start : items[last].end].split())
            if way_out is _QUOTE:
                whole = whole[1:].rstrip(_CLOSING[whole[0]])
            first, end = (document.outline.value((*pointer, item)) for item in (index, last))
            help = say(way_out, text=json.dumps(whole, ensure_ascii=False))
            yield Problem("J001", Span(*first[:2], *end[2:]), say("A comma cuts this text in two"), help, pointer=(*pointer, index))
        index = last + 1


def _end_of_digits(text: str, items: Sequence[Place], first: int) -> int:
    """The last item that a comma between digits ties to the first, or to one that is; the first itself where none does."""
    last = first
    while last + 1 < len(items) and _joins_digits(text, items[last], items[last + 1]):
        last += 1
    return last


def _is_text(text: str, pointer: Pointer, items: Sequence[Place], tied: Collection[int], numbers: Collection[Pointer]) -> bool:
    """Whether items with a comma between their digits are one text: one has a blank, or all are numbers where texts are wanted."""
    has_blank = any(" " in text[items[index].start : items[index].end] for index in tied)
    return has_blank or all((*pointer, index) in numbers for index in tied)


def _joins_digits(text: str, item: Place, following: Place) -> bool:
    comma, start = item.end, following.start
    return text[comma:start] == "," and text[comma - 1] in _DIGITS and text[start] in _DIGITS


def _end_of_quote(text: str, items: Sequence[Place], first: int) -> int:
    """The item in which the curly quotes close that the first one opens, the next where none does; the first where they need not."""
    opened = text[items[first].start : items[first].end]
    closing = _CLOSING.get(opened[:1])
    if closing is None or _closes(opened, closing):
        return first
    for last in range(first + 1, len(items)):
        half = text[items[last].start : items[last].end]
        if text[items[last - 1].end : items[last].start].strip() != "," or half[:1] in _CLOSING:
            return first
        if half.endswith(_APOSTROPHE) if closing == _APOSTROPHE else _closes(half, closing):
            return last
    return first if closing == _APOSTROPHE else min(first + 1, len(items) - 1)


def _closes(half: str, closing: str) -> bool:
    return any(quote in half for quote in closing)
