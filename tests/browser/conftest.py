"""Opens the browser and installs axe once, beside the Python packages of the tests, where there are such things."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from chromium import Page, browsing, program

from journeycli.cli.main import main

ROOT = Path(__file__).parents[2]
PACKAGE = Path(__file__).with_name("package.json")
INSTALLED = Path(sys.prefix) / "browser"
AXE = INSTALLED / "node_modules" / "axe-core" / "axe.min.js"
INSTALL = ("install", "--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund")


@pytest.fixture(scope="session")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A tab to open reports in."""
    if program() is None:
        pytest.skip("no Chromium is installed, so no browser can look at the report")
    with browsing(tmp_path_factory.mktemp("profile")) as opened:
        yield opened


@pytest.fixture(scope="session")
def axe() -> str:
    """The script of axe, which finds what keeps people out."""
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm is not installed, so axe cannot look at the report")
    if not AXE.exists() or (INSTALLED / PACKAGE.name).read_bytes() != PACKAGE.read_bytes():
        _install(npm)
    return AXE.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def report(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Writes a report, each only once; names of samples are enough."""
    folder, written = tmp_path_factory.mktemp("reports"), {}

    def write(*paths: str, flags: tuple[str, ...] = ()) -> Path:
        if (paths, flags) not in written:
            target = folder / f"{len(written)}.html"
            names = [str(ROOT / "samples" / f"{path}.journey.yaml") if "/" not in path else path for path in paths]
            assert main(["report", *names, "-o", str(target), "--today", "2026-11-22", *flags]) in (0, 1)
            written[paths, flags] = target
        return written[paths, flags]

    return write


def _install(npm: str) -> None:
    """Installs beside its place and then moves there, so that what stands there is whole."""
    with tempfile.TemporaryDirectory(dir=sys.prefix) as scratch:
        folder = Path(scratch) / "browser"
        folder.mkdir()
        shutil.copy(PACKAGE, folder)
        try:
            done = subprocess.run([npm, *INSTALL], check=False, cwd=folder, capture_output=True, text=True, timeout=120)
        except subprocess.TimeoutExpired:
            pytest.skip("the npm registry did not answer within two minutes, so axe cannot look at the report")
        if done.returncode:
            reason = next((line for line in done.stderr.splitlines() if line.startswith("npm error")), "no reason given")
            pytest.skip(f"npm could not install axe: {reason}")
        shutil.rmtree(INSTALLED, ignore_errors=True)
        folder.rename(INSTALLED)
