"""Takes exports into the numbers of a journey: matches their names, files them under a period, replaces what they replace."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import NamedTuple

from journeycli.errors import JourneyError
from journeycli.message import Value, say, template
from journeycli.model import Journey
from journeycli.numbers.channel_groups import UNTOLD_GROUPS, group_called
from journeycli.numbers.exports.export import About, Export, Figure
from journeycli.numbers.matching import Ids, Names
from journeycli.numbers.measurement import Measurement
from journeycli.numbers.period import holds, period_between
from journeycli.numbers.sources import source_group, source_words

_MOST_SOURCES = 3
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
    sources: tuple[str, ...] = ()
    """The largest sources that were counted together under the name."""


class _Match(NamedTuple):
    """A figure and the id that it is filed under; none where it is left out."""

    figure: Figure
    touchpoint: str = ""
    channel: str = ""
    unmatched: Unmatched | None = None
    by_group: bool = False
    """Whether only the group that the channel's kind is counted in tells that it is this one."""


class _Row(NamedTuple):
    """A row, and where it comes from."""

    row: Measurement
    file: str
    name: str
    line: int

    @property
    def origin(self) -> str:
        """The place in its file."""
        return f"{self.file}:{self.line}"


class Intake(NamedTuple):
    """The rows that exports give, and what was noticed."""

    rows: tuple[Measurement, ...]
    unmatched: tuple[Unmatched, ...]
    summed: tuple[tuple[str, str], ...]
    """Files in which figures had to be added up, and over which column."""
    by_group: tuple[tuple[str, str], ...]
    """Names that were taken for a channel because its kind is counted under them, and its id."""


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
    rows: dict[Key, _Row] = {}
    unmatched: list[Unmatched] = []
    by_group: dict[tuple[str, str], None] = {}
    for export in exports:
        for match in _matches(export, names, finer):
            unmatched += [match.unmatched] if match.unmatched else []
            by_group |= {(match.figure.name, match.channel): None} if match.by_group else {}
            if match.touchpoint or match.channel:
                _put(rows, export, match, _period(export, match.figure, period))
    summed = {export.file: export.summed for export in exports if export.summed}
    return Intake(tuple(entry.row for entry in rows.values()), tuple(unmatched), tuple(summed.items()), tuple(by_group))


def _put(rows: dict[Key, _Row], export: Export, match: _Match, period: str) -> None:
    """Adds a row; of the lists of sites and campaigns, which tell the same visits again, the first counts."""
    row = Measurement(period, match.touchpoint, match.channel, match.figure.visitors, export.source)
    new = _Row(row, export.file, match.figure.name, match.figure.line)
    known = rows.setdefault((period, row.touchpoint, row.channel, row.source), new)
    if known.row.visitors != row.visitors and export.about is not About.ORIGINS:
        raise _contradiction(known, new)


def _contradiction(known: _Row, new: _Row) -> JourneyError:
    """What to say of two numbers for one thing: which, where they stand, and what to do."""
    numbers: dict[str, Value] = {
        "number": known.row.visitors,
        "origin_of_one": known.origin,
        "other_number": new.row.visitors,
        "origin_of_other": new.origin,
    }
    id, period = new.row.touchpoint or new.row.channel, new.row.period
    if known.name != new.name:
        sentence = template(
            "{thing} would have two numbers in {period}: {number} as {name} ({origin_of_one}) and {other_number} as {other_name} "
            "({origin_of_other})"
        )
        help = say("Only one of the two names can stand for it: change the other in the journey, or in [measure.steps] of journey.toml.")
        return JourneyError(say(sentence, thing=id, period=period, name=known.name, other_name=new.name, **numbers), help)
    sentence = template("{name} has two numbers in {period}: {number} ({origin_of_one}) and {other_number} ({origin_of_other})")
    help = say("Import one export of a kind at a time.")
    if new.row.touchpoint:
        help = say(
            "A step has one number for each period and source. Where two funnels share it, give it a name of its own in one of them, and tie "
            "that to a touchpoint or leave it out; or take one funnel out of the export."
        )
    return JourneyError(say(sentence, name=new.name, period=period, **numbers), help)


def _matches(export: Export, names: Names, finer: frozenset[str]) -> Iterator[_Match]:
    if export.about is About.ORIGINS:
        yield from (_Match(figure, channel=id) for figure, id in _origins(export, names))
    elif export.about is About.SOURCES:
        yield from _by_source(export, names)
    elif export.about is About.STEPS:
        yield from (_step(export, figure, names.touchpoints(figure.name)) for figure in export.figures)
    else:
        found = ((figure, names.channels(figure.name)) for figure in export.figures)
        # Where sites and campaigns tell of a channel, its group would count the same visits again.
        yield from (
            _channel(export, figure, ids)._replace(by_group=len(ids) == 1 and _is_group(figure.name, names))
            for figure, ids in found
            if finer.isdisjoint(ids)
        )


def _is_group(name: str, names: Names) -> bool:
    """Whether a name is that of a group which no channel says to be measured as."""
    return group_called(name) is not None and not names.measured_as(name)


def _by_source(export: Export, names: Names) -> Iterator[_Match]:
    """The visits of each channel by the sources that it is measured as; those of other sources together under their group."""
    own: dict[tuple[str, str], Figure] = {}
    rest: dict[tuple[str, str], list[Figure]] = {}
    by_group: set[tuple[str, str]] = set()
    for figure in export.figures:
        words = (word for word in source_words(figure.name) if group_called(word) is None)
        ids = next((ids for word in words for ids in [names.measured_as(word)] if ids), ())
        if len(ids) == 1:
            _add(own, ids[0], figure)
        else:
            rest.setdefault((source_group(figure.name), figure.period), []).append(figure)
    for (group, period), figures in rest.items():
        together = Figure(figures[0].line, group, sum(figure.visitors for figure in figures), period)
        ids = names.rest_of(group)
        if len(ids) == 1:
            _add(own, ids[0], together)
            own[ids[0], period] = own[ids[0], period]._replace(name=group)
            by_group.add((ids[0], period))
        else:
            yield _Match(together, channel=group, unmatched=_unmatched_sources(export, together, ids, figures))
    yield from (_Match(figure, channel=id, by_group=(id, period) in by_group) for (id, period), figure in own.items())


def _add(own: dict[tuple[str, str], Figure], id: str, figure: Figure) -> None:
    known = own.setdefault((id, figure.period), figure._replace(visitors=0))
    own[id, figure.period] = known._replace(visitors=known.visitors + figure.visitors)


def _unmatched_sources(export: Export, together: Figure, ids: Ids, figures: list[Figure]) -> Unmatched | None:
    """What there is to say of sources that are no one channel; nothing where nobody can tell how people came."""
    if together.name == "Direct" and not ids:
        return None
    largest = sorted(figures, key=lambda figure: (-figure.visitors, figure.name))[:_MOST_SOURCES]
    names = tuple(figure.name for figure in largest)
    return Unmatched(export.file, export.about, together.name, together.visitors, ids, kept=True, sources=names)


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
    if told:
        return told
    if export.days:
        return _of_days(export.file, *export.days, said)
    if said:
        return said
    help = say("Say which it is with --period 2026-10, or download one whole month.")
    raise JourneyError(say("{file} does not tell of which period it is", file=export.file), help)


def _of_days(file: str, first: date, last: date, said: str | None) -> str:
    """The period that was said, where it holds all of the days of an export: then it is a part of it, such as this month so far."""
    begin, end = first.isoformat(), last.isoformat()
    whole = say("Download one whole month, or another single period.")
    if said and holds(said, first) and holds(said, last):
        return said
    if said:
        raise JourneyError(
            say("{file} is of {first} to {last}, and --period says {said}", file=file, first=begin, last=end, said=said), whole
        )
    message, month = say("{file} is of {first} to {last}, which is no one period", file=file, first=begin, last=end), begin[:7]
    part = say("Download the whole month, or take these days for it with --period {month}.", month=month)
    raise JourneyError(message, part if holds(month, last) else whole)
