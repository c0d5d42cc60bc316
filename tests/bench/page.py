"""Writes the page on how fast it is, from what was measured; nothing on it names the machine."""

import os
import platform
from collections.abc import Iterator, Mapping, Sequence

from corpus import CORPORA, LARGE
from measuring import Measured

_HEAD = """\
# How fast it is

Made by `make bench`, which installs everything it needs below `build/bench`, makes journeys from a seed, and runs every
command in turn: what slows the machine for a moment slows all of them. Run it on your own machine; the ratios should hold.

Measured on {machine}.
A journey has 231 lines and is valid; whether it is, every tool is asked by the same JSON Schema, but for `yamllint` (relaxed), which only reads YAML and is here because many wait for it already. Seconds are
those of a whole process from its start, of the median run, with the quickest and the slowest in brackets. Memory is that
of the largest process.
"""
_DECISIONS = """\
## What was measured and left out

- **A cache of findings by content.** A second run could skip reading, validating and auditing, but not starting Python,
  importing, finding and hashing files: {saved:.0f} % of an audit of 1,000 unchanged files, and next to nothing of one of a few
  files, which is what hooks, editors and `--since` ask for. A cache that is stale once costs more trust than that is worth.
- **Holding no findings for any report.** The report in full, as it is printed where nobody asks for more, keeps of
  thousands of files their matrices, packed, and the findings to mend first. What sorts, counts or writes all of them
  (`--format json` and its like, a baseline, colours) holds them all, by about 2 KB each.
- **Reading every file by the parser.** Its events take three times as long as what journeys are mostly written in takes to
  read line by line, and PyYAML as long to import as twenty journeys. It reads what is written in another way (texts over
  several lines, escapes, tabs, Windows line ends), and what is wrong: such a file takes about 1 ms more.
- **The containment of Graphviz.** A picture by Graphviz is drawn in a child process that can crash, hang and leak without
  harm. That costs {child:.0f} ms a picture against the painter, which needs none and is what steps in.
"""


def page(
    figures: Mapping[str, Mapping[str, Measured]],
    grown: Mapping[str, Mapping[str, Measured]],
    goals: Sequence[tuple[str, float, float, bool]],
    saved: float,
    child: float,
) -> str:
    """The page in Markdown."""
    parts = [_HEAD.format(machine=machine())]
    parts += [_table(corpus, figures[corpus]) for corpus in figures]
    parts += [_growth(grown), _goals(goals), _DECISIONS.format(saved=saved, child=child)]
    return "\n".join(parts)


def machine() -> str:
    """The shape of the machine: what figures depend on, and nothing that tells whose it is."""
    pages = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 0
    memory = f", {round(pages / (1 << 30))} GiB of memory" if pages else ""
    return f"a machine with {os.cpu_count()} cores{memory}, {platform.system()}, Python {platform.python_version()}"


def _table(corpus: str, measured: Mapping[str, Measured]) -> str:
    count = CORPORA[corpus]
    audit = measured["journey audit"]
    rows = [
        f"| {_named(name)} | {_clock(figures)} | {figures.mebibytes:.0f} MiB | {figures.to(audit):.2f} |"
        for name, figures in measured.items()
    ]
    files = "One file" if count == 1 else f"{count:,} files"
    return "\n".join((f"## {files}\n", "| command | seconds | memory | times `journey audit` |", "|---|---|---:|---:|", *rows, ""))


def _growth(grown: Mapping[str, Mapping[str, Measured]]) -> str:
    def rows() -> Iterator[str]:
        for corpus, measured in grown.items():
            what = "1 of 5,009 lines" if corpus == LARGE else f"{CORPORA[corpus]:,}"
            for name, figures in measured.items():
                each = figures.median / CORPORA.get(corpus, 1) * 1000
                yield f"| {what} | {_named(name)} | {_clock(figures)} | {each:.2f} ms | {figures.mebibytes:.0f} MiB |"

    head = ("## How it grows\n", "| files | command | seconds | a file | memory |", "|---:|---|---|---:|---:|")
    return "\n".join((*head, *rows(), ""))


def _goals(goals: Sequence[tuple[str, float, float, bool]]) -> str:
    rows = [f"| {what} | {ratio:.3f} | {limit:.3f} | {'met' if met else 'missed'} |" for what, ratio, limit, met in goals]
    return "\n".join(("## What we hold ourselves to\n", "| ratio | now | at most | |", "|---|---:|---:|---|", *rows, ""))


def _clock(figures: Measured) -> str:
    low, high = figures.spread
    return f"{figures.median:.3f} ({low:.3f}–{high:.3f})" if len(figures.runs) > 1 else f"{figures.median:.3f}"


def _named(name: str) -> str:
    return name if name.startswith("`") else f"`{name}`"
