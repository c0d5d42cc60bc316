"""The first plan: which channel goes into which phase, from a list of what somebody does now (D04.6)."""

from typing import NamedTuple

from journeycli.slug import slugged, unique_slug
from journeycli.start.meaning import Certainty, kind_of
from journeycli.vocabulary import CHANNEL_KINDS, PHASE_MODELS, PROCESSES, STAGES, SUGGESTED_KINDS, ModelPhase

ACQUISITION = "acquisition"

_MAIN_STAGE = {"search-ads": "consideration", "seo": "consideration", "website": "consideration"}
"""Where a kind does most of its work, if neither what is suggested nor what it fits first says so: people search to compare (D04.2)."""


class FirstPhase(NamedTuple):
    """A phase of the first plan."""

    id: str
    name: str
    stages: tuple[str, ...]
    told: bool
    """Whether its id alone says which stages it covers."""


class FirstChannel(NamedTuple):
    """A channel of the first plan: what it was called, what was understood, and the phases it is placed in."""

    id: str
    name: str
    kind: str
    certainty: Certainty
    phases: tuple[str, ...]
    works: bool = False
    """Whether it is known to bring customers."""


class FirstPlan(NamedTuple):
    """What stands in the first file."""

    title: str
    persona: str
    language: str
    process: str
    model: str
    phases: tuple[FirstPhase, ...]
    channels: tuple[FirstChannel, ...]


class Answers(NamedTuple):
    """What somebody tells of a business: the title of the journey, the customer's name, and the names of the channels."""

    title: str
    persona: str
    channels: tuple[str, ...] = ()


def first_plan(answers: Answers, *, language: str, process: str = ACQUISITION, model: str | None = None) -> FirstPlan:
    """The plan for the channels that were told, each placed in the one phase where its kind does most of its work.

    One phase and no more, although many kinds fit several: a newsletter that is put everywhere would hide the very gaps
    that the plan is to show, and the audit names what fits a gap anyway. What is not understood is placed nowhere.
    """
    own = PROCESSES[process].phases if process in PROCESSES else {}
    model = model or ("custom" if own else "five-phase")
    phases = _phases(model, own, language)
    return with_channels(FirstPlan(answers.title, answers.persona, language, process, model, phases, ()), answers.channels)


def with_channels(plan: FirstPlan, names: tuple[str, ...]) -> FirstPlan:
    """The plan with more channels behind those that it has."""
    channels = list(plan.channels)
    for name in names:
        kind, certainty = kind_of(name)
        id = unique_slug(slugged(name, kind), {channel.id for channel in channels})
        channels.append(FirstChannel(id, name, kind, certainty, main_phase(kind, plan.phases)))
    return plan._replace(channels=tuple(channels))


def as_settled_before(plan: FirstPlan, before: FirstPlan) -> FirstPlan:
    """The plan with what was said in an earlier one of the channels that stand in both."""
    said = {channel.name: channel for channel in before.channels}
    channels = ((channel, said.get(channel.name, channel)) for channel in plan.channels)
    return plan._replace(
        channels=tuple(new._replace(kind=old.kind, certainty=old.certainty, phases=old.phases) for new, old in channels),
    )


def main_phase(kind: str, phases: tuple[FirstPhase, ...]) -> tuple[str, ...]:
    """The phase in which a kind does most of its work, or the first that it fits; none for what is not understood."""
    if kind == "other":
        return ()
    suggested = next((stage for stage, kinds in SUGGESTED_KINDS.items() if kind in kinds), None)
    stages = (_MAIN_STAGE.get(kind, suggested), *CHANNEL_KINDS[kind].stages)
    return tuple([phase.id for stage in stages for phase in phases if stage in phase.stages][:1])


def _phases(model: str, own: dict[str, ModelPhase], language: str) -> tuple[FirstPhase, ...]:
    """The phases of a model; its own phases for a process that starts after the purchase, and the stages where there are none."""
    if model == "five-phase":
        return tuple(FirstPhase(stage, labels.in_language(language), (stage,), told=True) for stage, labels in STAGES.items())
    known = PHASE_MODELS[model].phases
    phases = known or own or {stage: ModelPhase(labels, (stage,)) for stage, labels in STAGES.items()}
    return tuple(
        FirstPhase(id, phase.labels.in_language(language), phase.stages, told=id in known or id in STAGES) for id, phase in phases.items()
    )
