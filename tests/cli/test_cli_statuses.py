"""The exit status: what a script, a hook or a CI runner relies on."""

from collections.abc import Callable
from pathlib import Path

import pytest

from journeycli.finding import Severity
from journeycli.model import Journey
from journeycli.reporters import REPORTERS
from journeycli.rule import rule

WITH_A_WARNING = ["small.journey.yaml", "--only", "J203"]
WITH_AN_ERROR = ["small.journey.yaml", "--only", "J201"]
WITH_NOTHING = ["complete.journey.yaml", "--only", "J201"]
BROKEN = ["broken.journey.yaml"]

STATUSES = [
    (WITH_NOTHING, [], 0),
    (WITH_NOTHING, ["--fail-on", "info"], 0),
    (WITH_A_WARNING, [], 0),
    (WITH_A_WARNING, ["--fail-on", "error"], 0),
    (WITH_A_WARNING, ["--fail-on", "warning"], 1),
    (WITH_A_WARNING, ["--fail-on", "info"], 1),
    (WITH_A_WARNING, ["--fail-on", "never"], 0),
    (WITH_AN_ERROR, [], 1),
    (WITH_AN_ERROR, ["--fail-on", "warning"], 1),
    (WITH_AN_ERROR, ["--fail-on", "never"], 0),
    (WITH_AN_ERROR, ["--max-findings", "0"], 1),
    (WITH_AN_ERROR, ["--output", "report.txt"], 1),
    (BROKEN, [], 1),
    (BROKEN, ["--fail-on", "info"], 1),
    (BROKEN, ["--fail-on", "never"], 0),
    ([*BROKEN, *WITH_NOTHING], [], 1),
    ([*WITH_AN_ERROR, "missing.journey.yaml"], [], 2),
    (WITH_AN_ERROR, ["--select", "J9"], 2),
    (WITH_AN_ERROR, ["--fail-on", "fatal"], 2),
    (WITH_AN_ERROR, ["--color", "sometimes"], 2),
    (WITH_AN_ERROR, ["--color", "sometimes", "--output", "report.txt"], 2),
    (WITH_AN_ERROR, ["--today", "tomorrow"], 2),
    (WITH_AN_ERROR, ["--max-findings", "-1"], 2),
    (WITH_AN_ERROR, ["--max-findings", "many"], 2),
    (WITH_AN_ERROR, ["--unknown-flag"], 2),
    (WITH_AN_ERROR, ["--output"], 2),
    (WITH_AN_ERROR, ["--output", "missing/report.txt"], 2),
    (["nothing"], [], 2),
    (["nothing"], ["--allow-empty"], 0),
    (["missing"], ["--allow-empty"], 2),
    (["a" * 300], [], 2),
]


@pytest.fixture
def files(folder: Path, smallest: Path, complete: Path) -> None:
    (folder / "broken.journey.yaml").write_text("title: [")
    (folder / "nothing").mkdir()
    assert smallest.exists()
    assert complete.exists()


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize(("paths", "flags", "status"), STATUSES)
def test_the_status_says_what_happened(journey: Callable, paths: list[str], flags: list[str], status: int):
    assert journey("audit", *paths, *flags).status == status


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize("format", REPORTERS)
@pytest.mark.parametrize(("paths", "flags", "status"), STATUSES)
def test_the_format_never_changes_the_status(journey: Callable, paths: list[str], flags: list[str], status: int, format: str):
    assert journey("audit", *paths, *flags, "--format", format).status == status


@pytest.mark.usefixtures("files")
@pytest.mark.parametrize(("paths", "flags"), [row[:2] for row in STATUSES if row[2] == 2])
def test_a_run_that_could_not_be_done_says_why_in_one_message_and_prints_no_report(journey: Callable, paths: list[str], flags: list[str]):
    outcome = journey("audit", *paths, *flags)
    assert outcome.out == ""
    assert outcome.err.startswith("error: ")
    assert len(outcome.err.splitlines()) <= 2
    assert "Errno" not in outcome.err


@pytest.mark.usefixtures("files")
def test_nothing_found_says_what_a_journey_file_is_called(journey: Callable):
    assert journey("audit", "nothing").err == (
        "error: No journey was found\n  = help: Begin one with `journey init`; or name the folder that it is in. A journey file is called NAME.journey.yaml.\n"
    )


@pytest.mark.parametrize(
    "command", [["rules"], ["rules", "--format", "json"], ["explain", "J201"], ["schema"], ["--version"], ["--help"], []]
)
def test_a_command_that_only_tells_something_is_done(journey: Callable, command: list[str]):
    outcome = journey(*command)
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out


@rule("J201", Severity.ERROR)
def phase_without_channel(journey: Journey):
    """Rule with a bug."""
    yield 1 / (len(journey.phases) - len(journey.phases))


@pytest.fixture
def with_a_bug(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("journeycli.settings.selection.CATALOGUE", (phase_without_channel,))


@pytest.mark.usefixtures("with_a_bug", "smallest")
def test_a_bug_is_one_line_that_names_the_rule_and_the_file(journey: Callable):
    outcome = journey("audit")
    assert (outcome.status, outcome.out) == (101, "")
    assert outcome.err == (
        "bug: ZeroDivisionError in rule J201/phase-without-channel, on the file small.journey.yaml."
        " --debug shows the traceback; please report it.\n"
    )


@pytest.mark.usefixtures("with_a_bug")
def test_a_bug_in_a_file_with_a_hostile_name_is_still_one_harmless_line(journey: Callable, smallest: Path):
    smallest.rename("a\n::error::\x1b[31m\u202e.journey.yaml")
    outcome = journey("audit")
    assert outcome.status == 101
    assert outcome.err.count("\n") == 1
    assert outcome.err.strip().isprintable()


@pytest.mark.usefixtures("with_a_bug", "smallest")
def test_debug_shows_the_traceback_of_a_bug_with_the_rule_and_the_file(journey: Callable):
    outcome = journey("audit", "--debug")
    assert outcome.status == 101
    assert outcome.err.startswith("Traceback (most recent call last):\n")
    assert "ZeroDivisionError" in outcome.err
    assert "\nin rule J201/phase-without-channel, on the file small.journey.yaml\n" in outcome.err


@pytest.mark.usefixtures("with_a_bug", "smallest")
def test_a_bug_leaves_no_half_report(journey: Callable):
    assert journey("audit", "--output", "report.txt").status == 101
    assert not Path("report.txt").exists()


def test_debug_changes_nothing_while_all_goes_well(journey: Callable, smallest: Path):
    assert journey("audit", smallest.name, "--debug") == journey("audit", smallest.name)
    assert journey("--debug").out == journey("--help").out
