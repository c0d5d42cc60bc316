"""Puts a report where the user wants it: standard output, or a file."""

from collections.abc import Iterable
from pathlib import Path

from journeycli.cli import console
from journeycli.cli.choice import chosen
from journeycli.files import write_file
from journeycli.language import ORIGINAL
from journeycli.message import say
from journeycli.segment import Segment, plain_text


def put(report: Iterable[Segment], output: str | None, color: str = "auto", language: str = ORIGINAL) -> None:
    """Writes a report to the file `output`, or to standard output where there is none.

    Raises:
        JourneyError: it cannot be written, or `color` is not a word that is known.
    """
    if output is None or output == "-":
        console.write(report, color)
        return
    chosen(color, console.COLORS, "--color")
    write_file(Path(output), plain_text(report).encode("utf-8", "backslashreplace"))
    console.note(say("Written: {file}", file=output), language)
