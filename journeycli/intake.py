"""Takes exports into the numbers of a journey: matches their names, files them under a period, replaces what they replace."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from journeycli.channel_groups import UNTOLD_GROUPS, group_called
from journeycli.errors import JourneyError
from journeycli.export import About, Export, Figure
from journeycli.matching import Ids, Names
from journeycli.measurement import Measurement
from journeycli.message import say
from journeycli.model import Journey
from journeycli.period import period_between


class Unmatched(NamedTuple):
    """A name in an export that stands for no one thing in the journey."""

    file: str
    about: About
    name: str
    visitors: int
    may_be: Ids
    """The channels that share it; empty where none is known."""
    kept: bool
    """Whether its number is kept under its own name."""


class Intake(NamedTuple):
    """The rows that exports give, and what was noticed."""

    rows: tuple[Measurement, ...]
    unmatched: tuple[Unmatched, ...]
    summed: tuple[tuple[str, str], ...]
    """Files in which figures had to be added up, and over which column."""


def take_in(journey: Journey, exports: Iterable[Export], period: str | None = None, steps: Mapping[str, str] | None = None) -> Intake:
    """The rows that exports give a journey.

    Groups of web analytics that match no one channel keep their own name, so that the shares of the others stay right;
    other names that match nothing are left out. So no name that a stranger thought of gets into a file of ours.

    Raises:
        JourneyError: an export does not tell its period, or another one than was said; or two give different numbers for one thing.
    """
    exports = tuple(exports)
    names = Names(journey, steps or {})
    finer = {id for export in exports if export.about is About.ORIGINS for _, id in _origins(export, names)}
    rows: dict[tuple[str, str, str, str], Measurement] = {}
    unmatched: list[Unmatched] = []
    for export in exports:
        for figure, row in _rows(export, names, finer, period, unmatched):
            key = (row.period, row.touchpoint, row.channel, row.source)
            if rows.setdefault(key, row).visitors != row.visitors:
                message = say("{file} gives two numbers for {name} in {period}", file=export.file, name=figure.name, period=row.period)
                raise JourneyError(message, say("Import one export of a kind at a time."))
    summed = {export.file: export.summed for export in exports if export.summed}
    return Intake(tuple(rows.values()), tuple(unmatched), tuple(summed.items()))


def _rows(
    export: Export, names: Names, finer: set[str], period: str | None, unmatched: list[Unmatched]
) -> Iterator[tuple[Figure, Measurement]]:
    """The rows of one export; what it cannot match is put to `unmatched`."""
    if export.about is About.ORIGINS:
        for figure, id in _origins(export, names):
            yield figure, _row(export, figure, period, channel=id)
        return
    for figure in export.figures:
        steps = export.about is About.STEPS
        ids = names.touchpoints(figure.name) if steps else names.channels(figure.name)
        if not steps and finer.intersection(ids):
            continue  # its visits are counted by the sites and campaigns they came from
        group = None if steps else group_called(figure.name)
        if len(ids) != 1 and (ids or group not in UNTOLD_GROUPS):
            unmatched.append(Unmatched(export.file, export.about, group or figure.name, figure.visitors, ids, kept=group is not None))
        if len(ids) == 1:
            yield figure, _row(export, figure, period, **{"touchpoint" if steps else "channel": ids[0]})
        elif group:
            yield figure, _row(export, figure, period, channel=group)


def _origins(export: Export, names: Names) -> Iterator[tuple[Figure, str]]:
    """The sites and campaigns that are a channel, by what it is measured as and nothing else."""
    for figure in export.figures:
        ids = names.measured_as(figure.name)
        if len(ids) == 1 and group_called(figure.name) is None:
            yield figure, ids[0]


def _row(export: Export, figure: Figure, period: str | None, touchpoint: str = "", channel: str = "") -> Measurement:
    return Measurement(_period(export, figure, period), touchpoint, channel, figure.visitors, export.source)


def _period(export: Export, figure: Figure, said: str | None) -> str:
    """The period that a row tells, else that of the export, else the one that was said."""
    if figure.period:
        return figure.period
    told = period_between(*export.days) if export.days else None
    if told and said and told != said:
        message = say("{file} is of {period}, and --period says {said}", file=export.file, period=told, said=said)
        raise JourneyError(message, say("Leave --period out, or download the other period."))
    if said or told:
        return said or told or ""
    help = say("Say which it is with --period 2026-10, or download one whole month.")
    if export.days:
        first, last = (day.isoformat() for day in export.days)
        raise JourneyError(say("{file} is of {first} to {last}, which is no one period", file=export.file, first=first, last=last), help)
    raise JourneyError(say("{file} does not tell of which period it is", file=export.file), help)
