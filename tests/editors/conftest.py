"""Installs the language server once, beside the Python packages of the tests, where npm is and the registry answers."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from language_server import LanguageServer

ROOT = Path(__file__).parents[2]
PACKAGE = Path(__file__).with_name("package.json")
INSTALLED = Path(sys.prefix) / "editors"
SERVER = INSTALLED / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
INSTALL = ("install", "--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund")


@pytest.fixture(scope="session")
def command() -> list[str]:
    """What starts the server."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if npm is None or node is None:
        pytest.skip("node and npm are not installed, so no language server can be asked")
    if not SERVER.exists() or (INSTALLED / PACKAGE.name).read_bytes() != PACKAGE.read_bytes():
        _install(npm)
    return [node, str(SERVER), "--stdio"]


@pytest.fixture(scope="session")
def server(command: list[str]) -> Iterator[LanguageServer]:
    """A server in the folder of the samples, with the settings of an editor that nobody has set anything in."""
    running = LanguageServer(command, ROOT / "samples")
    yield running
    running.close()


def _install(npm: str) -> None:
    """Installs beside its place and then moves there, so that what stands there is whole."""
    with tempfile.TemporaryDirectory(dir=sys.prefix) as scratch:
        folder = Path(scratch) / "editors"
        folder.mkdir()
        shutil.copy(PACKAGE, folder)
        try:
            done = subprocess.run([npm, *INSTALL], check=False, cwd=folder, capture_output=True, text=True, timeout=120)
        except subprocess.TimeoutExpired:
            pytest.skip("the npm registry did not answer within two minutes, so no language server can be asked")
        if done.returncode:
            reason = next((line for line in done.stderr.splitlines() if line.startswith("npm error")), "no reason given")
            pytest.skip(f"npm could not install the language server: {reason}")
        shutil.rmtree(INSTALLED, ignore_errors=True)
        folder.rename(INSTALLED)
