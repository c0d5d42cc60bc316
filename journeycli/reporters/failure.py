"""A failure of the run as text: what is wrong, where it stands if it stands in a file, and the way out."""

from collections.abc import Iterator

from journeycli.errors import JourneyError
from journeycli.language import translated, translated_text
from journeycli.message import template
from journeycli.reporters.frame import framed
from journeycli.segment import Role, Segment

_ERROR = template("error")
_HELP = template("help")


def failure_segments(error: JourneyError, language: str) -> Iterator[Segment]:
    """A line that says what is wrong, perhaps a frame, and a line with the help."""
    yield Segment(f"{translated_text(_ERROR, language)}: ", Role.ERROR)
    yield Segment(f"{translated(error.message, language).text}\n")
    if error.place:
        yield from framed(error.place.file, error.place.span, error.place.excerpt, Role.ERROR, "")
    if error.help:
        yield Segment(f"  = {translated_text(_HELP, language)}: {translated(error.help, language).text}\n")
