"""Measures the command line against its peers, in turn, in one run on this machine, and writes docs/benchmarks.md: `make bench`."""

import sys
from typing import NamedTuple

from corpus import LARGE, write_corpora
from installed import BUILT, ROOT, cached, drawn, install, ours, peers, python
from measuring import Measured, in_turn
from page import page

AUDIT, VALIDATE = "journey audit", "journey validate"
_CORPORA = BUILT / "corpora"
_ROUNDS = {"1": 15, "100": 3, "1000": 9}
_SLOW_FROM = 1_000
"""Files from which a peer that takes half a minute is run once."""


class Goal(NamedTuple):
    """What a ratio may be at most."""

    what: str
    ratio: float
    limit: float

    @property
    def met(self) -> bool:
        """Whether it is."""
        return self.ratio <= self.limit


def with_peers(corpus: str) -> dict[str, Measured]:
    """Both of our commands and every peer on one corpus."""
    folder = _CORPORA / corpus
    own = {VALIDATE: ours("validate", folder), AUDIT: ours("audit", folder)}
    others = peers(folder)
    if corpus == "1":
        others |= {"`import typer`": python("import typer")}
    if int(corpus) < _SLOW_FROM:
        return in_turn(own | others, _ROUNDS[corpus])
    quick = {name: command for name, command in others.items() if name == "ajv-cli"}
    slow = {name: command for name, command in others.items() if name not in quick}
    return in_turn(own | quick, _ROUNDS[corpus]) | in_turn(slow, 1, warm=False)


def growth() -> dict[str, dict[str, Measured]]:
    """Both of our commands on more and more files, and on one large file."""
    sizes = {"1": 5, "100": 5, "1000": 3, "10000": 1, LARGE: 5}
    return {
        corpus: in_turn(
            {VALIDATE: ours("validate", _CORPORA / corpus), AUDIT: ours("audit", _CORPORA / corpus)}, rounds, warm=corpus != "10000"
        )
        for corpus, rounds in sizes.items()
    }


def goals(one: dict[str, Measured], thousand: dict[str, Measured], grown: dict[str, dict[str, Measured]]) -> list[Goal]:
    """What we hold ourselves to, as far as the peers are there."""
    found = []
    for name, figures, limit, files in (
        ("check-jsonschema", one, 0.6, "one file"),
        ("yamllint", one, 1.5, "one file"),
        ("check-jsonschema", thousand, 1 / 25, "1,000 files"),
        ("ajv-cli", thousand, 1.0, "1,000 files"),
    ):
        if name in figures:
            commands = (VALIDATE, AUDIT) if figures is one else (VALIDATE,)
            found += [Goal(f"{mine} / {name}, {files}", figures[mine].to(figures[name]), limit) for mine in commands]
    found.append(Goal(f"{AUDIT} / {VALIDATE}, 1,000 files", thousand[AUDIT].to(thousand[VALIDATE]), 1.6))
    for command in (VALIDATE, AUDIT):
        more, fewer = grown["10000"][command], grown["1000"][command]
        found.append(Goal(f"{command}, time a file, 10,000 / 1,000 files", more.median / 10 / fewer.median, 1.3))
        found.append(Goal(f"{command}, memory, 10,000 / 1,000 files", more.mebibytes / fewer.mebibytes, 1.3))
    return found


def saved_by_a_cache() -> float:
    """Per cent of an audit of 1,000 files that a cache could save at most."""
    folder = _CORPORA / "1000"
    measured = in_turn({"cached": cached(folder), AUDIT: ours("audit", folder)}, 3)
    return 100 * (1 - measured["cached"].to(measured[AUDIT]))


def cost_of_containment() -> float:
    """Milliseconds that a picture takes longer by Graphviz, in a child of its own, than by the painter."""
    measured = in_turn({engine: drawn(_CORPORA / "1", engine) for engine in ("auto", "painter")}, 9)
    return 1000 * (measured["auto"].median - measured["painter"].median)


def main() -> int:
    """Measures, writes the page and prints it; the status is 1 where a goal is missed."""
    install()
    write_corpora(_CORPORA)
    figures = {corpus: with_peers(corpus) for corpus in ("1", "100", "1000")}
    grown = growth()
    reached = goals(figures["1"], figures["1000"], grown)
    rows = [(goal.what, goal.ratio, goal.limit, goal.met) for goal in reached]
    text = page(figures, grown, rows, saved_by_a_cache(), cost_of_containment())
    (ROOT / "docs" / "benchmarks.md").write_text(text, encoding="utf-8")
    print(text)
    return 0 if all(goal.met for goal in reached) else 1


if __name__ == "__main__":
    sys.exit(main())
