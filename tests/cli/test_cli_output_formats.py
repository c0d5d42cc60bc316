"""The name after -o chooses the format, the same with every command that has several."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

COMMANDS = {
    "todo": (["todo", "--only", "J2"], {"x.md", "x.csv", "x.json", "x.txt", "x"}),
    "list": (["list"], {"x.json", "x.txt", "x"}),
    "measure": (["measure", "small.journey.yaml"], {"x.md", "x.csv", "x.json", "x.txt", "x"}),
    "diff": (["diff", "small.journey.yaml", "small.journey.yaml"], {"x.md", "x.json", "x.txt", "x"}),
}
FORMATS = {".md": "markdown", ".csv": "csv", ".json": "json"}


@pytest.fixture(autouse=True)
def numbers(smallest: Path) -> None:
    smallest.with_name("small.measurements.csv").write_text(
        "period,touchpoint,channel,visitors,source\n2026-10,,instagram,5,Zo\u00eb\n", encoding="utf-8"
    )


@pytest.mark.parametrize(("command", "name"), [(command, name) for command in COMMANDS for name in sorted(COMMANDS[command][1])])
def test_the_ending_chooses_the_format(journey: Callable, command: str, name: str):
    arguments = COMMANDS[command][0]
    assert journey(*arguments, "-o", name.upper()).status == 0
    format = FORMATS.get(Path(name).suffix)
    printed = journey(*arguments, *(["--format", format] if format else [])).out
    written = Path(name.upper()).read_text(encoding="utf-8-sig")
    assert written == printed or json.loads(written) == json.loads(printed)


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("name", ["x.md", "x.csv", "list.xlsx", "x.2026", "x.docx"])
def test_an_ending_that_chooses_nothing_is_refused_with_the_way_out(journey: Callable, command: str, name: str):
    arguments, known = COMMANDS[command]
    if name in known:
        return
    outcome = journey(*arguments, "-o", name)
    assert (outcome.status, Path(name).exists()) == (2, False)
    endings = ", ".join([*(ending for ending in FORMATS if f"x{ending}" in known), ".txt"])
    assert outcome.err == (
        f"error: The name {name} does not end in a format that can be written\n"
        f"  = help: Let it end in one of these, or add --format: {endings}.\n"
    )
    assert journey(*arguments, "-o", name, "--format", "json").status == 0


@pytest.mark.parametrize("command", ["todo", "measure"])
def test_a_spreadsheet_in_a_file_says_that_it_is_utf_8_and_one_for_a_pipe_does_not(journey: Callable, command: str):
    arguments = COMMANDS[command][0]
    journey(*arguments, "-o", "x.csv")
    assert Path("x.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert not journey(*arguments, "--format", "csv").out.startswith("\ufeff")
