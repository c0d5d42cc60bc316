"""Puts a journey into columns: the cards of each phase from the top down, and its channels without a touchpoint."""

from collections import defaultdict
from dataclasses import dataclass

from journeycli.coverage import channel_coverage
from journeycli.diff.change import UNMARKED, Marking
from journeycli.draw.badges import drawn_coverage, drawn_touchpoints
from journeycli.draw.cards import WIDTH, Card, CardMaker
from journeycli.draw.chips import HEIGHT as CHIP
from journeycli.draw.chips import Chip, PlacedChip, chip, lost_chips, placed
from journeycli.draw.flow.courses import Stop
from journeycli.draw.measure import row_height
from journeycli.draw.numbering import touchpoint_numbers
from journeycli.draw.shapes import Align, Font, Row, lines_of
from journeycli.draw.theme import Theme
from journeycli.draw.words import Words
from journeycli.draw.wrap import wrap
from journeycli.model import Journey, Phase
from journeycli.result import Coverage
from journeycli.ways import Way

BETWEEN_CARDS = 26
_DEEPEST = 12
"""Cards in a column; a phase with more takes more columns."""
_NOTE_SIZE = 10
_NOTE_GAP = 6
_MESSAGE_SIZE = 11


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its cards and their tops, and below them a note and chips; heights in points below the column's top."""

    cards: tuple[Card, ...]
    tops: tuple[int, ...]
    note: tuple[Row, ...] = ()
    note_top: int = 0
    chips: tuple[PlacedChip, ...] = ()
    chips_top: int = 0
    height: int = 0

    @property
    def first_line(self) -> int:
        """The middle of the first line of its note, or of its first chip where it has none."""
        return self.note_top + row_height(_NOTE_SIZE) // 2 if self.note else self.chips_top + CHIP // 2


@dataclass(frozen=True, slots=True)
class PhaseColumns:
    """The columns of one phase, at least one, and whether it has a channel."""

    phase: Phase
    coverage: Coverage
    columns: tuple[Column, ...]


def phase_columns(
    journey: Journey, theme: Theme, words: Words, journey_ways: tuple[Way, ...], marking: Marking = UNMARKED
) -> tuple[PhaseColumns, ...]:
    """Every phase in columns; touchpoints that are retired are left out, but for those with a mark."""
    maker = CardMaker(journey, theme, words, touchpoint_numbers(journey), marking)
    conditional: dict[str, list[Way]] = defaultdict(list)
    for way in journey_ways:
        if way.when:
            conditional[way.source].append(way)
    found = []
    for phase in journey.phases:
        coverage = drawn_coverage(journey, phase, marking)
        drawn = drawn_touchpoints(phase, marking)
        cards = [maker.card(touchpoint, conditional[touchpoint.id], coverage is Coverage.NONE) for touchpoint in drawn]
        live, chips = any(card.number for card in cards), _own_chips(journey, phase, marking)
        message = words.gap_in_phase if coverage is Coverage.NONE and not live else words.also_through if live and chips else ""
        font = Font(_NOTE_SIZE, theme.soft) if chips else Font(_MESSAGE_SIZE, theme.gap, bold=True)
        note = lines_of(wrap(message, WIDTH, font.size, font.bold), font, Align.LEFT if chips else Align.CENTER)
        found.append(PhaseColumns(phase, coverage, _columns(cards, note, [*chips, *_lost_chips(journey, phase, marking)])))
    return tuple(found)


def stops(phases: tuple[PhaseColumns, ...]) -> dict[str, Stop]:
    """Where each card stands, by the id of its touchpoint; columns are numbered over the whole picture."""
    columns = (column for phase in phases for column in phase.columns)
    return {
        card.touchpoint.id: Stop(index, row, top, card.height)
        for index, column in enumerate(columns)
        for row, (card, top) in enumerate(zip(column.cards, column.tops, strict=True))
    }


def _own_chips(journey: Journey, phase: Phase, marking: Marking) -> list[Chip]:
    """The phase's channels that no card of it names, and that serve it or will."""
    on_cards = {id for touchpoint in phase.touchpoints if touchpoint.status != "retired" for id in touchpoint.channels}
    own = (journey.channels[id] for id in dict.fromkeys(phase.channels) if id in journey.channels and id not in on_cards)
    kinds = ((channel, channel_coverage(channel, phase)) for channel in own)
    uses = marking.uses.get(phase.id, {})
    return [chip(channel, coverage, WIDTH, uses.get(channel.id)) for channel, coverage in kinds if coverage is not Coverage.NONE]


def _lost_chips(journey: Journey, phase: Phase, marking: Marking) -> list[Chip]:
    """The channels that serve the phase no more, but for those on the cards of what went."""
    on_cards = {id for touchpoint in drawn_touchpoints(phase, marking) for id in touchpoint.channels}
    return [one for one in lost_chips(journey, phase, marking, WIDTH) if one.channel.id not in on_cards]


def _columns(cards: list[Card], note: tuple[Row, ...], chips: list[Chip]) -> tuple[Column, ...]:
    """Cards spread evenly over as few columns as they need; note and chips stand under those of the last."""
    parts = max(-(-len(cards) // _DEEPEST), 1)
    size = max(-(-len(cards) // parts), 1)
    chunks = [tuple(cards[at : at + size]) for at in range(0, len(cards), size)] or [()]
    return (*(_column(chunk) for chunk in chunks[:-1]), _column(chunks[-1], note, chips))


def _column(cards: tuple[Card, ...], note: tuple[Row, ...] = (), chips: list[Chip] | None = None) -> Column:
    tops: list[int] = []
    below = 0
    for card in cards:
        tops.append(below)
        below += card.height + BETWEEN_CARDS
    note_top = max(below - (BETWEEN_CARDS - row_height(_NOTE_SIZE)), 0)
    chips_top = note_top + sum(row.height for row in note) + (_NOTE_GAP if note else 0)
    placed_chips, height = placed(chips or [], WIDTH)
    end = chips_top + height if chips else chips_top if note else max(below - BETWEEN_CARDS, 0)
    return Column(cards, tuple(tops), note, note_top, placed_chips, chips_top, end)
