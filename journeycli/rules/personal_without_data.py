"""J312: personal, but on what knowledge?"""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.message import Message, say
from journeycli.model import Journey, Phase, Touchpoint
from journeycli.rule import Hit, rule
from journeycli.vocabulary import Labels

_DATA = {
    "awareness": (Labels("region", "regio"), Labels("age-group", "leeftijdsgroep"), Labels("interest", "interesse")),
    "consideration": (
        Labels("viewed-product", "bekeken-product"),
        Labels("chosen-guide", "gekozen-gids"),
        Labels("first-visit", "eerste-bezoek"),
    ),
    "purchase": (
        Labels("basket-content", "inhoud-winkelmandje"),
        Labels("chosen-date", "gekozen-datum"),
        Labels("first-purchase", "eerste-aankoop"),
    ),
    "service": (
        Labels("purchase-date", "aankoopdatum"),
        Labels("chosen-product", "gekozen-product"),
        Labels("last-question", "laatste-vraag"),
    ),
    "loyalty": (Labels("purchase-history", "aankoopgeschiedenis"), Labels("score", "score"), Labels("member-since", "lid-sinds")),
}


@rule("J312", Severity.WARNING)
def personal_without_data(journey: Journey) -> Iterator[Hit]:
    """Touchpoint for a segment or a person that names no data.

    You can only be personal with what you know of someone. Without a name for that knowledge nobody collects it, and
    in practice everyone gets the same. Choose the few data that matter most here.

    ## Flagged
        phases:
          - id: loyalty
            goals: [Keep what I have reached]
            touchpoints:
              - {id: birthday, channels: [friends], audience: personal}

    ## Fine
        phases:
          - id: loyalty
            goals: [Keep what I have reached]
            touchpoints:
              - {id: birthday, channels: [friends], audience: personal, data: [first-name, birthday]}

    Source: D01.4
    """
    for phase in journey.phases:
        for touchpoint in phase.live_touchpoints:
            if touchpoint.audience in ("segment", "personal") and not touchpoint.data:
                yield Hit((*touchpoint.at, "audience"), _message(touchpoint), _help(phase), say("known from what?"))


def _message(touchpoint: Touchpoint) -> Message:
    if touchpoint.audience == "personal":
        return say("{touchpoint} is personal and names no data", touchpoint=touchpoint.label)
    return say("{touchpoint} is for a segment and names no data", touchpoint=touchpoint.label)


def _help(phase: Phase) -> Message:
    examples = tuple(dict.fromkeys(name for stage in phase.stages for name in _DATA[stage]))
    if examples:
        return say("List under `data` what you know of the customer here, for example: {examples}.", examples=examples)
    return say("List under `data` what you know of the customer here.")
