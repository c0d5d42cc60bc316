"""J305: a place where the audience is and the business is not."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.insight.suggest import named_kind
from journeycli.message import Message, say
from journeycli.model import Journey
from journeycli.rule import Hit, rule
from journeycli.vocabulary import CHANNEL_KINDS


@rule("J305", Severity.INFO, strict=True, slow=True)
def untapped_audience_channel(journey: Journey) -> Iterator[Hit]:
    """Channel of a persona that the plan lacks.

    Your customer is there already, so it costs less to be found there than to draw people to a new place. You need
    not be everywhere: choose what suits you and what you can keep up. A channel that the plan has in any state, even
    stopped, has been thought about.

    ## Flagged
        personas:
          anyone: {name: Anyone, goals: [Lose weight], channels: [organic-social, podcast]}

    ## Fine
        personas:
          anyone: {name: Anyone, goals: [Lose weight], channels: [organic-social, chat]}

    Source: D04.7
    """
    kinds = {channel.kind for channel in journey.channels.values()}
    for persona in journey.personas.values():
        for index, name in enumerate(persona.channels):
            if name in CHANNEL_KINDS and name not in kinds and name not in journey.channels:
                message = say("{persona} can be found on {kind}, which the plan does not have", persona=persona.name, kind=named_kind(name))
                yield Hit((*persona.at, "channels", index), message, _help(journey, name), say("not in the plan"))


def _help(journey: Journey, kind: str) -> Message:
    fitting = tuple(phase.label for phase in journey.phases if set(phase.stages).intersection(CHANNEL_KINDS[kind].stages))
    if fitting:
        return say("It fits in {phases}. Add it to `channels`, with `status: planned` if it is for later.", phases=fitting)
    return say("Add it to `channels`, with `status: planned` if it is for later.")
