"""What a rule is: a code, a name, a severity, a page that explains it, and a check that gives hits."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from typing import Any, NamedTuple

from journeycli.finding import Severity
from journeycli.message import Message
from journeycli.model import Journey
from journeycli.numbers.measurement import NOTHING_MEASURED, Measured
from journeycli.span import Pointer


class Bounds(NamedTuple):
    """Between which whole numbers a threshold means something; `most` is None where there is no end."""

    least: int
    most: int | None = None

    def hold(self, number: int) -> bool:
        """Whether a number lies between them."""
        return self.least <= number and (self.most is None or number <= self.most)


_BOUNDS = {"share": Bounds(0, 100), "emotion": Bounds(-2, 2), "periods": Bounds(1)}
"""Those of a threshold by its name, which says what it is: a part in per cent, a feeling; all others count things from 0."""
MOST_HITS = 1_000
"""Hits of one rule in one journey: nobody mends more in one go, and a stranger's file may hold thousands."""


class Hit(NamedTuple):
    """One offence, by its pointer; lines, files and severities are not a rule's business."""

    pointer: Pointer
    message: Message
    help: Message
    label: Message | None = None
    about: str = ""
    """What tells this hit from others at the same pointer, such as the stage that is missing."""


Check = Callable[..., Iterator[Hit]]
"""Takes the journey, and by keyword its thresholds, the day (`today`) and the numbers (`measured`) where it asks for them."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of the catalogue. `check` is None where reading the file or its acceptances already tells the offence."""

    code: str
    name: str
    """Reads after "allow" and names the offence."""
    severity: Severity
    page: str
    """What it finds and why that matters, with a flagged and a fine example; an indented docstring."""
    check: Check | None
    strict: bool = False
    """Whether only the strict profile asks it."""
    thresholds: Mapping[str, int] = field(default_factory=dict)
    """The figures that settings may change, with their defaults: the keyword parameters of the check."""
    bounds: Mapping[str, Bounds] = field(default_factory=dict)
    """Between what each of them may lie."""
    strictly: Mapping[str, int] = field(default_factory=dict)
    """Those that are others in the strict profile."""
    dated: bool = False
    """Whether the check asks for the day."""
    slow: bool = False
    """Whether its cure takes more than a word in the file: something to make, to set up, or to ask of customers."""
    counting: bool = False
    """Whether the check asks for the numbers."""
    numberless: bool = True
    """Whether it also speaks where there are none."""

    def hits(self, journey: Journey, today: date, measured: Measured = NOTHING_MEASURED) -> list[Hit]:
        """What the rule finds in a journey and its numbers on a day: at most 1,000 hits, and one more where there are more."""
        if self.check is None or not (self.numberless or measured.rows):
            return []
        asked: Mapping[str, Any] = self.thresholds
        if self.dated:
            asked = {**asked, "today": today}
        if self.counting:
            asked = {**asked, "measured": measured}
        return list(islice(self.check(journey, **asked), MOST_HITS + 1))


def rule(
    code: str, severity: Severity, *, strict: bool = False, strictly: Mapping[str, int] | None = None, slow: bool = False
) -> Callable[[Check], Rule]:
    """Makes a rule of its check: the name is that of the function, the page is its docstring.

    The check's keyword-only parameters are its thresholds, with their defaults, and with bounds by their names; one called
    `today` gets the day, and one called `measured` the numbers. Without a default for these it is not asked where there are none.
    """

    def make(check: Check) -> Rule:
        defaults = check.__kwdefaults__ or {}
        thresholds = {name: default for name, default in defaults.items() if name != "measured"}
        name = check.__name__.replace("_", "-")
        asks = check.__annotations__
        return Rule(
            code,
            name,
            severity,
            check.__doc__ or "",
            check,
            strict,
            thresholds,
            {threshold: _BOUNDS.get(threshold, Bounds(0)) for threshold in thresholds},
            strictly or {},
            dated="today" in asks,
            slow=slow,
            counting="measured" in asks,
            numberless="measured" not in asks or "measured" in defaults,
        )

    return make


def told_elsewhere(code: str, name: str, page: str, severity: Severity = Severity.ERROR) -> Rule:
    """A rule whose offence shows before there is a journey to check, or only beside the catalogue and other findings."""
    return Rule(code, name, severity, page, None)
