"""Which characters a picture can hold: text from a file becomes one line of them."""

import re

LONGEST = 600
"""Characters of one field that a picture looks at; the full text is in the file."""
SOFT_HYPHEN = "\u00ad"
JOINER = "\u200d"

_BLANKS = re.compile("[ \t\n\r\x0b\x0c\x85\u2028\u2029]+")
_DROPPED = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # control characters: not XML
    "\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"  # invisible characters and bidirectional controls
    "\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"  # marks, surrogates, tags
)


def wrappable(text: str) -> str:
    """The text on one line, at most LONGEST characters, without what XML or DOT cannot hold; soft hyphens stay."""
    if len(text) > LONGEST:
        text = text[: LONGEST - 1] + "…"
    return _BLANKS.sub(" ", _DROPPED.sub("", _BLANKS.sub(" ", text))).strip(" ")


def clean(text: str) -> str:
    """The text as a reader sees it: one line, at most LONGEST characters, no soft hyphens."""
    return _BLANKS.sub(" ", wrappable(text).replace(SOFT_HYPHEN, "")).strip(" ")
