"""Reports beside the normal output, and the summary of a step on GitHub: whole, in their format, and the status is the same."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from journeycli.reporters import REPORTERS


@pytest.fixture(autouse=True)
def _not_on_github(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)


@pytest.mark.usefixtures("smallest")
def test_reports_are_written_beside_the_normal_output(journey: Callable):
    normal = journey("audit")
    outcome = journey("audit", "--report", "sarif=journey.sarif", "--report", "junit=junit.xml")
    assert (outcome.status, outcome.out) == (normal.status, normal.out)
    assert outcome.err == "Written: journey.sarif\nWritten: junit.xml\n"
    assert Path("journey.sarif").read_text(encoding="utf-8") == journey("audit", "--format", "sarif").out
    assert Path("junit.xml").read_text(encoding="utf-8") == journey("audit", "--format", "junit").out


@pytest.mark.usefixtures("smallest")
@pytest.mark.parametrize("format", REPORTERS)
def test_a_report_is_what_the_format_prints(journey: Callable, format: str):
    journey("audit", "--report", f"{format}=report", "--color", "always")
    assert Path("report").read_text(encoding="utf-8") == journey("audit", "--format", format, "--color", "never").out


@pytest.mark.usefixtures("smallest")
@pytest.mark.parametrize("format", REPORTERS)
@pytest.mark.parametrize(("arguments", "status"), [(("audit",), 1), (("audit", "--fail-on", "never"), 0), (("validate",), 0)])
def test_the_format_never_changes_the_status(journey: Callable, format: str, arguments: tuple[str, ...], status: int):
    assert journey(*arguments, "--format", format).status == status
    assert journey(*arguments, "--report", f"{format}=x").status == status


def test_a_file_of_a_report_may_have_an_equals_sign_in_its_name(journey: Callable, smallest: Path):
    journey("audit", "--report", "json=a=b.json")
    assert smallest.with_name("a=b.json").exists()


WRONG = {
    ("srif=x",): ('--report does not take "srif"', 'Did you mean "sarif"?'),
    ("junit",): ('--report does not take "junit"', "Write a format and a file: sarif=journey.sarif."),
    ("junit=",): ('--report does not take "junit="', "Write a format and a file: sarif=journey.sarif."),
    ("junit=-",): (
        '--report does not take "junit=-"',
        "Standard output takes the report of --format: name a file here, or use --format junit.",
    ),
    ("",): ('--report does not take ""', "Write a format and a file: sarif=journey.sarif."),
    ("=x",): ('--report does not take ""', "Known are: full, concise, json"),
    ("json=x", "sarif=./x"): ("Two reports cannot be written to the same file", "Give each its own file."),
}


@pytest.mark.parametrize("wrong", WRONG)
def test_a_report_that_cannot_be_meant_is_an_error_before_anything_is_read_or_written(
    journey: Callable, folder: Path, wrong: tuple[str, ...]
):
    message, help = WRONG[wrong]
    outcome = journey("audit", "nowhere", *(part for word in wrong for part in ("--report", word)))
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith(f"error: {message}\n  = help: {help}")
    assert list(folder.iterdir()) == []


@pytest.mark.usefixtures("smallest")
def test_a_report_and_the_output_need_different_files(journey: Callable):
    assert journey("audit", "-o", "x", "--report", "json=x").status == 2
    assert journey("audit", "-o", "x", "--report", "json=y").status == 1


def test_a_journey_is_never_replaced_by_a_report(journey: Callable, smallest: Path):
    before = smallest.read_bytes()
    assert journey("audit", "--report", f"json={smallest.name}").status == 2
    assert smallest.read_bytes() == before


# The summary of a step on GitHub


@pytest.mark.usefixtures("smallest")
def test_github_gets_the_report_as_markdown_after_what_its_summary_already_says(
    journey: Callable, folder: Path, monkeypatch: pytest.MonkeyPatch
):
    markdown = journey("audit", "--format", "markdown").out
    summary = folder / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    for times in (1, 2):
        outcome = journey("audit", "--format", "github")
        assert outcome.out.startswith("::error file=small.journey.yaml,line=13,")
        assert (outcome.status, outcome.err) == (1, "")
        assert summary.read_text(encoding="utf-8") == f"\n\n{markdown}" * times  # a blank line ends what others wrote


@pytest.mark.usefixtures("smallest")
def test_no_other_format_touches_the_summary(journey: Callable, folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / "summary.md"))
    for format in sorted(set(REPORTERS) - {"github"}):
        journey("audit", "--format", format)
    journey("audit", "--report", "github=commands.txt")
    assert not (folder / "summary.md").exists()


@pytest.mark.usefixtures("smallest")
@pytest.mark.parametrize("kind", ["a folder", "a pipe", "nowhere", "nothing"])
def test_a_summary_that_cannot_be_written_is_told_and_changes_nothing(
    journey: Callable, folder: Path, monkeypatch: pytest.MonkeyPatch, kind: str
):
    (folder / "folder").mkdir()
    os.mkfifo(folder / "pipe")
    target = {"a folder": "folder", "a pipe": "pipe", "nowhere": "missing/summary.md", "nothing": ""}[kind]
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", target)
    outcome = journey("audit", "--format", "github")
    assert outcome.status == 1
    assert outcome.out.endswith("1 file checked: 1 error, 3 warnings.\n")
    assert (" cannot be written: " in outcome.err) is (kind != "nothing")


@pytest.mark.usefixtures("smallest")
def test_a_report_that_cannot_be_written_does_not_keep_back_those_after_it(journey: Callable):
    outcome = journey("audit", "--output", "gone/x", "--report", "sarif=nodir/x", "--report", "json=after.json")
    assert outcome.status == 2
    assert outcome.err == (
        "Written: after.json\n"
        "nodir/x cannot be written: no such file or directory\n"
        "error: gone/x cannot be written: no such file or directory\n"
        "  = help: Name another place for it.\n"
    )
    assert Path("after.json").read_text(encoding="utf-8") == journey("audit", "--format", "json").out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["none.journey.yaml"], "none.journey.yaml does not exist"),
        (["--fail-on", "errors"], '--fail-on does not take "errors"'),
        (["--since", "50%\n::error::x"], "Nothing is committed yet"),
    ],
)
def test_github_is_told_why_a_run_stopped(journey: Callable, folder: Path, smallest, monkeypatch: pytest.MonkeyPatch, arguments, told):
    summary = folder / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    subprocess.run(["git", "init", "--quiet", "."], check=True)
    outcome = journey("audit", "--format", "github", *arguments)
    (command,) = outcome.out.splitlines()
    assert (outcome.status, command[:9]) == (2, "::error::")
    assert told in command
    assert outcome.err.startswith("error: ")
    assert summary.read_text(encoding="utf-8").startswith("\n\n### ❌ ")
    assert summary.read_text(encoding="utf-8").count("\n::") == 0


def test_a_mistake_in_the_settings_stands_on_its_line_on_github(journey: Callable, folder: Path, smallest):
    (folder / "journey.toml").write_text("ignore = [\n", encoding="utf-8")
    assert journey("audit", "--format", "github").out.startswith("::error file=journey.toml,line=")


def test_a_test_fails_where_it_fails_the_run(journey: Callable, smallest):
    failing = [journey("audit", "--format", "junit", "--fail-on", level).out.count("<failure ") for level in ("never", "error", "warning")]
    assert failing == [0, 1, 4]
    assert 'tests="4" failures="1"' in journey("audit", "--format", "junit").out
    assert journey("audit", "--format", "junit").out.count("<system-out>warning: ") == 3
