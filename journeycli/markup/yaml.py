"""YAML as a journey file has it: a value that reads back as itself, and bare wherever that can be, as people write it."""

import json
import re

from journeycli.reading.scalar import read_plain

# A letter first, then nothing that means something to YAML, inside brackets or outside, whichever parser reads it.
_PLAIN = re.compile(r"[^\W\d_][\w .;!'&()/%’“”–—…·€+-]*")
_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_ON_ONE_LINE = re.compile(r"[^\x00-\x1f]*")


def yaml_scalar(value: str | bool) -> str:
    """A text or a truth as a YAML scalar on one line: bare where YAML takes it for that very value, else between quotes."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if _is_plain(value) else yaml_quoted(value)


def yaml_quoted(text: str) -> str:
    """A text between quotes: those in which nothing of it has to be escaped, where there are such."""
    if ('"' in text or "\\" in text) and _ON_ONE_LINE.fullmatch(text):
        return "'" + text.replace("'", "''") + "'"
    return json.dumps(text, ensure_ascii=False)


def _is_plain(text: str) -> bool:
    return bool(_DATE.fullmatch(text)) or (bool(_PLAIN.fullmatch(text)) and not text.endswith(" ") and read_plain(text) == text)
