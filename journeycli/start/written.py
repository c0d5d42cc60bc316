"""The first plan as the text of a journey file, with comments that teach how to go on; the same plan gives the same bytes.

A key that waits to be used stands right behind its #, so that the line is indented right when the # alone is taken away,
by hand or by an editor.
"""

from collections.abc import Iterator

from journeycli.insight.suggest import kinds_for, named_kinds
from journeycli.language import translated
from journeycli.markup.yaml import yaml_quoted, yaml_scalar
from journeycli.message import Message, say
from journeycli.slug import slugged
from journeycli.start.meaning import Certainty
from journeycli.start.plan import ACQUISITION, FirstChannel, FirstPhase, FirstPlan
from journeycli.vocabulary import CHANNEL_KINDS, CONTENT_KINDS

SCHEMA_NAME = "journey.v1.schema.json"
"""The file beside the journey that lets an editor help."""

_MOST_KINDS = 4

_ONE_PROCESS = say("one file for one process: complaints, say, get a file of their own")
_TODAY = say("as it is today, not as you want it to be")
_WISH = say("What they want to reach, in their own words")
_PAIN = say("What keeps them from it")
_RHYTHM = say("a rhythm that you can keep up")
_GOALS = {
    "awareness": say("Notice that it can be done differently"),
    "consideration": say("Know whether this suits me"),
    "purchase": say("Buy without hassle"),
    "service": say("Get help when I am stuck"),
    "loyalty": say("Keep what I have reached"),
}


def file_text(plan: FirstPlan) -> str:
    """The journey file of a plan."""
    return "".join(f"{line}\n" for part in (_head, _personas, _channels, _phases, _reviews) for line in part(plan))


def _head(plan: FirstPlan) -> Iterator[str]:
    yield f"# yaml-language-server: $schema={SCHEMA_NAME}"
    yield "#"
    yield _comment(plan, say("Your customer journey: in which phases can customers find you, and in which can they not?"))
    yield _comment(plan, say("What stands after a # is explanation. Take away the # before a key, such as goals, to use it."))
    yield _comment(plan, say("See what is still missing with: journey todo"))
    yield "version: 1"
    yield f"title: {yaml_scalar(plan.title)}"
    yield f"language: {plan.language}"
    yield f"process: {yaml_scalar(plan.process)}  {_comment(plan, _ONE_PROCESS)}"
    yield f"model: {plan.model}"
    yield f"state: current  {_comment(plan, _TODAY)}"
    yield ""


def _personas(plan: FirstPlan) -> Iterator[str]:
    yield _comment(plan, say("Who makes this journey? One real customer in mind is worth more than five that could be anybody."))
    yield "personas:"
    yield f"  {yaml_scalar(slugged(plan.persona, 'customer'))}:"
    yield f"    name: {yaml_scalar(plan.persona)}"
    yield f"    #goals: [{_example(plan, _WISH)}]"
    yield f"    #pains: [{_example(plan, _PAIN)}]"
    yield ""


def _channels(plan: FirstPlan) -> Iterator[str]:
    yield _comment(
        plan, say("What you do now, one channel each. Write what it brings (results: good, fair, poor), so that you can choose.")
    )
    yield f"channels:{'' if plan.channels else ' {}'}"
    for channel in plan.channels:
        yield f"  {yaml_scalar(channel.id)}:"
        if channel.name != channel.id:
            yield f"    name: {yaml_scalar(channel.name)}"
        yield f"    kind: {channel.kind}  # {_about_kind(plan, channel)}"
        if channel.works:
            yield "    results: good"
        if channel.kind in CONTENT_KINDS:
            yield f"    #cadence: weekly  {_comment(plan, _RHYTHM)}"
    yield ""


def _phases(plan: FirstPlan) -> Iterator[str]:
    yield _comment(plan, say("The journey is complete when every phase has a channel. Names are yours to change."))
    yield "phases:"
    for phase in plan.phases:
        yield f"  - id: {phase.id}"
        yield f"    name: {yaml_scalar(phase.name)}"
        if not phase.told:
            yield f"    stage: {phase.stages[0]}"
        yield f"    #goals: [{_example(plan, _GOALS[phase.stages[0]])}]"
        inside = [yaml_scalar(channel.id) for channel in plan.channels if phase.id in channel.phases]
        yield f"    channels: [{', '.join(inside)}]{'' if inside else f'  {_comment(plan, _fitting(plan, phase))}'}"


def _reviews(plan: FirstPlan) -> Iterator[str]:
    yield ""
    yield _comment(plan, say("How often will you walk it yourself, as a customer would?"))
    yield "#reviews: {every: quarterly}"


def _about_kind(plan: FirstPlan, channel: FirstChannel) -> str:
    """What a channel was taken for, and where else its kind would fit."""
    label = CHANNEL_KINDS[channel.kind].labels.in_language(plan.language)
    elsewhere = tuple(phase.name for phase in plan.phases if phase.id not in channel.phases and _fits(channel.kind, phase))
    if channel.kind == "other":
        message = say("choose the kind that is most like it") if channel.phases else say("choose its kind, and put it into a phase below")
    elif channel.certainty is Certainty.LIKELY:
        message = say("{kind}: is that right?", kind=label)
    elif elsewhere:
        message = say("{kind}; would also fit in: {phases}", kind=label, phases=elsewhere)
    else:
        return label
    return translated(message, plan.language).text


def _fitting(plan: FirstPlan, phase: FirstPhase) -> Message:
    kinds = named_kinds(kinds_for(phase.stages)[:_MOST_KINDS])
    if plan.process != ACQUISITION:
        return say("nothing yet")
    return say("nothing yet; fits here: {kinds}", kinds=kinds)


def _fits(kind: str, phase: FirstPhase) -> bool:
    return not set(CHANNEL_KINDS[kind].stages).isdisjoint(phase.stages)


def _comment(plan: FirstPlan, message: Message) -> str:
    return f"# {translated(message, plan.language).text}"


def _example(plan: FirstPlan, message: Message) -> str:
    return yaml_quoted(translated(message, plan.language).text)
