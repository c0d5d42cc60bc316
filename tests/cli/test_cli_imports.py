"""What a run leaves unloaded: start-up time, held without a clock."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from journeycli.cli.main import app
from journeycli.reporters import REPORTERS

SCRIPT = """
import contextlib, io, json, sys
from journeycli.cli.main import main
for arguments in json.loads(sys.argv[1]):
    with contextlib.redirect_stdout(io.StringIO()):
        status = main(arguments)
    assert status in (0, 1), (arguments, status)
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""
HEAVY = {"jsonschema", "rich", "graphviz", "pygraphviz", "pathspec", "resvg_py", "pydantic", "asyncio", "click", "font_manrope", "jinja2"}
COMMANDS = sorted(command.name for command in app.registered_commands)


def loaded_by(folder: Path, *commands: list[str]) -> set[str]:
    command = [sys.executable, "-c", SCRIPT, json.dumps(commands)]
    done = subprocess.run(command, check=True, cwd=folder, capture_output=True, text=True, timeout=20)
    return set(json.loads(done.stdout))


@pytest.mark.parametrize("format", REPORTERS)
def test_the_audit_of_a_valid_file_loads_nothing_heavy(folder: Path, smallest: Path, format: str):
    loaded = loaded_by(folder, ["audit", smallest.name, "--format", format])
    assert loaded & (HEAVY | {"yaml"}) == set()
    assert loaded >= {"journeycli", "jsonschema_rs"}


def test_only_who_writes_xml_loads_it(folder: Path, smallest: Path):
    assert "xml" not in loaded_by(
        folder, *(["audit", smallest.name, "--format", format] for format in ("full", "json", "sarif", "markdown"))
    )
    assert "xml" in loaded_by(folder, ["audit", smallest.name, "--format", "junit"])


def test_help_loads_neither_what_reads_nor_what_colours(folder: Path):
    loaded = loaded_by(folder, ["--help"], *([command, "--help"] for command in COMMANDS), ["--version"])
    assert loaded & (HEAVY | {"yaml", "jsonschema_rs"}) == set()
    assert "typer" in loaded


def test_the_catalogue_loads_no_schema(folder: Path):
    loaded = loaded_by(folder, ["rules"], ["explain", "J201"])
    assert loaded & (HEAVY | {"yaml", "jsonschema_rs"}) == set()


def test_what_explains_a_mistake_is_loaded_only_for_a_mistake(folder: Path, smallest: Path):
    smallest.write_text(smallest.read_text().replace("email", "emial"))
    assert loaded_by(folder, ["audit", smallest.name]) & HEAVY == {"jsonschema"}


def test_only_a_walk_reads_what_git_ignores_and_only_colour_loads_rich(folder: Path, smallest: Path):
    assert loaded_by(folder, ["audit", "."]) & HEAVY == {"pathspec"}
    assert "rich" in loaded_by(folder, ["audit", smallest.name, "--color", "always"])


def test_nothing_that_talks_to_a_network_is_loaded(folder: Path, smallest: Path):
    loaded = loaded_by(folder, ["audit", smallest.name], ["rules"], ["schema"])
    assert loaded & {"http", "ssl", "requests", "urllib3"} == set()


def test_leaving_looks_for_no_more_garbage(folder: Path, smallest: Path):
    script = f"""
import atexit, gc, sys
sys.argv = ["journey", "audit", {smallest.name!r}, "--output", "report.txt"]
atexit.register(lambda: print(gc.get_freeze_count() > 10_000))
from journeycli.cli.main import run
run()
"""
    done = subprocess.run([sys.executable, "-c", script], check=False, cwd=folder, capture_output=True, text=True, timeout=20)
    assert (done.returncode, done.stdout) == (1, "True\n")
