"""Measured numbers: how many visitors a touchpoint or channel had in a period, as one source counted them (D00.5, D04.8)."""

from typing import NamedTuple


class Measurement(NamedTuple):
    """One number; touchpoint or channel may be empty, not both, and sources are never added up."""

    period: str
    touchpoint: str
    channel: str
    visitors: int
    source: str
    line: int = 0
    """Where it stands in its file."""


class Stranger(NamedTuple):
    """A name among the numbers that stands for no one thing in the journey."""

    name: str
    may_be: tuple[str, ...] = ()
    """The ids of the channels that share the name: which of them the visits belong to, nobody can tell."""
    meant: str | None = None
    """The id or name that it comes closest to."""


class Measured(NamedTuple):
    """The numbers of one journey, under its ids as far as they could be matched; empty where there are none."""

    rows: tuple[Measurement, ...] = ()
    channels: tuple[Stranger, ...] = ()
    """Names of channels that match none; their rows are kept under them, so that shares stay shares of all visits."""
    touchpoints: tuple[Stranger, ...] = ()


NOTHING_MEASURED = Measured()
