"""J404: a loop that customers never get out of."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.insight.loops import is_loop, knots, leads_back
from journeycli.insight.passage import Passage, passages
from journeycli.message import Message, say, template
from journeycli.model import Journey, Touchpoint
from journeycli.rule import Hit, rule

_MOST_NAMES = 4


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
    touchpoints = {touchpoint.id: touchpoint for touchpoint in journey.live_touchpoints()}
    paths = passages(journey)
    for loop, caught in _loops(paths, touchpoints):
        if _comes_round(journey, [touchpoints[id] for id in loop], next(reversed(touchpoints))):
            continue
        visitors = [path for path in paths if not path.met.isdisjoint(loop)]
        personas = () if len(caught) == len(visitors) else tuple(persona.name for path in caught for persona in path.personas)
        yield Hit(
            touchpoints[loop[0]].at,
            _message([touchpoints[id] for id in loop], personas),
            say("Give one of them a way on under `next`, or `end: true` if the journey may stop there."),
            say("no way out"),
        )


def _comes_round(journey: Journey, loop: list[Touchpoint], last: str) -> bool:
    """Whether a loop is the journey starting anew, not a place where customers are stuck."""
    phases = {touchpoint.phase for touchpoint in loop}
    loyal = any("loyalty" in phase.stages for phase in journey.phases if phase.id in phases)
    return loyal or (len(phases) > 1 and any(touchpoint.id == last for touchpoint in loop))


def _loops(paths: tuple[Passage, ...], touchpoints: dict[str, Touchpoint]) -> list[tuple[tuple[str, ...], list[Passage]]]:
    """Every loop that somebody is caught in, with those who are; one that is longer for some is told as they see it."""
    traps = [(loop, path) for path in paths for loop in _traps(path, touchpoints)]
    found: list[tuple[tuple[str, ...], list[Passage]]] = []
    loop_of: dict[str, int] = {}
    for loop, path in sorted(traps, key=lambda trap: -len(trap[0])):
        known = next((loop_of[id] for id in loop if id in loop_of), None)
        if known is None:
            loop_of |= dict.fromkeys(loop, len(found))
            found.append((loop, [path]))
        elif path not in found[known][1]:
            found[known][1].append(path)
    return found


def _traps(path: Passage, touchpoints: dict[str, Touchpoint]) -> Iterator[tuple[str, ...]]:
    """The loops that these personas get into and not out of, less what they only walk past."""
    onward = {id: targets for id, targets in path.onward.items() if id in path.walked}
    for knot in knots(onward) if leads_back(onward) else ():
        inside = set(knot)
        loop = tuple(id for id in knot if id in path.meant)
        stays = loop and is_loop(knot, onward) and all(inside.issuperset(onward[id]) for id in knot)
        if stays and not any(touchpoints[id].end for id in loop):
            yield loop


def _message(loop: list[Touchpoint], personas: tuple[str, ...]) -> Message:
    first, *others = (touchpoint.label for touchpoint in loop)
    if not others:
        return say("{touchpoint} leads only to itself", touchpoint=first)
    if len(others) > _MOST_NAMES:
        return say("{touchpoint} is part of a loop of {count} touchpoints that has no way out", touchpoint=first, count=len(loop))
    if personas:
        sentence = template("For {personas} there is no way out of this loop: {touchpoint}, {others}")
        return say(sentence, personas=personas, touchpoint=first, others=tuple(others))
    return say("There is no way out of this loop: {touchpoint}, {others}", touchpoint=first, others=tuple(others))
