"""Findings: what is wrong in a file, where, how bad it is and what to do next."""

from collections.abc import Sequence
from enum import StrEnum
from typing import NamedTuple

from journeycli.message import Message
from journeycli.span import Span


class Severity(StrEnum):
    """How bad a finding is, the worst first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """0 for the worst; for ordering and for comparing with a limit."""
        return _RANKS[self]


_RANKS = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


class Excerpt(NamedTuple):
    """The lines of a file that a finding shows; `first_line` is the number of the first of them."""

    first_line: int
    lines: tuple[str, ...]

    @classmethod
    def around(cls, lines: Sequence[str], span: Span) -> "Excerpt":
        """The line in which a span starts, and the one before it where that says something."""
        first = span.line - 1 if span.line > 1 and lines[span.line - 2].strip() else span.line
        return cls(first, tuple(lines[first - 1 : span.line]))


class Related(NamedTuple):
    """A second place that a finding speaks of, such as the first of two equal keys."""

    span: Span
    message: Message


class Rank(NamedTuple):
    """What to mend first: the lowest. A file that cannot be read goes before all else."""

    severity: int = 0
    """0 for an error, 1 for a warning, 2 for an info."""
    phase: int = 0
    """How far in the journey, in phases from 0."""
    untouched: int = 0
    """Per cent of the customers whom it does not touch, as far as the shares of the personas tell."""
    slow: bool = False
    """Whether the cure takes more than a word in the file; what is quick comes first."""


class Finding(NamedTuple):
    """One mistake, at its place, in words of the domain; complete when born."""

    file: str
    """The file's name as a relative path with forward slashes."""
    span: Span
    code: str
    rule: str
    severity: Severity
    message: Message
    help: Message | None
    """What to do next."""
    label: Message | None
    """A few words beside the marked text."""
    path: str
    """The place by ids, such as `phases.loyalty.channels`: it stays when lines move."""
    excerpt: Excerpt
    rank: Rank = Rank()
    related: tuple[Related, ...] = ()

    @property
    def order(self) -> tuple[str, int, int, str]:
        """Findings are shown by file, line, column and code; equal ones stay as their rule gave them."""
        return self.file, self.span.line, self.span.column, self.code
