"""Writes to the terminal and reads from it: reports to standard output, notes and errors to standard error; alone imports rich."""

import os
import sys
from collections.abc import Iterable, Iterator
from io import StringIO
from shutil import get_terminal_size
from typing import TextIO

from journeycli.cli.choice import chosen
from journeycli.errors import JourneyError
from journeycli.files import STANDARD_OUTPUT, reason_of
from journeycli.language import ORIGINAL, translated
from journeycli.message import Message, say
from journeycli.segment import Role, Segment, plain_text

_STYLES = {
    Role.ERROR: "bold red",
    Role.WARNING: "bold yellow",
    Role.INFO: "bold cyan",
    Role.STRONG: "bold",
    Role.QUIET: "bright_black",
    Role.GOOD: "green",
}
_AT_ONCE = 1 << 16
"""Characters that are written in one go."""
COLORS = ("auto", "always", "never")
_SIGNS = "●○·…–—→✓✗“”−◄▁▂▃▅▇"
_PLAIN_SIGNS = str.maketrans(
    dict(zip(_SIGNS, ("*", "o", ".", "...", "-", "-", "->", "+", "x", '"', '"', "-", "<", "_", ".", "-", "=", "#"), strict=True))
)
_WIDEST = 88
"""Cells: on a wider terminal lines of text would be hard to follow."""
_NARROWEST = 40


def prepare_streams() -> None:
    """Lets no text fail to be printed or read: what the encoding of a stream lacks becomes an escape."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def write(segments: Iterable[Segment], color: str = "auto") -> None:
    """Writes a report to standard output; `color` is auto, always or never.

    A reader that stops reading (`| head`) ends the writing quietly.

    Raises:
        JourneyError: standard output is closed or full.
    """
    stream = _standard_output()
    texts = [_colored_text(segments)] if _colored(chosen(color, COLORS, "--color"), stream) else _texts(segments)
    try:
        for text in texts:
            stream.write(_encodable(text, stream))
        stream.flush()
    except BrokenPipeError:
        _discard_the_rest(stream)
    except OSError as error:
        _discard_the_rest(stream)
        raise _not_written(error) from error


def write_bytes(content: bytes) -> None:
    """Writes a picture to standard output.

    Raises:
        JourneyError: standard output is closed or full.
    """
    stream = _standard_output()
    try:
        stream.buffer.write(content)
        stream.flush()
    except BrokenPipeError:
        _discard_the_rest(stream)
    except OSError as error:
        _discard_the_rest(stream)
        raise _not_written(error) from error


def is_colored(color: str) -> bool:
    """Whether a report on standard output is coloured; `color` is auto, always or never."""
    return sys.stdout is not None and _colored(chosen(color, COLORS, "--color"), sys.stdout)


def width(output: str | None = None) -> int | None:
    """The columns of the terminal that a report for `output` goes to; None where it goes elsewhere, and no line is wrapped."""
    return _width_of(sys.stdout) if output in (None, STANDARD_OUTPUT) else None


def failure_width() -> int | None:
    """The columns of the terminal that failures are told on; None where standard error is none."""
    return _width_of(sys.stderr)


def text_width() -> int | None:
    """The columns that lines of text to read may take on a terminal; None where standard output is none."""
    columns = width()
    return None if columns is None else max(min(columns - 2, _WIDEST), _NARROWEST)


def finish() -> None:
    """Writes out what Typer has left in standard output, while its failing can still be told.

    Raises:
        JourneyError: standard output is full.
    """
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _discard_the_rest(sys.stdout)
    except OSError as error:
        _discard_the_rest(sys.stdout)
        raise _not_written(error) from error


def note(message: Message, language: str = ORIGINAL) -> None:
    """Tells the user, on standard error, what was done or left out."""
    to_standard_error(f"{translated(message, language).text}\n")


def to_standard_error(text: str) -> None:
    """Writes a text that is safe to print to standard error."""
    if sys.stderr is not None:
        try:
            sys.stderr.write(_encodable(text, sys.stderr))
            sys.stderr.flush()
        except OSError:
            _discard_the_rest(sys.stderr)  # nobody is left who could be told


def discard() -> None:
    """Gives up what is left to write to standard output, which the system refused."""
    _discard_the_rest(_standard_output())


def _width_of(stream: TextIO | None) -> int | None:
    return max(get_terminal_size().columns, _NARROWEST) if stream is not None and stream.isatty() else None


def _standard_output() -> TextIO:
    if sys.stdout is None:
        raise JourneyError(say("Standard output is closed"), say("Use --output FILE to write to a file."))
    return sys.stdout


def _colored(color: str, stream: TextIO) -> bool:
    if color != "auto":
        return color == "always"
    return bool(os.environ.get("FORCE_COLOR")) or (stream.isatty() and not os.environ.get("NO_COLOR"))


def _texts(segments: Iterable[Segment]) -> Iterator[str]:
    """The segments without their roles, many at once, for a report may be as long as a book."""
    waiting: list[str] = []
    size = 0
    for segment in segments:
        waiting.append(segment.text)
        size += len(segment.text)
        if size >= _AT_ONCE:
            yield "".join(waiting)
            waiting, size = [], 0
    yield "".join(waiting)


def _colored_text(segments: Iterable[Segment]) -> str:
    segments = tuple(segments)
    if not any(segment.role for segment in segments):
        return plain_text(segments)
    # Imported here because it costs as much as Typer, and only a terminal needs it.
    from rich.console import Console
    from rich.text import Text

    text = Text()
    for segment in segments:
        text.append(segment.text, _STYLES.get(segment.role))
    # Rich writes to memory: it would leave the process when nobody reads. And it is told all that it would take from the
    # environment: colour was decided on, and with COLUMNS=0 it would print nothing.
    memory = StringIO()
    console = Console(file=memory, force_terminal=True, color_system="standard", no_color=False, width=80, highlight=False)
    console.print(text, end="", soft_wrap=True)
    return memory.getvalue()


def _encodable(text: str, stream: TextIO) -> str:
    """The text with plain signs where the encoding of the stream lacks ours."""
    try:
        _SIGNS.encode(stream.encoding or "ascii")
    except UnicodeEncodeError:
        return text.translate(_PLAIN_SIGNS)
    return text


def _discard_the_rest(stream: TextIO) -> None:
    """Sends what is left in the buffer to nowhere, so that closing the stream does not fail once more."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def _not_written(error: OSError) -> JourneyError:
    return JourneyError(say("The output cannot be written: {reason}", reason=reason_of(error)))
