"""A failure of the run as text: what is wrong, where it stands if it stands in a file, and the way out."""

from collections.abc import Iterator

from journeycli.errors import JourneyError
from journeycli.language import translated, translated_text
from journeycli.message import template
from journeycli.reporters.frame import framed, labelled
from journeycli.segment import Role, Segment

_ERROR = template("error")
_HELP = template("help")


def failure_segments(error: JourneyError, language: str, room: int | None = None) -> Iterator[Segment]:
    """A line that says what is wrong, perhaps a frame, and a line with the help; `room` is the width of the terminal."""
    yield from labelled(translated_text(_ERROR, language), translated(error.message, language).text, room, Role.ERROR)
    if error.place:
        yield from framed(error.place, Role.ERROR, "", room)
    if error.help:
        yield from labelled(f"  = {translated_text(_HELP, language)}", translated(error.help, language).text, room)
