"""What the tests of the shell share: journeys to write, and ways to run the command in process or as a process."""

import io
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from repositories import GIT, LEFT_BY_HOOKS, Repository
from written import COMMAND, COMPLETE, SMALLEST

from journeycli.cli.main import main
from journeycli.git import command


@dataclass(frozen=True)
class Outcome:
    status: int
    out: str
    err: str


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, with an environment that says nothing of colour."""
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def journey(folder: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    """Runs one command line in process, in the folder."""
    assert Path.cwd() == folder

    def run(*arguments: str) -> Outcome:
        capsys.readouterr()
        status = main(list(arguments))
        return Outcome(status, *capsys.readouterr())

    return run


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Every question that git gets from here on, as its words."""
    questions: list[list[str]] = []

    def popen(words: list[str], **options: Any) -> subprocess.Popen[bytes]:
        questions.append(words)
        return subprocess.Popen(words, **options)

    monkeypatch.setattr(command, "Popen", popen)
    return questions


@pytest.fixture
def process(folder: Path) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Runs one command line as a process, in the folder; `closed` is how a shell closes streams, such as `>&-`."""

    def run(*arguments: str, closed: str = "", **options: Any) -> subprocess.CompletedProcess[bytes]:
        command = ["sh", "-c", f'exec "$0" "$@" {closed}', str(COMMAND)] if closed else [str(COMMAND)]
        streams = {} if "stdout" in options else {"capture_output": True}
        settings = {"cwd": folder, "timeout": 20, **streams, **options}
        return subprocess.run([*command, *arguments], check=False, **settings)

    return run


@pytest.fixture
def start(folder: Path) -> Iterator[Callable[..., subprocess.Popen[bytes]]]:
    """Starts one command line that waits for its input."""
    started = []
    # A shell that starts the tests in the background makes them, and so their children, deaf to Ctrl-C.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)

    def run(*arguments: str) -> subprocess.Popen[bytes]:
        pipe = subprocess.PIPE
        started.append(subprocess.Popen([COMMAND, *arguments], cwd=folder, stdin=pipe, stdout=pipe, stderr=pipe))
        return started[-1]

    yield run
    signal.signal(signal.SIGINT, before)
    for running in started:
        running.kill()
        running.communicate()


@pytest.fixture
def repository(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """An empty repository in the folder."""
    for name, value in GIT.items():
        monkeypatch.setenv(name, value)
    for name in LEFT_BY_HOOKS:
        monkeypatch.delenv(name, raising=False)
    return Repository(folder)


@pytest.fixture
def smallest(folder: Path) -> Path:
    """The smallest file of the format: status 1, because nobody is there at the purchase."""
    file = folder / "small.journey.yaml"
    file.write_text(SMALLEST)
    return file


@pytest.fixture
def complete(folder: Path) -> Path:
    """A journey about which there is nothing to say that fails a run."""
    file = folder / "complete.journey.yaml"
    file.write_text(COMPLETE)
    return file


@pytest.fixture
def standard_input(monkeypatch: pytest.MonkeyPatch) -> Callable[[bytes], None]:
    """Gives the next run something to read."""

    def give(content: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="utf-8"))

    return give
