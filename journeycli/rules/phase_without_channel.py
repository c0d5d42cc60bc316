"""J201: the main rule of the audit."""

from collections.abc import Iterator

from journeycli.coverage import phase_coverage, placed_channels
from journeycli.finding import Severity
from journeycli.insight.suggest import channels_for
from journeycli.message import say
from journeycli.model import Journey
from journeycli.result import Coverage
from journeycli.rule import Hit, rule


@rule("J201", Severity.ERROR, slow=True)
def phase_without_channel(journey: Journey) -> Iterator[Hit]:
    """Phase in which the business cannot be found.

    A customer who arrives in a phase without a channel meets nobody: the journey stops there, however well the other
    phases are filled. Fill the journey until every phase has at least one channel that is active. A phase whose channels are
    all still planned is `phase-with-only-planned-channels`.

    ## Flagged
        phases:
          - id: loyalty
            goals: [Keep what I have reached]

    ## Fine
        channels:
          newsletter: {kind: email}
        phases:
          - id: loyalty
            goals: [Keep what I have reached]
            channels: [newsletter]

    Source: D04.3
    """
    for phase in journey.phases:
        if phase_coverage(journey, phase) is Coverage.NONE:
            message = say("{phase} has no channel", phase=phase.label)
            if any(id in journey.channels for id in placed_channels(phase)):
                message = say("The channels of {phase} are all paused or retired", phase=phase.label)
            yield Hit(phase.at, message, channels_for(journey, phase.stages), say("no active channel here"))
