"""Writes a first journey as flags and answers ask for it, and shows its first audit."""

import os
import sys
from collections.abc import Iterable
from functools import partial
from itertools import count
from pathlib import Path
from typing import NamedTuple

from journeycli.aliases import common_process
from journeycli.cli import console, status
from journeycli.cli.checking import Request as Check
from journeycli.cli.checking import check_files
from journeycli.cli.choice import chosen
from journeycli.cli.interview import Known, interview
from journeycli.cli.speaking import language_asked, language_at
from journeycli.errors import JourneyError, Located
from journeycli.files import STANDARD_INPUT, Found, read_file
from journeycli.finding import Excerpt
from journeycli.language import translated
from journeycli.message import say
from journeycli.problem import Problem
from journeycli.reading.schema import schema_text
from journeycli.reading.source import JOURNEY_SUFFIXES, decode
from journeycli.reporters.matrix import matrix_segments
from journeycli.result import FileResult
from journeycli.segment import Role, Segment
from journeycli.slug import slugged
from journeycli.start.answers import cleaned, listed
from journeycli.start.plan import ACQUISITION, Answers, FirstPlan, first_plan
from journeycli.start.written import SCHEMA_NAME, file_text
from journeycli.tasks.table import next_segments
from journeycli.tasks.task import tasks_of
from journeycli.vocabulary import PHASE_MODELS
from journeycli.writing import write_new_file

_SHOWN_FIRST = 3
"""Tasks to begin with: who sees all of them at once does none."""


class Request(NamedTuple):
    """What a user asked for, as the flags have it."""

    place: str
    channels: str | None
    title: str | None
    persona: str | None
    process: str | None
    model: str | None
    language: str | None
    yes: bool
    today: str | None
    color: str


def run_init(request: Request) -> int:
    """Asks what is not known yet, writes the file, and audits it; nothing is written before the last answer."""
    language = language_asked(request.language) or language_at(sys.stdin)
    folder, name = _target(request.place)
    try:
        plan = _plan(request, language)
    except KeyboardInterrupt:
        console.to_standard_error("\n")  # the cursor is behind the prompt
        console.note(say("Stopped. Nothing was written."), language)
        raise
    folder.mkdir(parents=True, exist_ok=True)
    file = write_new_file(folder, _names(plan, name), file_text(plan).encode())
    if not (folder / SCHEMA_NAME).exists():
        write_new_file(folder, [SCHEMA_NAME], schema_text().encode())
    (checked,) = check_files(Check(audit=True, paths=(str(file),), today=request.today, language=language))
    console.write(_first_audit(checked.result, language), request.color)
    return status.DONE


def _plan(request: Request, language: str) -> FirstPlan:
    """The plan as the flags say it, less what has to be asked."""
    model = chosen(request.model, PHASE_MODELS, "--model") if request.model else None
    process = common_process(request.process or ACQUISITION) or slugged(request.process or "", ACQUISITION)
    known = Known(
        title=cleaned(request.title) if request.title else None,
        persona=cleaned(request.persona) if request.persona else None,
        channels=_listed(request.channels) if request.channels else None,
    )
    usual = Answers(translated(say("My customer journey"), language).text, translated(say("My customer"), language).text)
    make = partial(first_plan, language=language, process=process, model=model)
    if request.yes or request.channels == str(STANDARD_INPUT):
        return make(Answers(known.title or usual.title, known.persona or usual.persona, known.channels or ()))
    return interview(known, usual, make, request.color)


def _target(place: str) -> tuple[Path, str]:
    """The folder, and the file's name where one is given."""
    path = Path(place)
    folder, name = (path.parent, path.name) if place.endswith(JOURNEY_SUFFIXES) else (path, "")
    if folder.exists() and not folder.is_dir():
        raise JourneyError(say("{path} is not a folder", path=str(folder)), say("Name a folder, or a file NAME.journey.yaml."))
    if name and os.path.lexists(path):
        raise JourneyError(say("{file} is there already, and stays as it is", file=place), say("Give another name."))
    return folder, name


def _names(plan: FirstPlan, name: str) -> Iterable[str]:
    """The names for the file, the first one that is free counts: the one asked for, else the title and numbers after it."""
    if name:
        return [name]
    slug = slugged(plan.title, "journey")
    return (f"{slug}{'' if number == 1 else f'-{number}'}{JOURNEY_SUFFIXES[0]}" for number in count(1))


def _listed(given: str) -> tuple[str, ...]:
    content = read_file(Found(Path(given), given))
    text = content if isinstance(content, Problem) else decode(content) if content.strip() else ""
    if isinstance(text, Problem):
        raise JourneyError(text.message, say("Name a text file with one channel a line."), Located(given, text.span, Excerpt(1, ("",))))
    return listed(text)


def _first_audit(result: FileResult, language: str) -> list[Segment]:
    tasks = tasks_of([result])
    written = translated(say("Written: {file}", file=result.file), language).text
    head = [Segment(f"\n{written}\n\n", Role.STRONG)]
    matrix = [*matrix_segments(result.matrix, language, console.width()), Segment("\n")] if result.matrix else []
    return [*head, *matrix, *next_segments(tasks[:_SHOWN_FIRST], len(tasks), language, console.width())]
