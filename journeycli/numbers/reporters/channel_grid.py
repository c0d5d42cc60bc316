"""What the channels yield as tables: visits per period, the share of all visits, and names that the journey does not have."""

from collections.abc import Iterator, Sequence

from journeycli.language import translated, translated_text
from journeycli.message import Message, say, say_count, template
from journeycli.numbers.channel_groups import UNTOLD_GROUPS, group_called
from journeycli.numbers.measurement import Stranger
from journeycli.numbers.reporters.grid import Grid, Row
from journeycli.numbers.reporters.lines import (
    NOTHING,
    Periods,
    changed,
    counted,
    header,
    number_cells,
    part,
    periods_by_grain,
    source_cell,
    trend_cell,
)
from journeycli.numbers.tally import ChannelVisits, Tally
from journeycli.printable import printable

_CHANNELS = template("Channels")
_SHARE = template("share")
_NOT_PLANNED = template("not planned")
_SHARED = template("shared name")
_UNTOLD = template("origin not known")
_LONGEST_LABEL = 40
_MOST_CHANNELS = 30
_MOST_NOTES = 10


def channel_grids(tally: Tally) -> Iterator[Grid]:
    """A table for each length of period that there are numbers for."""
    language = tally.language
    by_grain = periods_by_grain(figure.period for channel in tally.channels for figure in channel.figures)
    for periods in by_grain.values():
        inside = [channel for channel in tally.channels if any(figure.period in periods.drawn for figure in channel.figures)]
        rows = [row for channel in inside[:_MOST_CHANNELS] for row in _rows(channel, periods, language)]
        notes = tuple(_notes(inside, language))
        yield Grid(translated_text(_CHANNELS, language), header(periods, language, _SHARE), tuple(rows), notes)


def stranger_notes(tally: Tally) -> Iterator[str]:
    """The touchpoints among the numbers that the journey does not have."""
    language = tally.language
    for stranger in tally.touchpoints[:_MOST_NOTES]:
        yield translated(_no_touchpoint(stranger), language).text
    if len(tally.touchpoints) > _MOST_NOTES:
        yield translated(_and_more(len(tally.touchpoints) - _MOST_NOTES), language).text


def _rows(channel: ChannelVisits, periods: Periods, language: str) -> Iterator[Row]:
    for place, source in enumerate(sorted({figure.source for figure in channel.figures if figure.period in periods.drawn})):
        figures = {figure.period: figure for figure in channel.figures if figure.source == source}
        values = {period: float(figure.visitors) for period, figure in figures.items()}
        last = figures.get(periods.shown[-1])
        share = NOTHING if last is None or last.share is None else part(language)(last.share)
        cells = number_cells(values, periods, counted(language))
        change = changed(last.change if last else None, language)
        label = "" if place else _label(channel, language)
        yield Row((label, source_cell(source, language), *cells, share, change, trend_cell(values, periods)))


def _label(channel: ChannelVisits, language: str) -> str:
    label = printable(channel.label, _LONGEST_LABEL)
    if channel.stranger is None:
        return label
    return f"{label} ({translated_text(_why_strange(channel.stranger), language)})"


def _why_strange(stranger: Stranger) -> str:
    """What keeps a name from being a channel of the journey."""
    if stranger.may_be:
        return _SHARED
    return _UNTOLD if group_called(stranger.name) in UNTOLD_GROUPS else _NOT_PLANNED


def _notes(channels: Sequence[ChannelVisits], language: str) -> Iterator[str]:
    if len(channels) > _MOST_CHANNELS:
        yield translated(_and_more(len(channels) - _MOST_CHANNELS), language).text
    strangers = [channel.stranger for channel in channels if channel.stranger]
    told = [note for note in map(_note, strangers) if note]
    yield from (translated(note, language).text for note in told[:_MOST_NOTES])
    if len(told) > _MOST_NOTES:
        yield translated(_and_more(len(told) - _MOST_NOTES), language).text


def _note(stranger: Stranger) -> Message | None:
    if stranger.may_be and group_called(stranger.name) in UNTOLD_GROUPS:
        sentence = template("{channel} may be any of these: {channels}. Nothing tells them apart, so its visits are not split.")
        return say(sentence, channel=stranger.name, channels=stranger.may_be)
    if stranger.may_be:
        sentence = template(
            "{channel} may be any of these: {channels}. An export by source tells them apart, once each has its own `measured_as`."
        )
        return say(sentence, channel=stranger.name, channels=stranger.may_be)
    if stranger.meant:
        return say("No channel is called {channel}. Did you mean {meant}?", channel=stranger.name, meant=stranger.meant)
    if group_called(stranger.name) in UNTOLD_GROUPS:
        return None
    sentence = template("No channel is called {channel}. Add one to the journey, or `measured_as: {name}` to the channel that it is.")
    return say(sentence, channel=stranger.name, name=stranger.name)


def _no_touchpoint(stranger: Stranger) -> Message:
    if stranger.meant:
        return say("No touchpoint is called {touchpoint}. Did you mean {meant}?", touchpoint=stranger.name, meant=stranger.meant)
    sentence = template("No touchpoint is called {touchpoint}. Correct the name, or tie it to one in [measure.steps] of journey.toml.")
    return say(sentence, touchpoint=stranger.name)


def _and_more(count: int) -> Message:
    return say_count("… and {count} more.", "… and {count} more.", count)
