"""Draws one file, two states of one journey, or what differs between two versions, as the flags ask for it."""

from dataclasses import dataclass
from pathlib import Path

from journeycli.cli import console, status
from journeycli.cli.choice import chosen
from journeycli.cli.opening import the_one_here
from journeycli.cli.speaking import language_asked
from journeycli.diff.change import UNMARKED
from journeycli.diff.comparison import Text, journey_in, name_of
from journeycli.diff.overlay import Overlay, overlay
from journeycli.diff.versions import two_versions
from journeycli.discovery import find_journeys, no_journey
from journeycli.errors import JourneyError
from journeycli.files import read_file
from journeycli.insight.perspective import seen_by
from journeycli.message import Message, say
from journeycli.model import Journey
from journeycli.nearest import nearest
from journeycli.picture import picture
from journeycli.reporters import REPORTERS
from journeycli.result import FileResult, RunResult
from journeycli.settings.configuration import Configuration
from journeycli.writing import write_file

_STATES = ("current", "future")
_MOST_JOURNEYS = 2
_ZOOM = 2.0
_MARKUP = ("svg", "dot")
"""The formats that are text, and read `&#35;` as the sign it stands for."""


@dataclass(frozen=True, slots=True)
class RenderRequest:
    """What a user asked of `journey render`, as the flags have it."""

    files: tuple[str, ...]
    view: str
    format: str | None
    output: str | None
    diff: bool
    wide: bool
    persona: str | None
    state: str | None
    theme: str
    zoom: float | None
    language: str | None
    engine: str


def run_render(request: RenderRequest) -> int:
    """Draws the files and writes the picture; files with mistakes are reported instead, and nothing is drawn."""
    _check_words(request)
    format = _format(request)
    language = language_asked(request.language)
    texts, path = _texts(request)
    language = language or (Configuration().settings_for(path).language if texts else None)
    outcomes = [journey_in(text, language) for text in texts]
    failed = tuple(outcome for outcome in outcomes if isinstance(outcome, FileResult))
    if failed:
        console.write(REPORTERS["full"](RunResult(failed, language=language or failed[0].language)))
        return status.FINDINGS
    journeys = [outcome for outcome in outcomes if isinstance(outcome, Journey)]
    if not request.diff:
        journeys = _chosen_journeys(journeys, request.state)
    if request.persona is not None:
        journeys = [seen_by(journey, chosen(request.persona, journey.personas, "--persona")) for journey in journeys]
    if request.diff:
        return _draw(request, format, overlay(journeys[0], journeys[1], " → ".join(name_of(text) for text in texts)), None, language)
    return _draw(request, format, Overlay(journeys[0], UNMARKED), journeys[1] if len(journeys) > 1 else None, language)


def _texts(request: RenderRequest) -> tuple[list[Text], Path]:
    """What is to be read: the files, or the two versions of a difference; and the path whose settings hold."""
    if request.diff:
        versions = two_versions(request.files[0], request.files[1], "standard input")
        return [text for text in (versions.old, versions.new) if text], versions.path
    found = find_journeys(request.files, "standard input") if request.files else [the_one_here("render", request.language)]
    if not found:
        raise no_journey(request.files)
    return [Text(entry.name, read_file(entry)) for entry in found], found[0].path


def _draw(request: RenderRequest, format: str, drawing: Overlay, below: Journey | None, language: str | None) -> int:
    """Draws one journey or two, or what differs, and writes the picture."""
    above, marking = drawing
    drawn = picture.draw(
        above,
        request.view,
        format,
        below=below,
        theme=request.theme,
        language=language,
        engine=request.engine,
        zoom=request.zoom or _ZOOM,
        wide=request.wide,
        marking=marking,
    )
    speaks = language or above.language
    for notice in (*drawn.notices, *_zoom_notices(request, format)):
        console.note(notice, speaks)
    if request.output == "-":
        console.write_bytes(_for_a_build_log(drawn.content) if format in _MARKUP else drawn.content)
        return status.DONE
    target = Path(request.output or _name([above, below] if below else [above], request, format))
    write_file(target, drawn.content)
    console.note(say("Drawn: {file}", file=str(target)), speaks)
    return status.DONE


def _check_words(request: RenderRequest) -> None:
    """Sees that every flag has a word that it takes.

    Raises:
        JourneyError: one has not.
    """
    view = chosen(request.view, picture.VIEWS, "--view")
    if request.wide and view not in picture.WIDE_VIEWS:
        raise JourneyError(say("The view {view} has no wide shape", view=view), say("Leave out --wide, or draw the map: --view map."))
    chosen(request.engine, picture.ENGINES, "--engine")
    _check_theme(request.theme)
    if request.diff:
        _check_difference(request)
    if request.state is not None:
        chosen(request.state, _STATES, "--state")


def _check_difference(request: RenderRequest) -> None:
    """Sees that a difference can be drawn as it is asked for."""
    if len(request.files) != _MOST_JOURNEYS:
        message = say("Two versions are compared, and {count} came", count=len(request.files))
        raise JourneyError(message, say("Name the old one and the new one: `journey render --diff OLD NEW`."))
    if request.view not in picture.MARKED_VIEWS or _format(request) == "mermaid":
        message = say("The difference is drawn as a picture, and in these views: {views}", views=picture.MARKED_VIEWS)
        raise JourneyError(message, say("Take one of these, or leave out --diff to draw both versions, one above the other."))
    if request.state is not None:
        raise JourneyError(say("--state chooses among files, and --diff takes both"), say("Leave out one of the two."))


def _format(request: RenderRequest) -> str:
    """The format that was named, else the one the output's name ends in, else SVG."""
    if request.format is None and request.output not in (None, "-"):
        format = picture.format_of(request.output or "")
        if format is None:
            message = say("The name {file} does not end in a format that can be drawn", file=request.output or "")
            raise JourneyError(message, say("Let it end in one of these, or add --format: {known}.", known=picture.ENDINGS))
        return format
    return chosen(request.format or "svg", picture.FORMATS, "--format")


def _check_theme(word: str) -> None:
    """Sees that there is a theme of that name or colour."""
    if picture.is_theme(word):
        return
    if nearest(word, picture.THEMES):
        chosen(word, picture.THEMES, "--theme")
    message = say('{flag} does not take "{word}"', flag="--theme", word=word)
    help = say("Known are: {known}; or a colour: # and six digits from 0 to F between quotes, such as '#7AB800'.", known=picture.THEMES)
    raise JourneyError(message, help)


def _chosen_journeys(journeys: list[Journey], state: str | None) -> list[Journey]:
    """The one or two journeys to draw, that of today first.

    Raises:
        JourneyError: there are none of that state, or more than can stand in one picture.
    """
    wanted = [journey for journey in journeys if state in (None, journey.state)]
    if not wanted:
        message = say("No journey here has the state {state}", state=state or "")
        raise JourneyError(message, say("Write `state: {state}` in the file of the journey that has it.", state=state or ""))
    if len(wanted) > _MOST_JOURNEYS:
        message = say("Two journeys at most are drawn in one picture, and these are {count}", count=len(wanted))
        raise JourneyError(message, say("Name one file, or that of today and that of the future."))
    return sorted(wanted, key=lambda journey: _STATES.index(journey.state))


def _for_a_build_log(content: bytes) -> bytes:
    """The same picture, in which no text can speak to the runner of a build that prints it, as `##[` would."""
    return content.replace(b"##", b"#&#35;")


def _zoom_notices(request: RenderRequest, format: str) -> tuple[Message, ...]:
    return (say("--zoom counts for PNG only"),) if request.zoom and format != "png" else ()


def _name(journeys: list[Journey], request: RenderRequest, format: str) -> str:
    """The file to write where nobody names one."""
    persona = [request.persona] if request.persona is not None else []
    view = f"{request.view}-wide" if request.wide else request.view
    return ".".join(
        [*dict.fromkeys(journey.id for journey in journeys), *persona, *(["diff"] if request.diff else []), view, picture.ending_of(format)]
    )
