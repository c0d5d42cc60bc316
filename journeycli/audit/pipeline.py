"""From the bytes of a file to its findings: read, validate, build, audit; a file stops at its first failing step."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePosixPath

from journeycli.aliases import meant_language
from journeycli.audit.acceptance import Offence, acceptances, expired, sort_out, undefined_rules, unused
from journeycli.audit.placing import Placer
from journeycli.coverage import coverage_matrix
from journeycli.finding import Finding
from journeycli.insight.perspective import as_meant
from journeycli.insight.walks import walks
from journeycli.language import ORIGINAL, spoken
from journeycli.model import Accept, Journey
from journeycli.numbers.measurement import NOTHING_MEASURED, Measured, Measurement
from journeycli.problem import Problem
from journeycli.reading.build import build_journey
from journeycli.reading.document import Document, read_document
from journeycli.reading.schema_words import schema_problems
from journeycli.reading.source import JOURNEY_SUFFIXES, LARGEST_FILE
from journeycli.remembered import remembered
from journeycli.result import Accepted, Card, Cut, FileResult
from journeycli.rule import MOST_HITS, Rule
from journeycli.rules import CATALOGUE

_LANGUAGE = re.compile(rb"^language:[ ]*[\"']?([A-Za-z]+)", re.MULTILINE)
_BY_CODE = {rule.code: rule for rule in CATALOGUE}


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file that is a journey: the document it was read as, and the journey in it."""

    document: Document
    journey: Journey
    measured: Measured = NOTHING_MEASURED
    """The numbers beside it."""


@dataclass(frozen=True, slots=True)
class Options:
    """How a file is checked; `today` decides which acceptances are past and which reviews are due."""

    rules: tuple[Rule, ...]
    audit: bool
    today: date
    accept: bool = True
    language: str | None = None
    """The language to speak; that of the journey where nobody says."""
    steps: Mapping[str, str] = field(default_factory=dict)
    """Touchpoints by the names that steps have among the numbers."""


@dataclass(frozen=True, slots=True)
class Examined:
    """What there is to say of a file, and what was read from it where it is a journey in which every reference leads somewhere."""

    result: FileResult
    loaded: Loaded | None = None


_SOUND = Options(CATALOGUE, audit=False, today=date.min, accept=False)


def load(file: str, content: bytes, language: str | None = None) -> Loaded | tuple[Finding, ...]:
    """The journey in a file's bytes, or the findings that keep it from being one (J0), in a language; its own where nobody says."""
    document = read_document(content)
    if isinstance(document, tuple):
        return _placed(file, content, document, language)
    problems = schema_problems(document)
    if problems:
        return Placer(file, document.text, document.data, language or _language_of(content)).problems(problems, _BY_CODE)
    return Loaded(document, build_journey(document.data, default_id(file), language))


def check(file: str, content: bytes, options: Options, numbers: tuple[Measurement, ...] = ()) -> FileResult:
    """Everything there is to say of one file: what keeps it from being a journey, else its matrix and its findings.

    While a reference leads nowhere (J1) the audit says nothing: it would report the same mistake in other words.
    """
    return examine(file, content, options, numbers).result


def examine(file: str, content: bytes, options: Options, numbers: tuple[Measurement, ...] = ()) -> Examined:
    """What `check` says of a file, with the journey and the numbers that it says it of."""
    loaded = load(file, content, options.language)
    if isinstance(loaded, tuple):
        return Examined(FileResult(file, loaded, spoken(options.language or _language_of(content))))
    if numbers:
        # Imported here because most journeys have no numbers.
        from journeycli.numbers.matching import matched  # noqa: PLC0415

        loaded = replace(loaded, measured=matched(loaded.journey, numbers, options.steps))
    result = _check_journey(file, loaded, options)
    return Examined(result, loaded if result.matrix else None)


def sound_journey(file: str, content: bytes, language: str | None = None) -> Journey | FileResult:
    """The journey in a file in which every reference leads somewhere, or the findings that keep it from being one."""
    loaded = load(file, content, language)
    if isinstance(loaded, tuple):
        return FileResult(file, loaded, spoken(language or _language_of(content)))
    result = _check_journey(file, loaded, replace(_SOUND, language=language))
    return result if result.findings else loaded.journey


def unreadable(file: str, problem: Problem, language: str | None = None) -> FileResult:
    """The result of a file whose bytes could not be had."""
    return FileResult(file, _placed(file, b"", (problem,), language))


def default_id(file: str) -> str:
    """The id of a journey that gives none: the name of its file without the ending."""
    name = PurePosixPath(file).name
    return next((name.removesuffix(suffix) for suffix in (*JOURNEY_SUFFIXES, ".yaml", ".yml") if name.endswith(suffix)), name)


def misread(file: str, content: bytes, problems: tuple[Problem, ...], language: str | None = None) -> FileResult:
    """The result of a file beside a journey that has mistakes of its own."""
    text = content.decode("utf-8-sig", "replace")
    return FileResult(
        file, Placer(file, text, None, spoken(language or ORIGINAL)).problems(problems, _BY_CODE), spoken(language or ORIGINAL)
    )


def _check_journey(file: str, loaded: Loaded, options: Options) -> FileResult:
    journey, accepts = loaded.journey, tuple(acceptances(loaded.journey))
    language = spoken(options.language or journey.language)
    placer, outline = Placer(file, loaded.document.text, loaded.document.data, language), loaded.document.outline
    taking = accepts if options.accept else ()
    offences, cut = _offences(file, loaded, accepts, options, _about_references(options.rules))
    references = sort_out(offences, taking, options.today)
    if references.counting or not options.audit:
        return FileResult(file, placer.offences(references.counting, outline, journey), language, cut=cut)
    offences, cut = _offences(file, loaded, accepts, options, _about_the_plan(options.rules))
    others = sort_out(offences, taking, options.today)
    taken = references.taken + others.taken
    about = _about_acceptances(taking, references.used + others.used, options)
    accepted = [Accepted(placer.offence(offence, outline, journey), accept.because, accept.until) for offence, accept in taken]
    accepted.sort(key=lambda entry: entry.finding.order)
    findings = placer.offences(others.counting + about, outline, journey)
    return FileResult(file, findings, language, coverage_matrix(journey), tuple(accepted), cut, _card(journey, options.today))


def _card(journey: Journey, today: date) -> Card:
    personas = tuple(persona.name for persona in journey.personas.values())
    return Card(journey.process, journey.state, personas, walks(journey.reviews, today))


def _offences(
    file: str, loaded: Loaded, accepts: tuple[Accept, ...], options: Options, rules: tuple[Rule, ...]
) -> tuple[list[Offence], tuple[Cut, ...]]:
    """What some of the rules find, and which of them find more than is counted."""
    found: list[Offence] = []
    cut = []
    journey = as_meant(loaded.journey)
    for rule in rules:
        try:
            hits = list(undefined_rules(accepts)) if rule.code == "J105" else rule.hits(journey, options.today, loaded.measured)
        except Exception as error:
            error.add_note(f"in rule {rule.code}/{rule.name}, on the file {file}")
            raise
        found += [(rule, hit) for hit in hits[:MOST_HITS]]
        if len(hits) > MOST_HITS:
            cut.append(Cut(rule.code, rule.severity))
    return found, tuple(cut)


@remembered
def _about_references(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """Those that tell whether it is a journey at all (J1)."""
    return tuple(rule for rule in rules if rule.code.startswith("J1"))


@remembered
def _about_the_plan(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """Those that tell whether it is a good one, and need the journey for that."""
    return tuple(rule for rule in rules if rule.check and not rule.code.startswith("J1"))


def _about_acceptances(accepts: tuple[Accept, ...], used: list[Accept], options: Options) -> list[Offence]:
    """The findings about acceptances themselves, where their rules are asked (J605, J606)."""
    hits = {"J605": expired(accepts, options.today), "J606": unused(accepts, used, options.rules, options.today)}
    return [(rule, hit) for rule in options.rules for hit in hits.get(rule.code, ())]


def _placed(file: str, content: bytes, problems: tuple[Problem, ...], language: str | None) -> tuple[Finding, ...]:
    """The findings about a file that could not be read; its lines are shown as far as they can be."""
    text = content[:LARGEST_FILE].decode("utf-8-sig", "replace")
    return Placer(file, text, None, language or _language_of(content)).problems(problems, _BY_CODE)


def _language_of(content: bytes) -> str:
    """The language that a file says it is in, although it is no journey."""
    found = _LANGUAGE.search(content[:LARGEST_FILE])
    word = found[1].decode("ascii") if found else ORIGINAL
    return meant_language(word) or word
