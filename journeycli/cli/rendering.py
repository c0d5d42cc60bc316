"""Draws one file as the flags ask for it."""

from dataclasses import dataclass
from pathlib import Path

from journeycli import picture
from journeycli.cli import console, status
from journeycli.cli.choice import chosen
from journeycli.cli.speaking import language_asked
from journeycli.configuration import Configuration
from journeycli.discovery import find_journeys
from journeycli.errors import JourneyError
from journeycli.files import Found, read_file
from journeycli.message import say
from journeycli.model import Journey
from journeycli.pipeline import sound_journey, unreadable
from journeycli.problem import Problem
from journeycli.reporters import REPORTERS
from journeycli.result import FileResult, RunResult
from journeycli.writing import write_file


@dataclass(frozen=True, slots=True)
class Request:
    """What a user asked for, as the flags have it."""

    file: str
    view: str
    format: str | None
    output: str | None
    wide: bool
    theme: str
    language: str | None
    engine: str


def run_render(request: Request) -> int:
    """Draws the file and writes the picture; a file with mistakes is reported instead, and not drawn."""
    view = chosen(request.view, picture.VIEWS, "--view")
    if request.wide and view not in picture.WIDE_VIEWS:
        raise JourneyError(say("The view {view} has no wide shape", view=view), say("Leave out --wide, or draw the map: --view map."))
    format = _format(request)
    theme = chosen(request.theme, picture.THEMES, "--theme")
    engine = chosen(request.engine, picture.ENGINES, "--engine")
    language = language_asked(request.language)
    found = _found(request.file)
    language = language or Configuration().settings_for(found.path).language
    outcome = _journey(found, language)
    if isinstance(outcome, FileResult):
        console.write(REPORTERS["full"](RunResult((outcome,), language=outcome.language)))
        return status.FINDINGS
    drawn = picture.draw(outcome, view, format, theme=theme, language=language, engine=engine, wide=request.wide)
    speaks = language or outcome.language
    for notice in drawn.notices:
        console.note(notice, speaks)
    if request.output == "-":
        console.write_bytes(drawn.content)
        return status.DONE
    target = Path(request.output or f"{outcome.id}.{view}{'-wide' if request.wide else ''}.{format}")
    write_file(target, drawn.content)
    console.note(say("Drawn: {file}", file=str(target)), speaks)
    return status.DONE


def _format(request: Request) -> str:
    """The format that was named, else the one the output's name ends in, else SVG."""
    if request.format is None and request.output not in (None, "-"):
        ending = Path(request.output or "").suffix.removeprefix(".").lower()
        if ending not in picture.FORMATS:
            message = say("The name {file} does not end in a format that can be drawn", file=request.output or "")
            raise JourneyError(message, say("Let it end in one of these, or add --format: {known}.", known=picture.FORMATS))
        return ending
    return chosen(request.format or "svg", picture.FORMATS, "--format")


def _found(given: str) -> Found:
    """The one file that was named."""
    found = find_journeys([given], "standard input")
    if len(found) != 1:
        message = say("One journey is drawn at a time, and {path} holds {count}", path=given, count=len(found))
        raise JourneyError(message, say("Name one file."))
    return found[0]


def _journey(found: Found, language: str | None) -> Journey | FileResult:
    """The journey in a file, or the findings that keep it from being drawn."""
    content = read_file(found)
    return unreadable(found.name, content, language) if isinstance(content, Problem) else sound_journey(found.name, content, language)
