"""Finds the numbers beside a journey: NAME.measurements.csv next to NAME.journey.yaml, and nothing else."""

import os
import stat
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from journeycli.files import Found, read_file
from journeycli.problem import Problem
from journeycli.reading.source import JOURNEY_SUFFIXES, NUMBERS_SUFFIX
from journeycli.result import FileResult

if TYPE_CHECKING:
    from journeycli.numbers.measurements_file import NumbersFile

LARGEST = 64 << 20
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
    path = str(found.path)
    suffix = next((suffix for suffix in JOURNEY_SUFFIXES if path.endswith(suffix)), None)
    if suffix is None:
        return None
    return Found(Path(path.removesuffix(suffix) + NUMBERS_SUFFIX), found.name.removesuffix(suffix) + NUMBERS_SUFFIX)


def content_beside(found: Found) -> bytes | Problem | None:
    """What stands beside a journey: the bytes of its numbers, why they cannot be read, or None where there are none."""
    place = place_beside(found)
    return None if place is None else _content_at(place)


def numbers_beside(found: Found, columns: Mapping[str, Iterable[str]], language: str | None) -> Beside | FileResult | None:
    """The numbers beside a journey, the mistakes in them, or None where there is no such file."""
    place = place_beside(found)
    content = _content_at(place) if place else None
    if place is None or content is None:
        return None
    # Imported here because most journeys have no numbers, and reading them takes modules of its own.
    from journeycli.numbers.contents import numbers_in  # noqa: PLC0415

    numbers = numbers_in(place.name, content, columns, language)
    if isinstance(numbers, FileResult):
        return numbers
    return Beside(place, content if isinstance(content, bytes) else b"", numbers)


def _content_at(place: Found) -> bytes | Problem | None:
    # Mostly there is none, and an error takes longer than to ask.
    return read_file(place, LARGEST) if os.access(place.path, os.F_OK) and _is_file(place.path) else None


def _is_file(path: Path) -> bool:
    """Whether a file itself stands there: a link could show what is elsewhere."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except (OSError, ValueError):
        return False
