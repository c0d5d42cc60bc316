"""Walks one file as the flags ask for it: reads it, has it walked, and writes what was found into its review log."""

from collections.abc import Iterator
from functools import partial, reduce
from pathlib import Path
from typing import NamedTuple

from journeycli.cli import console, status
from journeycli.cli.choice import chosen
from journeycli.cli.day import day_of
from journeycli.cli.failing import show_failure
from journeycli.cli.guiding import Guide
from journeycli.cli.keeping import Keeper
from journeycli.cli.opening import Opened, one_found, opened, report_unsound
from journeycli.cli.speaking import language_asked
from journeycli.errors import JourneyError
from journeycli.files import STANDARD_INPUT, Found, read_file
from journeycli.language import translated
from journeycli.message import say, template
from journeycli.model import Journey, Review
from journeycli.printable import printable
from journeycli.problem import Problem
from journeycli.result import FileResult
from journeycli.segment import Segment
from journeycli.settings.configuration import Configuration
from journeycli.walk.answers import LONGEST_NAME
from journeycli.walk.conversation import Conversation, Wishes, walkers
from journeycli.walk.ending import Ending
from journeycli.walk.entry import block_entry, pains_entry
from journeycli.walk.layout import paragraph
from journeycli.walk.logbook import with_review
from journeycli.walk.moves import cleaned
from journeycli.walk.script import Script
from journeycli.writing import linked, rewrite_file

_ONE_AT_A_TIME = template("One journey is walked at a time, and {path} holds {count}")


class WalkRequest(NamedTuple):
    """What a user asked of `journey walk`, as the flags have it."""

    file: str | None
    persona: str | None
    by: str | None
    fresh_eyes: bool | None
    log: bool
    restart: bool
    script: str | None
    today: str | None
    color: str
    language: str | None


def run_walk(request: WalkRequest) -> int:
    """Has the file walked; one with mistakes is reported instead."""
    language = language_asked(request.language)
    color = chosen(request.color, console.COLORS, "--color")
    day = day_of(request.today).isoformat()
    script = _script(request.script) if request.script else None
    found = _found(request)
    language = language or Configuration().settings_for(found.path).language
    read = opened(found, language)
    if isinstance(read, FileResult):
        return report_unsound(read, color)
    language = language or read.journey.language
    try:
        return _walked(found, read, request, day, script, language)
    except JourneyError as error:
        # Told here, because the entry point does not know what language the walk was in.
        show_failure(error, language)
        return status.COULD_NOT_RUN


def _walked(found: Found, read: Opened, request: WalkRequest, day: str, script: Script | None, language: str) -> int:
    keeper = None if script else Keeper(found, language)
    guide = Guide(found, read.journey, request.color, language, script, keeper)
    over = guide.lead(_wishes(request, read.journey), restart=request.restart)
    if over is None:
        return status.INTERRUPTED
    if over.by or not request.log:
        console.write(_to_be_tasks(over, found, language), request.color)
    if over.by:
        _write_down(found, read.content, _reviews(over, day, language), language)
    elif request.log:
        console.note(say("Nothing is kept of your walk."), language)
    if keeper:
        keeper.forget()
    return status.DONE


def _found(request: WalkRequest) -> Found:
    """The one file that was named, which can be written to where something is to be written."""
    found = one_found(request.file, "walk", _ONE_AT_A_TIME, request.language)
    if found.path == STANDARD_INPUT:
        raise JourneyError(say("A journey on standard input cannot be walked"), say("Name a file: standard input is for your answers."))
    if request.log and found.path.is_symlink():
        raise linked(found)
    return found


def _script(named: str) -> Script:
    content = read_file(Found(Path(named), named))
    if isinstance(content, Problem):
        raise JourneyError(say("The script {file} cannot be read", file=named), say("Name a text file with one answer a line."))
    return Script(named, content.decode("utf-8-sig", "backslashreplace"))


def _wishes(request: WalkRequest, journey: Journey) -> Wishes:
    """What the flags answer beforehand."""
    known = [persona.id for persona in walkers(journey)]
    if not known:
        raise JourneyError(say("Not one touchpoint is for anybody"), say("Look at `personas` of the touchpoints that are live."))
    persona = None if request.persona is None else chosen(request.persona, known, "--persona")
    by = None if request.by is None else cleaned(request.by)
    if by is not None and not 1 <= len(by) <= LONGEST_NAME:
        raise JourneyError(say("--by takes a name of at most {count} characters", count=LONGEST_NAME), say("Give your first name."))
    return Wishes(persona, by, request.fresh_eyes, request.log)


def _reviews(over: Conversation, day: str, language: str) -> list[Review]:
    return [Review((), day, over.by, over.fresh_eyes, notes) for notes in Ending(*over.walked, language).notes()]


def _write_down(found: Found, content: bytes, reviews: list[Review], language: str) -> None:
    """Adds the reviews to the file; where that cannot be, they are shown, so that the walk was not for nothing."""
    try:
        rewrite_file(found, content, reduce(partial(with_review, found.name), reviews, content))
    except JourneyError:
        told = translated(say("This is your review, to copy into `log`, below `reviews`:"), language).text
        lines = (f"  {told}", "", *(line for review in reviews for line in block_entry(review, 4)), "")
        console.write(Segment(f"{line}\n") for line in lines)
        raise
    console.note(say("Your walk is in the review log of {file}.", file=found.name), language)


def _to_be_tasks(over: Conversation, found: Found, language: str) -> Iterator[Segment]:
    """Where the walker was stuck, as lines of the file: once they stand in it, the audit asks for a way out."""
    trail, course = over.walked
    stuck = [remark for remark in trail.remarks if remark.stuck and remark.desk in course.desks]
    if not stuck:
        return
    told = say("To make it a task of `journey todo`, add it to {file} as `pains`:", file=found.name)
    yield from paragraph(translated(told, language).text, console.text_width())
    yield Segment("\n")
    for id in dict.fromkeys(remark.desk for remark in stuck):
        pains = dict.fromkeys((*course.desks[id].pains, *(remark.text for remark in stuck if remark.desk == id)))
        yield from (Segment(f"{printable(line)}\n") for line in pains_entry(id, pains, 4))
    yield Segment("\n")
