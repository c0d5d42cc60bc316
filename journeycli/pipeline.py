"""From the bytes of a file to its findings: read, validate, build, audit; a file stops at its first failing step."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import PurePosixPath

from journeycli.acceptance import acceptances, is_accepted, undefined_rules
from journeycli.build import build_journey
from journeycli.coverage import coverage_matrix
from journeycli.document import Document, read_document
from journeycli.finding import Finding
from journeycli.model import Journey
from journeycli.placing import place_hits, place_problems
from journeycli.problem import Problem
from journeycli.result import FileResult
from journeycli.rule import Hit, Rule
from journeycli.rules import CATALOGUE
from journeycli.schema_words import schema_problems
from journeycli.source import JOURNEY_SUFFIXES

_BY_CODE = {rule.code: rule for rule in CATALOGUE}


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file that is a journey: the document it was read as, and the journey in it."""

    document: Document
    journey: Journey


@dataclass(frozen=True, slots=True)
class Options:
    """How files are checked; `today` decides which acceptances are past and which reviews are due."""

    rules: tuple[Rule, ...]
    audit: bool
    today: date
    accept: bool = True


def load(file: str, content: bytes) -> Loaded | tuple[Finding, ...]:
    """The journey in a file's bytes, or the findings that keep it from being one (J0)."""
    document = read_document(content)
    if isinstance(document, tuple):
        return place_problems(file, content, document, _BY_CODE)
    problems = schema_problems(document)
    if problems:
        return place_problems(file, content, problems, _BY_CODE, document.data)
    return Loaded(document, build_journey(document.data, default_id(file)))


def check(file: str, content: bytes, options: Options) -> FileResult:
    """Everything there is to say of one file: what keeps it from being a journey, else its matrix and its findings.

    While a reference leads nowhere (J1) the audit says nothing: it would report the same mistake in other words.
    """
    loaded = load(file, content)
    if isinstance(loaded, tuple):
        return FileResult(file, loaded)
    document, journey = loaded.document, loaded.journey
    hits = list(_hits(file, journey, options, references=True))
    if hits or not options.audit:
        return FileResult(file, place_hits(file, document, hits))
    hits = list(_hits(file, journey, options, references=False))
    return FileResult(file, place_hits(file, document, hits), coverage_matrix(journey))


def sound_journey(file: str, content: bytes) -> Journey | FileResult:
    """The journey in a file in which every reference leads somewhere, or the findings that keep it from being one."""
    loaded = load(file, content)
    if isinstance(loaded, tuple):
        return FileResult(file, loaded)
    options = Options(CATALOGUE, audit=False, today=date.min, accept=False)
    hits = list(_hits(file, loaded.journey, options, references=True))
    return FileResult(file, place_hits(file, loaded.document, hits)) if hits else loaded.journey


def unreadable(file: str, problem: Problem) -> FileResult:
    """The result of a file whose bytes could not be had."""
    return FileResult(file, place_problems(file, b"", (problem,), _BY_CODE))


def default_id(file: str) -> str:
    """The id of a journey that gives none: the name of its file without the ending."""
    name = PurePosixPath(file).name
    return next((name.removesuffix(suffix) for suffix in JOURNEY_SUFFIXES if name.endswith(suffix)), name)


def _hits(file: str, journey: Journey, options: Options, *, references: bool) -> Iterator[tuple[Rule, Hit]]:
    accepts = tuple(acceptances(journey))
    for rule in options.rules:
        if rule.code.startswith("J1") is not references:
            continue
        try:
            hits = rule.hits(journey, {}, options.today) if rule.check else list(undefined_rules(accepts))
        except Exception as error:
            error.add_note(f"in rule {rule.code}/{rule.name}, on the file {file}")
            raise
        yield from ((rule, hit) for hit in hits if not options.accept or not is_accepted(rule, hit.pointer, accepts, options.today))
