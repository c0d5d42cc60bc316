"""What a team has settled on: rules, severities, thresholds, language."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from journeycli.finding import Severity
from journeycli.rule import Rule
from journeycli.settings.selection import PROFILES, Choice, select_rules

LEVELS = (*(severity.value for severity in Severity), "never")
"""The levels from which a run may fail."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of one file, rules by their codes; what it leaves open is None or empty."""

    file: str = ""
    """Where they stand; empty where there is no settings file."""
    profile: str | None = None
    fail_on: str | None = None
    language: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    thresholds: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    columns: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """What the columns of measured numbers are called here, beside the names that are known."""
    steps: Mapping[str, str] = field(default_factory=dict)
    """Touchpoints by the names that steps have among the numbers."""

    def rules(self, flags: Choice) -> tuple[Rule, ...]:
        """The rules that hold, with the severities and thresholds settled on; what the flags say goes before the file.

        Raises:
            JourneyError: a flag that names no rule.
        """
        choice = Choice(
            select=flags.select or (() if flags.profile else self.select),
            ignore=(*self.ignore, *flags.ignore),
            only=flags.only,
            profile=flags.profile or self.profile or PROFILES[1],
        )
        return tuple(self._settled(rule) for rule in select_rules(choice))

    def _settled(self, rule: Rule) -> Rule:
        severity, thresholds = self.severity.get(rule.code, rule.severity), self.thresholds.get(rule.code, {})
        return replace(rule, severity=severity, thresholds={**rule.thresholds, **thresholds})
