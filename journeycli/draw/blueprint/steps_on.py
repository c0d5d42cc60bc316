"""How one step of a service blueprint leads to the step beside it, straight or past touchpoints that are not drawn."""

from collections import defaultdict
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from journeycli.draw.blueprint.texts import PhaseSteps
from journeycli.draw.canvas import Canvas
from journeycli.draw.labels import name_of
from journeycli.draw.orthogonal import Heading, arrowhead, before_arrow, soft_corners
from journeycli.draw.shapes import Edge, Pen
from journeycli.model import Journey, Touchpoint
from journeycli.ways import ways

_STROKE = 1.5


class Onward(StrEnum):
    """Whether a step leads straight to another, or later."""

    NEXT = "next"
    LATER = "later"


class StepOn(NamedTuple):
    """From one step to the one beside it."""

    source: Touchpoint
    target: Touchpoint
    kind: Onward


def onward(journey: Journey, phases: tuple[PhaseSteps, ...]) -> tuple[StepOn, ...]:
    """Every pair of neighbours of which the first leads to the second; ways that lead elsewhere are the flow's to show."""
    steps = [step.touchpoint for phase in phases for step in phase.steps]
    others = {touchpoint.id for phase in phases for touchpoint in phase.others}
    following = defaultdict(list)
    for way in ways(journey):
        following[way.source].append(way.target)
    found = []
    for source, target in pairwise(steps):
        if target.id in following[source.id]:
            found.append(StepOn(source, target, Onward.NEXT))
        elif _reaches(following, source.id, target.id, others):
            found.append(StepOn(source, target, Onward.LATER))
    return tuple(found)


def draw_onward(canvas: Canvas, steps: tuple[StepOn, ...], names: dict[str, str]) -> None:
    """Draws an arrow for each, between the nodes of these names."""
    for source, target, kind in steps:
        start, end = canvas.box(names[source.id]), canvas.box(names[target.id])
        tip = (end.left, end.center[1])
        path = soft_corners(((start.left + start.width, start.center[1]), before_arrow(tip, Heading.EAST)))
        canvas.polygon(arrowhead(tip, Heading.EAST), canvas.theme.soft)
        said = f"{name_of(source)} → {name_of(target)}"
        pen = Pen(canvas.theme.soft, _STROKE, dashed=kind is Onward.LATER)
        canvas.edge(Edge(names[source.id], names[target.id], kind, path, pen, said))


def _reaches(following: dict[str, list[str]], source: str, target: str, through: set[str]) -> bool:
    """Whether a way leads from one touchpoint to another, past none but those of `through`."""
    seen, waiting = {source}, [source]
    while waiting:
        for id in following[waiting.pop()]:
            if id == target:
                return True
            if id in through and id not in seen:
                seen.add(id)
                waiting.append(id)
    return False
