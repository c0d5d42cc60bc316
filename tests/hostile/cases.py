"""What a hostile case is, and the journey that its files are made from."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

HEAD = """\
version: 1
title: Getting slim with Anne
personas:
  vera: {name: Vera}
channels:
  newsletter: {kind: email}
phases:
  - id: awareness
    channels: [newsletter]
"""
AUDIT = ("audit", ".", "--format", "concise", "--max-findings", "0")


@dataclass(frozen=True)
class Case:
    """A file or a surrounding that a stranger may have made, and what must come of it."""

    content: bytes = HEAD.encode()
    status: int = 1
    tells: str = ""
    """What the output must hold: a code, a place, a word of the way out."""
    command: tuple[str, ...] = AUDIT
    file: str = "case.journey.yaml"
    prepare: Callable[[Path], None] | None = None
    """Makes what is more than one file; gets the folder."""
    served: bool = True
    """Whether the good journey beside it must have been looked at."""
    makes: frozenset[str] = frozenset()
    """The files that the command may make."""
    environment: Mapping[str, str] = field(default_factory=dict)


def journey(**replaced: str) -> bytes:
    """The journey of the cases with some of its texts replaced: `title="…"` stands for its title, and so on."""
    text = HEAD
    for what, by in replaced.items():
        old = {"title": "Getting slim with Anne", "name": "Vera", "kind": "email", "phase": "awareness", "channel": "[newsletter]"}[what]
        text = text.replace(old, by)
    return text.encode("utf-8", "surrogateescape")


def more(text: str) -> bytes:
    """The journey with more at its end."""
    return (HEAD + text).encode("utf-8", "surrogateescape")
