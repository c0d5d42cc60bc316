"""From the bytes of a file to its findings: read, validate, build, audit; a file stops at its first failing step."""

import re
from dataclasses import dataclass, replace
from datetime import date

from journeycli.aliases import meant_language
from journeycli.audit.audit import Loaded, Options, audited
from journeycli.audit.placing import Placer
from journeycli.finding import Finding
from journeycli.language import ORIGINAL, spoken
from journeycli.model import Journey
from journeycli.numbers.measurement import Measurement
from journeycli.problem import Problem
from journeycli.reading.build import build_journey
from journeycli.reading.document import read_document
from journeycli.reading.positions import Positions
from journeycli.reading.schema_words import schema_problems
from journeycli.reading.source import JOURNEY_SUFFIXES, LARGEST_FILE
from journeycli.remembered import forget
from journeycli.result import FileResult
from journeycli.rules import CATALOGUE

_LANGUAGE = re.compile(rb"^language:[ ]*[\"']?([A-Za-z]+)", re.MULTILINE)
_BY_CODE = {rule.code: rule for rule in CATALOGUE}


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
        return Placer(file, document.outline.positions, document.data, language or _language_of(content)).problems(problems, _BY_CODE)
    return Loaded(document, build_journey(document.data, default_id(file), language))


def check(file: str, content: bytes, options: Options, numbers: tuple[Measurement, ...] = ()) -> FileResult:
    """Everything there is to say of one file: what keeps it from being a journey, else its matrix and its findings.

    While a reference leads nowhere (J1) the audit says nothing: it would report the same mistake in other words.
    """
    result = examine(file, content, options, numbers).result
    forget()
    return result


def examine(file: str, content: bytes, options: Options, numbers: tuple[Measurement, ...] = ()) -> Examined:
    """What `check` says of a file, with the journey and the numbers that it says it of."""
    loaded = load(file, content, options.language)
    if isinstance(loaded, tuple):
        return Examined(FileResult(file, loaded, spoken(options.language or _language_of(content))))
    if numbers:
        # Imported here because most journeys have no numbers.
        from journeycli.numbers.matching import matched  # noqa: PLC0415

        loaded = replace(loaded, measured=matched(loaded.journey, numbers, options.steps))
    result = audited(file, loaded, options)
    return Examined(result, loaded if result.matrix else None)


def sound_journey(file: str, content: bytes, language: str | None = None) -> Journey | FileResult:
    """The journey in a file in which every reference leads somewhere, or the findings that keep it from being one."""
    loaded = load(file, content, language)
    if isinstance(loaded, tuple):
        return FileResult(file, loaded, spoken(language or _language_of(content)))
    result = audited(file, loaded, replace(_SOUND, language=language))
    return result if result.findings else loaded.journey


def unreadable(file: str, problem: Problem, language: str | None = None) -> FileResult:
    """The result of a file whose bytes could not be had."""
    return FileResult(file, _placed(file, b"", (problem,), language))


def default_id(file: str) -> str:
    """The id of a journey that gives none: the name of its file without the ending."""
    name = file.rpartition("/")[2]
    return next((name.removesuffix(suffix) for suffix in (*JOURNEY_SUFFIXES, ".yaml", ".yml") if name.endswith(suffix)), name)


def misread(file: str, content: bytes, problems: tuple[Problem, ...], language: str | None = None) -> FileResult:
    """The result of a file beside a journey that has mistakes of its own."""
    text = content.decode("utf-8-sig", "replace")
    return FileResult(
        file, Placer(file, Positions(text), None, spoken(language or ORIGINAL)).problems(problems, _BY_CODE), spoken(language or ORIGINAL)
    )


def _placed(file: str, content: bytes, problems: tuple[Problem, ...], language: str | None) -> tuple[Finding, ...]:
    """The findings about a file that could not be read; its lines are shown as far as they can be."""
    text = content[:LARGEST_FILE].decode("utf-8-sig", "replace")
    return Placer(file, Positions(text), None, language or _language_of(content)).problems(problems, _BY_CODE)


def _language_of(content: bytes) -> str:
    """The language that a file says it is in, although it is no journey."""
    found = _LANGUAGE.search(content[:LARGEST_FILE])
    word = found[1].decode("ascii") if found else ORIGINAL
    return meant_language(word) or word
