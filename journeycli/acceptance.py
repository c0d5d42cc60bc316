"""Acceptances: the findings that a journey takes on purpose, and those that name no rule."""

from collections.abc import Iterator
from datetime import date

from journeycli.model import Accept, Journey
from journeycli.reference import undefined
from journeycli.rule import Hit, Rule
from journeycli.rules import CATALOGUE
from journeycli.span import Pointer


def acceptances(journey: Journey) -> Iterator[Accept]:
    """Every acceptance of a journey, wherever it stands."""
    yield from journey.accept
    for channel in journey.channels.values():
        yield from channel.accept
    for phase in journey.phases:
        yield from phase.accept
    for touchpoint in journey.touchpoints():
        yield from touchpoint.accept


def is_accepted(rule: Rule, pointer: Pointer, accepts: tuple[Accept, ...], today: date) -> bool:
    """Whether a hit is taken on purpose: by its rule, on the object it stands on or above, and not past its date.

    What keeps a file from being read is never accepted.
    """
    return any(
        accept.rule in (rule.code, rule.name)
        and pointer[: len(accept.at) - 2] == accept.at[:-2]
        and (accept.until is None or accept.until >= today.isoformat())
        for accept in accepts
    )


def undefined_rules(accepts: tuple[Accept, ...]) -> Iterator[Hit]:
    """A hit for every acceptance of a rule that is not in the catalogue (J105)."""
    known = {word for rule in CATALOGUE for word in (rule.code, rule.name)}
    for accept in accepts:
        if accept.rule not in known:
            yield undefined((*accept.at, "rule"), "rule", accept.rule, [rule.name for rule in CATALOGUE])
