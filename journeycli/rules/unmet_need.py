"""J401: a desk that asks for what nobody has given."""

from collections.abc import Iterable, Iterator

from journeycli.finding import Severity
from journeycli.insight.luggage import Luggage, luggage
from journeycli.insight.passage import Passage, passages
from journeycli.message import Message, say, template
from journeycli.model import Journey, Touchpoint
from journeycli.nearest import nearest
from journeycli.rule import Hit, rule

_SAME_WORD = 0.85
"""How alike two names must be to be one word mistyped: things have long names with parts in common."""
_MOST_ALIKE = 50
_Laden = tuple[Passage, Luggage]


@rule("J401", Severity.ERROR, slow=True)
def unmet_need(journey: Journey) -> Iterator[Hit]:
    """Touchpoint that needs something which the customer does not have there.

    Play your journey as a row of desks and send someone along: at one of them something is asked that nobody has
    given, a phone number for instance, and there your customer stands. Every way that leads to the touchpoint is
    followed from the start, back ways and feedback included. Something is missing when no way gives it, when one
    of the ways does not, or when only some of the personas bring it. Whoever comes past a touchpoint that needs
    something is taken to have it, so that one omission is reported once.

    ## Flagged
        phases:
          - id: purchase
            goals: [Sign up without hassle]
            channels: [sign-up]
            touchpoints:
              - id: checkout
                channels: [sign-up]
                needs: [phone-number]
              - id: courier-call
                channels: [sign-up]
                needs: [phone-number]

    ## Fine
        phases:
          - id: purchase
            goals: [Sign up without hassle]
            channels: [sign-up]
            touchpoints:
              - id: order-form
                channels: [sign-up]
                gives: [phone-number]
              - id: courier-call
                channels: [sign-up]
                needs: [phone-number]

    Source: D00.6
    """
    touchpoints = {touchpoint.id: touchpoint for touchpoint in journey.live_touchpoints()}
    if not any(touchpoint.needs for touchpoint in touchpoints.values()):
        return
    laden = [(passage, luggage(passage, touchpoints)) for passage in passages(journey)]
    givers = _givers(touchpoints)
    for touchpoint in touchpoints.values():
        coming = [(passage, load) for passage, load in laden if touchpoint.id in passage.met]
        for index, need in enumerate(touchpoint.needs):
            lacking = [(passage, load) for passage, load in coming if load.may_lack(touchpoint.id, need)]
            if lacking:
                message = _message(touchpoints, touchpoint, need, lacking, everyone=len(lacking) == len(coming))
                yield Hit((*touchpoint.at, "needs", index), message, _help(givers, touchpoint, need), say("who gives this?"))


def _givers(touchpoints: dict[str, Touchpoint]) -> dict[str, tuple[str, ...]]:
    """The names of the touchpoints that give a thing, by the thing."""
    givers: dict[str, list[str]] = {}
    for touchpoint in touchpoints.values():
        for thing in touchpoint.gives:
            givers.setdefault(thing, []).append(touchpoint.label)
    return {thing: tuple(names) for thing, names in givers.items()}


def _message(touchpoints: dict[str, Touchpoint], touchpoint: Touchpoint, need: str, lacking: list[_Laden], *, everyone: bool) -> Message:
    never = [passage for passage, load in lacking if not load.may_have(touchpoint.id, need)]
    if everyone and len(never) == len(lacking):
        return say("{touchpoint} needs {need}, and nothing before it gives that", touchpoint=touchpoint.label, need=need)
    if never:
        names = tuple(persona.name for passage in never for persona in passage.personas)
        sentence = template("{touchpoint} needs {need}, and nothing before it gives that to {personas}")
        return say(sentence, touchpoint=touchpoint.label, need=need, personas=names)
    there, origin = lacking[0][1].parting(touchpoint.id, need)
    return _on_some_way(touchpoint, need, touchpoints[there], tuple(touchpoints[id].label for id in origin))


def _on_some_way(touchpoint: Touchpoint, need: str, there: Touchpoint, origin: tuple[str, ...]) -> Message:
    if not origin:
        sentence = template("{touchpoint} needs {need}, which a customer who starts at {there} may not have")
        return say(sentence, touchpoint=touchpoint.label, need=need, there=there.label)
    if there is touchpoint:
        sentence = template("{touchpoint} needs {need}, which a customer who comes straight from {origin} may not have")
        return say(sentence, touchpoint=touchpoint.label, need=need, origin=origin)
    sentence = template("{touchpoint} needs {need}, which a customer who goes straight from {origin} to {there} may not have")
    return say(sentence, touchpoint=touchpoint.label, need=need, origin=origin, there=there.label)


def _help(givers: dict[str, tuple[str, ...]], touchpoint: Touchpoint, need: str) -> Message:
    if need in touchpoint.gives:
        return say("Take it out of `needs` if the customer only gets it here.")
    if need in givers:
        return say("So far it is given at: {givers}. Lead the customer past there first, or give it earlier as well.", givers=givers[need])
    meant = nearest(need, _alike(need, givers), _SAME_WORD)
    if meant:
        return say('Did you mean "{meant}"? Else ask for it in an earlier touchpoint and list it there under `gives`.', meant=meant)
    return say("Ask for it in an earlier touchpoint and list it there under `gives`. If a persona arrives with it: under `brings`.")


def _alike(need: str, things: Iterable[str]) -> list[str]:
    """The things that may be this one mistyped; the closer look that follows takes time for each."""
    return [thing for thing in things if thing[0] == need[0] and abs(len(thing) - len(need)) <= 1][:_MOST_ALIKE]
