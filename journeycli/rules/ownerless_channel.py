"""J506: a channel that nobody looks after."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.insight.habit import is_habit
from journeycli.message import say
from journeycli.model import Journey
from journeycli.rule import Hit, rule


@rule("J506", Severity.INFO, strictly={"share": 0})
def ownerless_channel(journey: Journey, *, share: int = 60) -> Iterator[Hit]:
    """Channel without an owner, where channels have one.

    What is everybody's task is nobody's: a channel without an owner is the first to fall silent, and a planned one
    never starts. Looked at in plans in which most channels have an owner. Where only the journey has an `owner`, that
    one looks after all of them.

    ## Flagged
        channels:
          instagram: {kind: organic-social, owner: Anne}
          testimonials: {kind: reviews, owner: Anne}
          sign-up: {kind: sales-page, owner: Katrien}
          support: {name: Chat, kind: chat}
          friends: {kind: referral-program, owner: Katrien, results: good}

    ## Fine
        channels:
          instagram: {kind: organic-social, owner: Anne}
          testimonials: {kind: reviews, owner: Anne}
          sign-up: {kind: sales-page, owner: Katrien}
          support: {name: Chat, kind: chat, owner: Katrien}
          friends: {kind: referral-program, owner: Katrien, results: good}

    ## Settings
        share: how many percent of the active and planned channels have an owner before the others are asked for theirs

    Source: D04.6
    """
    channels = [channel for channel in journey.channels.values() if channel.in_plan]
    owners = tuple(dict.fromkeys(channel.owner for channel in channels if channel.owner))
    if journey.owner and not owners:
        return
    if is_habit(sum(bool(channel.owner) for channel in channels), len(channels), share):
        for channel in channels:
            if not channel.owner:
                help = say("Say who looks after it with `owner`.")
                if owners:
                    help = say("Say who looks after it with `owner`; other channels have {owners}.", owners=owners)
                yield Hit(channel.at, say("Nobody looks after {channel}", channel=channel.label), help, say("no owner"))
