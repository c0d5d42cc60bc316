"""J608: where the most customers leave."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from journeycli.finding import Severity
from journeycli.message import Message, say
from journeycli.model import Journey
from journeycli.numbers.measurement import Measured
from journeycli.rule import Hit, rule

if TYPE_CHECKING:
    from journeycli.numbers.tally import Flow, Leak, Step


@rule("J608", Severity.INFO)
def leaking_step(journey: Journey, *, share: int = 50, minimum: int = 100, measured: Measured) -> Iterator[Hit]:
    """Step of a funnel that loses the greatest part of its visitors.

    Of all mandatory steps this is the one where a change pays most. The finding tells how many leave in the last period,
    and what you have noted that hurts there. Needs numbers beside the journey.

    ## Flagged
        # slim.measurements.csv
        # period,touchpoint,channel,visitors,source
        # 2026-10,offer,,400,Plausible
        # 2026-10,sign,,120,Plausible
        funnels: {buying: [offer, sign]}
        phases:
          - id: purchase
            goals: [Sign up without hassle]
            channels: [sign-up]
            touchpoints:
              - {id: offer, channels: [sign-up], pains: [The price is at the bottom], opportunities: [Put the price first]}
              - {id: sign, channels: [sign-up]}

    ## Fine
        # slim.measurements.csv
        # period,touchpoint,channel,visitors,source
        # 2026-10,offer,,400,Plausible
        # 2026-10,sign,,250,Plausible
        funnels: {buying: [offer, sign]}
        phases:
          - id: purchase
            goals: [Sign up without hassle]
            channels: [sign-up]
            touchpoints:
              - {id: offer, channels: [sign-up]}
              - {id: sign, channels: [sign-up]}

    ## Settings
        share: how many percent of its visitors a step loses before it is named
        minimum: how many visitors a step needs before its drop-off tells anything

    Source: D00.4, D02.6
    """
    # Imported here because most journeys have no numbers, and a rule without them is not asked.
    from journeycli.numbers.funnel import funnel_flow, touchpoint_counts  # noqa: PLC0415

    counts = touchpoint_counts(measured.rows)
    places = {touchpoint.id: touchpoint.at for touchpoint in journey.touchpoints()}
    for funnel in journey.funnels:
        for leak in _telling(funnel_flow(journey, funnel, counts), share / 100, minimum):
            message = say(
                "{step} loses {percent}% of {count} visitors in {period}, more than any other step of {funnel} ({source})",
                step=leak.step.label,
                percent=round((leak.figure.drop_off or 0) * 100),
                count=leak.figure.visitors or 0,
                period=leak.figure.period,
                funnel=funnel.id,
                source=leak.figure.source,
            )
            yield Hit(places[leak.step.id], message, _help(leak.step), say("the most leave here"), about=funnel.id)


def _telling(flow: "Flow", share: float, minimum: float) -> "list[Leak]":
    """The leaks in the last period, one a step: sources that agree need not be named twice."""
    last = max((leak.figure.period for leak in flow.leaks), default="")
    told: dict[str, Leak] = {}
    for leak in flow.leaks:
        if leak.figure.period == last and (leak.figure.visitors or 0) >= minimum and (leak.figure.drop_off or 0) >= share:
            told.setdefault(leak.step.id, leak)
    return list(told.values())


def _help(step: "Step") -> Message:
    if step.pains and step.opportunities:
        return say("What hurts there: {pains}. What you could try: {opportunities}.", pains=step.pains, opportunities=step.opportunities)
    if step.pains:
        return say("What hurts there: {pains}. Note under `opportunities` what you could try.", pains=step.pains)
    if step.opportunities:
        return say("What you could try: {opportunities}.", opportunities=step.opportunities)
    return say("Watch five customers at this step, and note under `pains` what stops them.")
