"""J207: a phase that falls with one channel."""

from collections.abc import Iterator

from journeycli.coverage import channel_coverage
from journeycli.finding import Severity
from journeycli.insight.habit import is_habit
from journeycli.insight.suggest import channels_for
from journeycli.message import say
from journeycli.model import Channel, Journey, Phase
from journeycli.result import Coverage
from journeycli.rule import Hit, rule


@rule("J207", Severity.INFO, slow=True)
def single_channel_phase(journey: Journey, *, share: int = 50) -> Iterator[Hit]:
    """Phase before the purchase that rests on one active channel.

    People who do not know you yet must come across you in several places. When the one channel changes its rules,
    becomes dearer or is closed to you, nobody new comes in. After the choice is made one good channel may be enough,
    so only awareness and consideration are looked at, once enough phases have more than one channel.

    ## Flagged
        channels:
          newsletter: {kind: email}
          guide: {kind: comparison}
          welcome: {kind: onboarding}
          club: {kind: community}
        phases:
          - id: awareness
          - id: consideration
            goals: [Find the coach who suits me]
            channels: [testimonials, guide]
          - id: purchase
            goals: [Sign up without hassle]
            channels: [sign-up, newsletter]
          - id: service
            goals: [Get an answer the same day]
            channels: [support, welcome]
          - id: loyalty
            goals: [Keep what I have reached]
            channels: [friends, club]

    ## Fine
        channels:
          talks: {kind: event}
        phases:
          - id: awareness
            goals: [Know that there is another way]
            channels: [instagram, talks]

    ## Settings
        share: how many percent of the phases have more than one active channel before the others are asked for a second one

    Source: D00.3
    """
    active = [_active(journey, phase) for phase in journey.phases]
    if not is_habit(sum(len(channels) > 1 for channels in active), len(active), share):
        return
    for phase, channels in zip(journey.phases, active, strict=True):
        if len(channels) == 1 and {"awareness", "consideration"}.intersection(phase.stages):
            message = say("{phase} rests on one channel: {channel}", phase=phase.label, channel=channels[0].label)
            yield Hit(phase.at, message, channels_for(journey, phase.stages, (channels[0].id,)), say("only one active channel"))


def _active(journey: Journey, phase: Phase) -> list[Channel]:
    return [channel for channel in journey.channels.values() if channel_coverage(channel, phase) is Coverage.ACTIVE]
