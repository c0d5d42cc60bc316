"""Which rules a run holds journeys against: codes, names and prefixes become rules."""

import re
from collections.abc import Iterable

from journeycli.errors import JourneyError
from journeycli.message import say
from journeycli.nearest import nearest
from journeycli.rule import Rule
from journeycli.rules import CATALOGUE

_PREFIX = re.compile("[Jj][0-9]{0,2}")


def select_rules(select: Iterable[str], ignore: Iterable[str], only: Iterable[str]) -> tuple[Rule, ...]:
    """The rules to run: those selected (all where nothing is), less those ignored; `only` sets both aside.

    A word is a code (J201), a name (phase-without-channel) or the beginning of codes (J2). The J0 rules are not among
    them: they always hold.

    Raises:
        JourneyError: a word that names no rule, or a rule that cannot be left out.
    """
    chosen = _codes(only) or (_codes(select) or {rule.code for rule in CATALOGUE}) - _left_out(ignore)
    return tuple(rule for rule in CATALOGUE if rule.code in chosen and not rule.code.startswith("J0"))


def find_rule(word: str) -> Rule:
    """The one rule with this code or name.

    Raises:
        JourneyError: there is none.
    """
    found = next((rule for rule in CATALOGUE if word.lower() in (rule.code.lower(), rule.name)), None)
    if found is None:
        raise _no_such_rule(word)
    return found


def _codes(words: Iterable[str]) -> set[str]:
    return {code for word in words for code in _codes_of(word)}


def _codes_of(word: str) -> set[str]:
    if _PREFIX.fullmatch(word):
        codes = {rule.code for rule in CATALOGUE if rule.code.startswith(word.upper())}
        if codes:
            return codes
    return {find_rule(word).code}


def _left_out(ignore: Iterable[str]) -> set[str]:
    codes = _codes(ignore)
    reading = sorted(code for code in codes if code.startswith("J0"))
    if reading and len(reading) == len(codes):
        message = say("{code} cannot be left out", code=reading[0])
        raise JourneyError(message, say("A file that cannot be read as a journey never passes."))
    return codes


def _no_such_rule(word: str) -> JourneyError:
    meant = nearest(word, [known for rule in CATALOGUE for known in (rule.name, rule.code)])
    help = say('Did you mean "{meant}"?', meant=meant) if meant else say("`journey rules` lists them.")
    return JourneyError(say('There is no rule "{word}"', word=word), help)
