"""Text with the role it plays, so that a reporter says what a thing is and the shell decides how that looks."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple


class Role(StrEnum):
    """What a piece of text is to its reader."""

    PLAIN = ""
    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    STRONG = "strong"
    QUIET = "quiet"
    GOOD = "good"


class Segment(NamedTuple):
    """A piece of output; a line ends only where the text says so."""

    text: str
    role: Role = Role.PLAIN


def plain_text(segments: Iterable[Segment]) -> str:
    """The segments without their roles."""
    return "".join(segment.text for segment in segments)
