"""J208: nearly everything in one or two phases."""

from collections.abc import Iterator

from journeycli.coverage import coverage_matrix
from journeycli.finding import Severity
from journeycli.insight.suggest import kinds_for, named_kinds
from journeycli.message import Message, say
from journeycli.model import Journey, Phase
from journeycli.result import Coverage
from journeycli.rule import Hit, rule

_EVEN = 3
"""Up to so many phases, two of them hold about two thirds of an even plan."""


@rule("J208", Severity.WARNING, slow=True)
def lopsided_plan(journey: Journey, *, share: int = 70, minimum: int = 6) -> Iterator[Hit]:
    """Plan in which one or two phases hold most of the channels.

    Many businesses put their energy in the one or two phases they like best. The customers they win there get stuck
    in the next phase, or leave after the first purchase, and you have to keep winning new ones. A channel counts in
    each phase where it has a place, now or as planned. Looked at from four phases on.

    ## Flagged
        channels:
          blog: {kind: blog}
          podcast: {kind: podcast}
          found: {kind: seo}
          fair: {kind: event}
          guide: {kind: comparison}
          webinar: {kind: webinar}
        phases:
          - id: awareness
            goals: [Know that there is another way]
            channels: [instagram, blog, podcast, found, fair]
          - id: consideration
            goals: [Find the coach who suits me]
            channels: [testimonials, guide, webinar, found]
          - id: purchase
          - id: service
          - id: loyalty

    ## Fine
        channels:
          blog: {kind: blog}
          guide: {kind: comparison}
          webinar: {kind: webinar}
          newsletter: {kind: email}
        phases:
          - id: awareness
            goals: [Know that there is another way]
            channels: [instagram, blog]
          - id: consideration
            goals: [Find the coach who suits me]
            channels: [testimonials, guide, webinar]
          - id: purchase
            goals: [Sign up without hassle]
            channels: [sign-up, newsletter]
          - id: service
            goals: [Get an answer the same day]
            channels: [support, newsletter]
          - id: loyalty
            goals: [Keep what I have reached]
            channels: [friends, newsletter]

    ## Settings
        share: how many percent of the places one or two phases may hold
        minimum: how many places a plan must have before it is judged

    Source: D04.1
    """
    places = _places(journey)
    total = sum(places.values())
    if total < minimum or len(journey.phases) <= _EVEN:
        return
    ranked = sorted(places, key=lambda phase: -places[phase])
    for fullest in (ranked[:1], ranked[:2]):
        held = sum(places[phase] for phase in fullest)
        if held * 100 > share * total:
            labels = [journey.phases[phase].label for phase in sorted(fullest)]
            thinnest = journey.phases[min(places, key=lambda phase: places[phase])]
            yield Hit(("phases",), _message(labels, held, total), _help(thinnest), say("out of balance"))
            return


def _places(journey: Journey) -> dict[int, int]:
    """How many channels have a place in each phase, by its position."""
    rows = coverage_matrix(journey).rows
    return {phase: len(cells) - cells.count(Coverage.NONE) for phase, cells in enumerate(zip(*(row.cells for row in rows), strict=True))}


def _message(labels: list[str], held: int, total: int) -> Message:
    """Says which phases hold how much."""
    if len(labels) == 1:
        return say("{phase} holds {held} of the {total} places that channels have in this plan", phase=labels[0], held=held, total=total)
    return say(
        "{first} and {second} hold {held} of the {total} places that channels have in this plan",
        first=labels[0],
        second=labels[1],
        held=held,
        total=total,
    )


def _help(thinnest: Phase) -> Message:
    """Where the time is needed most, and what fits there."""
    if not thinnest.stages:
        return say("Before you add anything there, put some of that time into {phase}.", phase=thinnest.label)
    kinds = named_kinds(kinds_for(thinnest.stages))
    return say("Before you add anything there, put some of that time into {phase}. Fits there: {kinds}.", phase=thinnest.label, kinds=kinds)
