"""Writes the report as the flags ask for it: each file is checked, measured, drawn and written as a chapter, then all as one page."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from markupsafe import Markup

from journeycli.audit.audit import Loaded
from journeycli.audit.pipeline import default_id, examine, unreadable
from journeycli.cli import console, status
from journeycli.cli.checking import Request, find_asked, processes, yardsticks
from journeycli.cli.day import day_of
from journeycli.cli.jobs import spread
from journeycli.cli.progress import Progress
from journeycli.cli.speaking import language_shared
from journeycli.cli.yardstick import Yardstick
from journeycli.dossier.chapter import chapter_of
from journeycli.dossier.index import anchors_of, namesakes, processes_of
from journeycli.dossier.style import policy, style_sheet
from journeycli.draw.brand import brand_colour, branded
from journeycli.draw.theme import LIGHT, Theme
from journeycli.errors import JourneyError
from journeycli.files import STANDARD_OUTPUT, Found, read_file
from journeycli.language import ORIGINAL, translated_text
from journeycli.message import say, template
from journeycli.numbers.beside import Beside, numbers_beside
from journeycli.numbers.dashboard import tally
from journeycli.overview.entry import overview_of
from journeycli.problem import Problem
from journeycli.result import FileResult
from journeycli.templating import markup, own_style, rendered
from journeycli.writing import write_file

_TITLE = template("Customer journeys")
_ALONE, _AMONG_OTHERS = 1, 2
"""The level of the heading over a chapter."""


class Wishes(NamedTuple):
    """How the page is to look."""

    theme: Theme
    level: int = _ALONE
    """That of the headings over chapters."""


class Written(NamedTuple):
    """A file that was looked at, and its chapter where it is a journey."""

    result: FileResult
    chapter: Markup | None = None


def run_report(request: Request, colour: str | None) -> int:
    """Looks at every file that was asked for, writes the page, and gives the exit status: 1 where a file is no journey.

    `colour` is that of a brand.
    """
    request = request._replace(today=day_of(request.today).isoformat())
    theme = _theme(colour)
    found = find_asked(request)
    anchors = anchors_of({entry.name: default_id(entry.name) for entry in found})
    wishes = Wishes(theme, _ALONE if len(found) == 1 else _AMONG_OTHERS)
    with Progress(len(found), request.language or ORIGINAL) as progress:
        written = list(spread(partial(_write_each, request, anchors, wishes), found, processes(request, found), progress.step))
    language = language_shared(request.language, (entry.result.language for entry in written))
    content = _page(written, anchors, language, theme, request.today or "").encode("utf-8", "backslashreplace")
    if request.output in (None, STANDARD_OUTPUT):
        console.write_bytes(content)
    else:
        write_file(Path(request.output), content)
        console.note(say("Written: {file}", file=request.output), language)
    return status.FINDINGS if any(entry.chapter is None for entry in written) else status.DONE


def _write_each(request: Request, anchors: Mapping[str, str], wishes: Wishes, found: Sequence[Found]) -> list[Written]:
    """Some of the files, each as a chapter; may run in a process of its own."""
    held = yardsticks(request)
    return [written for entry in found for written in _write(entry, held.of(entry), anchors[entry.name], wishes)]


def _write(found: Found, held: Yardstick, anchor: str, wishes: Wishes) -> list[Written]:
    """The chapter on a file, or what keeps it from being a journey; also what is wrong with the numbers beside it."""
    settings, options = held
    content = read_file(found)
    if isinstance(content, Problem):
        return [Written(unreadable(found.name, content, options.language))]
    beside = numbers_beside(found, settings.columns, options.language)
    numbers = beside if isinstance(beside, Beside) else None
    examined = examine(found.name, content, options, numbers.numbers.rows if numbers else ())
    chapter = None if examined.loaded is None else _chapter(anchor, wishes, examined.result, examined.loaded, numbers)
    return [Written(examined.result, chapter), *([Written(beside)] if isinstance(beside, FileResult) else [])]


def _chapter(anchor: str, wishes: Wishes, result: FileResult, loaded: Loaded, numbers: Beside | None) -> Markup:
    """A journey as a part of the page."""
    journey = loaded.journey
    told = tally(numbers.found.name, journey, loaded.measured)._replace(language=result.language) if numbers else None
    chapter = chapter_of(anchor, journey, result, told, wishes.theme)
    own = Markup(' lang="{}"').format(journey.language) if journey.language != result.language else ""
    return rendered("chapter", result.language, chapter=chapter, level=wishes.level, own=own, map=markup(chapter.map.svg))


def _page(written: Sequence[Written], anchors: Mapping[str, str], language: str, theme: Theme, today: str) -> Markup:
    chapters = [entry.chapter for entry in written if entry.chapter is not None]
    alone = len(anchors) == len(chapters) == 1
    overview = overview_of(entry.result for entry in written)
    style = style_sheet(own_style(), theme)
    return rendered(
        "page",
        language,
        title=_title(written, language, alone=alone),
        policy=policy(style),
        style=markup(style),
        alone=alone,
        today=today,
        overview=overview,
        processes=processes_of(overview, language),
        namesakes=namesakes(overview),
        anchors=anchors,
        chapters=chapters,
        broken=[entry.result for entry in written if entry.chapter is None],
    )


def _theme(colour: str | None) -> Theme:
    """The colours of the page, light.

    Raises:
        JourneyError: that is no colour.
    """
    known = brand_colour(colour) if colour is not None else None
    if colour is not None and known is None:
        message = say('{flag} does not take "{word}"', flag="--theme", word=colour)
        raise JourneyError(message, say("Write # and six digits from 0 to F between quotes, such as '#7AB800'."))
    return branded(known) if known else LIGHT


def _title(written: Sequence[Written], language: str, *, alone: bool) -> str:
    matrix = written[0].result.matrix if alone else None
    return matrix.title if matrix else translated_text(_TITLE, language)
