"""What the YAML parser says of a broken file, in words that a person who keeps a journey can act on."""

import re
from typing import NamedTuple

from journeycli.message import Message, say


class Words(NamedTuple):
    """Our sentence for one complaint of the parser, and the way out."""

    message: Message
    help: Message


_TAB = Words(
    say("A tab is used as indentation"),
    say("Indent with spaces, two for each level: YAML does not take tabs."),
)
_CANNOT_START = Words(
    say("A text cannot start with this character"),
    say("Put the text between double quotes."),
)
_UNCLOSED_QUOTE = Words(
    say("The quotes around this text are never closed"),
    say("Add the closing quote. A single quote inside single quotes is written twice: 'it''s'."),
)
_COLON = Words(
    say("There is a colon here where no key can stand"),
    say('Quote a text that contains ": ", and indent keys of the same level alike.'),
)
_NO_COLON = Words(
    say("This line is not a key with a value"),
    say("Write `key: value`, or indent the line under the key it belongs to."),
)
_LEVEL = Words(
    say("This does not line up with what stands above it"),
    say("Indent items of one list and keys of one level alike; a text that goes on after a quote must be quoted as a whole."),
)
_BRACKET = Words(
    say("A list or mapping in brackets is not closed"),
    say("Close it with the bracket it was opened with, and separate its items by commas."),
)
_QUESTION_MARK = Words(
    say("A text in brackets cannot end in a question mark without quotes"),
    say('Quote it: ["Is it noisy?"].'),
)
_DASH = Words(
    say("A list item cannot start here"),
    say("Start the list on the line below its key: a dash, a space, then the item."),
)
_ESCAPE = Words(
    say("The text holds a backslash escape that YAML does not know"),
    say("Use single quotes around a text with backslashes, or write the character itself."),
)
_BLOCK = Words(
    say("A text block is not started right"),
    say("After `|` or `>` the text starts on the next line, indented."),
)
_SECOND_START = Words(
    say("The file goes on after its end"),
    say("Indent the line so that it belongs to a key; one file holds one journey."),
)
_DIRECTIVE = Words(
    say("A line that starts with % is an instruction to YAML, which a journey does not need"),
    say("Remove the line, or quote the text."),
)
_UNKNOWN = Words(
    say("The file cannot be read as YAML here"),
    say("Look at this line and the one above: indentation, quotes, colons and brackets."),
)

# libyaml and PyYAML's own parser word the same complaint differently; the first pattern found in either counts.
_TABLE = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"unexpected end of stream|unexpected document indicator", _UNCLOSED_QUOTE),
        (r"mapping values are not allowed", _COLON),
        (r"could not find expected ':'", _NO_COLON),
        (r"(entries|sequence entries) are not allowed", _DASH),
        (r"escape (character|code|sequence)|expected escape", _ESCAPE),
        (r"expected ',' or '[\]}]'|expected node content|expected the node content|while parsing a flow", _BRACKET),
        (r"comment or line break|indentation indicator|chomping", _BLOCK),
        (r"incompatible YAML|directive", _DIRECTIVE),
        (r"expected '?<document start>", _SECOND_START),
        (r"expected key|expected '-' indicator|expected <block end>|mapping keys are not allowed", _LEVEL),
        (r"cannot start any token", _CANNOT_START),
    )
)


def words_for(problem: str, offending: str) -> Words:
    """Our words for the parser's `problem`; `offending` is the character at its place."""
    if "cannot start any token" in problem and offending == "\t":
        return _TAB
    if offending == "?" and "while parsing a flow" in problem:
        return _QUESTION_MARK
    return next((words for pattern, words in _TABLE if pattern.search(problem)), _UNKNOWN)
