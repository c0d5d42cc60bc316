"""JSON as every report has it: in ASCII, so that any stream can take it, with texts of a bounded length, and inert for CI runners."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from journeycli import __version__
from journeycli.segment import Segment

_LONGEST_TEXT = 200
"""Characters of a text from a file: a program needs no more, and one long text must not make a long report."""


def json_report(version: int, content: Mapping[str, Any]) -> Iterator[Segment]:
    """A report under the version of its schema, with the tool that wrote it."""
    return json_segments({"version": version, "tool": {"name": "journey", "version": __version__}, **content})


def json_segments(report: Any) -> Iterator[Segment]:
    """What some other tool's format asks for, indented, and a line break."""
    # A text could hold what a CI runner takes for a command; in JSON it can be written another way.
    yield Segment(json.dumps(report, indent=2).replace("##", "#\\u0023") + "\n")


def short(text: str) -> str:
    """A text from a file, as much of it as a report holds."""
    return text if len(text) <= _LONGEST_TEXT else text[: _LONGEST_TEXT - 1] + "…"
