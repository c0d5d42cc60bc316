"""The card of a touchpoint: number, title, channels, where it leads on which condition, emotion, moment of truth."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from journeycli.diff.change import UNMARKED, Marking
from journeycli.draw.badges import BADGE, Badge, draw_badge, origin, outlined, touchpoint_badge
from journeycli.draw.canvas import Canvas
from journeycli.draw.clean import clean
from journeycli.draw.labels import card_link, channel_labels, meets_nobody, name_of, only_for, title_of
from journeycli.draw.shapes import Align, Box, Font, Node, Outline, Pen, Row, centered, lines_of
from journeycli.draw.theme import Theme
from journeycli.draw.words import Words
from journeycli.draw.wrap import wrap, wrap_names
from journeycli.model import Journey, Touchpoint
from journeycli.slug import slugged
from journeycli.ways import Way

WIDTH = 172
_PADDING = 10
_INNER = WIDTH - 2 * _PADDING
_SMALL, _TEXT, _TITLE = 9, 10, 11
_MOST_TITLE_LINES = 6
_MOST_CHANNEL_LINES = 4
_MOST_CONDITION_LINES = 2
_TOP, _BEFORE_TITLE, _AFTER_TITLE, _BEFORE_CONDITIONS, _BOTTOM = 8, 2, 2, 4, 9
_EMOTION = (24, 15)
_BELOW_BADGE = 4
_DIAMOND = 12


@dataclass(frozen=True, slots=True)
class Card:
    """A touchpoint with its number in the picture and its rows of text, ready to be placed."""

    touchpoint: Touchpoint
    number: int
    rows: tuple[Row, ...]
    url: str
    badge: Badge | None = None
    cut: str = ""
    """The channels, where the card has no room for all."""

    @property
    def height(self) -> int:
        """Points that the card takes."""
        return sum(row.height for row in self.rows)


@dataclass(frozen=True, slots=True)
class CardMaker:
    """Makes cards in the words and colours of one picture of one journey."""

    journey: Journey
    theme: Theme
    words: Words
    numbers: Mapping[str, int]
    """The number of each touchpoint by its id; one that went has none."""
    marking: Marking = UNMARKED

    def card(self, touchpoint: Touchpoint, conditional: Iterable[Way], in_gap: bool) -> Card:
        """The card of a touchpoint; `conditional` are its ways that have a condition, `in_gap` whether its phase has no channel."""
        theme, number = self.theme, self.numbers.get(touchpoint.id, 0)
        planned = self.words.planned if touchpoint.status == "planned" else ""
        told = str(number), origin(touchpoint, self.marking, self.words), planned, only_for(self.journey, touchpoint.personas)
        heading = " · ".join(part for part in told if part)
        beside = (_EMOTION[0] + 4 if touchpoint.emotion is not None else 0) + (_DIAMOND + 4 if touchpoint.moment_of_truth else 0)
        found = touchpoint_badge(touchpoint, self.marking, self.words)
        title = wrap(title_of(touchpoint), _INNER, _TITLE, bold=True, most=_MOST_TITLE_LINES)
        conditions = [row for way in conditional for row in self._condition(way)]
        rows = (
            Row(_TOP),
            *((Row(BADGE + _BELOW_BADGE),) if found else ()),
            *(lines_of(wrap(heading, _INNER - beside, _SMALL, bold=True), Font(_SMALL, theme.soft, bold=True)) if number else ()),
            Row(_BEFORE_TITLE),
            *lines_of(title, Font(_TITLE, theme.ink if number else theme.soft, bold=True)),
            Row(_AFTER_TITLE),
            *self._channels(touchpoint, in_gap),
            *([Row(_BEFORE_CONDITIONS), *conditions] if conditions else []),
            Row(_BOTTOM),
        )
        return Card(touchpoint, number, rows, card_link(self.journey, touchpoint), found, self._cut(touchpoint))

    def _cut(self, touchpoint: Touchpoint) -> str:
        names = channel_labels(self.journey, self.words, touchpoint.channels)
        return ", ".join(names) if len(wrap_names(names, _INNER, _TEXT)) > _MOST_CHANNEL_LINES else ""

    def _channels(self, touchpoint: Touchpoint, in_gap: bool) -> tuple[Row, ...]:
        theme = self.theme
        names, missed = channel_labels(self.journey, self.words, touchpoint.channels), meets_nobody(self.journey, touchpoint)
        colour = theme.soft if missed or touchpoint.id not in self.numbers else theme.chip_ink
        told = lines_of(wrap_names(names, _INNER, _TEXT, most=_MOST_CHANNEL_LINES), Font(_TEXT, colour))
        if missed or (in_gap and not names):
            return (*lines_of((self.words.gap,), Font(_TEXT, theme.gap, bold=True)), *told)
        return told or lines_of((self.words.no_channel,), Font(_TEXT, theme.soft))

    def _condition(self, way: Way) -> tuple[Row, ...]:
        font = Font(_SMALL, self.theme.minus if way.back else self.theme.soft)
        return lines_of(wrap(f"→ {self.numbers[way.target]}: {clean(way.when)}", _INNER, _SMALL, most=_MOST_CONDITION_LINES), font)


class DrawnCard(NamedTuple):
    """The name of a card's node and what it is called."""

    name: str
    label: str


def draw_card(canvas: Canvas, card: Card, left: int, top: int) -> DrawnCard:
    """Draws a card with its badges."""
    theme, touchpoint = canvas.theme, card.touchpoint
    planned = touchpoint.status == "planned"
    label = name_of(touchpoint)
    name = canvas.node(
        Node(
            f"touchpoint-{slugged(touchpoint.id)}",
            f"touchpoint {touchpoint.status}",
            Box(left, top, WIDTH, card.height),
            outline=Outline.ROUNDED,
            fill=theme.plan if planned else theme.card,
            pen=outlined(card.badge and card.badge.mark, theme, Pen(theme.plan_line, dashed=True) if planned else Pen(theme.edge)),
            rows=card.rows,
            inset=_PADDING,
            tooltip=_tooltip(card, label, canvas.words),
            url=card.url,
        )
    )
    if card.badge:
        draw_badge(canvas, f"mark-{slugged(touchpoint.id)}", card.badge, left + _PADDING, top + _TOP)
    right = left + WIDTH - 9
    if touchpoint.emotion is not None:
        right -= _EMOTION[0]
        _draw_emotion(canvas, f"emotion-{slugged(touchpoint.id)}", touchpoint.emotion, Box(right, top + 7, *_EMOTION))
        right -= 4
    if touchpoint.moment_of_truth:
        draw_moment(canvas, f"moment-{slugged(touchpoint.id)}", right - _DIAMOND, top + 8)
    return DrawnCard(name, label)


def _tooltip(card: Card, label: str, words: Words) -> str:
    told = [words.planned] if card.touchpoint.status == "planned" else []
    told += [card.badge.text] if card.badge else []
    return (
        (f"{card.number}. {label}" if card.number else label)
        + (f" ({', '.join(told)})" if told else "")
        + (f": {card.cut}" if card.cut else "")
    )


def draw_moment(canvas: Canvas, name: str, left: int, top: int) -> None:
    """The diamond of a moment of truth."""
    colour, box = canvas.theme.moment, Box(left, top, _DIAMOND, _DIAMOND)
    canvas.node(Node(name, "moment", box, Outline.DIAMOND, colour, Pen(colour), tooltip=canvas.words.moment))


def _draw_emotion(canvas: Canvas, name: str, emotion: int, box: Box) -> None:
    colour = canvas.theme.emotion_colour(emotion)
    text = f"{emotion:+d}".replace("-", "−") if emotion else "0"
    rows = centered(lines_of((text,), Font(_SMALL, canvas.theme.paper, bold=True), Align.CENTER), _EMOTION[1])
    canvas.node(Node(name, "emotion", box, Outline.ROUNDED, colour, Pen(colour), rows, tooltip=f"{canvas.words.emotion}: {text}"))
