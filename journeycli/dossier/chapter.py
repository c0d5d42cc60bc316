"""One journey as a chapter of a report: everything that the page shows of it."""

from typing import NamedTuple

from journeycli.aliases import process_name
from journeycli.dossier.advice import Group, Taken, advice_on, taken
from journeycli.dossier.curve import Curve, curves_of
from journeycli.dossier.glance import Glance, glance_at
from journeycli.dossier.map import Map, MappedPhase, mapped_phases, page_map
from journeycli.dossier.matrix import Grid, grid_of
from journeycli.dossier.numbers import Numbers, numbers_of
from journeycli.dossier.plan import Plan, plan_of
from journeycli.dossier.telling import names_in
from journeycli.draw.theme import LIGHT, Theme
from journeycli.model import Journey
from journeycli.numbers.tally import Tally
from journeycli.reporters.summary import beyond_count
from journeycli.result import FileResult, Matrix, totals_of


class Chapter(NamedTuple):
    """What there is to show of one journey; `anchor` is where links lead to it, and begins every id in it."""

    anchor: str
    file: str
    language: str
    """That of what the tool says; the texts are in the language of the journey."""
    journey: Journey
    process: str
    """The name of its process; empty where it names none."""
    glance: Glance
    curves: tuple[Curve, ...]
    map: Map
    phases: tuple[MappedPhase, ...]
    grid: Grid
    plan: Plan
    numbers: Numbers | None
    advice: tuple[Group, ...]
    cut: tuple[str, ...]
    """A sentence for each rule that finds more than is counted."""
    accepted: tuple[Taken, ...]


def chapter_of(anchor: str, journey: Journey, result: FileResult, tally: Tally | None, theme: Theme = LIGHT) -> Chapter:
    """The chapter on a journey that was audited, and measured where there is a tally."""
    language = result.language
    names = names_in(journey, language)
    return Chapter(
        anchor=anchor,
        file=result.file,
        language=language,
        journey=journey,
        process=process_name(journey.process or "", language),
        glance=glance_at(journey, result),
        curves=curves_of(journey, language),
        map=page_map(journey, theme, language, f"{anchor}--map"),
        phases=mapped_phases(journey, language),
        grid=grid_of(result.matrix or Matrix(journey.title, (), ()), names),
        plan=plan_of(journey, language),
        numbers=numbers_of(tally, names) if tally else None,
        advice=advice_on(result, names),
        cut=tuple(beyond_count(totals_of((result,)), language)),
        accepted=tuple(taken(accepted, names) for accepted in result.accepted),
    )
