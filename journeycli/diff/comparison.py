"""From two versions of a file to their difference: what changed, and what that does to coverage, findings, moments and hours."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from journeycli.audit.audit import Options
from journeycli.audit.pipeline import check, default_id, sound_journey, unreadable
from journeycli.coverage import coverage_matrix
from journeycli.diff.change import Name, Thing
from journeycli.diff.changes import diff
from journeycli.diff.difference import Difference, Edition, Effects, Fate, Figures, Marked, PhaseEffect
from journeycli.diff.pairing import Pairing, pairing
from journeycli.diff.sequence import merged
from journeycli.diff.whereabouts import Whereabouts
from journeycli.fingerprint import fingerprints
from journeycli.insight.moments import contact_moments
from journeycli.insight.workload import weekly_hours
from journeycli.language import ORIGINAL, spoken
from journeycli.model import Journey
from journeycli.numbers.contents import numbers_in
from journeycli.numbers.measurements_file import NumbersFile
from journeycli.problem import Problem
from journeycli.result import Coverage, FileResult, Matrix

NO_COLUMNS: Mapping[str, Iterable[str]] = {}
"""Of settings that name none."""


class Numbers(NamedTuple):
    """The file with the numbers beside one version, as it was read."""

    file: str
    content: bytes | Problem


class Text(NamedTuple):
    """One version of a file as it was read: its bytes, or why there are none; and the numbers beside it."""

    file: str
    content: bytes | Problem
    revision: str | None = None
    numbers: Numbers | None = None


class _Version(NamedTuple):
    """One version that is a journey, and what the audit says of it."""

    edition: Edition
    journey: Journey
    findings: tuple[Marked, ...]


def compare(old: Text | None, new: Text | None, options: Options, columns: Mapping[str, Iterable[str]] = NO_COLUMNS) -> Difference:
    """The difference between two versions of a file, judged by the same rules on the same day; `columns` are those of the settings.

    One of the two may be missing: then the file was added or removed.
    """
    read = [text and _journey(text, options.language) for text in (old, new)]
    journeys = [journey if isinstance(journey, Journey) else None for journey in read]
    languages = [journey.language for journey in reversed(journeys) if journey]
    language = spoken(options.language or next(iter(languages), ORIGINAL))
    problems = tuple(
        finding._replace(file=finding.file if text.revision is None else f"{text.revision}:{finding.file}")
        for text, result in zip((old, new), read, strict=True)
        if text and isinstance(result, FileResult)
        for finding in result.findings
    )
    if problems:
        return Difference(Fate.UNSOUND, _edition(old, journeys[0]), _edition(new, journeys[1]), language, problems=problems)
    options = replace(options, language=language)
    before, after = (_version(text, journey, options, columns) for text, journey in zip((old, new), journeys, strict=True))
    difference = Difference(Fate.SAME, before and before.edition, after and after.edition, language)
    if before and after:
        return _compared(before, after, difference)
    if after:
        return difference._replace(fate=Fate.ADDED, found=_worst_first(after.findings))
    return difference._replace(fate=Fate.REMOVED)  # what is gone with its journey is not solved


def name_of(text: Text) -> str:
    """The name of a version as a user writes it: a file, or `REVISION:FILE`."""
    return text.file if text.revision is None else f"{text.revision}:{text.file}"


def journey_in(text: Text, language: str | None) -> Journey | FileResult:
    """The journey in a version, or the findings that keep it from being one, under the name of that version."""
    found = _journey(text, language)
    if isinstance(found, Journey):
        return found
    return found._replace(file=name_of(text), findings=tuple(finding._replace(file=name_of(text)) for finding in found.findings))


def journey_id(text: Text) -> str | None:
    """The id of the journey in a file, by which it is known under another name; None where it is no journey."""
    journey = _journey(text, None)
    return journey.id if isinstance(journey, Journey) else None


def _journey(text: Text, language: str | None) -> Journey | FileResult:
    if isinstance(text.content, Problem):
        return unreadable(text.file, text.content, language)
    return sound_journey(text.file, text.content, language)


def _edition(text: Text | None, journey: Journey | None) -> Edition | None:
    if text is None or journey is None:
        return text and Edition(text.file, text.revision)
    return Edition(text.file, text.revision, journey.id, journey.title)


def _version(text: Text | None, journey: Journey | None, options: Options, columns: Mapping[str, Iterable[str]]) -> _Version | None:
    if text is None or journey is None or isinstance(text.content, Problem):
        return None
    counting = text.numbers is not None and any(rule.counting for rule in options.rules)
    numbers = numbers_in(*text.numbers, columns, options.language) if text.numbers and counting else None
    findings = check(text.file, text.content, options, numbers.rows if isinstance(numbers, NumbersFile) else ()).findings
    findings += numbers.findings if isinstance(numbers, FileResult) else ()
    marked = tuple(map(Marked, findings, fingerprints(findings)))
    return _Version(Edition(text.file, text.revision, journey.id, journey.title), journey, marked)


def _compared(before: _Version, after: _Version, difference: Difference) -> Difference:
    old, new = _same_default(before, after), after.journey
    same = pairing(old, new)
    changes = diff(old, new, same)
    found, solved = _findings(before.findings, after.findings, Whereabouts(new, same))
    return difference._replace(
        fate=Fate.CHANGED if changes else Fate.SAME, changes=changes, effects=_effects(old, new, same), found=found, solved=solved
    )


def _same_default(before: _Version, after: _Version) -> Journey:
    """The old journey; where neither version gives an id, that of its file's name is not one that changed."""
    defaults = (version.journey.id == default_id(version.edition.file) for version in (before, after))
    return before.journey._replace(id=after.journey.id) if all(defaults) else before.journey


def _findings(old: Iterable[Marked], new: Iterable[Marked], whereabouts: Whereabouts) -> tuple[tuple[Marked, ...], tuple[Marked, ...]]:
    """The findings that are new, and those that are solved; one whose thing moved or got another id is neither."""
    kept = [((marked.finding.code, whereabouts.now(marked.finding.path)), marked) for marked in old]
    came = [((marked.finding.code, marked.finding.path), marked) for marked in new]
    before, after = Counter(key for key, _ in kept), Counter(key for key, _ in came)
    return _beyond(came, before), _beyond(kept, after)


def _beyond(findings: list[tuple[tuple[str, str], Marked]], known: Counter[tuple[str, str]]) -> tuple[Marked, ...]:
    """The findings of which the other side has fewer."""
    left, found = Counter(known), []
    for key, marked in findings:
        if left[key]:
            left[key] -= 1
        else:
            found.append(marked)
    return _worst_first(found)


def _worst_first(findings: Iterable[Marked]) -> tuple[Marked, ...]:
    return tuple(sorted(findings, key=lambda marked: (marked.finding.rank, marked.finding.order)))


def _effects(old: Journey, new: Journey, same: Pairing) -> Effects:
    return Effects(
        phases=_phases(coverage_matrix(old), coverage_matrix(new), same),
        moments=Figures(contact_moments(old), contact_moments(new)),
        hours=Figures(weekly_hours(old), weekly_hours(new)),
        capacity=Figures(old.hours_per_week, new.hours_per_week),
    )


def _phases(old: Matrix, new: Matrix, same: Pairing) -> tuple[PhaseEffect, ...]:
    before, after = _covered(old), _covered(new)
    effects = []
    for here, there in merged(tuple(before), tuple(after), same.ids[Thing.PHASE]):
        (was, coverage_was, count_was), (now, coverage_now, count_now) = before.get(here or "", _ABSENT), after.get(there or "", _ABSENT)
        effects.append(PhaseEffect(was, now, coverage_was, coverage_now, count_was, count_now))
    return tuple(effects)


_Covered = tuple[Name | None, Coverage | None, int]
_ABSENT: _Covered = (None, None, 0)


def _covered(matrix: Matrix) -> dict[str, _Covered]:
    """Each phase by its id: its name, the verdict on it, and how many channels are active in it."""
    return {
        phase.phase: (
            Name(phase.phase, phase.label),
            phase.coverage,
            sum(row.cells[column] is Coverage.ACTIVE for row in matrix.rows),
        )
        for column, phase in enumerate(matrix.phases)
    }
