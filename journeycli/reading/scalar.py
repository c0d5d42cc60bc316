"""The value of a plain YAML scalar: YAML 1.2 core, read strictly, so that a text never turns into something else."""

import re

Scalar = str | int | float | bool | None

CONSTANTS: dict[str, Scalar] = {
    "": None,
    "~": None,
    "null": None,
    "Null": None,
    "NULL": None,
    "true": True,
    "True": True,
    "TRUE": True,
    "false": False,
    "False": False,
    "FALSE": False,
}
"""Plain words that are no texts."""
_STARTS_NUMBER = frozenset("+-.0123456789")
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?(?:(?:0|[1-9][0-9]*)(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_MOST_DIGITS = 20
_SMALLEST_INTEGER, _LARGEST_INTEGER = -(2**63), 2**63 - 1


def read_plain(text: str) -> Scalar:
    """The null, boolean or number that a plain scalar stands for, else the text itself.

    `no`, `on`, `1:30`, `0o17`, `017`, `5.`, `.inf` and dates stay text (YAML 1.2 core, less its octal, hexadecimal and
    non-finite numbers, those with a leading zero and those with a trailing point, which no key of the format needs).

    Raises:
        OverflowError: a number that 64 bits cannot hold.
    """
    if text in CONSTANTS:
        return CONSTANTS[text]
    if text[0] not in _STARTS_NUMBER:
        return text
    if _INTEGER.fullmatch(text):
        if len(text) > _MOST_DIGITS or not _SMALLEST_INTEGER <= int(text) <= _LARGEST_INTEGER:
            raise OverflowError
        return int(text)
    if _FLOAT.fullmatch(text):
        number = float(text)
        if number in (float("inf"), float("-inf")):
            raise OverflowError
        return number
    return text
