"""Opens the one journey that a command is about, or reports what keeps its file from being one."""

import shlex
import sys
from typing import NamedTuple

from journeycli.audit.pipeline import sound_journey, unreadable
from journeycli.cli import console, status
from journeycli.cli.speaking import language_asked, language_of_failure
from journeycli.discovery import find_journeys, misnamed
from journeycli.errors import JourneyError
from journeycli.files import Found, read_file
from journeycli.message import say
from journeycli.model import Journey
from journeycli.problem import Problem
from journeycli.reporters import REPORTERS
from journeycli.result import FileResult, RunResult

_MOST_NAMED = 10


class Opened(NamedTuple):
    """A journey, and the bytes of the file that it was read from."""

    content: bytes
    journey: Journey


def one_found(given: str | None, command: str, one_at_a_time: str, language: str | None) -> Found:
    """The one file that was named for a command, or the one journey here where none was.

    Raises:
        JourneyError: there is none, or several, which the template `one_at_a_time` says of a {path} and a {count}.
    """
    if given is None:
        return the_one_here(command, language)
    found = find_journeys([given], "standard input")
    if len(found) != 1:
        help = say("Name one of these: {file}", file=_names(found)) if found else say("Name one file.")
        raise JourneyError(say(one_at_a_time, path=given, count=len(found)), help)
    return found[0]


def the_one_here(command: str, language: str | None) -> Found:
    """The one journey in this folder, for a command that was given no file; says which it is.

    Raises:
        JourneyError: there is none, or several.
    """
    found = find_journeys(["."], "standard input")
    if not found:
        help = misnamed(["."]) or say("Name its file, or begin one: journey init")
        raise JourneyError(say("There is no journey in this folder"), help)
    if len(found) > 1:
        help = say(
            "Name one of these, as in journey {command_name} {path}: {file}",
            command_name=command,
            path=shlex.quote(found[0].name),
            file=_names(found),
        )
        raise JourneyError(say("There are {count} journeys in this folder", count=len(found)), help)
    # The journey is not read yet, so its language is not known: that of whoever is told why a run stopped will do.
    speaks = language_asked(language) or language_of_failure((), sys.stderr)
    console.note(say("{file} is the only journey here, so it is taken.", file=found[0].name), speaks)
    return found[0]


def _names(found: list[Found]) -> tuple[str, ...]:
    names = tuple(entry.name for entry in found[:_MOST_NAMED])
    return names if len(names) == len(found) else (*names, "…")


def opened(found: Found, language: str | None) -> Opened | FileResult:
    """The journey in a file, or the findings that keep it from being one."""
    content = read_file(found)
    if isinstance(content, Problem):
        return unreadable(found.name, content, language)
    journey = sound_journey(found.name, content, language)
    return journey if isinstance(journey, FileResult) else Opened(content, journey)


def report_unsound(result: FileResult, color: str) -> int:
    """Reports a file that the command cannot go on with, as a check would, and gives the exit status."""
    console.write(REPORTERS["full"](RunResult((result,), language=result.language)), color)
    return status.FINDINGS
