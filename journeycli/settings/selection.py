"""Which rules a run holds journeys against: codes, names and prefixes become rules."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from journeycli.errors import JourneyError
from journeycli.finding import Severity
from journeycli.message import say
from journeycli.nearest import nearest
from journeycli.rule import Rule
from journeycli.rules import CATALOGUE

_PREFIX = re.compile("[Jj][0-9]{0,2}")
_NUMBER = re.compile("[Jj][0-9]*")

PROFILES = ("minimal", "recommended", "strict")
"""Can this go live; what an adviser would name; everything there is to ask."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which rules are wanted, in words: codes (J201), names (phase-without-channel) or the beginnings of codes (J2)."""

    select: tuple[str, ...] = ()
    """Instead of those of the profile."""
    ignore: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    """These and no others, whatever else is said."""
    profile: str | None = None


def select_rules(choice: Choice) -> tuple[Rule, ...]:
    """The rules that a choice stands for, in their order. The J0 rules are not among them: they always hold.

    Raises:
        JourneyError: a word that names no rule, or a rule that cannot be left out.
    """
    selected = _codes(choice.select) or _profile_codes(choice.profile or PROFILES[1])
    ignored = {code for word in choice.ignore for code in left_out(word)}
    chosen = _codes(choice.only) or selected - ignored
    rules = (rule for rule in CATALOGUE if rule.code in chosen and not rule.code.startswith("J0"))
    return tuple(map(_strictly, rules) if choice.profile == "strict" else rules)


def find_rule(word: str) -> Rule:
    """The one rule with this code or name.

    Raises:
        JourneyError: there is none, or there are several.
    """
    found = next((rule for rule in CATALOGUE if word.lower() in (rule.code.lower(), rule.name)), None)
    if found is None and _beginning_with(word):
        message = say('"{word}" stands for several rules, and here one has to be named', word=word)
        raise JourneyError(message, say("`journey explain {word}` lists them.", word=word))
    if found is None:
        raise _no_such_rule(word)
    return found


def codes_of(word: str) -> set[str]:
    """The codes of the rules that a word stands for.

    Raises:
        JourneyError: there is none.
    """
    return _beginning_with(word) or {find_rule(word).code}


def rules_named(word: str) -> tuple[Rule, ...]:
    """The rules that a word stands for, in their order.

    Raises:
        JourneyError: there is none.
    """
    codes = codes_of(word)
    return tuple(rule for rule in CATALOGUE if rule.code in codes)


def left_out(word: str) -> set[str]:
    """The codes of the rules that a word leaves out.

    Raises:
        JourneyError: there is none, or none of them can be left out.
    """
    codes = codes_of(word)
    if all(code.startswith("J0") for code in codes):
        raise JourneyError(say("{word} cannot be left out", word=word), say("A file that cannot be read as a journey never passes."))
    return codes


def _beginning_with(word: str) -> set[str]:
    return {rule.code for rule in CATALOGUE if rule.code.startswith(word.upper())} if _PREFIX.fullmatch(word) else set()


def _profile_codes(profile: str) -> set[str]:
    if profile == "minimal":
        return {rule.code for rule in CATALOGUE if rule.severity is Severity.ERROR}
    return {rule.code for rule in CATALOGUE if profile == "strict" or not rule.strict}


def _strictly(rule: Rule) -> Rule:
    return replace(rule, thresholds={**rule.thresholds, **rule.strictly}) if rule.strictly else rule


def _codes(words: Iterable[str]) -> set[str]:
    return {code for word in words for code in codes_of(word)}


def _no_such_rule(word: str) -> JourneyError:
    # A wrong number is as near to one code as to another.
    meant = None if _NUMBER.fullmatch(word) else nearest(word, [known for rule in CATALOGUE for known in (rule.name, rule.code)])
    help = say('Did you mean "{meant}"?', meant=meant) if meant else say("`journey rules` lists them.")
    return JourneyError(say('There is no rule "{word}"', word=word), help)
