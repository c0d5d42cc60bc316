"""J203: a part of the way that the journey leaves out."""

from collections.abc import Iterator

from journeycli.finding import Severity
from journeycli.insight.suggest import kinds_for, named_kinds
from journeycli.message import Message, say
from journeycli.model import Journey
from journeycli.rule import Hit, rule
from journeycli.vocabulary import PHASE_MODELS, STAGES, Labels

_BEFORE_SERVICE = frozenset(("awareness", "consideration", "purchase"))


@rule("J203", Severity.WARNING, slow=True)
def missing_stage(journey: Journey) -> Iterator[Hit]:
    """Stage of the customer's way that no phase covers.

    Customers go from awareness to loyalty whether you plan for it or not. What is left out most often is what comes
    after the purchase, although keeping a customer costs less than winning one. A phase covers a stage by its id, by
    the phase model, or by `stage`. Looked at in journeys that win customers: those without `process`, with
    `process: acquisition`, or with phases of awareness, consideration or purchase. Where no phase covers any stage, it
    is said once.

    ## Flagged
        phases:
          - id: awareness
          - id: consideration
          - id: purchase
          - id: service

    ## Fine
        phases:
          - id: awareness
          - id: consideration
          - id: purchase
          - id: service
          - id: loyalty

    Source: D04.9, D02.1, D01.1
    """
    covered = {stage for phase in journey.phases for stage in phase.stages}
    if journey.process not in (None, "acquisition") and _BEFORE_SERVICE.isdisjoint(covered):
        return
    if not covered:
        help = say("Give each of your phases the `stage` that it comes down to: {stages}.", stages=tuple(STAGES))
        yield Hit(("phases",), say("No phase says which stage of the way it is"), help, say("no `stage` yet"))
        return
    untied = tuple(phase.id for phase in journey.phases if not phase.stages)
    for stage, labels in STAGES.items():
        if stage not in covered:
            yield Hit(("phases",), _message(journey, stage, labels), _help(stage, untied), say("no phase for it"), about=stage)


def _message(journey: Journey, stage: str, name: Labels) -> Message:
    model = PHASE_MODELS[journey.model]
    if model.phases and not any(stage in phase.stages for phase in model.phases.values()):
        return say("No phase covers the stage {stage}: {model} does not have it", stage=name, model=model.label)
    return say("No phase covers the stage {stage}", stage=name)


def _help(stage: str, untied: tuple[str, ...]) -> Message:
    if untied:
        return say("If one of your phases is meant ({phases}), give it `stage: {stage}`; else add a phase.", phases=untied, stage=stage)
    return say("Add a phase with `stage: {stage}`. Fits there: {kinds}.", stage=stage, kinds=named_kinds(kinds_for((stage,))))
