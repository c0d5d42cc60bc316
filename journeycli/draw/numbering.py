"""The numbers of touchpoints, the same in every view of a journey and for every persona."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from journeycli.model import Journey

_A_RUN = 3
"""This many numbers that follow one another are told by their ends."""


def touchpoint_numbers(journey: Journey) -> Mapping[str, int]:
    """The number of each touchpoint that is not retired, by its id, in the order of the whole file."""
    return {touchpoint.id: touchpoint.number for touchpoint in journey.touchpoints() if touchpoint.status != "retired"}


def listed(numbers: Iterable[int]) -> str:
    """Rising numbers in short: 1, 2, 5–9."""
    runs = groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0])
    return ", ".join(_told([number for _, number in run]) for _, run in runs)


def _told(run: list[int]) -> str:
    return f"{run[0]}–{run[-1]}" if len(run) >= _A_RUN else ", ".join(map(str, run))
