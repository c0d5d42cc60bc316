"""Takes exports into the numbers of a journey: matches their names, files them under a period, replaces what they replace."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from journeycli.errors import JourneyError
from journeycli.message import say
from journeycli.model import Journey
from journeycli.numbers.channel_groups import UNTOLD_GROUPS, group_called
from journeycli.numbers.exports.export import About, Export, Figure
from journeycli.numbers.matching import Ids, Names
from journeycli.numbers.measurement import Measurement
from journeycli.numbers.period import period_between

Key = tuple[str, str, str, str]
"""Period, touchpoint, channel and source."""


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


class _Match(NamedTuple):
    """A figure and the id that it is filed under; none where it is left out."""

    figure: Figure
    touchpoint: str = ""
    channel: str = ""
    unmatched: Unmatched | None = None


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
    finer = frozenset(id for export in exports if export.about is About.ORIGINS for _, id in _origins(export, names))
    rows: dict[Key, Measurement] = {}
    unmatched: list[Unmatched] = []
    for export in exports:
        for match in _matches(export, names, finer):
            unmatched += [match.unmatched] if match.unmatched else []
            if match.touchpoint or match.channel:
                _put(rows, export, match, _period(export, match.figure, period))
    summed = {export.file: export.summed for export in exports if export.summed}
    return Intake(tuple(rows.values()), tuple(unmatched), tuple(summed.items()))


def _put(rows: dict[Key, Measurement], export: Export, match: _Match, period: str) -> None:
    """Adds a row; of the lists of sites and campaigns, which tell the same visits again, the first counts."""
    row = Measurement(period, match.touchpoint, match.channel, match.figure.visitors, export.source)
    known = rows.setdefault((period, row.touchpoint, row.channel, row.source), row)
    if known.visitors != row.visitors and export.about is not About.ORIGINS:
        message = say("{file} gives two numbers for {name} in {period}", file=export.file, name=match.figure.name, period=period)
        raise JourneyError(message, say("Import one export of a kind at a time, and let two names in it not stand for one thing."))


def _matches(export: Export, names: Names, finer: frozenset[str]) -> Iterator[_Match]:
    if export.about is About.ORIGINS:
        yield from (_Match(figure, channel=id) for figure, id in _origins(export, names))
    elif export.about is About.STEPS:
        yield from (_step(export, figure, names.touchpoints(figure.name)) for figure in export.figures)
    else:
        found = ((figure, names.channels(figure.name)) for figure in export.figures)
        # Where sites and campaigns tell of a channel, its group would count the same visits again.
        yield from (_channel(export, figure, ids) for figure, ids in found if finer.isdisjoint(ids))


def _step(export: Export, figure: Figure, ids: Ids) -> _Match:
    if len(ids) == 1:
        return _Match(figure, touchpoint=ids[0])
    return _Match(figure, unmatched=Unmatched(export.file, export.about, figure.name, figure.visitors, ids, kept=False))


def _channel(export: Export, figure: Figure, ids: Ids) -> _Match:
    """A figure of a channel: under its id, else under its group, of which there is something to say unless it tells nothing."""
    group = group_called(figure.name)
    if len(ids) == 1:
        return _Match(figure, channel=ids[0])
    if group in UNTOLD_GROUPS and not ids:
        return _Match(figure, channel=group or "")
    strange = Unmatched(export.file, export.about, group or figure.name, figure.visitors, ids, kept=group is not None)
    return _Match(figure, channel=group or "", unmatched=strange)


def _origins(export: Export, names: Names) -> Iterator[tuple[Figure, str]]:
    """The sites and campaigns that are a channel, by what it is measured as and nothing else."""
    for figure in export.figures:
        ids = names.measured_as(figure.name)
        if len(ids) == 1 and group_called(figure.name) is None:
            yield figure, ids[0]


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
