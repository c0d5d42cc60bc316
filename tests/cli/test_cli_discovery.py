"""Which files a path stands for, and under which name they are reported."""

import itertools
import json
import os
import re
import socket
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from journeycli.reporters import REPORTERS

HEAD = "version: 1\ntitle: Getting slim\npersonas:\n  vera: {name: Vera}\nphases:\n  - id: awareness\n"


def put(*names: str) -> None:
    for name in names:
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(HEAD)


@pytest.fixture
def found(journey: Callable) -> Callable[..., list[str]]:
    """The names of the files that a run looks at, in the order of the report."""

    def run(*arguments: str) -> list[str]:
        outcome = journey("validate", *arguments, "--format", "json", "--allow-empty")
        assert outcome.err == ""
        return [file["path"] for file in json.loads(outcome.out)["files"]]

    return run


def test_a_folder_stands_for_the_journeys_below_it_with_either_ending(found: Callable):
    put("b.journey.yml", "a.journey.yaml", "deep/er/c.journey.yaml", "notes.yaml", "journey.yaml", "d.journey.yaml.bak", "e.journey.json")
    assert found(".") == ["a.journey.yaml", "b.journey.yml", "deep/er/c.journey.yaml"]
    assert found("deep") == found("deep/") == found("./deep/er/..") == ["deep/er/c.journey.yaml"]


def test_without_a_path_it_is_this_folder(found: Callable):
    put("a.journey.yaml", "deep/b.journey.yaml")
    assert found() == ["a.journey.yaml", "deep/b.journey.yaml"]


def test_hidden_folders_and_files_are_passed_over(found: Callable):
    put("a.journey.yaml", ".hidden/b.journey.yaml", "deep/.hidden/c.journey.yaml", ".d.journey.yaml")
    assert found(".") == ["a.journey.yaml"]


def test_what_is_hidden_is_read_when_it_is_named(found: Callable):
    put(".hidden/b.journey.yaml", ".d.journey.yaml")
    assert found(".hidden", ".d.journey.yaml") == [".d.journey.yaml", ".hidden/b.journey.yaml"]


def test_a_file_is_read_by_name_whatever_its_ending(found: Callable):
    put("notes.txt")
    assert found("notes.txt") == ["notes.txt"]


def test_a_folder_that_is_called_like_a_journey_is_a_folder(found: Callable):
    put("x.journey.yaml/y.journey.yaml")
    assert found(".") == found("x.journey.yaml") == ["x.journey.yaml/y.journey.yaml"]


def test_files_come_in_the_order_of_their_names_for_any_order_of_paths(found: Callable):
    put("b/z.journey.yaml", "a.journey.yaml", "c.journey.yaml", "B.journey.yaml")
    expected = ["B.journey.yaml", "a.journey.yaml", "b/z.journey.yaml", "c.journey.yaml"]
    for paths in itertools.permutations(["c.journey.yaml", "b", "a.journey.yaml", "B.journey.yaml"]):
        assert found(*paths) == expected


def test_findings_come_in_one_order_for_any_order_of_paths(journey: Callable):
    put("b/z.journey.yaml", "a.journey.yaml", "c.journey.yaml")
    for format in REPORTERS:
        orders = itertools.permutations(["c.journey.yaml", "b", "a.journey.yaml"])
        assert len({journey("audit", *paths, "--format", format).out for paths in orders}) == 1


def test_a_file_that_is_given_twice_is_read_once(found: Callable, folder: Path):
    put("deep/a.journey.yaml")
    given = [
        "deep/a.journey.yaml",
        "deep",
        ".",
        "./deep//a.journey.yaml",
        "deep/../deep/a.journey.yaml",
        str(folder / "deep/a.journey.yaml"),
    ]
    assert found(*given) == ["deep/a.journey.yaml"]


def test_a_file_outside_the_working_folder_keeps_the_name_it_was_given(found: Callable, folder: Path, monkeypatch: pytest.MonkeyPatch):
    put("a.journey.yaml", "here/b.journey.yaml")
    monkeypatch.chdir("here")
    assert found("../a.journey.yaml") == ["../a.journey.yaml"]
    monkeypatch.chdir("/")
    path = (folder / "a.journey.yaml").as_posix()
    assert found(path) == [path.removeprefix("/")]


MISNAMED = {
    "slim.yaml": "slim.journey.yaml",
    "plans/slim.yml": "slim.journey.yaml",
    "slim.journey.yaml.txt": "slim.journey.yaml",
    "slim.yaml.txt": "slim.journey.yaml",
    "slim.journey.txt": "slim.journey.yaml",
    "slim-journey.yaml": "slim.journey.yaml",
    "Slim.Journey.YAML": "Slim.journey.yaml",
    "plans/journey.yaml": "plans.journey.yaml",
}


@pytest.mark.parametrize("command", ["audit", "render", "list"])
@pytest.mark.parametrize(("there", "name"), MISNAMED.items())
def test_where_no_journey_is_found_one_with_almost_its_name_is_told(journey: Callable, command: str, there: str, name: str):
    put(there)
    outcome = journey(command, ".")
    assert outcome.err == f"error: No journey was found\n  = help: {there} seems to be one: call it {name}, and it is found.\n"
    assert outcome.status == 2


def test_a_command_for_the_one_journey_here_tells_of_it_as_well(journey: Callable):
    put("slim.yaml")
    outcome = journey("walk")
    assert outcome.err.endswith("  = help: slim.yaml seems to be one: call it slim.journey.yaml, and it is found.\n")


def test_other_files_are_no_journeys_with_almost_its_name(journey: Callable):
    put("notes.txt", ".hidden/slim.yaml", "node.py")
    Path("compose.yaml").write_text("version: 1\nservices: {}\n")
    Path("link.yaml").symlink_to("notes.txt")
    assert "seems to be one" not in journey("audit").err


# Links


def test_links_below_a_folder_are_not_followed(found: Callable, tmp_path_factory: pytest.TempPathFactory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    put("a.journey.yaml", str(elsewhere / "secret.journey.yaml"))
    Path("link.journey.yaml").symlink_to("a.journey.yaml")
    Path("folder").symlink_to(elsewhere, target_is_directory=True)
    Path("loop").symlink_to(".", target_is_directory=True)
    assert found(".") == ["a.journey.yaml"]


def test_a_link_by_name_that_stays_inside_the_working_folder_is_read(found: Callable, journey: Callable):
    put("deep/a.journey.yaml")
    Path("link.journey.yaml").symlink_to("deep/a.journey.yaml")
    assert found("link.journey.yaml") == ["link.journey.yaml"]
    assert journey("validate", "link.journey.yaml").status == 0


@pytest.fixture
def secret(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("elsewhere") / "secret.journey.yaml"
    file.write_text("password: hunter2\n")
    return file


@pytest.mark.parametrize("way", ["a link", "a link to a link", "a file below a linked folder", "a linked folder"])
def test_a_relative_name_that_leads_outside_by_a_link_is_refused(journey: Callable, secret: Path, way: str):
    Path("evil.journey.yaml").symlink_to(secret)
    Path("twice.journey.yaml").symlink_to("evil.journey.yaml")
    Path("folder").symlink_to(secret.parent, target_is_directory=True)
    given, reported = {
        "a link": ("evil.journey.yaml", "evil.journey.yaml"),
        "a link to a link": ("./twice.journey.yaml", "twice.journey.yaml"),
        "a file below a linked folder": ("folder/secret.journey.yaml", "folder/secret.journey.yaml"),
        "a linked folder": ("folder", "folder/secret.journey.yaml"),
    }[way]
    outcome = journey("validate", given)
    assert outcome.out == (
        "error[J004/unreadable-text]: The file is a link that leads outside the working folder\n"
        f" --> {reported}:1:1\n"
        "  = help: Name a file that you can open and that holds a journey.\n"
        "\n"
        "1 file checked: 1 error.\n"
    )
    assert outcome.status == 1


def test_a_link_that_is_given_absolutely_is_read(journey: Callable, folder: Path, secret: Path):
    Path("link.journey.yaml").symlink_to(secret)
    outcome = journey("validate", str(folder / "link.journey.yaml"), "--format", "concise")
    assert "J011" in outcome.out


# Standard input


def test_a_dash_is_standard_input(journey: Callable, standard_input: Callable):
    standard_input(HEAD.encode())
    outcome = journey("audit", "-", "--only", "J201", "--format", "concise")
    assert outcome.out == "standard input:6:5: J201 Awareness has no channel\n1 file checked: 1 error.\n"
    assert outcome.status == 1


def test_standard_input_is_reported_under_the_name_it_is_given(journey: Callable, standard_input: Callable):
    standard_input(HEAD.encode())
    outcome = journey("audit", "-", "--stdin-filename", "plans/a.journey.yaml", "--only", "J201", "--format", "json")
    report = json.loads(outcome.out)
    assert [file["path"] for file in report["files"]] == ["plans/a.journey.yaml"]
    assert [finding["file"] for finding in report["findings"]] == ["plans/a.journey.yaml"]


def test_standard_input_may_stand_beside_files_and_is_read_once(found: Callable, standard_input: Callable):
    put("a.journey.yaml")
    standard_input(HEAD.encode())
    assert found("-", "a.journey.yaml", "-") == ["a.journey.yaml", "standard input"]


@pytest.mark.parametrize(("size", "code"), [((1 << 20), "all is well"), ((1 << 20) + 1, "J005")])
def test_standard_input_holds_at_most_a_mebibyte(journey: Callable, standard_input: Callable, size: int, code: str):
    standard_input(HEAD.encode() + b"#" * (size - len(HEAD)))
    assert code in journey("validate", "-", "--format", "concise").out


@pytest.mark.parametrize(("size", "code"), [((1 << 20), "all is well"), ((1 << 20) + 1, "J005")])
def test_a_file_holds_at_most_a_mebibyte(journey: Callable, size: int, code: str):
    Path("a.journey.yaml").write_text(HEAD + "#" * (size - len(HEAD)))
    assert code in journey("validate", "a.journey.yaml", "--format", "concise").out


# What cannot be read


def test_a_path_that_does_not_exist_is_told_with_what_was_meant(journey: Callable):
    put("plans/webshop.journey.yaml")
    outcome = journey("audit", "plans/webshp.journey.yaml")
    assert outcome.err == 'error: plans/webshp.journey.yaml does not exist\n  = help: Did you mean "plans/webshop.journey.yaml"?\n'
    assert journey("audit", "nowhere/at/all").err == (
        "error: nowhere/at/all does not exist\n  = help: Name a journey file, or a folder with journeys.\n"
    )
    assert journey("audit", "plans/webshop.journey.yaml/x").status == 2


def test_a_socket_is_one_finding(journey: Callable):
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("s.journey.yaml")
        outcome = journey("validate", "--format", "concise")
    assert outcome.out == "s.journey.yaml:1:1: J004 The file cannot be read: no such device or address\n1 file checked: 1 error.\n"


@pytest.fixture
def as_nobody(journey: Callable, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable]:
    """Runs one command line, in a folder that everybody can reach, as a user who is not root."""
    journey("validate", "--allow-empty")  # loads what another user may not be able to load
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        monkeypatch.chdir(name)

        def run(*arguments: str):
            nobody, user = 65534, os.geteuid()
            if user == 0:
                os.seteuid(nobody)
            try:
                return journey(*arguments)
            finally:
                if user == 0:
                    os.seteuid(user)

        yield run
        monkeypatch.undo()


def test_a_file_that_may_not_be_read_is_one_finding_and_the_others_are_read(as_nobody: Callable):
    put("a.journey.yaml", "locked.journey.yaml")
    Path("locked.journey.yaml").chmod(0)
    outcome = as_nobody("validate", "--format", "concise")
    assert outcome.out == "locked.journey.yaml:1:1: J004 The file cannot be read: permission denied\n2 files checked: 1 error.\n"
    assert (outcome.status, outcome.err) == (1, "")


def test_a_folder_that_may_not_be_opened_is_told_and_never_passed_over(as_nobody: Callable):
    put("a.journey.yaml")
    Path("locked").mkdir(mode=0)
    outcome = as_nobody("validate")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == "error: ./locked cannot be read: permission denied\n  = help: Name a file or folder that you can open.\n"
    assert as_nobody("validate", "locked/a.journey.yaml").status == 2


# Hostile names

NAMES = {
    "a line end": "a\n::error::owned\n.journey.yaml",
    "a carriage return": "a\r##[error]owned.journey.yaml",
    "a command at the start": "::error file=x::owned.journey.yaml",
    "a command of Azure": "##vso[task.setvariable variable=x]y.journey.yaml",
    "an escape": "\x1b[31mred\x1b]0;title\x07.journey.yaml",
    "a C1 control": "\x9b31m.journey.yaml",
    "bidi controls": "\u202elmay.journey.yaml",
    "invisible characters": "a\u200b\u2060\ufeff.journey.yaml",
    "bytes that are not UTF-8": os.fsdecode(b"\xff\xfe.journey.yaml"),
    "markup": "[link=https:example][bold]x[-bold].journey.yaml",
    "a colon": ":.journey.yaml",
    "percent": "%0A::error::x.journey.yaml",
    "a line separator": "a\u2028b\u0085c.journey.yaml",
}


def is_inert(text: str) -> bool:
    """Whether a terminal shows the text as it is, and no CI runner takes a line of it for a command."""
    lines = text.split("\n")
    return all(line.isprintable() and not line.lstrip().startswith("::") and "##[" not in line and "##vso[" not in line for line in lines)


@pytest.mark.parametrize("format", REPORTERS)
@pytest.mark.parametrize("what", NAMES)
def test_a_hostile_file_name_is_shown_escaped(journey: Callable, what: str, format: str):
    Path(NAMES[what]).write_text("version: 1\n")
    outcome = journey("audit", "--format", format)
    assert outcome.status == 1
    report, ours = re.subn(r"^::error (?=file=)", "", outcome.out, flags=re.MULTILINE)
    assert ours == (3 if format == "github" else 0)
    assert is_inert(report)
    assert report.replace("❌", "").isascii() or "…" in report


@pytest.mark.parametrize("what", NAMES)
def test_a_hostile_name_of_a_missing_file_is_shown_escaped(journey: Callable, what: str):
    for arguments in ([NAMES[what]], [".", "--output", f"{NAMES[what]}/x"], ["-", "--format", NAMES[what]], ["--select", NAMES[what]]):
        outcome = journey("audit", *arguments)
        assert outcome.status == 2
        assert is_inert(outcome.err)
        assert outcome.err.count("\n") == 2


def test_a_file_called_colon_does_not_start_a_line_with_a_command(journey: Callable):
    Path(":").write_text("version: 1\n")
    assert is_inert(journey("audit", ":", "--format", "concise").out)


def test_json_names_a_file_with_bytes_that_are_not_utf_8(found: Callable):
    put(os.fsdecode(b"\xffx.journey.yaml"))
    assert found(".") == ["\\xffx.journey.yaml"]
