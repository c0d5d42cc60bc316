"""What can go wrong around a run that writes: full disks, Ctrl-C, files that change, many runs at once. Nothing is half-written."""

import json
import os
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from written import COMPLETE

from journeycli import files
from journeycli.cli import checking
from journeycli.reading.source import LARGEST_FILE

AT_ONCE = Path(__file__).with_name("at_once.py")
COMMANDS = {
    "audit": ("audit", "complete.journey.yaml", "--output", "written"),
    "render as SVG": ("render", "complete.journey.yaml", "--engine", "painter", "--format", "svg", "--output", "written"),
    "render as PNG": ("render", "complete.journey.yaml", "--engine", "painter", "--format", "png", "--output", "written"),
    "todo": ("todo", "complete.journey.yaml", "--format", "markdown", "--output", "written"),
    "diff": ("diff", "complete.journey.yaml", "other.journey.yaml", "--output", "written"),
    "rules": ("rules", "--output", "written"),
    "baseline": ("baseline", "write", "--baseline", "written"),
    "init": ("init", "--title", "Getting slim", "--persona", "Vera", "--channels", "channels.txt", "--yes"),
    "walk": ("walk", "complete.journey.yaml", "--script", "script.txt", "--by", "Anne", "--today", "2026-11-22"),
}
_SCRIPT = "go\n" * 5 + "n\n"
_READS_ITS_OUTPUT = ("todo", "baseline")


@pytest.fixture
def workshop(folder: Path, complete: Path) -> Path:
    """A folder with a journey, another version of it, and what the commands that ask are answered with."""
    (folder / "other.journey.yaml").write_text(COMPLETE.replace("Anne", "Zoë"), encoding="utf-8")
    (folder / "script.txt").write_text(_SCRIPT, encoding="utf-8")
    (folder / "channels.txt").write_text("instagram\nnewsletter\n", encoding="utf-8")
    return folder


def held(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def with_older(folder: Path, command: str) -> dict[str, bytes]:
    """What the folder holds, with something in the place of what is to be written."""
    if "written" in COMMANDS[command] and command not in _READS_ITS_OUTPUT:
        (folder / "written").write_text("older\n", encoding="utf-8")
    return held(folder)


def no_room() -> None:
    """Lets this process write no file of any length, as a full disk does."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (64, 64))


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_that_writes_does_so_when_nothing_is_wrong(journey: Callable, workshop: Path, command: str):
    before = with_older(workshop, command)
    assert journey(*COMMANDS[command]).status == 0
    assert held(workshop) != before
    assert not [name for name in held(workshop) if name.startswith(".")]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_disk_without_room_leaves_all_as_it_was_and_says_so(process: Callable, workshop: Path, command: str):
    before = with_older(workshop, command)
    done = process(*COMMANDS[command], preexec_fn=no_room)
    assert b"cannot be written: file too large\n" in done.stderr
    assert (done.returncode, held(workshop)) == (2, before)


@pytest.mark.parametrize("command", COMMANDS)
def test_ctrl_c_during_a_write_leaves_all_as_it_was(journey: Callable, workshop: Path, monkeypatch: pytest.MonkeyPatch, command: str):
    def interrupted(_descriptor: int) -> None:
        raise KeyboardInterrupt

    before = with_older(workshop, command)
    monkeypatch.setattr(os, "fsync", interrupted)
    assert journey(*COMMANDS[command]).status == 130
    assert held(workshop) == before


@pytest.mark.parametrize("command", [name for name in COMMANDS if "written" in COMMANDS[name]])
@pytest.mark.parametrize("what", ["a link", "a folder", "a folder that is gone"])
def test_no_command_writes_through_a_link_or_where_there_is_no_file_to_be(journey: Callable, workshop: Path, command: str, what: str):
    target = workshop / "written"
    if what == "a link":
        target.symlink_to("script.txt")
    elif what == "a folder":
        target.mkdir()
    else:
        target.symlink_to("gone")
    names = sorted(path.name for path in workshop.iterdir())
    assert journey(*COMMANDS[command]).status == 2
    assert sorted(path.name for path in workshop.iterdir()) == names
    assert (workshop / "script.txt").read_text(encoding="utf-8") == _SCRIPT


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the administrator may write everywhere")
def test_a_folder_that_may_not_be_written_in_is_status_2(journey: Callable, workshop: Path):
    workshop.chmod(0o555)
    outcome = journey(*COMMANDS["audit"])
    workshop.chmod(0o755)
    assert outcome.err.endswith("cannot be written: permission denied\n  = help: Name another place with --output.\n")
    assert outcome.status == 2


def test_a_file_that_vanishes_between_finding_and_reading_is_one_finding(
    journey: Callable, workshop: Path, monkeypatch: pytest.MonkeyPatch
):
    find = checking.find_journeys

    def found_then_gone(*arguments: object) -> list[files.Found]:
        found = find(*arguments)
        (workshop / "other.journey.yaml").unlink()
        return found

    monkeypatch.setattr(checking, "find_journeys", found_then_gone)
    outcome = journey("audit", "--format", "concise")
    assert "other.journey.yaml:1:1: J004 The file cannot be read: no such file or directory\n" in outcome.out
    assert "2 files checked: 1 error" in outcome.out
    assert outcome.status == 1


def test_a_file_that_grows_while_it_is_read_is_read_no_further_than_the_limit(
    journey: Callable, workshop: Path, monkeypatch: pytest.MonkeyPatch
):
    file = workshop / "other.journey.yaml"
    file.write_bytes(b"#" * (LARGEST_FILE + 10))
    real = os.fstat

    def small(descriptor: int) -> os.stat_result:
        status = real(descriptor)
        return os.stat_result((*status[:6], 10, *status[7:]))

    monkeypatch.setattr(files.os, "fstat", small)
    outcome = journey("audit", file.name, "--format", "concise")
    assert outcome.out.startswith(f"other.journey.yaml:1:1: J005 The file is larger than {LARGEST_FILE} bytes\n")


def at_once(folder: Path, *arguments: str) -> list[int]:
    command = [sys.executable, str(AT_ONCE), "64", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, check=True, timeout=60, stdin=subprocess.DEVNULL)
    return json.loads(done.stdout)


def test_64_runs_that_write_the_same_file_leave_one_whole_file(journey: Callable, workshop: Path):
    journey(*COMMANDS["audit"])
    whole = held(workshop)
    assert set(at_once(workshop, *COMMANDS["audit"])) == {0}
    assert held(workshop) == whole


def test_64_first_journeys_in_one_folder_are_as_many_whole_files_as_runs_that_said_so(workshop: Path):
    statuses = at_once(workshop, *COMMANDS["init"])
    assert set(statuses) <= {0, 2}
    made = [path for path in workshop.iterdir() if path.name.startswith("getting-slim")]
    assert len(made) == statuses.count(0) >= 1
    assert len({path.read_bytes() for path in made}) == 1
    assert [path.name for path in workshop.iterdir() if path.name.startswith(".")] == []


@pytest.mark.parametrize(("closed", "status"), [(">&-", 2), (">/dev/full", 2), ("2>&-", 0), ("<&-", 0)])
def test_a_picture_on_standard_output_meets_what_a_report_does(process: Callable, workshop: Path, closed: str, status: int):
    done = process("render", "complete.journey.yaml", "--engine", "painter", "-o", "-", closed=closed)
    assert done.returncode == status
    assert done.stdout.startswith(b"<svg ") is (status == 0)
    assert b"Traceback" not in done.stderr
