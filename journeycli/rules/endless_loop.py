"""J404: a loop that customers never get out of."""

from collections.abc import Iterator
from typing import NamedTuple

from journeycli.finding import Severity
from journeycli.insight.loops import is_loop, knots, leads_back
from journeycli.insight.passage import Passage, passages
from journeycli.message import Message, say, template
from journeycli.model import Journey, Touchpoint
from journeycli.rule import Hit, rule
from journeycli.ways import is_straight

_MOST_NAMES = 4


class _Loop(NamedTuple):
    ids: tuple[str, ...]
    past: tuple[str, ...]
    """What these personas only walk past on the way round."""


@rule("J404", Severity.ERROR)
def endless_loop(journey: Journey) -> Iterator[Hit]:
    """Loop of touchpoints with no way out and no end.

    The form sends your customer to the help page, the help page back to the form. Going back is normal, but from
    every loop there must be a way on, or a touchpoint where the journey may end (`end: true`). A journey that
    comes round as a whole is no such loop: loyal customers who bring in new ones are what you want. So a loop is fine
    when it goes through a touchpoint of the stage loyalty, or through the last touchpoint of the journey and more
    than one phase.

    ## Flagged
        phases:
          - id: purchase
            goals: [Sign up without hassle]
            channels: [sign-up]
            touchpoints:
              - id: order-form
                channels: [sign-up]
              - id: payment-failed
                channels: [sign-up]
                next: [order-form]

    ## Fine
        phases:
          - id: purchase
            goals: [Sign up without hassle]
            channels: [sign-up]
            touchpoints:
              - id: order-form
                channels: [sign-up]
                next:
                  - {to: payment-failed, when: the bank says no}
                  - {to: thanks, when: the bank says yes}
              - id: payment-failed
                channels: [sign-up]
                next: [order-form]
              - id: thanks
                channels: [sign-up]

    Source: D00.6
    """
    if is_straight(journey):
        return
    touchpoints = {touchpoint.id: touchpoint for touchpoint in journey.live_touchpoints()}
    names = {id: touchpoint.label for id, touchpoint in touchpoints.items()}
    paths = passages(journey)
    for loop, caught in _loops(paths, touchpoints):
        if _comes_round(journey, [touchpoints[id] for id in loop.ids], next(reversed(touchpoints))):
            continue
        visitors = [path for path in paths if not path.met.isdisjoint(loop.ids)]
        message = _message([names[id] for id in loop.ids])
        if loop.past or len(caught) < len(visitors):
            personas = tuple(persona.name for path in caught for persona in path.personas)
            message = _message_of_some([names[id] for id in loop.ids], tuple(names[id] for id in loop.past), personas)
        yield Hit(
            touchpoints[loop.ids[0]].at,
            message,
            say("Give one of them a way on under `next`, or `end: true` if the journey may stop there."),
            say("no way out"),
        )


def _comes_round(journey: Journey, loop: list[Touchpoint], last: str) -> bool:
    """Whether a loop is the journey starting anew, not a place where customers are stuck."""
    phases = {touchpoint.phase for touchpoint in loop}
    loyal = any("loyalty" in phase.stages for phase in journey.phases if phase.id in phases)
    return loyal or (len(phases) > 1 and any(touchpoint.id == last for touchpoint in loop))


def _loops(paths: tuple[Passage, ...], touchpoints: dict[str, Touchpoint]) -> list[tuple[_Loop, list[Passage]]]:
    """Every loop that somebody is caught in, with those who are; one that is longer for some is told as they see it."""
    traps = [(loop, path) for path in paths for loop in _traps(path, touchpoints)]
    found: list[tuple[_Loop, list[Passage]]] = []
    loop_of: dict[str, int] = {}
    for loop, path in sorted(traps, key=lambda trap: -len(trap[0].ids)):
        known = next((loop_of[id] for id in loop.ids if id in loop_of), None)
        if known is None:
            loop_of |= dict.fromkeys(loop.ids, len(found))
            found.append((loop, [path]))
        elif path not in found[known][1]:
            found[known][1].append(path)
    return found


def _traps(path: Passage, touchpoints: dict[str, Touchpoint]) -> Iterator[_Loop]:
    """The loops that these personas get into and not out of."""
    onward = {id: targets for id, targets in path.onward.items() if id in path.walked}
    for knot in knots(onward) if leads_back(onward) else ():
        inside = set(knot)
        loop = tuple(id for id in knot if id in path.meant)
        stays = loop and is_loop(knot, onward) and all(inside.issuperset(onward[id]) for id in knot)
        if stays and not any(touchpoints[id].end for id in loop):
            yield _Loop(loop, tuple(id for id in knot if id not in path.meant))


def _message(loop: list[str]) -> Message:
    first, *others = loop
    if not others:
        return say("{touchpoint} leads only to itself", touchpoint=first)
    if len(others) > _MOST_NAMES:
        return say("{touchpoint} is part of a loop of {count} touchpoints that has no way out", touchpoint=first, count=len(loop))
    return say("There is no way out of this loop: {touchpoint}, {others}", touchpoint=first, others=tuple(others))


def _message_of_some(loop: list[str], past: tuple[str, ...], personas: tuple[str, ...]) -> Message:
    first, *others = loop
    if len(others) > _MOST_NAMES:
        sentence = template("{touchpoint} is for {personas} part of a loop of {count} touchpoints that has no way out")
        return say(sentence, personas=personas, touchpoint=first, count=len(loop))
    if past and others:
        sentence = template(
            "For {personas} there is no way out of this loop: {touchpoint}, {others}; it goes past what is for others: {past}"
        )
        return say(sentence, personas=personas, touchpoint=first, others=tuple(others), past=past)
    if past:
        sentence = template("{touchpoint} leads {personas} only back to itself, past what is for others: {past}")
        return say(sentence, personas=personas, touchpoint=first, past=past)
    if others:
        sentence = template("For {personas} there is no way out of this loop: {touchpoint}, {others}")
        return say(sentence, personas=personas, touchpoint=first, others=tuple(others))
    return say(template("{touchpoint} leads {personas} only to itself"), personas=personas, touchpoint=first)
