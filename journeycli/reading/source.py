"""Turns the bytes of a file into text, or says at which place they are not the text a journey may hold."""

import re
from codecs import BOM_UTF8

from journeycli.message import Message, say
from journeycli.problem import Problem
from journeycli.reading.positions import Positions
from journeycli.span import START, Span

JOURNEY_SUFFIXES = (".journey.yaml", ".journey.yml")
"""How the name of a journey file ends."""
NUMBERS_SUFFIX = ".measurements.csv"
"""How the name of the file with the numbers beside it ends."""
LARGEST_FILE = 1 << 20
"""Bytes; a larger file is refused unread."""

EMPTY = Problem("J004", START, say("The file is empty"), say("Start with `version: 1`, a title, a persona and the phases."))
"""The finding about a file that holds nothing, or comments only."""

# Named one by one: a class of all that is allowed takes ten times as long to compile.
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_ORDINARY = bytes(range(0x20, 0x7F)) + b"\t\n\r"
"""The bytes of ASCII that a text may hold; one that holds no others need not be looked through."""
_CONFLICT = re.compile(r"^(?:<{7}|>{7})(?: [^\r\n]*)?(?=[\r\n]|\Z)", re.MULTILINE)
"""What git writes before and after the two sides of what it could not merge."""
# A no-break space looks like a blank and is none to YAML: at the start of a line, after a dash, after a key's colon.
_NO_BREAK = re.compile("^ *(?:- +)*(?:[A-Za-z0-9_-]+:|-)?(\xa0)", re.MULTILINE)
_OTHER_FILES = (
    (b"PK\x03\x04", say("This is a Word document or another packed file, and no text")),
    (b"\x89PNG", say("This is a picture, and no text")),
    (b"\xff\xd8\xff", say("This is a picture, and no text")),
    (b"%PDF", say("This is a PDF, and no text")),
)
# What a file in another encoding starts with; the mark of UTF-16 is also the first half of one of UTF-32.
_OTHER_ENCODINGS = ((b"\xff\xfe\0\0", "UTF-32"), (b"\0\0\xfe\xff", "UTF-32"), (b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"))


def decode(content: bytes) -> str | Problem:
    """The text of a file without its byte-order mark, or why it cannot be read (J004, J005)."""
    if len(content) > LARGEST_FILE:
        return too_large(len(content))
    other = next((message for mark, message in _OTHER_FILES if content.startswith(mark)), None)
    if other:
        return Problem("J004", START, other, say("Write the journey as plain text, in an editor for text files."))
    encoding = next((name for mark, name in _OTHER_ENCODINGS if content.startswith(mark)), None)
    if encoding:
        return _unreadable(START, say("The file is {encoding}, not UTF-8", encoding=encoding))
    return _checked_text(content.removeprefix(BOM_UTF8))


def _checked_text(content: bytes) -> str | Problem:
    try:
        text = content.decode()
    except UnicodeDecodeError as error:
        before = content[: error.start].decode()
        byte = say("The letter here is not saved as UTF-8 (byte {byte})", byte=f"0x{content[error.start]:02x}")
        return _unreadable(_place_of(before, len(before)), byte)
    found = None if not content.translate(None, _ORDINARY) else _NOT_TEXT.search(text)
    if found:
        return _forbidden(found[0], _place_of(text, found.start()))
    return text if text.strip() else EMPTY


def too_large(size: int | None, limit: int = LARGEST_FILE) -> Problem:
    """The finding about a file over the limit; `size` in bytes, None where nobody knows it."""
    message = say("The file is larger than {limit} bytes", limit=limit)
    if size is not None:
        message = say("The file has {size} bytes, {over} over the limit of {limit}", size=size, over=size - limit, limit=limit)
    return Problem("J005", START, message, say("Split it: one journey for one process."))


def forbidden_character(value: str, span: Span) -> Problem | None:
    """The finding about a value at `span` that holds, by an escape, what the text of a file may not hold (J004)."""
    found = _NOT_TEXT.search(value)
    return _forbidden(found[0], span) if found else None


def without_forbidden(value: str) -> str:
    """The text less the characters, all of them invisible, that a journey may not hold."""
    return _NOT_TEXT.sub("", value)


def no_break_space(text: str) -> Problem | None:
    """What may be wrong with a file that is no journey, and cannot be seen in it (J004)."""
    found = _NO_BREAK.search(text)
    if found is None:
        return None
    message = say("A no-break space stands here, where YAML needs an ordinary one")
    return Problem(
        "J004", _place_of(text, found.start(1)), message, say("Type an ordinary space over it: it came along with a copied text.")
    )


def unsettled(text: str) -> Problem | None:
    """What is wrong with a file that git could not merge, and that nobody has looked at since (J001)."""
    found = _CONFLICT.search(text)
    if found is None:
        return None
    line = _place_of(text, found.start()).line
    return Problem(
        "J001",
        Span(line, 1, line, len(found[0]) + 1),
        say("A merge was left unsettled here"),
        say("Keep one of the two sides, or some of both, and take out the lines with <<<<<<<, ======= and >>>>>>>."),
    )


def _forbidden(character: str, span: Span) -> Problem:
    message = say("The character {character} is not allowed in a journey", character=f"U+{ord(character):04X}")
    return Problem("J004", span, message, say("Remove it: it is invisible, and most often came along with a copied text."))


def _unreadable(span: Span, message: Message) -> Problem:
    return Problem("J004", span, message, say("Save the file as UTF-8: your editor has it under Save as, Encoding."))


def _place_of(text: str, index: int) -> Span:
    """The place of one character of a text."""
    return Positions(text).span(index, index + 1)
