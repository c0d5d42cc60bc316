"""J307: people who compare you, and nothing that wins their trust."""

from collections.abc import Iterator

from journeycli.coverage import channel_coverage, phase_coverage
from journeycli.finding import Severity
from journeycli.insight.suggest import named_kinds
from journeycli.message import Message, say
from journeycli.model import Journey, Phase
from journeycli.result import Coverage
from journeycli.rule import Hit, rule

_PROOF = ("reviews", "case-study")


@rule("J307", Severity.INFO, slow=True)
def untrusted_consideration(journey: Journey) -> Iterator[Hit]:
    """Consideration in which nothing builds trust.

    People buy from whom they know, like and trust. They get to know you in the first phase; trust has to grow while
    they compare you with others. Reviews and case studies do that, and so does every touchpoint that you mark with
    `builds: trust`. Looked at where the phase has an active channel, and touchpoints are described or `builds` is used.

    ## Flagged
        channels:
          newsletter: {kind: email}
        phases:
          - id: consideration
            goals: [Find the coach who suits me]
            touchpoints:
              - {id: six-mails, channels: [newsletter], builds: like}
              - {id: stories, channels: [testimonials], status: planned}

    ## Fine
        channels:
          newsletter: {kind: email}
        phases:
          - id: consideration
            goals: [Find the coach who suits me]
            touchpoints:
              - {id: six-mails, channels: [newsletter], builds: [like, trust]}
              - {id: stories, channels: [testimonials], status: planned}

    Source: D04.4
    """
    phases = [phase for phase in journey.phases if "consideration" in phase.stages and phase_coverage(journey, phase) is Coverage.ACTIVE]
    if _is_described(journey, phases) and not any(_builds_trust(journey, phase) for phase in phases):
        message = say("Nothing in {phase} builds trust", phase=phases[0].label)
        yield Hit(phases[0].at, message, _help(journey), say("why would they believe you?"))


def _is_described(journey: Journey, phases: list[Phase]) -> bool:
    told = any(touchpoint.builds for touchpoint in journey.live_touchpoints())
    return any(told or phase.live_touchpoints for phase in phases)


def _builds_trust(journey: Journey, phase: Phase) -> bool:
    proof = (channel for channel in journey.channels.values() if channel.kind in _PROOF)
    return any("trust" in touchpoint.builds for touchpoint in phase.live_touchpoints) or any(
        channel_coverage(channel, phase) is Coverage.ACTIVE for channel in proof
    )


def _help(journey: Journey) -> Message:
    own = tuple(channel.label for channel in journey.channels.values() if channel.kind in _PROOF and channel.active)
    if own:
        return say("Bring in {own} here, or mark the touchpoint that already does it with `builds: trust`.", own=own)
    return say(
        "Let customers speak ({kinds}), or mark the touchpoint that already does it with `builds: trust`.", kinds=named_kinds(_PROOF)
    )
