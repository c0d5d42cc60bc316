"""A journey as somebody looks at it: through the eyes of one persona (D01.3, D03.3), or as the plan that it is."""

from journeycli.coverage import placed_channels
from journeycli.model import Funnel, Journey, Phase

_LEAST_STEPS = 2


def seen_by(journey: Journey, persona: str) -> Journey:
    """The journey of one of its personas.

    Touchpoints and goals that name only others go, and with them the channels that nothing else uses. Phases stay: one
    in which nothing is left is what this persona finds there.
    """
    phases = tuple(_phase(phase, persona) for phase in journey.phases)
    lost = _channels(journey.phases) - _channels(phases)
    return journey._replace(
        personas={persona: journey.personas[persona]},
        phases=phases,
        channels={id: channel for id, channel in journey.channels.items() if id not in lost},
        funnels=_funnels(journey.funnels, phases),
    )


def as_meant(journey: Journey) -> Journey:
    """The journey as it says that it is: in a future map all that is planned is there."""
    if journey.state != "future":
        return journey
    channels = {id: channel._replace(status="active") if channel.in_plan else channel for id, channel in journey.channels.items()}
    return journey._replace(channels=channels, phases=tuple(map(_begun, journey.phases)))


def _begun(phase: Phase) -> Phase:
    return phase._replace(touchpoints=tuple(one._replace(status="live") if one.in_plan else one for one in phase.touchpoints))


def _phase(phase: Phase, persona: str) -> Phase:
    return phase._replace(
        goals=tuple(goal for goal in phase.goals if not goal.personas or persona in goal.personas),
        touchpoints=tuple(one for one in phase.touchpoints if not one.personas or persona in one.personas),
    )


def _channels(phases: tuple[Phase, ...]) -> set[str]:
    return {id for phase in phases for id in placed_channels(phase)}


def _funnels(funnels: tuple[Funnel, ...], phases: tuple[Phase, ...]) -> tuple[Funnel, ...]:
    """The funnels with the steps that are left, where these still make one."""
    there = {touchpoint.id for phase in phases for touchpoint in phase.touchpoints}
    left = (funnel._replace(steps=tuple(id for id in funnel.steps if id in there)) for funnel in funnels)
    return tuple(funnel for funnel in left if len(funnel.steps) >= _LEAST_STEPS)
