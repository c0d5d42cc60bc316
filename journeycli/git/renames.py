"""Tells which of the files that are gone lives on under another name: the one most of whose lines it has kept."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

_ALIKE = 0.5
"""The share of lines from which two files are taken for one, as git has it."""
_MOST_PAIRS = 10_000
"""Above this only files without any change are known again, as git has it too."""


def renames(gone: Mapping[Path, bytes], come: Mapping[Path, bytes]) -> dict[Path, Path]:
    """From the old name to the new one; every name stands in one pair at most, the likest first."""
    pairs = sorted(
        (-_likeness(gone[old], come[new], exactly=len(gone) * len(come) > _MOST_PAIRS), old, new) for old in gone for new in come
    )
    found: dict[Path, Path] = {}
    for likeness, old, new in pairs:
        if -likeness >= _ALIKE and old not in found and new not in found.values():
            found[old] = new
    return found


def _likeness(old: bytes, new: bytes, *, exactly: bool) -> float:
    """1 for the same content, 0 for nothing in common; empty files are like none."""
    if old == new or exactly:
        return float(old == new and bool(old))
    lines, others = Counter(old.splitlines()), Counter(new.splitlines())
    return (lines & others).total() / max(lines.total(), others.total())
