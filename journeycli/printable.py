"""Makes any text safe to print: one line, no control characters, inert for terminals and for CI runners."""

import re

LONGEST_VALUE = 60
"""Characters of a value from a file that a message will quote."""

BYTES = range(0xDC80, 0xDD00)
"""What stands for the bytes of a file name that are not UTF-8; they are shown as the bytes they are."""
_UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # control characters
    "\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"  # invisible characters and bidirectional controls
    "\u2028\u2029\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"  # separators, marks, surrogates, tags
)
_RUNNER_COMMAND = re.compile(r"^(\s*):(?=:)|#(?=#\w*\[)")


def printable(text: str, limit: int | None = None) -> str:
    """The text on one line, with every character that could mislead a reader shown as an escape.

    Covers control characters, bidirectional controls, lone surrogates, and the `::` at the start and the `##[` (or
    `##vso[`, and any word between) anywhere with which a line would speak to a CI runner. `limit` cuts a longer text, which then
    ends with an ellipsis.
    """
    if limit is not None and len(text) > limit:
        text = text[: limit - 1] + "…"
    if text.isascii() and text.isprintable() and "::" not in text and "##" not in text:
        return text  # as nearly all are
    text = _UNSAFE.sub(_escaped, text)
    return _RUNNER_COMMAND.sub(lambda match: f"{match[1]}\\x3a" if match[0].endswith(":") else "\\x23", text)


def _escaped(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code in BYTES:
        return f"\\x{code & 0xFF:02x}"
    return match[0].encode("unicode_escape").decode("ascii")
