"""Asks whoever runs a command: on a terminal, or of answers that come on standard input."""

import sys
from collections.abc import Iterable
from contextlib import suppress
from importlib import import_module

from journeycli.cli import console
from journeycli.errors import JourneyError
from journeycli.message import say
from journeycli.printable import printable
from journeycli.segment import Segment, plain_text

_PROMPT = "> "
_LONGEST_ANSWER = 1 << 20
"""Bytes."""
_LONGEST_LINE = 10_000
"""Characters of a line that is read from a person; what follows on the same line is passed over."""


def is_answered() -> bool:
    """Whether somebody sits at a terminal and can answer."""
    return sys.stdin is not None and sys.stdin.isatty()


def ask(question: Iterable[Segment], color: str = "auto") -> str | None:
    """Shows a question and gives the answer, None where there are no more answers.

    On a terminal the line can be edited. Elsewhere the question goes to standard error, so that standard output holds
    nothing but the outcome.

    Raises:
        JourneyError: standard input is closed.
    """
    if sys.stdin is None:
        raise JourneyError(say("Standard input is closed"), say("Use --yes to be asked nothing."))
    if not _on_terminal():
        console.to_standard_error(f"{plain_text(question)}{_PROMPT}\n")
        return _next_line()
    console.write(question, color)
    with suppress(ImportError):
        import_module("readline")  # lets the arrow keys move within the line; Windows does so by itself
    try:
        return input(_PROMPT)
    except EOFError:
        console.write([Segment("\n")], color)
        return None
    except UnicodeDecodeError:
        return ""


def tell(segments: Iterable[Segment], color: str = "auto") -> None:
    """Shows, between questions and where they stand, something that asks nothing."""
    if _on_terminal():
        console.write(segments, color)
    else:
        console.to_standard_error(plain_text(segments))


def ask_aloud(prompt: str) -> str | None:
    """One line from the user, after a prompt; None where there are no more.

    What does not come from a keyboard is shown, so that the conversation can be read afterwards.

    Raises:
        JourneyError: standard input or standard output is closed.
    """
    if sys.stdin is None:
        raise JourneyError(say("Standard input is closed"), say("Give the answers on it, or in a file with --script."))
    console.write((Segment(prompt),))
    answer = sys.stdin.readline(_LONGEST_LINE)
    rest = answer
    while len(rest) == _LONGEST_LINE and not rest.endswith("\n"):
        rest = sys.stdin.readline(_LONGEST_LINE)
    if not sys.stdin.isatty() or not answer:
        console.write((Segment(f"{printable(answer.rstrip())}\n"),))
    return answer.removesuffix("\n") if answer else None


def _on_terminal() -> bool:
    return is_answered() and sys.stdout is not None and sys.stdout.isatty()


def _next_line() -> str | None:
    """A line of standard input, however it is written and however long it is."""
    line = sys.stdin.buffer.readline(_LONGEST_ANSWER)
    return line.decode("utf-8", "replace") if line else None
