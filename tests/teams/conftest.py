"""What the tests of the action share: a workspace, and a machine to run steps on."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from runner import Runner

JOURNEY = """\
version: 1
title: Getting slim with Anne
personas:
  vera: {name: Vera}
channels:
  newsletter: {kind: email}
phases:
  - {id: awareness, channels: [newsletter]}
  - id: purchase
"""


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a journey that has a phase without a channel, on a machine that no runner has set anything on."""
    for name in os.environ:
        if name.startswith(("GITHUB_", "GIT_")):
            monkeypatch.delenv(name)
    folder = tmp_path / "workspace"
    folder.mkdir()
    (folder / "slim.journey.yaml").write_text(JOURNEY, encoding="utf-8")
    return folder


@pytest.fixture
def runner(workspace: Path, tmp_path: Path) -> Callable[..., Runner]:
    """A machine on which the action gets these inputs."""
    return lambda **inputs: Runner(workspace, tmp_path / "temp", **inputs)


@pytest.fixture
def git(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Runs git in a folder, without the settings of who runs the tests; the command `journey` is there."""
    for name in ("GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM"):
        monkeypatch.setenv(name, os.devnull)
    monkeypatch.setenv("PATH", f"{Path(sys.executable).parent}:{os.environ['PATH']}")

    def run(folder: Path, *words: str) -> None:
        who = ("-c", "user.name=Anne", "-c", "user.email=anne@coach.example")
        subprocess.run(["git", *who, *words], check=True, cwd=folder, capture_output=True, timeout=60)

    return run
