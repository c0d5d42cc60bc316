"""Finds the numbers beside a journey: NAME.measurements.csv next to NAME.journey.yaml, and nothing else."""

import stat
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from journeycli.files import Found, read_file
from journeycli.message import say
from journeycli.pipeline import misread
from journeycli.problem import Problem
from journeycli.reading.source import JOURNEY_SUFFIXES, NUMBERS_SUFFIX
from journeycli.result import FileResult

if TYPE_CHECKING:
    from journeycli.numbers.measurements_file import NumbersFile

_LARGEST = 64 << 20
"""Bytes; a larger file is refused unread."""


class Beside(NamedTuple):
    """The numbers beside a journey, with the bytes they were read from."""

    found: Found
    content: bytes
    numbers: "NumbersFile"


def place_beside(found: Found) -> Found | None:
    """Where the numbers of a journey file stand or would stand; None for standard input and for files of other names.

    The path decides: what standard input is reported as is a name only, and no file is read on its word.
    """
    suffix = next((suffix for suffix in JOURNEY_SUFFIXES if found.path.name.endswith(suffix)), None)
    if suffix is None:
        return None
    return Found(
        found.path.with_name(found.path.name.removesuffix(suffix) + NUMBERS_SUFFIX), found.name.removesuffix(suffix) + NUMBERS_SUFFIX
    )


def numbers_beside(found: Found, columns: Mapping[str, Iterable[str]], language: str | None) -> Beside | FileResult | None:
    """The numbers beside a journey, the mistakes in them, or None where there is no such file."""
    place = place_beside(found)
    if place is None or not _is_file(place.path):
        return None
    content = read_file(place, _LARGEST)
    if isinstance(content, Problem):
        help = say("Leave out old periods, or measure by the month instead of by the day.")
        return misread(place.name, b"", (replace(content, help=help) if content.code == "J005" else content,), language)
    # Imported here because most journeys have no numbers, and reading them takes modules of its own.
    from journeycli.numbers.columns import Columns  # noqa: PLC0415
    from journeycli.numbers.measurements_file import read_numbers  # noqa: PLC0415

    numbers = read_numbers(content, Columns(columns))
    return misread(place.name, content, numbers, language) if isinstance(numbers, tuple) else Beside(place, content, numbers)


def _is_file(path: Path) -> bool:
    """Whether a file itself stands there: a link could show what is elsewhere."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except (OSError, ValueError):
        return False
