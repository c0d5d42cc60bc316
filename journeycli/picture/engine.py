"""Runs Graphviz, embedded or installed, always in a child with a time limit; the only module that does, and that imports graphviz."""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from importlib.util import find_spec
from pathlib import Path

from journeycli.message import Message, say
from journeycli.picture.embedded import NOT_INSTALLED
from journeycli.picture.fonts import font_files

SECONDS = 30
"""A picture that takes Graphviz longer than this is given up."""


_PDF_DATE = b"/CreationDate (D:"
_NO_DATE = b"19700101000000"


class Engine(StrEnum):
    """What draws: pygraphviz, which has Graphviz within it, or the `dot` of the machine."""

    EMBEDDED = "embedded"
    DOT = "dot"


class EngineError(Exception):
    """An engine gave no picture; `reason` says why."""

    def __init__(self, reason: Message) -> None:
        super().__init__(reason.text)
        self.reason = reason


class EngineMissingError(EngineError):
    """An engine is not there, or does not load."""


def run_engine(engine: Engine, dot: str, format: str, layout: str) -> bytes:
    """The picture that an engine makes of DOT text in a format, with Graphviz's layout program of that name."""
    run = _run_embedded if engine is Engine.EMBEDDED else _run_installed
    try:
        with _surroundings() as environment:
            picture, noise = run(dot.encode(), format, layout, environment)
    except subprocess.TimeoutExpired:
        raise EngineError(say("Graphviz needs more than {seconds} seconds for this picture", seconds=SECONDS)) from None
    except OSError as failed:
        raise EngineMissingError(say("Graphviz could not be started ({reason})", reason=str(failed.strerror))) from None
    _no_errors(noise)
    if not picture:
        raise EngineError(say("Graphviz gave no picture"))
    return _undated(picture) if format == "pdf" else picture


def _run_embedded(dot: bytes, format: str, layout: str, environment: Mapping[str, str]) -> tuple[bytes, bytes]:
    if find_spec("pygraphviz") is None:
        raise EngineMissingError(say("pygraphviz is not installed"))
    child = Path(__file__).with_name("embedded.py")
    # -P: nothing in the current directory may pose as pygraphviz.
    command = [sys.executable, "-P", str(child), format, layout]
    done = subprocess.run(command, input=dot, capture_output=True, timeout=SECONDS, env=environment, check=False)  # noqa: S603  our own Python
    if done.returncode == NOT_INSTALLED:
        raise EngineMissingError(say("pygraphviz does not load ({reason})", reason=_last_line(done.stderr)))
    if done.returncode:
        raise EngineError(say("pygraphviz could not draw ({reason})", reason=_last_line(done.stderr)))
    return done.stdout, done.stderr


def _run_installed(dot: bytes, format: str, layout: str, environment: Mapping[str, str]) -> tuple[bytes, bytes]:
    program = shutil.which("dot")
    if program is None:
        raise EngineMissingError(say("no dot program was found"))
    from graphviz.backend import execute  # noqa: PLC0415  34 ms that most runs need not spend

    try:
        # `pipe` has no time limit; `run_check` hands its options on to subprocess.
        done = execute.run_check(
            [program, f"-K{layout}", f"-T{format}"], input=dot, capture_output=True, quiet=True, timeout=SECONDS, env=environment
        )
    except execute.CalledProcessError as failed:
        raise EngineError(say("dot could not draw ({reason})", reason=_last_line(failed.stderr))) from None
    except execute.ExecutableNotFound:
        raise EngineMissingError(say("the dot program does not start")) from None
    return done.stdout, done.stderr


def _no_errors(noise: bytes) -> None:
    """Graphviz can lose a label and still report success; it only says so in a line of its own."""
    errors = [line for line in noise.decode(errors="replace").splitlines() if line.startswith("Error")]
    if errors:
        raise EngineError(say("Graphviz reported: {reason}", reason=errors[0]))


def _undated(pdf: bytes) -> bytes:
    """The PDF with a date of its own length that never changes: cairo before 1.17 heeds no SOURCE_DATE_EPOCH."""
    before, mark, after = pdf.rpartition(_PDF_DATE)
    return before + mark + _NO_DATE + after[len(_NO_DATE) :] if mark else pdf


def _last_line(noise: bytes) -> str:
    return next(reversed(noise.decode(errors="replace").strip().splitlines()), "no reason given")


@contextmanager
def _surroundings() -> Iterator[dict[str, str]]:
    """An environment in which Graphviz knows our font and no other."""
    with tempfile.TemporaryDirectory(prefix="journey-") as folder:
        fonts = Path(folder, "fonts")
        fonts.mkdir()
        for file in font_files():
            shutil.copy(file, fonts)
        settings = Path(folder, "fonts.conf")
        settings.write_text(_font_settings(fonts, Path(folder, "cache")), encoding="utf-8")
        yield os.environ | {"FONTCONFIG_FILE": str(settings)}


def _font_settings(fonts: Path, cache: Path) -> str:
    return (
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>'
        f"<dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>"
    )
