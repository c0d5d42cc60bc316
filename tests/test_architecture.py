"""Holds the house: floors, rooms that see only what they may, and libraries behind one door each."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "journeycli"

# The floors, lowest first. A module imports only modules of its own floor or lower ones, and never in a circle.
FLOORS = (
    # Values, on the standard library only.
    {
        "__init__",
        "span",
        "remembered",
        "printable",
        "cells",
        "message",
        "errors",
        "nearest",
        "finding",
        "problem",
        "result",
        "segment",
        "fingerprint",
        "change",
        "contrast",
        "difference",
        "vocabulary",
        "language",
        "nicknames",
        "aliases",
        "slug",
        "period",
        "numeral",
        "measurement",
        "channel_groups",
        "columns",
        "export",
        "tally",
    },
    # Reading, from bytes to a journey, one library each.
    {
        "source",
        "scalar",
        "yaml_words",
        "outline",
        "document",
        "schema",
        "remedy",
        "schema_words",
        "model",
        "build",
        "toml",
        "delimited",
        "archive",
        "measurements",
        "imports",
    },
    # Meaning, pure.
    {
        "coverage",
        "habit",
        "placement",
        "content",
        "suitability",
        "perspective",
        "ways",
        "loops",
        "passage",
        "luggage",
        "aftercare",
        "scores",
        "moments",
        "workload",
        "likeness",
        "sequence",
        "traits",
        "fields",
        "pairing",
        "listing",
        "diff",
        "marks",
        "overlay",
        "rule",
        "suggest",
        "reference",
        "walks",
        "matching",
        "funnel",
        "visits",
        "rules",
        "draw",
        "reporters",
        "walk",
        "start",
        "tasks",
        "overview",
        "tally_reporters",
    },
    # Composition, pure.
    {
        "acceptance",
        "ranking",
        "placing",
        "pipeline",
        "entry",
        "logbook",
        "comparison",
        "whereabouts",
        "selection",
        "page",
        "docs",
        "format_page",
        "settings",
        "settings_page",
        "baseline",
        "bounds",
        "renames",
        "dashboard",
        "intake",
        "merging",
    },
    # The shell, which alone touches the world.
    {
        "files",
        "writing",
        "ignored",
        "discovery",
        "git",
        "revisions",
        "changes",
        "versions",
        "configuration",
        "engine",
        "embedded",
        "fonts",
        "rasterizer",
        "picture",
        "beside",
        "cli",
    },
)
FLOOR = {name: number for number, names in enumerate(FLOORS) for name in names}
VALUES = FLOORS[0]
# Rooms that see less than their floor allows.
SEES = {
    "rules": VALUES
    | {
        "model",
        "rule",
        "coverage",
        "habit",
        "placement",
        "content",
        "suitability",
        "ways",
        "loops",
        "passage",
        "luggage",
        "aftercare",
        "scores",
        "moments",
        "workload",
        "suggest",
        "reference",
        "walks",
        "funnel",
        "visits",
        "rules",
    },
    "reporters": VALUES | {"reporters"},
    "start": VALUES | {"source", "scalar", "suggest", "start"},
    "tasks": VALUES | {"tasks"},
    "overview": VALUES | {"overview"},
    "tally_reporters": VALUES | {"tally_reporters"},
    "matching": VALUES | {"model"},
    "funnel": VALUES | {"model"},
    "visits": VALUES | {"model"},
    "walks": VALUES | {"model"},
    "draw": VALUES | {"model", "coverage", "suitability", "ways", "draw"},
    "walk": VALUES | {"model", "ways", "passage", "walk"},
    "coverage": VALUES | {"model"},
    "ways": VALUES | {"model"},
    "loops": VALUES,
    "passage": VALUES | {"model", "ways", "loops"},
    "luggage": VALUES | {"model", "loops", "passage"},
    "aftercare": VALUES | {"model", "loops", "passage"},
    "scores": VALUES | {"model"},
    "moments": VALUES | {"model"},
    "workload": VALUES | {"model"},
    "likeness": VALUES,
    "sequence": VALUES,
    "traits": VALUES | {"model", "ways"},
    "fields": VALUES | {"traits"},
    "pairing": VALUES | {"model", "likeness", "traits"},
    "listing": VALUES | {"model", "pairing", "traits"},
    "diff": VALUES | {"model", "ways", "traits", "fields", "pairing", "listing", "sequence"},
    "overlay": VALUES | {"model", "coverage", "pairing", "marks", "sequence"},
    "marks": VALUES | {"model", "pairing", "diff"},
    "habit": VALUES,
    "placement": VALUES | {"model", "coverage"},
    "content": VALUES | {"model", "placement"},
    "suitability": VALUES | {"model", "content"},
    "perspective": VALUES | {"model", "coverage"},
    "rule": VALUES | {"model"},
    "suggest": VALUES | {"model"},
    "reference": VALUES | {"rule"},
}
# Libraries that only one module may import.
DOORS = {
    "yaml": {"document"},
    "tomllib": {"toml"},
    "gettext": {"language"},
    "jsonschema": {"schema"},
    "jsonschema_rs": {"schema"},
    "pathspec": {"ignored"},
    "csv": {"delimited", "tally_reporters.csv", "tasks.csv"},
    "zipfile": {"archive"},
    "rich": {"cli.console"},
    "graphviz": {"engine"},
    "pygraphviz": {"embedded"},
    "resvg_py": {"rasterizer"},
    "font_manrope": {"fonts"},
    "typer": {
        "cli.baseline",
        "cli.config",
        "cli.console",
        "cli.explain",
        "cli.flags",
        "cli.init",
        "cli.diff",
        "cli.main",
        "cli.measure",
        "cli.render",
        "cli.rules",
        "cli.schema",
        "cli.walk",
        "cli.todo",
        "cli.list",
    },
}
# What only the shell may use.
OF_THE_WORLD = {"subprocess", "socket", "tempfile", "shutil", "urllib", "http", "signal"}
# Of those, what is only about texts.
OF_TEXTS = {"urllib.parse"}
# Imports inside a function, each for a reason that its comment gives; commands may import what they run.
DEFERRED = {
    ("fingerprint", "hashlib"),
    ("language", "gettext"),
    ("schema", "jsonschema"),
    ("discovery", "journeycli.ignored"),
    ("configuration", "journeycli.toml"),
    ("pipeline", "journeycli.matching"),
    ("rules.fruitless_channel", "journeycli.visits"),
    ("rules.leaking_step", "journeycli.funnel"),
    ("rules.unplanned_channel", "journeycli.visits"),
    ("rules.unseen_channel", "journeycli.visits"),
    ("beside", "journeycli.columns"),
    ("beside", "journeycli.measurements"),
    ("cli.console", "rich"),
    ("cli.console", "traceback"),
    ("cli.console", "journeycli.reporters.failure"),
    ("engine", "graphviz"),
    ("embedded", "pygraphviz"),
    ("rasterizer", "resvg_py"),
    ("fonts", "font_manrope"),
}


def modules(package: Path) -> dict[str, ast.Module]:
    """Every module of the package by its dotted name below it."""
    paths = sorted(path for path in package.rglob("*.py"))
    names = [".".join(path.relative_to(package).with_suffix("").parts).removesuffix(".__init__") for path in paths]
    return {name: ast.parse(path.read_text(encoding="utf-8")) for name, path in zip(names, paths, strict=True)}


def imports(tree: ast.Module) -> Iterator[tuple[str, bool]]:
    """(dotted module, whether inside a function) of every import; those for type checkers only are left out."""
    checked_only = {
        id(node)
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and "TYPE_CHECKING" in ast.dump(block.test)
        for node in ast.walk(block)
    }
    inside = {
        id(node)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
    }
    for node in ast.walk(tree):
        if id(node) in checked_only:
            continue
        if isinstance(node, ast.Import):
            yield from ((alias.name, id(node) in inside) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level:
            yield f"{'.' * node.level}{node.module or ''}", id(node) in inside
        elif isinstance(node, ast.ImportFrom):
            yield from (
                (f"{node.module}.{alias.name}" if node.module == "journeycli" else node.module or "", id(node) in inside)
                for alias in node.names
            )


def room(module: str) -> str:
    """The room of a module: its first name below the package."""
    return module.removeprefix("journeycli.").split(".")[0]


def faults(package: Path) -> Iterator[str]:
    """Everything in a package that the house does not allow."""
    graph: dict[str, set[str]] = {}
    for module, tree in modules(package).items():
        if room(module) not in FLOOR:
            yield f"{module} has no floor"
            continue
        for imported, inside in imports(tree):
            yield from (f"{module} imports {imported}{fault}" for fault in import_faults(module, imported, inside))
            if imported.startswith("journeycli."):
                graph.setdefault(module, set()).add(imported.removeprefix("journeycli."))
    yield from circles(graph)


def import_faults(module: str, imported: str, inside: bool) -> Iterator[str]:
    """What is wrong with one import."""
    here, top = room(module), imported.split(".", maxsplit=1)[0]
    a_command = here == "cli" and module != "cli.console"
    if inside and not a_command and not any(module == who and imported.startswith(what) for who, what in DEFERRED):
        yield " inside a function"
    if top in DOORS and module not in DOORS[top]:
        yield f", which only {', '.join(DOORS[top])} may"
    if imported.startswith("."):
        yield ", which hides where it leads"
        return
    if top != "journeycli" and top not in sys.stdlib_module_names and top not in DOORS:
        yield ", a library without a door"
    if top in OF_THE_WORLD and imported not in OF_TEXTS and FLOOR[here] < len(FLOORS) - 1:
        yield ", which touches the world"
    if top == "journeycli" and imported != "journeycli.__version__":
        target = room(imported)
        if FLOOR.get(target, 0) > FLOOR[here]:
            yield ", which is on a higher floor"
        if here in SEES and target not in SEES[here]:
            yield f", which {here} does not see"


def circles(graph: dict[str, set[str]]) -> Iterator[str]:
    """Modules that import one another in a circle."""
    done: set[str] = set()

    def visit(module: str, path: tuple[str, ...]) -> Iterator[str]:
        if module in path:
            yield " -> ".join((*path[path.index(module) :], module))
        elif module not in done:
            for imported in sorted(graph.get(module, ())):
                yield from visit(imported, (*path, module))
            done.add(module)

    for module in sorted(graph):
        yield from visit(module, ())


def test_every_module_keeps_to_its_floor_and_its_libraries():
    assert list(faults(PACKAGE)) == []


def test_every_module_says_its_duty_in_one_sentence():
    for name, tree in modules(PACKAGE).items():
        docstring = ast.get_docstring(tree)
        assert docstring, f"{name} has no docstring"
        assert "\n" not in docstring.split("\n\n")[0], f"the first paragraph of {name} is not one sentence"


@pytest.mark.parametrize(
    ("module", "source", "fault"),
    [
        ("span", "from journeycli.pipeline import check", "span imports journeycli.pipeline, which is on a higher floor"),
        ("rules/x", "from journeycli.document import Document", "rules.x imports journeycli.document, which rules does not see"),
        ("reporters/x", "from journeycli.model import Journey", "reporters.x imports journeycli.model, which reporters does not see"),
        ("model", "import yaml", "model imports yaml, which only document may"),
        ("message", "import typer", "message imports typer, which only"),
        ("helpers", "", "helpers has no floor"),
        ("model", "from .pipeline import check", "model imports .pipeline, which hides where it leads"),
        ("acceptance", "import httpx", "acceptance imports httpx, a library without a door"),
        ("reporters/y", "from urllib.request import urlopen", "reporters.y imports urllib.request, which touches the world"),
        ("rules/y", "import subprocess", "rules.y imports subprocess, which touches the world"),
        ("source", "async def f():\n    import re", "source imports re inside a function"),
        ("pipeline", "def f():\n    import journeycli.rules", "pipeline imports journeycli.rules inside a function"),
        ("coverage", "from journeycli.coverage import x", "coverage -> coverage"),
    ],
)
def test_a_planted_fault_is_found(tmp_path, module, source, fault):
    path = tmp_path / f"{module}.py"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f'"""Planted."""\n{source}\n', encoding="utf-8")
    assert any(found.startswith(fault) for found in faults(tmp_path))
