"""What is read from a file that an analytics tool lets people download, before it is matched to a journey."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple


class About(StrEnum):
    """What the names in an export are names of."""

    CHANNELS = "channels"
    """Groups of channels that together are all visits."""
    ORIGINS = "origins"
    """Sites and campaigns: the same visits once more, told apart more finely."""
    SOURCES = "sources"
    """Sites and campaigns that together are all visits, each of them once."""
    STEPS = "steps"
    """Steps of a funnel."""


class Figure(NamedTuple):
    """One number of an export, and the line it stands on; `period` where the export tells it for each number."""

    line: int
    name: str
    visitors: int
    period: str = ""


class Export(NamedTuple):
    """The numbers of one table, and the days it covers as far as it tells."""

    file: str
    source: str
    about: About
    figures: tuple[Figure, ...]
    days: tuple[date, date] | None = None
    summed: str = ""
    """The column over which figures had to be added up."""
