"""What the YAML parser says of a broken file, in words that a person who keeps a journey can act on."""

import re
from typing import NamedTuple

from journeycli.message import Message, say


class Words(NamedTuple):
    """Our sentence for one complaint of the parser, and the way out."""

    message: Message
    help: Message
    at_opening: bool = False
    """Whether to show where the broken thing starts: the parser notices much later, often at the end of the file."""
    of_line: bool = False
    """Whether it says no more than that a line does not fit: a slip on it or above it says why."""


UNKNOWN = Words(
    say("The file cannot be read as YAML here"),
    say("Look at this line and the one above: indentation, quotes, colons and brackets."),
)
ESCAPE = Words(
    say("The text holds a backslash escape that YAML does not know"),
    say("Use single quotes around a text with backslashes, or write the character itself."),
)
_TAB = Words(
    say("A tab stands here, where YAML takes spaces only"),
    say("Use spaces, two for each level."),
)
_CANNOT_START = Words(
    say("A text cannot start with this character"),
    say("Put the text between double quotes. An item of a list starts with a dash and a space."),
    at_opening=True,
)
_UNCLOSED_QUOTE = Words(
    say("The quotes around this text are never closed"),
    say("Add the closing quote, straight like the first. A text that starts with an apostrophe stands between double quotes."),
    at_opening=True,
)
_AFTER_QUOTE = Words(
    say("The text goes on after its closing quote"),
    say("Put double quotes around the whole text if it holds an apostrophe, single quotes if it holds double ones."),
)
_AFTER_BRACKET = Words(
    say("Something stands here after the closing bracket"),
    say("Remove it, or quote the whole text if the brackets are part of it."),
)
_NO_BLANK = Words(
    say("After this colon a space is missing"),
    say("Write `key: value`."),
)
_NO_KEY = Words(
    say("Before this colon a key is missing"),
    say("Write `key: value`, or put the text between double quotes."),
)
_COLON = Words(
    say("There is a colon here where no key can stand"),
    say('Put a text that contains ": " between straight quotes.'),
)
_CONTINUED = Words(
    say("This line is read as a part of the text above it"),
    say('Look at the line above: its key needs a colon and a space, its item a dash and a space, a text with ": " in it quotes.'),
    of_line=True,
)
_NO_COLON = Words(
    say("This line is not a key with a value"),
    say("Write `key: value` or `- item`, with the space, or indent the line under the key it belongs to."),
    at_opening=True,
    of_line=True,
)
_LEVEL = Words(
    say("This does not line up with what stands above it"),
    say("Indent items of one list and keys of one level alike; under one key stand either items or keys, not both."),
    of_line=True,
)
_AFTER_END = Words(
    say("This does not belong to what stands above it"),
    say("Indent keys of one level alike, and remove a line of three dots: one file holds one journey."),
)
_UNCLOSED_BRACKET = Words(
    say("This bracket is never closed"),
    say("Close a list with ] and keys with }}."),
    at_opening=True,
)
_COMMA = Words(
    say("A comma or a closing bracket is missing before this"),
    say("Separate items by commas, close a list with ] and keys with }}, and quote a text that holds one of these or a colon."),
)
_STRAY_BRACKET = Words(
    say("This bracket does not close what was opened"),
    say("Close a list with ] and keys with }}; quote a text that holds a bracket."),
)
_STRAY_COMMA = Words(
    say("Before this comma an item is missing"),
    say("Remove the comma, or write the item."),
)
_QUESTION_MARK = Words(
    say("A text in brackets cannot end in a question mark without quotes"),
    say('Quote it: ["Is it noisy?"].'),
)
_DASH = Words(
    say("An item of a list cannot start here"),
    say("Start the list on the line below its key: a dash, a space, then the item."),
)
_DASH_IN_BRACKETS = Words(
    say("A list in brackets has no dashes"),
    say("Separate its items by commas: [one, two]."),
)
_BLOCK = Words(
    say("A text block is not started right"),
    say("After `|` or `>` the text starts on the next line, indented; quote a text that starts with one of them."),
)
_DIRECTIVE = Words(
    say("A line that starts with % is an instruction to YAML, which a journey does not need"),
    say("Remove the line, or quote the text."),
    at_opening=True,
)

# What is complained of, how its line starts, how it goes on, and our words: the first row that fits counts. libyaml and
# PyYAML's own parser word the same complaint differently; "hexdecimal" is libyaml's.
_TABLE = tuple(
    (re.compile(complaint), re.compile(before), re.compile(rest), words)
    for complaint, before, rest, words in (
        (r"unexpected (end of stream|document)", "", "", _UNCLOSED_QUOTE),
        (r"a tab character|cannot start any token", "", r"\t", _TAB),
        (r"mapping values are not allowed", r":\s", "", _COLON),
        (r"mapping values are not allowed", "", "", _CONTINUED),
        (r"found unexpected ':'", "", "", _COLON),
        (r"could not find expected ':'", "", "", _NO_COLON),
        (r"entries are not allowed", "", "", _DASH),
        (r"escape (character|code|sequence)|hexdecimal", "", "", ESCAPE),
        (r"scanning an? (alias|anchor|tag)|parsing a tag|mapping keys are not allowed|cannot start any token", "", "", _CANNOT_START),
        (r"parsing a flow|expected key|expected <block end>", r"(^|[\[{,])\s*$", r":", _NO_KEY),
        (r"parsing a flow", "", r"\?", _QUESTION_MARK),
        (r"parsing a flow", "", r"\s*\Z", _UNCLOSED_BRACKET),
        (r"parsing a flow|node content", "", r"[\]}]", _STRAY_BRACKET),
        (r"parsing a flow.*node content", "", r",", _STRAY_COMMA),
        (r"parsing a flow", "", r"-\s", _DASH_IN_BRACKETS),
        (r"parsing a flow", "", "", _COMMA),
        (r"node content", "", r",", _CANNOT_START),
        (r"directive|incompatible YAML", "", "", _DIRECTIVE),
        (r"comment or (a )?line break|indentation indicator|chomping", "", "", _BLOCK),
        (r"document start|expected key|expected '-' indicator|expected <block end>", r"[\"']$", r":", _NO_BLANK),
        (r"document start|expected key|expected '-' indicator|expected <block end>", r"[\"']\s*$", "", _AFTER_QUOTE),
        (r"document start|expected key|expected '-' indicator|expected <block end>", r"[\]}]\s*$", "", _AFTER_BRACKET),
        (r"expected key|expected '-' indicator|expected <block end>", "", "", _LEVEL),
        (r"document start", "", "", _AFTER_END),
    )
)


def words_for(complaint: str, before: str, rest: str) -> Words:
    """Our words for what the parser says; `before` and `rest` are the text around its place, from the start of the line."""
    return next(
        (
            words
            for complained, started, goes_on, words in _TABLE
            if complained.search(complaint) and started.search(before) and goes_on.match(rest)
        ),
        UNKNOWN,
    )
