"""Holds the house: floors, rooms that see only what they may, and libraries behind one door each."""

import ast
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "journeycli"

# The floors, lowest first. A module imports only modules of its own floor or lower ones, and never in a circle.
# A room is a folder or a module; where the modules of a folder live on several floors, each of these is a room of its own.
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
        "markup",
        "fingerprint",
        "vocabulary",
        "language",
        "nicknames",
        "aliases",
        "slug",
        "diff.change",
        "diff.contrast",
        "diff.difference",
        "numbers.period",
        "numbers.numeral",
        "numbers.measurement",
        "numbers.channel_groups",
        "numbers.columns",
        "numbers.tally",
        "numbers.exports.export",
    },
    # Reading, from bytes to a journey, one library each.
    {
        "reading",
        "model",
        "settings.toml",
        "markup.yaml",
        "numbers.delimited",
        "numbers.measurements_file",
        "numbers.exports",
    },
    # Meaning, pure.
    {
        "coverage",
        "ways",
        "insight",
        "rule",
        "reference",
        "rules",
        "diff",
        "numbers",
        "draw",
        "reporters",
        "walk",
        "start",
        "tasks",
        "overview",
        "dossier",
    },
    # Composition, pure.
    {
        "audit",
        "settings",
        "pages",
        "picture.bounds",
        "walk.entry",
        "walk.logbook",
        "diff.comparison",
        "diff.whereabouts",
        "git.renames",
        "numbers.dashboard",
        "numbers.contents",
        "numbers.intake",
        "numbers.merging",
    },
    # The shell, which alone touches the world.
    {
        "files",
        "writing",
        "discovery",
        "git",
        "settings.configuration",
        "diff.versions",
        "numbers.beside",
        "picture",
        "templating",
        "cli",
    },
)
FLOOR = {name: number for number, names in enumerate(FLOORS) for name in names}
VALUES = FLOORS[0]
# Rooms that see less than their floor allows.
SEES = {
    "rules": VALUES | {"model", "rule", "reference", "coverage", "ways", "insight", "numbers.funnel", "numbers.visits", "rules"},
    "insight": VALUES | {"model", "coverage", "ways", "insight"},
    "diff": VALUES | {"model", "coverage", "ways", "diff"},
    "diff.reporters": VALUES | {"reporters", "diff.reporters"},
    "numbers": VALUES | {"model", "numbers"},
    "numbers.reporters": VALUES | {"numbers.reporters"},
    "reporters": VALUES | {"reporters"},
    "tasks": VALUES | {"tasks"},
    "overview": VALUES | {"reading.source", "overview"},
    "dossier": VALUES | {"model", "coverage", "insight", "draw", "reporters", "numbers.reporters", "tasks", "overview", "dossier"},
    "start": VALUES | {"reading.source", "insight.suggest", "start"},
    "walk": VALUES | {"model", "ways", "insight.passage", "walk"},
    "draw": VALUES | {"model", "coverage", "ways", "insight.suitability", "draw"},
    "coverage": VALUES | {"model"},
    "ways": VALUES | {"model"},
    "rule": VALUES | {"model"},
    "reference": VALUES | {"rule"},
}
# Libraries that only one module may import.
DOORS = {
    "yaml": {"reading.composer"},
    "tomllib": {"settings.toml"},
    "gettext": {"language"},
    "jsonschema": {"reading.schema"},
    "jsonschema_rs": {"reading.schema"},
    "pathspec": {"git.ignored"},
    "csv": {"numbers.delimited", "markup.csv"},
    "zipfile": {"numbers.exports.archive"},
    "rich": {"cli.console"},
    "graphviz": {"picture.engine"},
    "pygraphviz": {"picture.embedded"},
    "resvg_py": {"picture.rasterizer"},
    "fpdf": {"picture.pdf"},
    "font_manrope": {"picture.fonts"},
    "jinja2": {"templating"},
    # What jinja2 escapes with; its mark of what is markup goes from there into the page.
    "markupsafe": {"templating", "cli.publishing"},
    "typer": {
        "cli.baseline",
        "cli.config",
        "cli.usage",
        "cli.explain",
        "cli.flags",
        "cli.init",
        "cli.diff",
        "cli.main",
        "cli.measure",
        "cli.render",
        "cli.report",
        "cli.rules",
        "cli.schema",
        "cli.walk",
        "cli.todo",
        "cli.list",
    },
}
# What only the shell may use.
OF_THE_WORLD = {"subprocess", "socket", "tempfile", "shutil", "urllib", "http", "signal"}
# What only the shell may call or look at, however it came by it.
WORLDLY_CALLS = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "unlink", "mkdir", "iterdir", "rglob"}
WORLDLY_OF_OS = {"environ", "getenv", "system", "popen", "remove", "rename", "replace", "listdir", "scandir", "walk", "fork", "kill"}
# Below the shell: the schema reads the package's own file, an archive opens what is packed in bytes that it was given.
OPENS_NO_FILE_OF_THE_USER = {"reading.schema", "numbers.exports.archive"}
# Of those, what is only about texts.
OF_TEXTS = {"urllib.parse"}
# Imports inside a function, each for a reason that its comment gives; commands may import what they run.
DEFERRED = {
    ("fingerprint", "hashlib"),
    ("language", "gettext"),
    ("reading.document", "journeycli.reading.composer"),
    ("reading.schema", "jsonschema"),
    ("discovery", "journeycli.git.ignored"),
    ("settings.configuration", "journeycli.settings.toml"),
    ("audit.pipeline", "journeycli.numbers.matching"),
    ("rules.fruitless_channel", "journeycli.numbers.visits"),
    ("rules.leaking_step", "journeycli.numbers.funnel"),
    ("rules.unplanned_channel", "journeycli.numbers.visits"),
    ("rules.unseen_channel", "journeycli.numbers.visits"),
    ("numbers.beside", "journeycli.numbers.contents"),
    ("cli.console", "rich"),
    ("picture.engine", "graphviz"),
    ("picture.embedded", "pygraphviz"),
    ("picture.rasterizer", "resvg_py"),
    ("picture.pdf", "fpdf"),
    ("picture.fonts", "font_manrope"),
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
            yield from ((whole_name(node.module or "", alias.name), id(node) in inside) for alias in node.names)


def whole_name(module: str, name: str) -> str:
    """What `from module import name` loads: a module of ours that is called so, else the module that has the name."""
    top, *folders = module.split(".")
    is_module = top == "journeycli" and (not folders or PACKAGE.joinpath(*folders, f"{name}.py").exists())
    return f"{module}.{name}" if is_module else module


def room(module: str) -> str:
    """The room of a module: the narrowest that has a floor, or a sight, of its own; else its first name below the package."""
    name = module.removeprefix("journeycli.")
    while "." in name and name not in FLOOR and name not in SEES:
        name = name.rpartition(".")[0]
    return name


def rooms_of(module: str) -> Iterator[str]:
    """A module and every folder that it is in, by their names below the package."""
    names = module.removeprefix("journeycli.").split(".")
    return (".".join(names[:count]) for count in range(1, len(names) + 1))


def floor(room: str) -> int | None:
    """The floor of a room: its own, else that of the folder it is in; None where neither has one."""
    return FLOOR.get(room, FLOOR.get(room.partition(".")[0]))


def faults(package: Path) -> Iterator[str]:
    """Everything in a package that the house does not allow."""
    graph: dict[str, set[str]] = {}
    for module, tree in modules(package).items():
        if floor(room(module)) is None:
            yield f"{module} has no floor"
            continue
        if (floor(room(module)) or 0) < len(FLOORS) - 1 and module not in OPENS_NO_FILE_OF_THE_USER:
            yield from (f"{module} uses {used}, which touches the world" for used in worldly(tree))
        for imported, inside in imports(tree):
            yield from (f"{module} imports {imported}{fault}" for fault in import_faults(module, imported, inside))
            if imported.startswith("journeycli."):
                graph.setdefault(module, set()).add(imported.removeprefix("journeycli."))
    yield from circles(graph)


def worldly(tree: ast.Module) -> Iterator[str]:
    """What a module calls or looks at that only the shell may."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func.id if isinstance(node.func, ast.Name) else node.func.attr if isinstance(node.func, ast.Attribute) else ""
            if called in WORLDLY_CALLS:
                yield called
        of_os = isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "os"
        if of_os and (node.attr in WORLDLY_OF_OS or node.attr.startswith("exec")):
            yield f"os.{node.attr}"


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
    if top in OF_THE_WORLD and imported not in OF_TEXTS and (floor(here) or 0) < len(FLOORS) - 1:
        yield ", which touches the world"
    if top == "journeycli" and imported != "journeycli.__version__":
        target = room(imported)
        if (floor(target) or 0) > (floor(here) or 0):
            yield ", which is on a higher floor"
        if here in SEES and not SEES[here] & {*rooms_of(imported)}:
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


def test_every_room_is_shipped():
    shipped = tomllib.loads((PACKAGE.parent / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"]["packages"]
    rooms = {".".join(path.parent.relative_to(PACKAGE.parent).parts) for path in PACKAGE.rglob("*.py")}
    assert shipped == sorted(rooms | {"journeycli.schemas"})


def test_every_module_says_its_duty_in_one_sentence():
    for name, tree in modules(PACKAGE).items():
        docstring = ast.get_docstring(tree)
        assert docstring, f"{name} has no docstring"
        assert "\n" not in docstring.split("\n\n")[0], f"the first paragraph of {name} is not one sentence"


@pytest.mark.parametrize(
    ("module", "source", "fault"),
    [
        ("span", "from journeycli.audit.pipeline import check", "span imports journeycli.audit.pipeline, which is on a higher floor"),
        (
            "rules/x",
            "from journeycli.reading.document import Document",
            "rules.x imports journeycli.reading.document, which rules does not see",
        ),
        ("reporters/x", "from journeycli.model import Journey", "reporters.x imports journeycli.model, which reporters does not see"),
        ("model", "import yaml", "model imports yaml, which only reading.composer may"),
        ("message", "import typer", "message imports typer, which only"),
        ("helpers", "", "helpers has no floor"),
        ("model", "from .pipeline import check", "model imports .pipeline, which hides where it leads"),
        ("audit/x", "import httpx", "audit.x imports httpx, a library without a door"),
        ("reporters/y", "from urllib.request import urlopen", "reporters.y imports urllib.request, which touches the world"),
        ("rules/y", "import subprocess", "rules.y imports subprocess, which touches the world"),
        ("reading/source", "async def f():\n    import re", "reading.source imports re inside a function"),
        ("audit/pipeline", "def f():\n    import journeycli.rules", "audit.pipeline imports journeycli.rules inside a function"),
        ("numbers/x", "from journeycli.numbers import beside", "numbers.x imports journeycli.numbers.beside, which is on a higher floor"),
        ("rules/z", "import os\nos.system('id')", "rules.z uses os.system, which touches the world"),
        ("rules/z", "from pathlib import Path\nPath('x').read_text()", "rules.z uses read_text, which touches the world"),
        ("tasks/z", "with open('x') as file:\n    pass", "tasks.z uses open, which touches the world"),
        ("git/renames", "import subprocess", "git.renames imports subprocess, which touches the world"),
        ("start/x", "from journeycli.reading.schema import x", "start.x imports journeycli.reading.schema, which start does not see"),
        ("coverage", "from journeycli.coverage import x", "coverage -> coverage"),
    ],
)
def test_a_planted_fault_is_found(tmp_path, module, source, fault):
    path = tmp_path / f"{module}.py"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f'"""Planted."""\n{source}\n', encoding="utf-8")
    assert any(found.startswith(fault) for found in faults(tmp_path))
