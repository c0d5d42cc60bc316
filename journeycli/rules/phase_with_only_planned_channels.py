"""J202: a phase that is filled on paper only."""

from collections.abc import Iterator

from journeycli.coverage import phase_coverage, placed_channels
from journeycli.finding import Severity
from journeycli.message import say, say_count
from journeycli.model import Journey
from journeycli.result import Coverage
from journeycli.rule import Hit, rule


@rule("J202", Severity.WARNING, slow=True)
def phase_with_only_planned_channels(journey: Journey) -> Iterator[Hit]:
    """Phase whose channels are all still to come.

    A plan is a start, but whoever comes today finds nobody in this phase. Finish one channel here before you start on
    the next one elsewhere.

    ## Flagged
        channels:
          friends: {kind: referral-program, status: planned}
        phases:
          - id: loyalty
            goals: [Keep what I have reached]
            channels: [friends]

    ## Fine
        channels:
          friends: {kind: referral-program, status: active}
        phases:
          - id: loyalty
            goals: [Keep what I have reached]
            channels: [friends]

    Source: D04.6
    """
    for phase in journey.phases:
        if phase_coverage(journey, phase) is Coverage.PLANNED:
            there = [journey.channels[id] for id in placed_channels(phase) if id in journey.channels]
            planned = tuple(channel.label for channel in there if channel.in_plan)
            help = say_count("Make a start with it: {channels}.", "Start one of them first: {channels}.", len(planned), channels=planned)
            yield Hit(phase.at, say("{phase} has only planned channels", phase=phase.label), help, say("nothing is active here yet"))
