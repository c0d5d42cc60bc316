"""J403: a touchpoint that no customer ever gets to see."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from journeycli.finding import Severity
from journeycli.insight.aftercare import goodbye
from journeycli.insight.loops import Onward, knots, reach
from journeycli.insight.passage import Passage, passages
from journeycli.message import Message, say, say_count
from journeycli.model import Journey, Touchpoint
from journeycli.rule import Hit, rule
from journeycli.ways import is_straight, ways


@rule("J403", Severity.WARNING)
def unreachable_touchpoint(journey: Journey) -> Iterator[Hit]:
    """Touchpoint that no way leads to from where customers come in.

    You spend time on it, and nobody who follows the journey meets it. Mostly a way was forgotten where another
    touchpoint got a `next` of its own. Customers come in at the first touchpoint that is for them, and at those of the
    first phase and of awareness that nothing else leads to: an advertisement needs no way towards it. Of several
    touchpoints that only lead to one another the first is reported. Where no way at all leads from the purchase to
    what comes after it, `goodbye-after-purchase` says so instead.

    ## Flagged
        phases:
          - id: awareness
          - id: consideration
            goals: [Find the coach who suits me]
            channels: [testimonials]
            touchpoints:
              - id: article
                channels: [testimonials]
          - id: purchase
            goals: [Sign up without hassle]
            channels: [sign-up]
            touchpoints:
              - id: order-form
                channels: [sign-up]
                next: [thanks]
              - id: gift-wrap
                channels: [sign-up]
              - id: thanks
                channels: [sign-up]
          - id: service
          - id: loyalty

    ## Fine
        phases:
          - id: awareness
          - id: consideration
            goals: [Find the coach who suits me]
            channels: [testimonials]
            touchpoints:
              - id: article
                channels: [testimonials]
          - id: purchase
            goals: [Sign up without hassle]
            channels: [sign-up]
            touchpoints:
              - id: order-form
                channels: [sign-up]
                next: [thanks, gift-wrap]
              - id: gift-wrap
                channels: [sign-up]
              - id: thanks
                channels: [sign-up]
          - id: service
          - id: loyalty

    Source: D00.6
    """
    if is_straight(journey):
        return
    paths = passages(journey)
    touchpoints = {touchpoint.id: touchpoint for touchpoint in journey.touchpoints()}
    live = [touchpoint.id for touchpoint in journey.live_touchpoints()]
    met = frozenset[str]().union(*(path.met for path in paths))
    onward = _among([id for id in live if id not in met], paths)
    if not onward:
        return
    told = _told_of(journey)
    leading = {id: [touchpoints[source] for source in sources] for id, sources in _sources(journey, onward).items()}
    before = {id: touchpoints[other].label for other, id in pairwise(live)}
    for entry, more in _islands(onward):
        if entry not in told:
            touchpoint = touchpoints[entry]
            message = _message(journey, touchpoint, leading[entry], more)
            yield Hit(touchpoint.at, message, _help(entry, before.get(entry)), say("no way leads here"))


def _told_of(journey: Journey) -> set[str]:
    """The touchpoints that `goodbye-after-purchase` speaks of."""
    parting = goodbye(journey)
    return {touchpoint.id for touchpoint in parting.after} if parting and parting.everyone else set()


def _among(missed: Sequence[str], paths: tuple[Passage, ...]) -> Onward:
    """What leads where among the touchpoints that nobody meets, for whichever persona."""
    targets: dict[str, dict[str, None]] = {id: {} for id in missed}
    for path in paths:
        for id in path.meant.intersection(targets):
            targets[id] |= {target: None for target in path.onward[id] if target in targets}
    return {id: tuple(of_one) for id, of_one in targets.items()}


def _sources(journey: Journey, missed: Iterable[str]) -> dict[str, list[str]]:
    """Where the ways to touchpoints come from, planned ones included."""
    sources: dict[str, list[str]] = {id: [] for id in missed}
    for way in ways(journey):
        if way.target in sources and way.source != way.target:
            sources[way.target].append(way.source)
    return sources


def _islands(onward: Onward) -> Iterator[tuple[str, int]]:
    """The first touchpoint of every part that nothing else leads to, and how many more are missed with it."""
    found: set[str] = set()
    for knot in knots(onward):
        if knot[0] not in found:
            part = reach(knot[:1], onward, found)
            yield knot[0], len(part) - 1


def _message(journey: Journey, touchpoint: Touchpoint, leading: Sequence[Touchpoint], more: int) -> Message:
    planned = tuple(source.label for source in leading if not source.live)
    if planned:
        return say("The only ways to {touchpoint} come from what is still planned: {planned}", touchpoint=touchpoint.label, planned=planned)
    if leading and touchpoint.personas:
        personas = tuple(journey.personas[id].name for id in touchpoint.personas if id in journey.personas)
        return say("{touchpoint} is for {personas}, and no way leads them there", touchpoint=touchpoint.label, personas=personas)
    if not more:
        return say("No way leads to {touchpoint}", touchpoint=touchpoint.label)
    return say_count(
        "No way leads to {touchpoint}, nor to the one after it",
        "No way leads to {touchpoint}, nor to {count} more after it",
        more,
        touchpoint=touchpoint.label,
    )


def _help(id: str, before: str | None) -> Message:
    if before is None:
        return say("Name `{id}` under `next` of the touchpoint that customers come from.", id=id)
    return say("Name `{id}` under `next` of the touchpoint that customers come from: {before}, perhaps.", id=id, before=before)
