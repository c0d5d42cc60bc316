"""Acceptances: the findings that a journey takes on purpose, and what is wrong with the taking."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from journeycli.message import say
from journeycli.model import Accept, Journey
from journeycli.reference import undefined
from journeycli.rule import Hit, Rule
from journeycli.rules import CATALOGUE
from journeycli.span import Pointer

Offence = tuple[Rule, Hit]
_KNOWN = dict.fromkeys(word for rule in CATALOGUE for word in (rule.name, rule.code))
_NEVER_TAKEN = frozenset(word for rule in CATALOGUE if rule.code.startswith("J0") for word in (rule.name, rule.code))
_ABOUT_ACCEPTANCES = frozenset(word for rule in CATALOGUE if rule.code in ("J605", "J606") for word in (rule.name, rule.code))


@dataclass(frozen=True, slots=True)
class SortedOut:
    """Hits that count, and those that are taken, each with the acceptance that takes it."""

    counting: list[Offence]
    taken: list[tuple[Offence, Accept]]
    used: list[Accept]
    """Every acceptance that takes something, be it with another one."""


def acceptances(journey: Journey) -> Iterator[Accept]:
    """Every acceptance of a journey, wherever it stands."""
    yield from journey.accept
    for channel in journey.channels.values():
        yield from channel.accept
    for phase in journey.phases:
        yield from phase.accept
    for touchpoint in journey.touchpoints():
        yield from touchpoint.accept


def sort_out(offences: list[Offence], accepts: tuple[Accept, ...], today: date) -> SortedOut:
    """Tells what counts from what is taken on purpose: by its rule, on its object or above it, and not past its date."""
    result = SortedOut([], [], [])
    in_force = _in_force(accepts, today)
    for offence in offences:
        taking = _taking(in_force, offence) if in_force else []
        result.used.extend(taking)
        if taking:
            result.taken.append((offence, taking[-1]))
        else:
            result.counting.append(offence)
    return result


def undefined_rules(accepts: tuple[Accept, ...]) -> Iterator[Hit]:
    """A hit for every acceptance of a rule that is not in the catalogue, or that nobody can accept (J105)."""
    for accept in accepts:
        if accept.rule in _NEVER_TAKEN:
            message = say("{rule} cannot be accepted", rule=accept.rule)
            yield Hit((*accept.at, "rule"), message, say("A file that cannot be read as a journey never passes."))
        if accept.rule in _ABOUT_ACCEPTANCES:
            message = say("{rule} cannot be accepted", rule=accept.rule)
            yield Hit((*accept.at, "rule"), message, say("It is about an acceptance itself: mend or remove that one."))
    yield from undefined((((*accept.at, "rule"), accept.rule) for accept in accepts), "rule", _KNOWN)


def expired(accepts: tuple[Accept, ...], today: date) -> Iterator[Hit]:
    """A hit for every acceptance whose date is past (J605)."""
    for accept in accepts:
        if _is_past(accept, today):
            message = say("This acceptance of {rule} ended on {date}", rule=accept.rule, date=accept.until or "")
            yield Hit((*accept.at, "until"), message, say("Mend what it accepted, or decide anew until when you accept it."))


def unused(accepts: tuple[Accept, ...], used: list[Accept], rules: tuple[Rule, ...], today: date) -> Iterator[Hit]:
    """A hit for every acceptance that takes nothing, of the rules that were asked (J606)."""
    asked = {word for rule in rules for word in (rule.code, rule.name)} if accepts else set()
    taking = frozenset(used)
    for accept in accepts:
        if accept not in taking and accept.rule in asked and not _is_past(accept, today):
            message = say("{rule} finds nothing here", rule=accept.rule)
            yield Hit((*accept.at, "rule"), message, say("Remove the acceptance, or move it to the thing it is about."))


def _in_force(accepts: tuple[Accept, ...], today: date) -> dict[tuple[str, Pointer], list[Accept]]:
    """The acceptances that are not past, by the rule they name and the object that holds them."""
    found: dict[tuple[str, Pointer], list[Accept]] = {}
    for accept in accepts:
        if not _is_past(accept, today):
            found.setdefault((accept.rule, accept.at[:-2]), []).append(accept)
    return found


def _taking(in_force: Mapping[tuple[str, Pointer], list[Accept]], offence: Offence) -> list[Accept]:
    """The acceptances that take an offence, those nearest to it last."""
    rule, hit = offence
    owners = (hit.pointer[:depth] for depth in range(len(hit.pointer) + 1))
    return [accept for owner in owners for word in (rule.code, rule.name) for accept in in_force.get((word, owner), ())]


def _is_past(accept: Accept, today: date) -> bool:
    """Whether the last day of an acceptance lies before today; dates are compared as the texts they are."""
    return accept.until is not None and accept.until < today.isoformat()
