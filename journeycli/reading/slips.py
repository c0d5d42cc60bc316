"""Slips of the hand at the start of a line, which YAML takes for something else and notices a line later, if at all."""

import re
from collections.abc import Collection, Sequence
from typing import NamedTuple

from journeycli.message import Message, say, say_count


class Slip(NamedTuple):
    """What went wrong on a line, how to mend it, and where it stands: line and column from 0."""

    message: Message
    help: Message
    line: int
    column: int


# What word processors make of a hyphen, and put before an item: dashes, the minus sign, bullets.
_OTHER_DASH = re.compile("([\u2010-\u2015\u2212\u2022\u2023\u25aa\u25cf\u25e6\u00b7])(?:[ \u00a0]|$)")
_TIGHT_DASH = re.compile(r"-(?=[^\W\d_])(.*)")
_KEY = re.compile(r"(?:- +)?([a-z_]+)(?::(?=[^\s/])| *[=;] *| +)(?=\S)(.*)")
_KEY_AND_VALUE = re.compile(r"( *(?:- +)*)([\w-]+): +[^\s#]")
_INDENTED_KEY = re.compile(r"( +)[\w-]+:(?: |$)")


def slip_at(text: str, keys: Collection[str], line: int = 0, column: int = 0) -> Slip | None:
    """What is wrong with how a line starts: its dash, or what stands after its key, one of those that the format has."""
    if found := _OTHER_DASH.match(text):
        message = say("An item of a list starts with a hyphen, and this {character} is another character", character=found[1])
        return Slip(message, say("Type a hyphen and a space in its place: `- `."), line, column)
    if found := _TIGHT_DASH.match(text):
        return Slip(say("After this dash a space is missing"), say("Write `- {item}`.", item=found[1].split(" -")[0].strip()), line, column)
    if (found := _KEY.match(text)) and found[1] in keys:
        message = say("After `{key}` belong a colon and a space", key=found[1])
        return Slip(message, say("Write `{key}: {value}`.", key=found[1], value=found[2].strip()), line, column + found.start(1))
    return None


def slip_on(lines: Sequence[str], number: int, keys: Collection[str]) -> Slip | None:
    """The slip on a line that cannot be read, or on the one above it that goes on there."""
    above = next((index for index in range(number - 1, -1, -1) if lines[index].strip() and not lines[index].lstrip().startswith("#")), None)
    for index in (number, above):
        if index is not None:
            text = lines[index].lstrip(" ")
            slip = slip_at(text, keys, index, len(lines[index]) - len(text))
            if slip:
                return slip
    return None if above is None else _too_far(lines[number], lines[above], number)


def _too_far(line: str, above: str, number: int) -> Slip | None:
    """A key further to the right than the one above it, which has a value and can hold no keys."""
    key, value = _INDENTED_KEY.match(line), _KEY_AND_VALUE.match(above)
    if key is None or value is None or len(key[1]) <= len(value[1]):
        return None
    count = len(key[1]) - len(value[1])
    message = say_count(
        "This key stands {count} space further than `{above}` above it",
        "This key stands {count} spaces further than `{above}` above it",
        count,
        above=value[2],
    )
    help = say("Put it right below `{above}`. If it belongs to `{above}`, nothing else stands after that colon.", above=value[2])
    if count == 1:
        help = say("Take away one space before it.")
    return Slip(message, help, number, len(key[1]))
