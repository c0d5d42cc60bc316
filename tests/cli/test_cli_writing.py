"""Reports in files: whole or not at all, and never onto something that is not a report."""

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from journeycli.reporters import REPORTERS


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.fixture
def no_umask() -> Iterator[None]:
    mask = os.umask(0o022)
    yield
    os.umask(mask)


@pytest.mark.parametrize("format", REPORTERS)
def test_a_report_in_a_file_is_what_would_have_been_printed(journey: Callable, smallest: Path, format: str):
    printed = journey("audit", "--format", format)
    written = journey("audit", "--format", format, "--output", "report", "--color", "always")
    assert Path("report").read_text(encoding="utf-8") == printed.out
    assert (written.out, written.err) == ("", "Written: report\n")
    assert written.status == printed.status == 1
    assert names(smallest.parent) == ["report", "small.journey.yaml"]


@pytest.mark.parametrize("command", [["rules"], ["rules", "--format", "json"], ["schema"]])
def test_what_the_tool_tells_can_be_written_to_a_file(journey: Callable, command: list[str]):
    printed = journey(*command).out
    assert journey(*command, "-o", "told.txt").err == "Written: told.txt\n"
    assert Path("told.txt").read_text(encoding="utf-8") == printed


@pytest.mark.usefixtures("smallest")
def test_a_dash_is_standard_output(journey: Callable, folder: Path):
    assert journey("audit", "-o", "-") == journey("audit")
    assert names(folder) == ["small.journey.yaml"]


@pytest.mark.usefixtures("smallest")
def test_an_older_report_is_replaced(journey: Callable):
    Path("report.txt").write_text("old\n" * 10_000)
    journey("audit", "-o", "report.txt")
    assert Path("report.txt").read_text() == journey("audit").out


@pytest.mark.usefixtures("smallest", "no_umask")
@pytest.mark.parametrize(("mask", "permissions"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664), (0, 0o666)])
def test_the_permissions_of_a_report_follow_the_umask(journey: Callable, mask: int, permissions: int):
    os.umask(mask)
    journey("audit", "-o", "report.txt")
    assert stat.S_IMODE(Path("report.txt").stat().st_mode) == permissions
    assert os.umask(mask) == mask


def test_names_that_are_not_ascii_are_written_as_utf_8(journey: Callable, smallest: Path):
    smallest.write_text(smallest.read_text().replace("Anne", "Zo\u00eb \u65e5\u672c"), encoding="utf-8")
    journey("audit", "-o", "r\u00e9sum\u00e9.txt")
    assert "Zo\u00eb \u65e5\u672c" in Path("r\u00e9sum\u00e9.txt").read_bytes().decode("utf-8")


TO_STAY = {
    "a journey": lambda path: path.with_name("own.journey.yaml"),
    "a journey that is not there yet": lambda path: path.with_name("new.journey.yml"),
    "the numbers of a journey": lambda path: path.with_name("own.measurements.csv"),
    "settings": lambda path: path.with_name("journey.toml"),
    "settings in capitals": lambda path: path.with_name("Journey.toml"),
    "settings of a project": lambda path: path.with_name("pyproject.toml"),
    "a folder": lambda path: path.with_name("folder"),
    "this folder": lambda _path: Path(),
    "a link to a file": lambda path: path.with_name("link"),
    "a link to nowhere": lambda path: path.with_name("dangling"),
    "a link to itself": lambda path: path.with_name("loop"),
    "a named pipe": lambda path: path.with_name("pipe"),
}


@pytest.fixture
def things(folder: Path) -> Path:
    (folder / "own.journey.yaml").write_text("version: 1\n")
    (folder / "own.measurements.csv").write_text("period,touchpoint,channel,visitors,source\n2026-10,,insta,231,GA4\n")
    (folder / "journey.toml").touch()
    (folder / "pyproject.toml").touch()
    (folder / "folder").mkdir()
    (folder / "file.txt").write_text("mine\n")
    (folder / "link").symlink_to("file.txt")
    (folder / "dangling").symlink_to("nothing.txt")
    (folder / "loop").symlink_to("loop")
    os.mkfifo(folder / "pipe")
    return folder


def state(folder: Path) -> dict[str, object]:
    return {path.name: (path.lstat().st_mode, path.lstat().st_ino, path.lstat().st_size) for path in folder.iterdir()}


@pytest.mark.parametrize("what", TO_STAY)
def test_nothing_but_a_file_is_ever_replaced(journey: Callable, things: Path, what: str):
    target = TO_STAY[what](Path("x"))
    before = state(things)
    outcome = journey("audit", "own.journey.yaml", "-o", str(target))
    assert (
        outcome.err
        == f"error: {target} is not overwritten\n  = help: It is a journey, its numbers or settings, a link, a folder or a device: name another file.\n"
    )
    assert (outcome.status, outcome.out) == (2, "")
    assert state(things) == before


COMMANDS_THAT_WRITE = [
    ["measure", "small.journey.yaml", "-o"],
    ["measure", "small.journey.yaml", "--format", "csv", "-o"],
    ["todo", "-o"],
    ["list", "--format", "table", "-o"],
    ["report", "-o"],
    ["render", "small.journey.yaml", "--format", "svg", "-o"],
    ["schema", "-o"],
]


@pytest.mark.usefixtures("smallest")
@pytest.mark.parametrize("command", COMMANDS_THAT_WRITE, ids=" ".join)
def test_no_command_writes_over_her_numbers(journey: Callable, command: list[str]):
    numbers = "period,touchpoint,channel,visitors,source\n2026-10,,instagram,231,GA4\n"
    Path("small.measurements.csv").write_text(numbers, encoding="utf-8")
    outcome = journey(*command, "small.measurements.csv")
    assert (outcome.status, outcome.err.split("\n")[0]) == (2, "error: small.measurements.csv is not overwritten")
    assert Path("small.measurements.csv").read_text(encoding="utf-8") == numbers


@pytest.mark.usefixtures("smallest")
def test_a_report_beside_another_does_not_write_over_her_numbers(journey: Callable):
    Path("small.measurements.csv").write_text("mine\n", encoding="utf-8")
    assert journey("validate", "--report", "json=small.measurements.csv").status == 2
    assert Path("small.measurements.csv").read_text(encoding="utf-8") == "mine\n"


IMPOSSIBLE = {
    "a folder that is not there": ("missing/report.txt", "no such file or directory"),
    "a file as a folder": ("file.txt/report.txt", "not a directory"),
    "a name that is too long": ("r" * 300, "file name too long"),
}


@pytest.mark.parametrize("what", IMPOSSIBLE)
def test_a_report_that_cannot_be_written_is_status_2_with_the_reason(journey: Callable, things: Path, what: str):
    target, reason = IMPOSSIBLE[what]
    before = state(things)
    outcome = journey("audit", "own.journey.yaml", "-o", target)
    assert outcome.err.endswith(f" cannot be written: {reason}\n  = help: Name another place for it.\n")
    assert (outcome.status, outcome.out) == (2, "")
    assert state(things) == before


@pytest.mark.usefixtures("smallest")
@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_disk_that_is_full_leaves_the_older_report_and_nothing_else(
    journey: Callable, folder: Path, monkeypatch: pytest.MonkeyPatch, call: str
):
    Path("report.txt").write_text("old\n")
    before = state(folder)

    def full(*_arguments: object, **_more: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(*{"fsync": (os, "fsync"), "replace": (Path, "replace")}[call], full)
    outcome = journey("audit", "-o", "report.txt")
    assert outcome.err == ("error: report.txt cannot be written: no space left on device\n  = help: Name another place for it.\n")
    assert (outcome.status, outcome.out) == (2, "")
    assert state(folder) == before
    assert Path("report.txt").read_text() == "old\n"


@pytest.mark.usefixtures("smallest")
def test_a_run_that_is_interrupted_while_it_writes_leaves_nothing(journey: Callable, folder: Path, monkeypatch: pytest.MonkeyPatch):
    def interrupted(_descriptor: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupted)
    outcome = journey("audit", "-o", "report.txt")
    assert (outcome.status, outcome.out, outcome.err) == (130, "", "")
    assert names(folder) == ["small.journey.yaml"]


@pytest.mark.usefixtures("smallest")
def test_a_run_without_output_writes_nothing(journey: Callable, folder: Path):
    before = state(folder)
    for command in (["audit"], ["validate"], ["rules"], ["explain", "J201"], ["schema"], ["audit", "--format", "json"]):
        journey(*command)
    assert state(folder) == before
