"""What a rule is: a code, a name, a severity, a page that explains it, and a check that gives hits."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from journeycli.finding import Severity
from journeycli.message import Message
from journeycli.model import Journey
from journeycli.span import Pointer


@dataclass(frozen=True, slots=True)
class Hit:
    """One offence, by its pointer; lines, files and severities are not a rule's business."""

    pointer: Pointer
    message: Message
    help: Message
    label: Message | None = None
    about: str = ""
    """What tells this hit from others at the same pointer, such as the stage that is missing."""


Check = Callable[[Journey], Iterator[Hit]]


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


def rule(code: str, severity: Severity) -> Callable[[Check], Rule]:
    """Makes a rule of its check: the name is that of the function, the page is its docstring."""

    def make(check: Check) -> Rule:
        return Rule(code, check.__name__.replace("_", "-"), severity, check.__doc__ or "", check)

    return make


def told_elsewhere(code: str, name: str, page: str) -> Rule:
    """A rule whose offence shows before there is a journey to check, or only in the catalogue itself; always an error."""
    return Rule(code, name, Severity.ERROR, page, None)
