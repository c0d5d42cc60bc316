"""Writes a first journey as flags and answers ask for it, and shows its first audit."""

import os
import re
import sys
from collections.abc import Iterable
from functools import partial
from itertools import count
from pathlib import Path
from typing import NamedTuple

from journeycli.aliases import common_process
from journeycli.cells import wrapped
from journeycli.cli import console, status
from journeycli.cli.asking import ask, is_answered
from journeycli.cli.checking import Request, check_files
from journeycli.cli.choice import chosen
from journeycli.cli.interview import Known, interview, left_out
from journeycli.cli.speaking import language_here
from journeycli.errors import JourneyError, Located
from journeycli.files import STANDARD_INPUT, Found, read_file
from journeycli.finding import Excerpt
from journeycli.language import translated
from journeycli.message import say
from journeycli.problem import Problem
from journeycli.reading.positions import split_lines
from journeycli.reading.schema import schema_text
from journeycli.reading.source import JOURNEY_SUFFIXES, decode
from journeycli.reporters.matrix import matrix_segments
from journeycli.result import FileResult
from journeycli.segment import Role, Segment
from journeycli.slug import slugged
from journeycli.start.answers import cleaned, listed
from journeycli.start.correction import agrees
from journeycli.start.plan import ACQUISITION, Answers, FirstPlan, first_plan
from journeycli.start.written import SCHEMA_NAME, file_text
from journeycli.tasks.table import next_segments
from journeycli.tasks.task import tasks_of
from journeycli.vocabulary import PHASE_MODELS
from journeycli.writing import write_new_file

_YAML = re.compile(r"(.+?)(?:\.journey)?\.ya?ml", re.IGNORECASE)
_STOPPED = say("Stopped. Nothing was written.")
_SHOWN_FIRST = 3
"""Tasks to begin with: who sees all of them at once does none."""


class InitRequest(NamedTuple):
    """What a user asked of `journey init`, as the flags have it."""

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


def run_init(request: InitRequest) -> int:
    """Asks what is not known yet, writes the file, and audits it; nothing is written before the last answer."""
    folder, name = _target(request.place)
    language = language_here(request.language, sys.stdin, folder)
    try:
        if not (name or request.process or _goes_beside(folder, request, language)):
            return status.DONE
        plan = _plan(request, language)
    except KeyboardInterrupt:
        console.to_standard_error("\n")  # the cursor is behind the prompt
        console.note(_STOPPED, language)
        raise
    folder.mkdir(parents=True, exist_ok=True)
    file = write_new_file(folder, _names(plan, name), file_text(plan).encode())
    if not (folder / SCHEMA_NAME).exists():
        write_new_file(folder, [SCHEMA_NAME], schema_text().encode())
    (checked,) = check_files(Request(audit=True, paths=(str(file),), today=request.today, language=language))
    console.write(_first_audit(checked.result, language), request.color)
    return status.DONE


def _goes_beside(folder: Path, request: InitRequest, language: str) -> bool:
    """Whether to go on where a journey is there already: on a terminal somebody is asked, elsewhere it is only told."""
    there = tuple(sorted(path.name for path in folder.glob("*") if path.name.endswith(JOURNEY_SUFFIXES)))
    if not there:
        return True
    told = say("There is a journey here already: {files}. Commands that are told no file look at all of them.", files=there)
    if request.yes or not is_answered():
        console.note(told, language)
        return True
    question = say("Make one more beside it? (yes or no; Enter: no)")
    lines = [line for message in (told, question) for line in wrapped(translated(message, language).text, console.width())]
    if agrees((ask((Segment("\n"), *(Segment(f"{line}\n", Role.STRONG) for line in lines)), request.color) or "no").strip() or "no"):
        return True
    console.note(_STOPPED, language)
    return False


def _plan(request: InitRequest, language: str) -> FirstPlan:
    """The plan as the flags say it, less what has to be asked."""
    model = chosen(request.model, PHASE_MODELS, "--model") if request.model else None
    process = common_process(request.process or ACQUISITION) or slugged(request.process or "", ACQUISITION)
    known = Known(
        title=cleaned(request.title) if request.title else None,
        persona=cleaned(request.persona) if request.persona else None,
        channels=_listed(request.channels, language) if request.channels else None,
    )
    usual = Answers(translated(say("My customer journey"), language).text, translated(say("My customer"), language).text)
    make = partial(first_plan, language=language, process=process, model=model)
    if request.yes or request.channels == str(STANDARD_INPUT):
        return make(Answers(known.title or usual.title, known.persona or usual.persona, known.channels or ()))
    return interview(known, usual, make, request.color)


def _target(place: str) -> tuple[Path, str]:
    """The folder, and the file's name where one is given: whatever ends as YAML does is one, and gets the ending of a journey."""
    path = Path(place)
    named = None if path.is_dir() else _YAML.fullmatch(path.name)
    name = f"{named[1]}{_ending(place)}" if named else ""
    folder = path.parent if named else path
    if folder.exists() and not folder.is_dir():
        raise JourneyError(say("{path} is not a folder", path=str(folder)), say("Name a folder, or a file NAME.journey.yaml."))
    if name and os.path.lexists(folder / name):
        raise JourneyError(say("{file} is there already, and stays as it is", file=str(folder / name)), say("Give another name."))
    return folder, name


def _ending(name: str) -> str:
    return next((suffix for suffix in JOURNEY_SUFFIXES if name.endswith(suffix)), JOURNEY_SUFFIXES[0])


def _names(plan: FirstPlan, name: str) -> Iterable[str]:
    """The names for the file, the first one that is free counts: the one asked for, else the title and numbers after it."""
    if name:
        return [name]
    slug = slugged(plan.title, "journey")
    return (f"{slug}{'' if number == 1 else f'-{number}'}{JOURNEY_SUFFIXES[0]}" for number in count(1))


def _listed(given: str, language: str) -> tuple[str, ...]:
    """The channels in a file.

    Raises:
        JourneyError: it cannot be read, or holds none.
    """
    help = say("Name a text file with one channel a line, saved as UTF-8: your editor has that under Save as, Encoding.")
    content = read_file(Found(Path(given), given))
    text = content if isinstance(content, Problem) else decode(content) if content.strip() else ""
    if isinstance(text, Problem):
        shown = [""] if isinstance(content, Problem) else split_lines(content.decode("utf-8", "replace"))
        raise JourneyError(text.message, help, Located(given, text.span, Excerpt.around(shown, text.span)))
    found = listed(text)
    if found.left_out:
        console.note(left_out(found), language)
    if not found.names:
        raise JourneyError(say("There is no channel in {file}", file="standard input" if Path(given) == STANDARD_INPUT else given), help)
    return found.names


def _first_audit(result: FileResult, language: str) -> list[Segment]:
    tasks = tasks_of([result])
    written = translated(say("Written: {file}", file=result.file), language).text
    head = [Segment(f"\n{written}\n\n", Role.STRONG)]
    matrix = [*matrix_segments(result.matrix, language, console.width()), Segment("\n")] if result.matrix else []
    return [*head, *matrix, *next_segments(tasks[:_SHOWN_FIRST], len(tasks), language, console.width())]
