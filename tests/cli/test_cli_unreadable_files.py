"""Files that are no journey: one finding, no traceback, no waiting, and the good file beside them is still audited."""

import json
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from journeycli.reporters import REPORTERS

HEAD = b"version: 1\ntitle: Getting slim\npersonas:\n  vera: {name: Vera}\nphases:\n  - id: awareness\n"

CONTENTS = {
    "an empty file": (b"", "J004", 1),
    "a file of blanks": (b"  \n\n  \n", "J004", 1),
    "comments only": (b"# Later.\n", "J004", 1),
    "Latin-1": (HEAD.replace(b"slim", "cr\u00e8me".encode("latin-1")), "J004", 2),
    "UTF-16": (HEAD.decode().encode("utf-16"), "J004", 1),
    "a NUL": (HEAD + b"x-a: \x00\n", "J004", 7),
    "an escape character": (HEAD + b"x-a: \x1b[31m\n", "J004", 7),
    "a lone surrogate by an escape": (HEAD + b'x-a: "\\ud800"\n', "J00", 7),
    "50,000 lists in one another": (HEAD + b"x-a: " + b"[" * 50_000 + b"]" * 50_000, "J005", 7),
    "50,000 mappings in one another": (HEAD + b"x-a: " + b"{a: " * 50_000 + b"}" * 50_000, "J005", 7),
    "an alias bomb": (
        HEAD + b"x-a0: &a0 [lol]\n" + b"".join(b"x-a%d: &a%d [%s]\n" % (n, n, b", ".join([b"*a%d" % (n - 1)] * 10)) for n in range(1, 10)),
        "J003",
        7,
    ),
    "an alias that holds itself": (HEAD + b"x-a: &a [*a]\n", "J003", 7),
    "a merge key": (HEAD + b"x-a:\n  <<: {b: 1}\n", "J003", 8),
    "a tag that would run code": (HEAD + b"x-a: !!python/object/apply:os.system [echo]\n", "J003", 7),
    "a second document": (HEAD + b"---\n" + HEAD, "J003", 7),
    "a key that stands twice": (HEAD + b"title: Again\n", "J002", 7),
    "brackets that are not closed": (HEAD + b"x-a: [1, 2\n", "J001", 7),
    "a number of 400 digits": (HEAD + b"x-a: " + b"9" * 400 + b"\n", "J005", 7),
    "a text": (b"hello\n", "J012", 1),
    "a list": (b"- a\n- b\n", "J012", 1),
    "60,000 values": (HEAD + b"x-a: [" + b"1," * 60_000 + b"1]\n", "J005", 7),
    "more than a mebibyte": (HEAD + b"#" * (1 << 20), "J005", 1),
}


@pytest.mark.parametrize("what", CONTENTS)
def test_a_file_that_is_no_journey_is_one_finding_within_a_second(journey: Callable, complete: Path, what: str):
    content, code, line = CONTENTS[what]
    Path("broken.journey.yaml").write_bytes(content)
    started = time.perf_counter()
    outcome = journey("audit", "--format", "json")
    assert time.perf_counter() - started < 1
    report = json.loads(outcome.out)
    (finding,) = [finding for finding in report["findings"] if finding["file"] == "broken.journey.yaml"]
    assert finding["code"].startswith(code)
    assert finding["line"] == line
    assert finding["help"]
    assert (outcome.status, outcome.err) == (1, "")
    assert [matrix["file"] for matrix in report["matrix"]] == [complete.name]
    assert report["summary"]["files"] == 2


@pytest.mark.parametrize("format", REPORTERS)
@pytest.mark.parametrize("what", CONTENTS)
def test_what_a_broken_file_holds_reaches_nobody_raw_or_at_length(journey: Callable, what: str, format: str):
    Path("broken.journey.yaml").write_bytes(CONTENTS[what][0])
    Path("none").mkdir()
    outcome = journey("audit", "--format", format)
    assert len(outcome.out) - len(journey("audit", "none", "--allow-empty", "--format", format).out) < 3000
    assert "Traceback" not in outcome.out + outcome.err
    assert [character for character in outcome.out if not character.isprintable() and character != "\n"] == []


SPECIAL_FILES = {
    "a named pipe": os.mkfifo,
    "a link to nowhere": lambda path: path.symlink_to("nothing"),
    "a link to itself": lambda path: path.symlink_to(path.name),
    "a link out of the folder": lambda path: path.symlink_to("/etc/passwd"),
    "a sparse file of 8 GB": lambda path: (path.touch(), os.truncate(path, 8 << 30)),
}


@pytest.mark.parametrize("what", SPECIAL_FILES)
def test_a_file_that_holds_nothing_to_read_is_one_finding_within_a_second(journey: Callable, complete: Path, what: str):
    SPECIAL_FILES[what](Path("special.journey.yaml"))
    started = time.perf_counter()
    outcome = journey("audit", "special.journey.yaml", complete.name, "--format", "json", "--only", "J1")
    assert time.perf_counter() - started < 1
    report = json.loads(outcome.out)
    (finding,) = report["findings"]
    assert (finding["code"], finding["file"]) == ("J005" if "sparse" in what else "J004", "special.journey.yaml")
    assert (outcome.status, outcome.err, report["summary"]["files"]) == (1, "", 2)
    assert "root:" not in outcome.out


def test_a_file_that_is_too_large_is_told_by_its_size_and_not_read(journey: Callable):
    Path("large.journey.yaml").touch()
    os.truncate("large.journey.yaml", 8 << 30)
    (finding,) = json.loads(journey("audit", "large.journey.yaml", "--format", "json").out)["findings"]
    assert finding["values"]["size"] == 8 << 30


def test_a_device_is_not_read(journey: Callable):
    outcome = journey("audit", "/dev/zero")
    assert outcome.status == 1
    assert outcome.out == (
        "error[J004/unreadable-text]: This is not a regular file\n"
        " --> /dev/zero:1:1\n"
        "  = help: Name a file that you can open and that holds a journey.\n"
        "\n"
        "1 file checked: 1 error.\n"
    )


def test_an_unreadable_file_fails_whatever_is_selected_or_accepted(journey: Callable):
    Path("broken.journey.yaml").write_text("version: 1\ntitle: [\naccept: [{rule: J001, because: No}]\n")
    for flags in (["--only", "J201"], ["--ignore", "J"], ["--select", "J2", "--ignore", "J201"], []):
        outcome = journey("audit", "broken.journey.yaml", "--format", "concise", *flags)
        assert outcome.status == 1
        assert "J001" in outcome.out


def test_an_unreadable_file_and_nothing_else_never_reads_as_all_is_well(journey: Callable):
    Path("broken.journey.yaml").touch()
    assert "all is well" not in journey("audit").out
