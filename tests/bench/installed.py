"""Installs what is measured as users have it, below build/bench: ourselves and our peers; those on node where node is."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from measuring import Command

ROOT = Path(__file__).parents[2]
BUILT = ROOT / "build" / "bench"
SCHEMA = ROOT / "schemas" / "journey.v1.schema.json"
_PEERS = ("check-jsonschema>=0.29", "yamllint>=1.35")
_BIN = BUILT / "venv" / "bin"
_NODE = BUILT / "node_modules" / ".bin"
_RULESET = BUILT / "spectral.json"
_QUIET = ("--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts", "--silent")


def install() -> None:
    """A copy of our own that is not editable, and the peers; prints which are missing, and why."""
    BUILT.mkdir(parents=True, exist_ok=True)
    subprocess.run([sys.executable, "-m", "venv", _BIN.parent], check=True)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    pip = [str(_BIN / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, *_PEERS], check=True, env=environment)
    subprocess.run([*pip, "--force-reinstall", "--no-deps", str(ROOT)], check=True, env=environment)
    subprocess.run([*pip, str(ROOT)], check=True, env=environment)
    if subprocess.run([*pip, f"{ROOT}[graphviz]"], check=False, env=environment, capture_output=True).returncode:
        print("pygraphviz does not install here, so its child process is not measured")
    npm = shutil.which("npm")
    if npm is None:
        print("node is not installed, so nothing that runs on it is measured")
        return
    shutil.copy(Path(__file__).with_name("package.json"), BUILT)
    if subprocess.run([npm, "install", *_QUIET], check=False, cwd=BUILT).returncode:
        print("the npm registry gave nothing, so nothing that runs on node is measured")
    then = {"function": "schema", "functionOptions": {"dialect": "draft7", "schema": json.loads(SCHEMA.read_text(encoding="utf-8"))}}
    _RULESET.write_text(json.dumps({"rules": {"journey": {"given": "$", "severity": "error", "then": then}}}), encoding="utf-8")


def ours(subcommand: str, folder: Path, *flags: str) -> Command:
    """One of our commands on a folder; the journeys of a corpus are valid, and no finding is to fail it."""
    return (str(_BIN / "journey"), subcommand, str(folder), "--fail-on", "never", *flags)


def drawn(folder: Path, engine: str) -> Command:
    """The map of the one journey in a folder, by an engine."""
    return (str(_BIN / "journey"), "render", str(folder), "--engine", engine, "--output", str(BUILT / "map.svg"))


def cached(folder: Path) -> Command:
    """The least that a run would do with a cache in which it found every file: start, find, read and hash."""
    code = (
        "import hashlib; from journeycli.cli import checking; from journeycli.discovery import find_journeys;"
        f"[hashlib.sha256(checking.read_file(found)).digest() for found in find_journeys([{str(folder)!r}], '')]"
    )
    return python(code)


def python(code: str) -> Command:
    """A line of Python in the surroundings of our own command."""
    return (str(_BIN / "python"), "-c", code)


def peers(folder: Path) -> dict[str, Command]:
    """What else validates the files of a folder by the same schema, or reads YAML, as far as it is there."""
    files = tuple(map(str, sorted(folder.iterdir())))
    found: dict[str, Command] = {
        "check-jsonschema": (str(_BIN / "check-jsonschema"), "--schemafile", str(SCHEMA), *files),
        "yamllint": (str(_BIN / "yamllint"), "-d", "relaxed", *files),
        "ajv-cli": (
            str(_NODE / "ajv"),
            "validate",
            "--spec=draft7",
            "--strict=false",
            "-c",
            "ajv-formats",
            "-s",
            str(SCHEMA),
            "-d",
            f"{folder}/*.yaml",
        ),
        "spectral": (str(_NODE / "spectral"), "lint", "--ruleset", str(_RULESET), *files),
    }
    return {name: command for name, command in found.items() if Path(command[0]).exists()}
