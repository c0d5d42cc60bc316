"""Tells why a run stopped, on standard error: what a user can act on, what the system refused, or a mistake of our own."""

from journeycli.cli import console
from journeycli.errors import JourneyError
from journeycli.files import reason_of
from journeycli.message import say
from journeycli.printable import printable
from journeycli.segment import plain_text


def show_failure(error: JourneyError, language: str) -> None:
    """Tells the user, on standard error, why the run stopped and what to do."""
    # Imported here because a run that goes well needs none of it, and --help would wait for it.
    from journeycli.reporters.failure import failure_segments

    console.to_standard_error(plain_text(failure_segments(error, language, console.failure_width())))


def system_failure(problem: OSError) -> JourneyError:
    """What the system refused: a file, or the output where no file is named."""
    reason = reason_of(problem)
    if problem.filename is None:
        console.discard()
        return JourneyError(say("The output cannot be written: {reason}", reason=reason))
    return JourneyError(say("{file} cannot be used: {reason}", file=str(problem.filename), reason=reason))


def show_traceback(error: Exception) -> None:
    """Shows, on standard error, where in the tool an error arose."""
    # Imported here because it takes 6 ms, and few will ever see it.
    from traceback import format_exception

    console.to_standard_error("".join(format_exception(error)))


def show_bug(error: Exception) -> None:
    """Tells the user, on standard error, that the tool itself made a mistake, and where."""
    notes = printable(", ".join(getattr(error, "__notes__", ())))
    console.to_standard_error(
        f"bug: {type(error).__name__}{' ' + notes if notes else ''}. --debug shows the traceback; please report it.\n"
    )
