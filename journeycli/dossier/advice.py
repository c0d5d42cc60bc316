"""The findings as advice: grouped by the phase they are about, in the order of the journey, the worst first in each."""

from typing import NamedTuple

from journeycli.dossier.telling import Names, named, told
from journeycli.finding import Finding, Severity
from journeycli.result import Accepted, FileResult
from journeycli.tasks.task import Place, tasks_of


class Advice(NamedTuple):
    """One finding: what is wrong and what to do in words for anybody; the rest for whoever edits the file."""

    severity: Severity
    what: str
    help: str
    keyed: str
    """What to do, said with keys of the file."""
    file: str
    line: int
    rule: str
    """Its code and its name."""


class Group(NamedTuple):
    """What there is to do in one phase, in a stage that has no phase, or about the journey as a whole."""

    place: Place
    advice: tuple[Advice, ...]


class Taken(NamedTuple):
    """What is accepted on purpose, why, and until when (`YYYY-MM-DD`)."""

    advice: Advice
    because: str
    until: str | None


def advice_on(result: FileResult, names: Names) -> tuple[Group, ...]:
    """What there is to do: about the whole first, then phase by phase, then for stages that are missing."""
    found: dict[Place, list[Advice]] = {}
    for task in tasks_of([result]):
        found.setdefault(task.place, []).append(_advice(task.finding, names))
    return tuple(Group(place, tuple(found[place])) for place in sorted(found, key=_order))


def taken(accepted: Accepted, names: Names) -> Taken:
    """Something accepted, as the report tells it."""
    return Taken(_advice(accepted.finding, names), accepted.because, accepted.until)


def _advice(finding: Finding, names: Names) -> Advice:
    help, keyed = told(finding.help, names) if finding.help else ("", "")
    what = named(finding.message, names).text
    return Advice(finding.severity, what, help, keyed, finding.file, finding.span.line, f"{finding.code} {finding.rule}")


def _order(place: Place) -> tuple[bool, int, str]:
    missing = not place.number and bool(place.label)
    return missing, place.number, place.label
