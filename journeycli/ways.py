"""The ways through a journey: which touchpoint leads to which, forwards and back (D00.6, D02.3)."""

from collections.abc import Iterable
from itertools import islice
from typing import NamedTuple

from journeycli.model import Journey, Touchpoint
from journeycli.remembered import remembered


class Way(NamedTuple):
    """One step a customer can take; `back` when it leads to the same or an earlier touchpoint of the file."""

    source: str
    target: str
    when: str
    back: bool


@remembered
def ways(journey: Journey) -> tuple[Way, ...]:
    """Every way between touchpoints that are not retired, once each, in the order of the file by source and target.

    A touchpoint says its ways with `next` and with the `then` of its feedback bands; without either it leads to the
    next touchpoint of the file that is live (or, from a planned one, not retired). Ways to ids that name no touchpoint
    are left out.
    """
    touchpoints = [touchpoint for touchpoint in journey.touchpoints() if touchpoint.in_plan]
    position = {touchpoint.id: index for index, touchpoint in enumerate(touchpoints)}
    found: list[Way] = []
    for index, touchpoint in enumerate(touchpoints):
        targets = _written_ways(touchpoint)
        if targets is None:
            following = (other.id for other in touchpoints[index + 1 :] if other.live or not touchpoint.live)
            targets = dict.fromkeys(islice(following, 1), "")
        known = sorted((target for target in targets if target in position), key=position.__getitem__)
        found += [Way(touchpoint.id, target, targets[target], position[target] <= index) for target in known]
    return tuple(found)


@remembered
def is_straight(journey: Journey) -> bool:
    """Whether one way leads everybody through all live touchpoints, in the order of the file: none says another, or for whom it is."""
    return not any(touchpoint.personas or not follows_the_file(touchpoint) for touchpoint in journey.live_touchpoints())


def follows_the_file(touchpoint: Touchpoint) -> bool:
    """Whether a touchpoint says nothing of what comes next, so that it is the next one of the file."""
    return touchpoint.next is None and not (touchpoint.feedback and touchpoint.feedback.bands)


def _written_ways(touchpoint: Touchpoint) -> dict[str, str] | None:
    """Touchpoint id to condition for every way that the file spells out; None where it spells out none."""
    if follows_the_file(touchpoint):
        return None
    bands = touchpoint.feedback.bands if touchpoint.feedback else ()
    return _joined((band.then, f"{band.low}–{band.high}") for band in bands) | _joined(
        (step.to, step.when) for step in touchpoint.next or ()
    )


def _joined(ways: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Every target once, with all conditions that lead there."""
    conditions: dict[str, list[str]] = {}
    for target, when in ways:
        conditions.setdefault(target, []).append(when)
    return {target: ", ".join(filter(None, whens)) for target, whens in conditions.items()}
