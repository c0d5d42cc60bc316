"""Reads the baseline that a user names: the findings that are taken as they are."""

import os
from collections.abc import Callable
from functools import cache
from pathlib import Path

from journeycli.audit.baseline import Baseline, read_baseline
from journeycli.errors import JourneyError
from journeycli.files import Found, read_file
from journeycli.message import say
from journeycli.problem import Problem

_LARGEST_BASELINE = 1 << 26
"""Bytes: the findings of a very large workspace."""


def baseline_asked(named: str | None) -> Baseline:
    """The baseline in the file that `--baseline` names; an empty one where it names none.

    Raises:
        JourneyError: there is no such file, or it cannot be read.
    """
    return Baseline({}) if named is None else named_baseline(named)


def new_baseline(named: str) -> Baseline:
    """A baseline that takes nothing yet, for a file that the user names."""
    return Baseline({}, name_from(Path(named).parent))


def files_gone(baseline: Baseline, named: str) -> frozenset[str]:
    """The files that the baseline in a file speaks of and that are no longer there."""
    return frozenset(file for file in baseline.files if not (Path(named).parent / file).exists())


def named_baseline(named: str) -> Baseline:
    """The baseline in a file that the user names.

    Raises:
        JourneyError: there is none, or it cannot be read.
    """
    content = read_file(Found(Path(named), named), _LARGEST_BASELINE)
    if isinstance(content, Problem):
        raise JourneyError(say("The baseline {file} cannot be read", file=named), say("Make it with `journey baseline write`."))
    return read_baseline(named, content, name_from(Path(named).parent))


def name_from(folder: Path) -> Callable[[str], str]:
    """Tells the name that a file has from a folder, whatever the working folder is."""
    top = os.path.realpath(folder)

    @cache
    def name(file: str) -> str:
        path = Path(file)
        return Path(os.path.relpath(os.path.realpath(path.parent) + os.sep + path.name, top)).as_posix()

    return name
