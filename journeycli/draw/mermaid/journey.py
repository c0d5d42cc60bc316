"""A journey as Mermaid's own `journey` diagram: a section for each phase, a task with a score for each touchpoint."""

from collections.abc import Iterator

from journeycli.coverage import phase_coverage
from journeycli.draw.labels import title_of
from journeycli.draw.mermaid.text import mermaid_text
from journeycli.draw.numbering import touchpoint_numbers
from journeycli.draw.words import Words, words_in
from journeycli.model import Journey, Phase, Touchpoint
from journeycli.result import Coverage

_COMMA = "#44;"
"""A plain one would part two actors."""
_NEUTRAL = 3
"""Mermaid scores from 1 to 5 what a journey feels from −2 to +2."""


def mermaid_journey(journey: Journey, language: str) -> str:
    """The text of the diagram.

    Mermaid asks a score of every task. Where the journey knows no emotion it gets the neutral one, and says so in its name.
    """
    return "\n".join(["journey", f"  title {mermaid_text(journey.title) or journey.id}", *_lines(journey, words_in(language)), ""])


def _lines(journey: Journey, words: Words) -> Iterator[str]:
    numbers = touchpoint_numbers(journey)
    for index, phase in enumerate(journey.phases, 1):
        # A number comes first everywhere, so that no name is taken for a word of Mermaid's.
        yield f"  section {index} · {_phase(journey, phase, words)}"
        for touchpoint in phase.touchpoints:
            if touchpoint.id in numbers:
                name = f"{numbers[touchpoint.id]} · {_task(touchpoint, words)}"
                score = _NEUTRAL + (touchpoint.emotion or 0)
                yield f"    {name}: {score}: {', '.join(_actors(journey, touchpoint))}"


def _phase(journey: Journey, phase: Phase, words: Words) -> str:
    flags = {Coverage.NONE: words.gap, Coverage.PLANNED: words.only_planned}
    flag = flags.get(phase_coverage(journey, phase), "")
    return mermaid_text(title_of(phase)) + (f" – {flag}" if flag else "")


def _task(touchpoint: Touchpoint, words: Words) -> str:
    notes = [words.planned] if touchpoint.status == "planned" else []
    notes += [words.emotion_unknown] if touchpoint.emotion is None else []
    return mermaid_text(title_of(touchpoint)) + (f" ({' · '.join(notes)})" if notes else "")


def _actors(journey: Journey, touchpoint: Touchpoint) -> Iterator[str]:
    """The personas who meet a touchpoint: those it names, else all."""
    for id, persona in journey.personas.items():
        if not touchpoint.personas or id in touchpoint.personas:
            yield mermaid_text(persona.name).replace(",", _COMMA) or id
