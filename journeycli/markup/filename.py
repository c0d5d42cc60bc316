"""File names for programs: as exact text, and as a URI."""

import re
from pathlib import PurePath
from urllib.parse import quote

_SURROGATES = re.compile("[\ud800-\udfff]")
_NO_BYTE = re.compile("[\ud800-\udc7f\udd00-\udfff]")
"""Surrogates that do not stand for a byte of a name on Linux; other systems may have them in names."""
_BYTES = range(0xDC80, 0xDD00)


def exact_name(file: str) -> str:
    r"""The name as it is; bytes that are not UTF-8 stand as `\xff`."""
    return _SURROGATES.sub(_escaped, file)


def uri(file: str) -> str:
    """The name as a URI (RFC 3986): relative where the name is, else with the scheme `file`."""
    content = _NO_BYTE.sub("\ufffd", file).encode("utf-8", "surrogateescape")
    if not is_absolute(file):
        return quote(content, safe="/")
    return ("file://" if file.startswith("/") else "file:///") + quote(content, safe="/:")


def is_absolute(file: str) -> bool:
    """Whether the name says where the file is without a folder to start from."""
    return PurePath(file).is_absolute()


def _escaped(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code & 0xFF:02x}" if code in _BYTES else f"\\u{code:04x}"
