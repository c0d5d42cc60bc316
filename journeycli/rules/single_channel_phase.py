"""J207: a phase that falls with one channel."""

from collections.abc import Iterator

from journeycli.coverage import active_channels
from journeycli.finding import Severity
from journeycli.insight.habit import is_habit
from journeycli.insight.suggest import channels_for, kinds_for, named_kinds
from journeycli.message import say
from journeycli.model import Channel, Journey
from journeycli.rule import Hit, rule

_BEFORE = frozenset(("awareness", "consideration"))


@rule("J207", Severity.INFO, strictly={"share": 0}, slow=True)
def single_channel_phase(journey: Journey, *, share: int = 60) -> Iterator[Hit]:
    """Phase before the purchase that rests on one active channel.

    People who do not know you yet must come across you in several places. When the one channel changes its rules,
    becomes dearer or is closed to you, nobody new comes in. After the choice is made one good channel may be enough,
    so only awareness and consideration are looked at, once most phases have more than one channel. Where one channel is
    the only one of every phase, it is said once.

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
    active = [active_channels(journey, phase) for phase in journey.phases]
    if not is_habit(sum(len(channels) > 1 for channels in active), len(active), share):
        yield from _everything(journey, active)
        return
    for phase, channels in zip(journey.phases, active, strict=True):
        if len(channels) == 1 and not _BEFORE.isdisjoint(phase.stages):
            message = say("{phase} rests on one channel: {channel}", phase=phase.label, channel=channels[0].label)
            yield Hit(phase.at, message, channels_for(journey, phase.stages, (channels[0].id,)), say("only one active channel"))


def _everything(journey: Journey, active: list[tuple[Channel, ...]]) -> Iterator[Hit]:
    """What to say where every phase rests on the same one channel, and customers are still to be won."""
    early = next((phase for phase in journey.phases if not _BEFORE.isdisjoint(phase.stages)), None)
    only = active[0]
    if early and len(active) > 1 and len(only) == 1 and all(channels == only for channels in active):
        help = say(
            "Begin with a second one in {phase}, where customers come in. Fits there: {kinds}.",
            phase=early.label,
            kinds=named_kinds(kind for kind in kinds_for(early.stages) if kind != only[0].kind),
        )
        yield Hit(("channels",), say("Everything rests on {channel}", channel=only[0].label), help, say("the only active channel"))
