"""J306: a journey in which customers only want to buy."""

import re
from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.message import Message, say
from journeycli.model import Journey, Phase
from journeycli.rule import Hit, rule

_BUYING_WORDS = {
    "en": "buy buys buying bought purchase purchasing order ordering pay paying checkout subscribe reserve booking",
    "nl": "koop koopt kopen aankoop aankopen aanschaf aanschaffen bestel bestelt bestellen betaal betalen afrekenen inschrijven reserveren",
}
_BUYING = re.compile(
    rf"\b(?<!\b(in|my) )(?<!\b(the|our) )(?:{'|'.join(' '.join(_BUYING_WORDS.values()).split())}|sign(ing)? up|book an?)\b", re.IGNORECASE
)
"""A verb of buying; not the order in `where is my order` or `in order to`."""


@rule("J306", Severity.INFO)
def purchase_only_goals(journey: Journey) -> Iterator[Hit]:
    """Journey in which every goal of the customer is about buying.

    Buying is your goal. Customers first want to understand, compare and be sure, and afterwards they want it to work.
    A goal is about buying when it belongs to the purchase or says so in words, English or Dutch.

    ## Flagged
        phases:
          - {id: awareness, goals: [Buy a plan], channels: [instagram]}
          - {id: consideration, goals: [Order with a discount], channels: [testimonials]}
          - {id: purchase, goals: [Get it over with], channels: [sign-up]}
          - {id: service, goals: [Pay in three parts], channels: [support]}
          - {id: loyalty, goals: [Buy again], channels: [friends]}

    ## Fine
        phases:
          - {id: awareness, goals: [Buy a plan], channels: [instagram]}
          - {id: consideration, goals: [Find the coach who suits me], channels: [testimonials]}
          - {id: purchase, goals: [Get it over with], channels: [sign-up]}
          - {id: service, goals: [Pay in three parts], channels: [support]}
          - {id: loyalty, goals: [Buy again], channels: [friends]}

    Source: D03.3
    """
    with_goals = [phase for phase in journey.phases if phase.goals]
    others = [phase for phase in journey.phases if phase.stages and not _is_purchase(phase)]
    if with_goals and others and all(_is_purchase(phase) or _about_buying(phase) for phase in with_goals):
        help = say("What do customers want to know or feel in {phase}, before or after they buy? Add that goal.", phase=others[0].label)
        yield Hit(("phases",), _message(with_goals), help, say("nobody wants anything but to buy"))


def _message(with_goals: list[Phase]) -> Message:
    if all(_is_purchase(phase) for phase in with_goals):
        return say("Only {phase} has a goal of the customer", phase=with_goals[0].label)
    return say("Every goal of the customer is about buying")


def _is_purchase(phase: Phase) -> bool:
    return phase.stages == ("purchase",)


def _about_buying(phase: Phase) -> bool:
    return all(_BUYING.search(goal.goal) for goal in phase.goals)
