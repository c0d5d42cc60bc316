"""The map of a journey as part of a page: ids of its own, colours that the page decides, and what it shows in words."""

from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from journeycli.draw.labels import channel_label, known_channels, name_of, timing_label
from journeycli.draw.map.map import journey_map
from journeycli.draw.painter import paint
from journeycli.draw.theme import Theme
from journeycli.draw.words import words_in
from journeycli.model import Journey, Touchpoint

_FITS = 1_600
"""Points: a wider map is scrolled on any screen, so that it stays legible."""
_BROAD = 800
_LEGIBLE = 0.7
"""Of its size: what is printed smaller than this asks for larger paper."""
_HEADING = 30
"""Points of the paper that go to the heading over a map."""


class Paper(StrEnum):
    """What a map is printed on: the words that the style sheet has for it, the handiest first."""

    A4 = "a4"
    A4_LANDSCAPE = "a4-landscape"
    A3 = "a3"
    A3_LANDSCAPE = "a3-landscape"

    @property
    def large(self) -> bool:
        """Whether not every printer has it."""
        return self in (Paper.A3, Paper.A3_LANDSCAPE)


_ROOM = {Paper.A4: (550, 797), Paper.A4_LANDSCAPE: (797, 550), Paper.A3: (797, 1145), Paper.A3_LANDSCAPE: (1145, 797)}
"""Points between the margins, across and down."""


class Map(NamedTuple):
    """A picture that is ready to stand in a page."""

    svg: str
    fits: bool
    """Whether it may be made as narrow as the page."""
    broad: bool
    """Whether a small screen shows a part of it only."""
    paper: Paper


class MappedTouchpoint(NamedTuple):
    """A touchpoint in words, for who does not see the map; its number is the one on its card."""

    number: int
    label: str
    channels: tuple[str, ...]
    emotion: int | None
    assumed: bool
    """Whether nobody has observed the emotion, in a journey that says of some what they rest on."""
    timing: str
    decisive: bool
    """Whether it is a moment of truth."""


class MappedPhase(NamedTuple):
    """A phase in words."""

    label: str
    goals: tuple[str, ...]
    touchpoints: tuple[MappedTouchpoint, ...]


def page_map(journey: Journey, theme: Theme, language: str, prefix: str) -> Map:
    """The map, every id in it beginning with `prefix`; the theme is a light one, for the style sheet of the page to turn dark."""
    drawing = replace(journey_map(journey, theme, language), name=prefix)
    # Printed in a build, `##[` would speak to its runner; to a browser this is the same text.
    return Map(
        paint(drawing).replace("##", "#&#35;"), drawing.width <= _FITS, drawing.width > _BROAD, paper_for(drawing.width, drawing.height)
    )


def paper_for(width: int, height: int) -> Paper:
    """The handiest paper on which so large a map is legible, else that on which it is least small."""
    scales = {paper: min(across / width, (down - _HEADING) / height) for paper, (across, down) in _ROOM.items()}
    return next((paper for paper, scale in scales.items() if scale >= _LEGIBLE), max(scales, key=scales.__getitem__))


def mapped_phases(journey: Journey, language: str) -> tuple[MappedPhase, ...]:
    """The journey phase by phase, as the map shows it: without what is retired."""
    founded = any(touchpoint.basis for touchpoint in journey.touchpoints() if touchpoint.emotion is not None)
    found, number = [], 0
    for phase in journey.phases:
        shown = [touchpoint for touchpoint in phase.touchpoints if touchpoint.status != "retired"]
        touchpoints = tuple(
            _mapped_touchpoint(journey, touchpoint, number + place, language, founded=founded) for place, touchpoint in enumerate(shown, 1)
        )
        found.append(MappedPhase(phase.label, tuple(goal.goal for goal in phase.goals), touchpoints))
        number += len(shown)
    return tuple(found)


def _mapped_touchpoint(journey: Journey, touchpoint: Touchpoint, number: int, language: str, *, founded: bool) -> MappedTouchpoint:
    words = words_in(language)
    return MappedTouchpoint(
        number=number,
        label=name_of(touchpoint),
        channels=tuple(channel_label(channel, words) for channel in known_channels(journey, touchpoint)),
        emotion=touchpoint.emotion,
        assumed=founded and touchpoint.basis != "observed",
        timing=timing_label(touchpoint.timing, words),
        decisive=touchpoint.moment_of_truth,
    )
