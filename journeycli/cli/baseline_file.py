"""Reads the baseline that a user names: the findings that are taken as they are."""

from pathlib import Path

from journeycli.baseline import Baseline, read_baseline
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


def files_gone(baseline: Baseline) -> frozenset[str]:
    """The files that a baseline speaks of and that are no longer there."""
    return frozenset(file for file in baseline.files if not Path(file).exists())


def named_baseline(named: str) -> Baseline:
    """The baseline in a file that the user names.

    Raises:
        JourneyError: there is none, or it cannot be read.
    """
    content = read_file(Found(Path(named), named), _LARGEST_BASELINE)
    if isinstance(content, Problem):
        raise JourneyError(say("The baseline {file} cannot be read", file=named), say("Make it with `journey baseline write`."))
    return read_baseline(named, content)
