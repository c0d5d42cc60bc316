"""J304: a channel where the audience is not."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.insight.suggest import named_kind
from journeycli.message import Message, say
from journeycli.model import Journey
from journeycli.rule import Hit, rule
from journeycli.vocabulary import CHANNEL_KINDS


@rule("J304", Severity.WARNING, slow=True)
def channel_without_audience(journey: Journey) -> Iterator[Hit]:
    """Channel on which no persona can be found.

    A channel earns nothing where your customers do not come, however well you fill it and however much you like it.
    Looked at where every persona lists its `channels`, and only for channels with which you go out to be found (those
    that fit awareness, less your own website), active or planned.

    ## Flagged
        personas:
          anyone: {name: Anyone, goals: [Lose weight], channels: [organic-social, reviews]}
        channels:
          talks: {name: Slim talk, kind: podcast}
        phases:
          - id: awareness
            goals: [Know that there is another way]
            channels: [instagram, talks]

    ## Fine
        personas:
          anyone: {name: Anyone, goals: [Lose weight], channels: [organic-social, reviews, podcast]}
        channels:
          talks: {name: Slim talk, kind: podcast}
        phases:
          - id: awareness
            goals: [Know that there is another way]
            channels: [instagram, talks]

    Source: D04.7
    """
    if not all(persona.channels for persona in journey.personas.values()):
        return
    listed = tuple(dict.fromkeys(name for persona in journey.personas.values() for name in persona.channels))
    for channel in journey.channels.values():
        if channel.in_plan and _goes_out(channel.kind) and not {channel.id, channel.kind}.intersection(listed):
            message = say("Nobody in this journey can be found on {channel}", channel=channel.label)
            yield Hit(channel.at, message, _help(journey, listed), say("no persona lists it"))


def _goes_out(kind: str) -> bool:
    """Whether it meets people where they already are; to a website, a shop or a form they come by another way."""
    return kind not in ("website", "other") and kind in CHANNEL_KINDS and "awareness" in CHANNEL_KINDS[kind].stages


def _help(journey: Journey, listed: tuple[str, ...]) -> Message:
    kinds = {id: channel.kind for id, channel in journey.channels.items()}
    places = tuple(name for name in listed if _goes_out(kinds.get(name, name)))
    if places:
        return say(
            "Ask your customers. If they do use it, add it to their `channels`; else be where they are: {places}.",
            places=tuple(name if name in kinds else named_kind(name) for name in places),
        )
    return say("Ask your customers. If they do use it, add it to the `channels` of a persona; else stop with it.")
