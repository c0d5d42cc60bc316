"""J310: a business that waits to be asked."""

from collections import Counter
from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.message import say
from journeycli.model import Journey, Phase, Touchpoint
from journeycli.rule import Hit, rule

Told = tuple[Phase, Touchpoint]
"""A touchpoint that says who takes the initiative, and its phase."""

_KNOWN_BEST = ("service", "loyalty", "purchase", "consideration", "awareness")


@rule("J310", Severity.INFO, slow=True)
def reactive_journey(journey: Journey, *, minimum: int = 5, share: int = 50) -> Iterator[Hit]:
    """Journey in which the customer mostly has to take the first step.

    Who must come and ask has already been annoyed once, and many do not ask. A business that reaches out first, at the
    right moment, spares the customer that step. Counts the touchpoints that say who takes the `initiative`.

    ## Flagged
        phases:
          - id: service
            goals: [Get an answer the same day]
            touchpoints:
              - {id: first-question, channels: [support], initiative: reactive}
              - {id: recipe-question, channels: [support], initiative: reactive}
              - {id: bad-week, channels: [support], initiative: reactive}
              - {id: new-date, channels: [support], initiative: reactive}
              - {id: sunday-message, channels: [support], initiative: proactive}

    ## Fine
        phases:
          - id: service
            goals: [Get an answer the same day]
            touchpoints:
              - {id: first-question, channels: [support], initiative: reactive}
              - {id: recipe-of-the-week, channels: [support], initiative: proactive}
              - {id: bad-week, channels: [support], initiative: proactive}
              - {id: new-date, channels: [support], initiative: reactive}
              - {id: sunday-message, channels: [support], initiative: proactive}

    ## Settings
        minimum: from this many touchpoints with an initiative on the rule speaks
        share: the percentage of them that may be reactive

    Source: D01.2
    """
    described = [(phase, touchpoint) for phase in journey.phases for touchpoint in phase.live_touchpoints if touchpoint.initiative]
    reactive = [(phase, touchpoint) for phase, touchpoint in described if touchpoint.initiative == "reactive"]
    if len(described) >= minimum and 100 * len(reactive) > share * len(described):
        message = say(
            "The customer has to take the first step in {count} of {described} touchpoints: {profile}",
            count=len(reactive),
            described=len(described),
            profile=_profile(described, reactive),
        )
        _, easiest = min(reactive, key=lambda told: _distance(told[0]))
        help = say("Start with {touchpoint}: what could you send or say before the customer has to ask?", touchpoint=easiest.label)
        yield Hit(("phases",), message, help, say("mostly reactive"))


def _profile(described: list[Told], reactive: list[Told]) -> tuple[str, ...]:
    """Per phase how many of its touchpoints wait for the customer, of how many that say."""
    per_phase, waiting = (Counter(phase.at for phase, _ in told) for told in (described, reactive))
    return tuple(dict.fromkeys(f"{waiting[phase.at]}/{per_phase[phase.at]} {phase.label}" for phase, _ in reactive))


def _distance(phase: Phase) -> int:
    """How little the business knows whom it would reach out to: a stranger who searches cannot be called first."""
    return min((_KNOWN_BEST.index(stage) for stage in phase.stages), default=len(_KNOWN_BEST))
