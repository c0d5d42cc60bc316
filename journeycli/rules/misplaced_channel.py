"""J209: a channel where it works less well."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.insight.placement import mentions
from journeycli.insight.suggest import kinds_for, named_kind, named_kinds
from journeycli.insight.suitability import suits
from journeycli.message import Message, say
from journeycli.model import Channel, Journey, Phase
from journeycli.rule import Hit, rule
from journeycli.vocabulary import CHANNEL_KINDS, STAGES, Labels


@rule("J209", Severity.INFO, strict=True)
def misplaced_channel(journey: Journey) -> Iterator[Hit]:
    """Active channel in a phase that its kind does not fit.

    A newsletter does not find new people, and a gift does not convince who has not yet met you. A channel in the
    wrong phase costs as much as one in the right phase and does less. Content also reaches the customers that you
    have, so it may stand anywhere after the purchase; a website, a shop, a phone and a chat may stand everywhere.

    ## Flagged
        channels:
          present: {name: Tea towel, kind: gift}
        phases:
          - id: awareness
            goals: [Know that there is another way]
            channels: [instagram, present]

    ## Fine
        channels:
          present: {name: Tea towel, kind: gift}
        phases:
          - id: loyalty
            goals: [Keep what I have reached]
            channels: [friends, present]

    Source: D04.2
    """
    for phase in journey.phases:
        for pointer, channel in mentions(journey, phase, phase.live_touchpoints):
            if channel.active and not suits(channel, phase):
                message = say("{channel} fits less well in {phase}", channel=channel.label, phase=phase.label)
                yield Hit(pointer, message, _help(journey, channel, phase), say("another kind fits better here"))


def _help(journey: Journey, channel: Channel, phase: Phase) -> Message:
    """Where the kind fits, by the journey's own phases if it has them, and what fits here."""
    stages = CHANNEL_KINDS[channel.kind].stages
    own = tuple(other.label for other in journey.phases if set(stages).intersection(other.stages))
    fitting: tuple[str | Labels, ...] = own or tuple(STAGES[stage] for stage in stages)
    return say(
        "{kind} fits in {phases}. Fits here: {kinds}.",
        kind=named_kind(channel.kind),
        phases=fitting,
        kinds=named_kinds(kinds_for(phase.stages)),
    )
