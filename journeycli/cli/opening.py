"""Opens the one journey that a command is about, or reports what keeps its file from being one."""

from typing import NamedTuple

from journeycli.cli import console, status
from journeycli.discovery import find_journeys
from journeycli.errors import JourneyError
from journeycli.files import Found, read_file
from journeycli.message import say
from journeycli.model import Journey
from journeycli.pipeline import sound_journey, unreadable
from journeycli.problem import Problem
from journeycli.reporters import REPORTERS
from journeycli.result import FileResult, RunResult


class Opened(NamedTuple):
    """A journey, and the bytes of the file that it was read from."""

    content: bytes
    journey: Journey


def one_found(given: str, one_at_a_time: str) -> Found:
    """The one file that was named.

    Raises:
        JourneyError: there is none, or several, which the template `one_at_a_time` says of a {path} and a {count}.
    """
    found = find_journeys([given], "standard input")
    if len(found) != 1:
        raise JourneyError(say(one_at_a_time, path=given, count=len(found)), say("Name one file."))
    return found[0]


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
