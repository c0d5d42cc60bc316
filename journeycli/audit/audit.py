"""Holds a journey against the rules: what they find at its place, less what the journey accepts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from journeycli.audit.acceptance import Offence, acceptances, expired, sort_out, undefined_rules, unused
from journeycli.audit.placing import Placer
from journeycli.coverage import coverage_matrix
from journeycli.insight.perspective import as_meant
from journeycli.insight.walks import walks
from journeycli.language import spoken
from journeycli.model import Accept, Journey
from journeycli.numbers.measurement import NOTHING_MEASURED, Measured
from journeycli.reading.document import Document
from journeycli.result import Accepted, Card, Cut, FileResult
from journeycli.rule import MOST_HITS, Rule


@dataclass(frozen=True, slots=True)
class Loaded:
    """A file that is a journey: the document it was read as, and the journey in it."""

    document: Document
    journey: Journey
    measured: Measured = NOTHING_MEASURED
    """The numbers beside it."""


@dataclass(frozen=True)
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

    @cached_property
    def about_references(self) -> tuple[Rule, ...]:
        """The rules that tell whether it is a journey at all (J1)."""
        return tuple(rule for rule in self.rules if rule.code.startswith("J1"))

    @cached_property
    def about_the_plan(self) -> tuple[Rule, ...]:
        """Those that tell whether it is a good one, and need the journey for that."""
        return tuple(rule for rule in self.rules if rule.check and not rule.code.startswith("J1"))

    @cached_property
    def asked(self) -> frozenset[str]:
        """The codes of all that a file is held against."""
        return frozenset(rule.code for rule in (self.rules if self.audit else self.about_references))

    @cached_property
    def counting(self) -> bool:
        """Whether any of them asks for the numbers beside a journey."""
        return self.audit and any(rule.counting for rule in self.rules)


def audited(file: str, loaded: Loaded, options: Options) -> FileResult:
    """What the rules find in the journey of a file; while a reference leads nowhere (J1), no more than that.

    What a rule raises gets a note of the rule and the file: it is a bug.
    """
    journey, accepts = loaded.journey, tuple(acceptances(loaded.journey))
    language = spoken(options.language or journey.language)
    outline = loaded.document.outline
    placer = Placer(file, outline.positions, loaded.document.data, language)
    taking = accepts if options.accept else ()
    offences, cut = _offences(file, loaded, accepts, options, options.about_references)
    references = sort_out(offences, taking, options.today)
    if references.counting or not options.audit:
        return FileResult(file, placer.offences(references.counting, outline, journey), language, cut=cut)
    offences, cut = _offences(file, loaded, accepts, options, options.about_the_plan)
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
        if hits:
            found += [(rule, hit) for hit in hits[:MOST_HITS]]
        if len(hits) > MOST_HITS:
            cut.append(Cut(rule.code, rule.severity))
    return found, tuple(cut)


def _about_acceptances(accepts: tuple[Accept, ...], used: list[Accept], options: Options) -> list[Offence]:
    """The findings about acceptances themselves, where their rules are asked (J605, J606)."""
    hits = {"J605": expired(accepts, options.today), "J606": unused(accepts, used, options.rules, options.today)}
    return [(rule, hit) for rule in options.rules for hit in hits.get(rule.code, ())]
