"""In a straight journey, which everybody walks in the order of the file, rules about ways find what they would find by walking it."""

from datetime import date
from importlib import import_module

import pytest
from hypothesis import assume, given
from valid_journeys import journeys

from journeycli.remembered import forget
from journeycli.settings.selection import find_rule
from journeycli.ways import is_straight

LOOKING_AHEAD = ("insight.aftercare", "rules.endless_loop", "rules.unreachable_touchpoint")


def straightened(journey):
    """The journey as everybody walks it who keeps to the order of the file."""
    return journey._replace(
        phases=tuple(
            phase._replace(touchpoints=tuple(one._replace(personas=(), next=None, feedback=None) for one in phase.touchpoints))
            for phase in journey.phases
        )
    )


def found(journey):
    forget()
    return [find_rule(code).hits(journey, date(2026, 11, 22)) for code in ("J403", "J404", "J411")]


@given(journeys())
def test_a_straight_journey_need_not_be_walked(journey):
    straight = straightened(journey)
    assume(straight.live_touchpoints())
    assert is_straight(straight)
    at_once = found(straight)
    with pytest.MonkeyPatch.context() as patch:
        for module in LOOKING_AHEAD:
            patch.setattr(import_module(f"journeycli.{module}"), "is_straight", lambda _: False)
        assert found(straight) == at_once
