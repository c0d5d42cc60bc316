"""`journey diff`: which versions it takes, what it follows, and its exit status."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from shutil import rmtree

import pytest

PLAN = """\
version: 1
title: Getting slim with Anne
personas: {vera: {name: Vera, goals: [Lose weight]}}
channels: {newsletter: {kind: email}, phone: {kind: phone}}
phases:
  - {id: awareness, goals: [Know that it can be done], channels: [newsletter]}
  - {id: service, goals: [Keep going], channels: [phone]}
"""
ANOTHER = {"version": 1, "title": "Sleeping well", "personas": {"v": {"name": "V"}}, "phases": [{"id": "service"}]}
GAP = PLAN.replace("channels: [phone]", "channels: []")


def git(*words: str) -> str:
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    command = ["git", "-c", "user.name=Anne", "-c", "user.email=anne@example.com", *words]
    return subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout.strip()


@pytest.fixture
def pair(folder: Path) -> None:
    (folder / "old.journey.yaml").write_text(PLAN)
    (folder / "new.journey.yaml").write_text(GAP)
    (folder / "broken.journey.yaml").write_text("title: [")


@pytest.fixture
def repository(folder: Path) -> Path:
    """A workspace of which one commit is kept."""
    git("init", "--quiet", "--initial-branch=main")
    (folder / "plans").mkdir()
    for name in ("slim", "sport", "food"):
        (folder / "plans" / f"{name}.journey.yaml").write_text(f"id: {name}-with-anne\n{PLAN}")
    git("add", "--all")
    git("commit", "--quiet", "--message=Start")
    return folder


STATUSES = [
    (["old.journey.yaml", "new.journey.yaml"], 0),
    (["old.journey.yaml", "new.journey.yaml", "--exit-code"], 1),
    (["old.journey.yaml", "old.journey.yaml", "--exit-code"], 0),
    (["old.journey.yaml", "broken.journey.yaml"], 1),
    (["broken.journey.yaml", "old.journey.yaml"], 1),
    (["old.journey.yaml"], 2),
    (["old.journey.yaml", "new.journey.yaml", "broken.journey.yaml"], 2),
    (["old.journey.yaml", "missing.journey.yaml"], 2),
    (["old.journey.yaml", "."], 2),
    (["-", "-"], 2),
    ([], 2),
    (["old.journey.yaml", "new.journey.yaml", "--format", "yaml"], 2),
    (["old.journey.yaml", "new.journey.yaml", "--language", "fr"], 2),
    (["old.journey.yaml", "new.journey.yaml", "--today", "tomorrow"], 2),
    (["old.journey.yaml", "new.journey.yaml", "--color", "sometimes"], 2),
    (["HEAD:old.journey.yaml", "new.journey.yaml"], 2),
    (["--since", "HEAD"], 2),
    (["--since", "HEAD", "-"], 2),
]


@pytest.mark.usefixtures("pair")
@pytest.mark.parametrize(("arguments", "status"), STATUSES)
def test_the_status_says_what_happened(journey: Callable, arguments: list[str], status: int):
    outcome = journey("diff", *arguments)
    assert outcome.status == status
    assert outcome.err.startswith("error: ") is (status == 2)


@pytest.mark.usefixtures("pair")
@pytest.mark.parametrize("format", ["text", "json", "markdown"])
def test_the_format_never_changes_the_status_and_the_report_can_go_to_a_file(journey: Callable, folder: Path, format: str):
    printed = journey("diff", "old.journey.yaml", "new.journey.yaml", "--format", format, "--exit-code")
    written = journey("diff", "old.journey.yaml", "new.journey.yaml", "--format", format, "--exit-code", "--output", "report")
    assert (printed.status, written.status) == (1, 1)
    assert (folder / "report").read_text(encoding="utf-8") == printed.out


@pytest.mark.usefixtures("pair")
def test_one_version_may_come_from_standard_input(journey: Callable, standard_input: Callable):
    standard_input(GAP.encode())
    assert "Service has lost its last channel" in journey("diff", "old.journey.yaml", "-").out
    standard_input(GAP.encode())
    assert "Service has an active channel now" in journey("diff", "-", "old.journey.yaml").out


@pytest.mark.usefixtures("pair")
def test_the_report_speaks_the_language_asked_for(journey: Callable):
    printed = journey("diff", "old.journey.yaml", "new.journey.yaml", "--language", "nl").out
    assert "Service heeft geen enkel kanaal meer" in printed
    assert "What it does" not in printed


@pytest.mark.usefixtures("pair")
def test_the_settings_of_the_folder_decide_which_findings_there_are(journey: Callable, folder: Path):
    assert "J201" in journey("diff", "old.journey.yaml", "new.journey.yaml").out
    (folder / "journey.toml").write_text('ignore = ["J201"]\n')
    assert "J201" not in journey("diff", "old.journey.yaml", "new.journey.yaml").out
    assert "J201" in journey("diff", "old.journey.yaml", "new.journey.yaml", "--isolated").out


@pytest.mark.usefixtures("pair")
def test_a_version_that_is_no_journey_is_reported_with_its_place(journey: Callable):
    printed = journey("diff", "old.journey.yaml", "broken.journey.yaml").out
    assert "--> broken.journey.yaml:1:" in printed
    assert printed.endswith("\n1 file cannot be compared.\n")


def test_a_version_may_come_from_git(journey: Callable, repository: Path):
    (repository / "plans" / "slim.journey.yaml").write_text(f"id: slim-with-anne\n{GAP}")
    printed = journey("diff", "HEAD:plans/slim.journey.yaml", "plans/slim.journey.yaml").out
    assert printed.startswith("Getting slim with Anne  HEAD:plans/slim.journey.yaml → plans/slim.journey.yaml\n")
    assert "Service has lost its last channel" in printed
    assert journey("diff", "HEAD:plans/slim.journey.yaml", "main:plans/slim.journey.yaml").out == "No difference in meaning.\n"


def test_the_name_after_a_revision_counts_from_this_folder(journey: Callable, repository: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir(repository / "plans")
    assert journey("diff", "HEAD:slim.journey.yaml", "slim.journey.yaml").status == 0


def test_a_file_of_that_very_name_wins_from_a_revision(journey: Callable, repository: Path):
    (repository / "HEAD:plans").mkdir()
    (repository / "HEAD:plans" / "slim.journey.yaml").write_text(GAP.replace("Getting slim", "Another plan"))
    assert "Another plan" in journey("diff", "plans/slim.journey.yaml", "HEAD:plans/slim.journey.yaml").out


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize(
    ("old", "told"),
    [
        ("HEAD:plans/none.journey.yaml", "There is no plans/none.journey.yaml at revision HEAD"),
        ("nowhere:plans/slim.journey.yaml", "There is no revision nowhere"),
        ("--output=x:plans/slim.journey.yaml", "The name x:plans/slim.journey.yaml does not end in a format"),
        ("HEAD:", "HEAD: does not exist"),
        (":plans/none.journey.yaml", "git has no plans/none.journey.yaml for the next commit"),
        ("HEAD:plans", "plans is a folder at revision HEAD"),
    ],
)
def test_what_git_does_not_have_is_told(journey: Callable, old: str, told: str):
    outcome = journey("diff", old, "plans/slim.journey.yaml")
    assert outcome.status == 2
    assert told in outcome.err


def test_a_version_may_be_what_is_staged(journey: Callable, repository: Path):
    file = repository / "plans" / "slim.journey.yaml"
    file.write_text(f"id: slim-with-anne\n{GAP}")
    git("add", "--all")
    file.write_text("title: [")
    printed = journey("diff", "HEAD:plans/slim.journey.yaml", ":plans/slim.journey.yaml").out
    assert "HEAD:plans/slim.journey.yaml → :plans/slim.journey.yaml\n" in printed
    assert "Service has lost its last channel" in printed


def test_a_shallow_clone_is_told_how_to_get_the_rest(journey: Callable, repository: Path, monkeypatch: pytest.MonkeyPatch):
    git("commit", "--quiet", "--allow-empty", "--message=More")
    git("clone", "--quiet", "--depth=1", f"file://{repository}", "shallow")
    monkeypatch.chdir(repository / "shallow")
    outcome = journey("diff", "HEAD~1:plans/slim.journey.yaml", "plans/slim.journey.yaml")
    assert outcome.status == 2
    assert "git fetch --unshallow" in outcome.err


def fates(journey: Callable, *arguments: str) -> list[tuple[str, str, str | None, str | None]]:
    report = json.loads(journey("diff", *arguments, "--format", "json").out)
    sides = [[file[side] and file[side]["file"] for side in ("old", "new")] for file in report["files"]]
    return [(file["fate"], file["renamed"], *side) for file, side in zip(report["files"], sides, strict=True)]


def test_since_a_revision_every_journey_that_changed_is_compared(journey: Callable, repository: Path):
    assert journey("diff", "--since", "HEAD", "--exit-code").out == "No difference in meaning since HEAD.\n"
    (repository / "plans" / "slim.journey.yaml").write_text(f"id: slim-with-anne\n{GAP}")
    (repository / "plans" / "food.journey.yaml").unlink()
    (repository / "new.journey.yaml").write_text(json.dumps(ANOTHER))
    (repository / "plans" / "sport.journey.yaml").write_text(f"# Only a comment.\nid: sport-with-anne\n{PLAN}")
    assert fates(journey, "--since", "HEAD") == [
        ("added", False, None, "new.journey.yaml"),
        ("removed", False, "plans/food.journey.yaml", None),
        ("changed", False, "plans/slim.journey.yaml", "plans/slim.journey.yaml"),
        ("same", False, "plans/sport.journey.yaml", "plans/sport.journey.yaml"),
    ]
    printed = journey("diff", "--since", "HEAD").out
    assert "new.journey.yaml is new" in printed
    assert "HEAD:plans/food.journey.yaml is gone" in printed
    assert "sport" not in printed


def test_a_renamed_file_is_followed_by_what_it_holds(journey: Callable, repository: Path):
    git("mv", "plans/slim.journey.yaml", "plans/thin.journey.yaml")
    (repository / "plans" / "thin.journey.yaml").write_text(f"id: slim-with-anne\n{GAP}")
    assert fates(journey, "--since", "HEAD") == [("changed", True, "plans/slim.journey.yaml", "plans/thin.journey.yaml")]
    assert "plans/slim.journey.yaml is now called plans/thin.journey.yaml" in journey("diff", "--since", "HEAD").out


def test_a_file_that_was_renamed_and_rewritten_is_followed_by_the_id_of_its_journey(journey: Callable, repository: Path):
    (repository / "plans" / "slim.journey.yaml").unlink()
    (repository / "thin.journey.yaml").write_text(json.dumps(ANOTHER | {"id": "slim-with-anne"}))
    assert fates(journey, "--since", "HEAD") == [("changed", True, "plans/slim.journey.yaml", "thin.journey.yaml")]


def test_a_renamed_file_in_which_nothing_changed_still_differs(journey: Callable, repository: Path):
    git("mv", "plans/slim.journey.yaml", "plans/thin.journey.yaml")
    assert journey("diff", "--since", "HEAD", "--exit-code").status == 1


def test_one_broken_journey_of_a_workspace_does_not_keep_the_others_from_being_compared(journey: Callable, repository: Path):
    (repository / "plans" / "slim.journey.yaml").write_text(f"id: slim-with-anne\n{GAP}")
    (repository / "plans" / "food.journey.yaml").write_text("title: [")
    outcome = journey("diff", "--since", "HEAD")
    assert outcome.status == 1
    assert "Service has lost its last channel" in outcome.out
    assert "--> plans/food.journey.yaml" in outcome.out


def test_the_order_in_which_paths_are_named_does_not_matter(journey: Callable, repository: Path):
    for name in ("slim", "food"):
        (repository / "plans" / f"{name}.journey.yaml").write_text(f"id: {name}-with-anne\n{GAP}")
    files = ["plans/slim.journey.yaml", "plans/food.journey.yaml"]
    one, other = (journey("diff", "--since", "HEAD", *paths).out for paths in (files, files[::-1]))
    assert one == other == journey("diff", "--since", "HEAD", "plans").out
    assert "food" not in journey("diff", "--since", "HEAD", "plans/slim.journey.yaml").out


def test_one_named_file_in_which_nothing_changed_is_not_told(journey: Callable, repository: Path):
    assert fates(journey, "--since", "HEAD", "plans/slim.journey.yaml") == []


def test_a_file_may_be_gone_with_its_folder(journey: Callable, repository: Path):
    rmtree(repository / "plans")
    assert fates(journey, "--since", "HEAD", "plans/food.journey.yaml") == [("removed", False, "plans/food.journey.yaml", None)]


def test_the_first_line_speaks_the_language_of_the_journeys_that_differ(journey: Callable, repository: Path):
    (repository / "plans" / "slim.journey.yaml").write_text(f"id: slim-with-anne\nlanguage: nl\n{GAP}")
    (repository / "plans" / "sport.journey.yaml").write_text(f"# Only a comment.\nid: sport-with-anne\n{PLAN}")
    assert journey("diff", "--since", "HEAD").out.endswith(", 2 nieuwe bevindingen.\n")


def test_one_named_file_may_be_new_or_gone(journey: Callable, repository: Path):
    (repository / "plans" / "food.journey.yaml").unlink()
    (repository / "new.journey.yaml").write_text(PLAN)
    assert fates(journey, "--since", "HEAD", "plans/food.journey.yaml") == [("removed", False, "plans/food.journey.yaml", None)]
    assert fates(journey, "--since", "HEAD", "new.journey.yaml") == [("added", False, None, "new.journey.yaml")]
    assert journey("diff", "--since", "HEAD", "none.journey.yaml").status == 2


def test_a_version_above_the_limits_is_reported_and_not_compared(journey: Callable, repository: Path):
    (repository / "plans" / "slim.journey.yaml").write_text("#" * (1 << 20) + "\n")
    outcome = journey("diff", "--since", "HEAD")
    assert outcome.status == 1
    assert "J005" in outcome.out


COUNTED = "period,touchpoint,channel,visitors,source\n2026-01,,newsletter,1200,hand\n2026-01,,radio,300,hand\n"


def test_the_numbers_beside_each_version_count_for_its_findings(journey: Callable, repository: Path):
    numbers = repository / "plans" / "slim.measurements.csv"
    assert "J609" not in journey("audit", "plans/slim.journey.yaml").out
    numbers.write_text(COUNTED)
    assert "J609" in journey("audit", "plans/slim.journey.yaml").out
    printed = journey("diff", "--since", "HEAD", "--exit-code")
    assert printed.status == 1
    assert "J609" in printed.out
    assert "sport" not in printed.out
    assert "J609" in journey("diff", "--since", "HEAD", "plans/slim.journey.yaml").out
    assert "J609" in journey("diff", "HEAD:plans/slim.journey.yaml", "plans/slim.journey.yaml").out
    git("add", "--all")
    assert "J609" in journey("diff", "HEAD:plans/slim.journey.yaml", ":plans/slim.journey.yaml").out
    git("commit", "--quiet", "--message=Counted")
    assert journey("diff", "--since", "HEAD").out == "No difference in meaning since HEAD.\n"
    numbers.write_text("visitors\n")
    assert "J010" in journey("diff", "--since", "HEAD").out
    numbers.unlink()
    assert "solved" in journey("diff", "--since", "HEAD").out


def test_a_folder_that_is_gone_is_no_missing_path(journey: Callable, repository: Path):
    rmtree(repository / "plans")
    gone = [("removed", False, f"plans/{name}.journey.yaml", None) for name in ("food", "slim", "sport")]
    assert fates(journey, "--since", "HEAD", "plans") == gone
    assert journey("diff", "--since", "HEAD", "plants").status == 2


def test_many_files_are_asked_for_together(journey: Callable, repository: Path, asked: list[list[str]]):
    for number in range(30):
        (repository / f"{number}.journey.yaml").write_text(f"id: n{number}\n{PLAN}")
    git("add", "--all")
    git("commit", "--quiet", "--message=More")
    for number in range(30):
        (repository / f"{number}.journey.yaml").write_text(f"id: n{number}\n{GAP}")
    asked.clear()
    assert len(fates(journey, "--since", "HEAD")) == 30
    assert len(asked) < 20


def test_what_is_accepted_counts_where_it_is_asked_for(journey: Callable, repository: Path):
    accept = "accept:\n  - {rule: phase-without-channel, because: Later.}\n"
    (repository / "plans" / "slim.journey.yaml").write_text(f"id: slim-with-anne\n{GAP}{accept}")
    assert "J201" not in journey("diff", "--since", "HEAD").out
    assert "J201" in journey("diff", "--since", "HEAD", "--no-accept").out


def test_a_comparison_of_journeys_in_two_languages_speaks_one(journey: Callable, repository: Path):
    (repository / "plans" / "slim.journey.yaml").write_text(f"id: slim-with-anne\nlanguage: nl\n{GAP}")
    (repository / "plans" / "sport.journey.yaml").write_text(f"id: sport-with-anne\n{GAP}")
    printed = journey("diff", "--since", "HEAD", "--format", "markdown").out
    assert printed.count("has no channel") == 2
    assert "heeft geen" not in printed


@pytest.mark.parametrize("revision", ["HEAD", "main"])
def test_before_the_first_commit_it_says_so(journey: Callable, folder: Path, revision: str):
    git("init", "--quiet", "--initial-branch=main")
    (folder / "slim.journey.yaml").write_text(PLAN)
    outcome = journey("diff", "--since", revision)
    assert (outcome.status, outcome.err.splitlines()[0]) == (2, "error: Nothing is committed yet")
    assert "every journey is new" in outcome.err


def test_a_revision_has_a_name(journey: Callable, repository: Path):
    assert journey("diff", "--since", "").err.startswith("error: --since names no revision\n")
