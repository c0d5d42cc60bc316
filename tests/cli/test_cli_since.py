"""`--since`: only the journeys that changed on the way from a revision to the files as they are now."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from repositories import Repository
from written import COMPLETE, SMALLEST


@pytest.fixture
def since(journey: Callable, repository: Repository) -> Callable[..., list[str]]:
    """The files that a run looks at, of a repository with two journeys that nobody has changed yet."""
    repository.write("coach.journey.yaml", COMPLETE)
    repository.write("plans/bakery.journey.yaml", COMPLETE.replace("Anne", "the bakery"))
    repository.commit()

    def run(*arguments: str) -> list[str]:
        outcome = journey("validate", "--format", "json", *arguments)
        assert outcome.status in (0, 1), outcome.err
        return [file["path"] for file in json.loads(outcome.out)["files"]]

    return run


def test_nothing_changed_is_said_and_is_no_failure(journey, since, repository):
    outcome = journey("audit", "--since", "main")
    assert (outcome.status, outcome.err) == (0, "No journey changed since main\n")
    assert outcome.out == "0 files checked.\n"


def test_only_the_journey_that_changed_is_checked(journey, since, repository):
    repository.write("plans/bakery.journey.yaml", SMALLEST)
    outcome = journey("audit", "--since", "main", "--format", "concise")
    assert outcome.status == 1
    assert {line.split(":")[0] for line in outcome.out.splitlines()[:-1]} == {"plans/bakery.journey.yaml"}
    assert outcome.out.splitlines()[-1].startswith("1 file checked: ")


def test_a_new_journey_counts_whether_git_knows_of_it_or_not(since, repository):
    repository.write("new.journey.yaml", COMPLETE)
    repository.write("added.journey.yaml", COMPLETE)
    repository("add", "added.journey.yaml")
    assert since("--since", "main") == ["added.journey.yaml", "new.journey.yaml"]


def test_what_git_ignores_and_what_is_no_journey_is_passed_over(since, repository):
    repository.write(".gitignore", "drafts/\n")
    repository.write("drafts/idea.journey.yaml", COMPLETE)
    repository.write("notes.yaml", "a: 1\n")
    assert since("--since", "main") == []


def test_what_was_committed_since_the_branch_was_left_counts_and_what_others_did_there_does_not(since, repository):
    repository("switch", "--quiet", "--create", "spring")
    repository.write("coach.journey.yaml", COMPLETE + "owner: Anne\n")
    repository.commit()
    repository("switch", "--quiet", "main")
    repository.write("plans/bakery.journey.yaml", SMALLEST)
    repository.commit()
    repository("switch", "--quiet", "spring")
    assert since("--since", "main") == ["coach.journey.yaml"]


def test_a_change_taken_back_is_none(since, repository):
    repository.write("coach.journey.yaml", SMALLEST)
    repository.commit()
    repository.write("coach.journey.yaml", COMPLETE)
    assert since("--since", "HEAD~1") == []
    assert since("--since", "HEAD") == ["coach.journey.yaml"]


def test_a_file_that_was_only_touched_or_has_line_ends_of_windows_is_the_same(since, repository):
    repository.write("coach.journey.yaml", COMPLETE)
    (repository.folder / "plans/bakery.journey.yaml").write_bytes(COMPLETE.replace("Anne", "the bakery").replace("\n", "\r\n").encode())
    assert since("--since", "main") == []


def test_a_renamed_journey_is_checked_under_its_new_name_and_a_removed_one_is_not(since, repository):
    repository("mv", "coach.journey.yaml", "anne.journey.yaml")
    repository("rm", "--quiet", "plans/bakery.journey.yaml")
    assert since("--since", "main") == ["anne.journey.yaml"]


def test_paths_narrow_it_further(since, repository):
    repository.write("coach.journey.yaml", SMALLEST)
    repository.write("plans/bakery.journey.yaml", SMALLEST)
    assert since("--since", "main", "plans") == ["plans/bakery.journey.yaml"]
    assert since("--since", "main", "coach.journey.yaml") == ["coach.journey.yaml"]
    assert since("--since", "main", "coach.journey.yaml", ".", "plans") == ["coach.journey.yaml", "plans/bakery.journey.yaml"]


def test_a_file_named_otherwise_is_asked_of_git_by_its_name(since, repository):
    repository.write("plan.yaml", COMPLETE)
    assert since("--since", "main", "plan.yaml") == ["plan.yaml"]
    repository.commit()
    assert since("--since", "main", "plan.yaml") == []


def test_the_repository_is_that_of_the_path_and_not_of_the_working_folder(since, repository, monkeypatch, tmp_path_factory):
    repository.write("coach.journey.yaml", SMALLEST)
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    folder = repository.folder.as_posix()
    assert since("--since", "main", folder) == [f"{folder}/coach.journey.yaml"]


def test_from_a_folder_within_the_repository_it_is_what_is_below(since, repository, monkeypatch):
    repository.write("coach.journey.yaml", SMALLEST)
    repository.write("plans/bakery.journey.yaml", SMALLEST)
    monkeypatch.chdir(repository.folder / "plans")
    assert since("--since", "main") == ["bakery.journey.yaml"]


def test_names_that_git_would_quote_or_take_for_a_flag_or_pattern_are_names(since, repository):
    names = ["--output=x.journey.yaml", "[a]*.journey.yaml", "bäckerei.journey.yaml", 'say "hi"\n.journey.yaml']
    for name in names:
        repository.write(f"odd/{name}", COMPLETE)
    repository.commit()
    assert since("--since", "HEAD") == []
    for name in names:
        repository.write(f"odd/{name}", SMALLEST)
    assert len(since("--since", "HEAD", "odd")) == len(names)
    assert since("--since", "HEAD", "odd/[a]*.journey.yaml") == ["odd/[a]*.journey.yaml"]
    assert not (repository.folder / "x.journey.yaml").exists()


def test_a_repository_that_counts_by_sha256_is_understood(journey, repository):
    shutil.rmtree(repository.folder / ".git")
    repository("init", "--quiet", "--object-format=sha256", "--initial-branch=main")
    repository.write("coach.journey.yaml", COMPLETE)
    repository.commit()
    assert journey("validate", "--since", "main").err == "No journey changed since main\n"


WRONG = {
    "a mistyped revision": (["--since", "mian"], "There is no revision mian", 'Did you mean "main"?'),
    "an unknown revision": (["--since", "2f7a"], "There is no revision 2f7a", "`git branch --all` lists the branches"),
    "a flag as a revision": (["--since=--output=stolen"], "There is no revision --output=stolen", "`git branch --all`"),
    "a range": (["--since", "main..HEAD"], "There is no revision main..HEAD", "`git branch --all`"),
    "a tree": (["--since", "main:plans"], "There is no revision main:plans", "`git branch --all`"),
    "a line end": (["--since", "main\n::error::x"], r"There is no revision main\n::error::x", "`git branch --all`"),
    "no revision": (["--since", ""], "--since names no revision", "Name a branch, a tag or a commit: --since origin/main."),
    "two ways": (["--since", "main", "--staged"], "--since and --staged exclude each other", "--since looks at files as they are now"),
    "standard input": (["--since", "main", "-"], "Standard input has no earlier version", "Name files or folders"),
}


@pytest.mark.parametrize(("arguments", "message", "help"), WRONG.values(), ids=WRONG)
def test_what_git_cannot_tell_ends_the_run_with_the_way_out(journey, since, repository, arguments, message, help):
    outcome = journey("audit", *arguments)
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.splitlines()[0] == f"error: {message}"
    assert help in outcome.err
    assert not (repository.folder / "stolen").exists()


def test_a_branch_that_only_the_server_has_is_offered(journey, since, repository):
    repository("update-ref", "refs/remotes/origin/release", "HEAD")
    assert 'Did you mean "origin/release"?' in journey("audit", "--since", "release").err


def test_outside_a_repository_it_says_so(journey, folder: Path, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(folder.parent))
    (folder / "coach.journey.yaml").write_text(COMPLETE)
    outcome = journey("audit", "--since", "main")
    assert outcome.status == 2
    assert outcome.err.startswith(f"error: {folder} is not in a git repository\n")


def test_before_the_first_commit_it_says_so(journey, repository):
    repository.write("coach.journey.yaml", COMPLETE)
    outcome = journey("audit", "--since", "HEAD")
    assert (outcome.status, outcome.err.splitlines()[0]) == (2, "error: Nothing is committed yet")


def test_without_git_it_says_so(journey, since, repository, monkeypatch):
    monkeypatch.setenv("PATH", str(repository.folder))
    outcome = journey("audit", "--since", "main")
    assert (outcome.status, outcome.err.splitlines()[0]) == (2, "error: git is not installed here")


def test_a_clone_that_is_too_shallow_says_how_to_deepen_it(journey, since, repository, tmp_path_factory, monkeypatch):
    repository.write("coach.journey.yaml", SMALLEST)
    repository.commit()
    clone = tmp_path_factory.mktemp("clone")
    repository("clone", "--quiet", "--depth=1", repository.folder.as_uri(), str(clone))
    monkeypatch.chdir(clone)
    outcome = journey("audit", "--since", "HEAD~1")
    assert outcome.status == 2
    assert "fetch-depth: 0" in outcome.err


def test_two_commits_of_history_are_enough_for_a_pull_request_as_github_checks_it_out(since, repository, tmp_path_factory, monkeypatch):
    repository("switch", "--quiet", "--create", "spring")
    repository.write("coach.journey.yaml", SMALLEST)
    repository.commit()
    repository("switch", "--quiet", "main")
    repository.write("plans/bakery.journey.yaml", SMALLEST)
    repository.commit()
    repository("merge", "--quiet", "--no-edit", "spring")
    clone = tmp_path_factory.mktemp("clone")
    repository("clone", "--quiet", "--depth=2", repository.folder.as_uri(), str(clone))
    monkeypatch.chdir(clone)
    assert since("--since", "HEAD^1") == ["coach.journey.yaml"]


def test_work_without_a_common_commit_says_so(journey, since, repository):
    repository("switch", "--quiet", "--orphan", "fresh")
    repository.write("coach.journey.yaml", COMPLETE)
    repository.commit()
    outcome = journey("audit", "--since", "main")
    assert (outcome.status, outcome.err.splitlines()[0]) == (2, "error: main and the present work have no commit in common")


def test_a_folder_without_any_journey_still_fails_and_allow_empty_still_relaxes(journey, since, repository):
    repository.write("empty/notes.txt", "nothing")
    assert journey("audit", "--since", "main", "empty").status == 2
    assert journey("audit", "--since", "main", "empty", "--allow-empty").status == 0


def test_a_journey_that_is_gone_is_said_once(journey, since, repository):
    (repository.folder / "plans/bakery.journey.yaml").unlink()
    outcome = journey("audit", "--since", "main", ".", "plans", "--allow-empty")
    assert (outcome.status, outcome.err) == (0, "1 journey is gone since main\n")


def test_in_a_shallow_clone_it_says_how_to_deepen_it_and_proposes_nothing(journey, since, repository, tmp_path_factory, monkeypatch):
    repository("branch", "origin-main")
    clone = tmp_path_factory.mktemp("clone")
    repository("clone", "--quiet", "--depth=1", "--branch=origin-main", repository.folder.as_uri(), str(clone))
    monkeypatch.chdir(clone)
    outcome = journey("audit", "--since", "origin/main")
    assert outcome.status == 2
    assert "Did you mean" not in outcome.err
    assert "fetch-depth: 0" in outcome.err


def test_what_only_points_at_a_branch_is_never_proposed(journey, since, repository):
    repository("update-ref", "refs/remotes/origin/spring-and-summer", "HEAD")
    repository("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/spring-and-summer")
    assert "`git branch --all`" in journey("audit", "--since", "origin/HAED").err


NUMBERS = "period,touchpoint,channel,visitors,source\n2026-01,,newsletter,12,\n"


def test_a_journey_with_other_numbers_beside_it_counts_as_changed(since, repository):
    repository.write("plans/bakery.measurements.csv", NUMBERS)
    assert since("--since", "main") == ["plans/bakery.journey.yaml"]
    assert since("--since", "main", "plans/bakery.journey.yaml") == ["plans/bakery.journey.yaml"]
    repository.commit()
    assert since("--since", "HEAD") == []
    (repository.folder / "plans/bakery.measurements.csv").unlink()
    assert since("--since", "HEAD") == ["plans/bakery.journey.yaml"]


BOTH = ["coach.journey.yaml", "plans/bakery.journey.yaml"]


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("journey.toml", 'ignore = ["J2"]\n', BOTH),
        ("plans/journey.toml", 'ignore = ["J2"]\n', BOTH[1:]),
        ("pyproject.toml", '[tool.journey]\nignore = ["J2"]\n', BOTH),
        ("pyproject.toml", '[project]\nname = "plans"\n', []),
        ("pyproject.toml", "tool = 5\n", []),
        ("other/journey.toml", "", []),
    ],
)
def test_journeys_that_are_held_against_other_settings_count_as_changed(since, repository, name, text, found):
    repository.write(name, text)
    assert since("--since", "main") == found
    assert since("--since", "main", "plans") == [file for file in found if file.startswith("plans")]
    assert since("--since", "main", "--isolated") == []
    repository.commit()
    assert since("--since", "HEAD") == []
    (repository.folder / name).unlink()
    assert since("--since", "HEAD") == found


def test_settings_that_others_nearer_overrule_change_nothing(since, repository):
    repository.write("plans/journey.toml", "")
    repository.commit()
    repository.write("journey.toml", 'ignore = ["J2"]\n')
    assert since("--since", "HEAD") == ["coach.journey.yaml"]


def test_settings_and_a_baseline_that_are_named_bear_on_every_journey_where_git_kept_others(journey, since, repository, folder):
    repository.write("ci/strict.toml", "")
    assert journey("baseline", "write").status == 0
    repository.commit()
    flags = ("--config", "ci/strict.toml", "--baseline", "journey-baseline.json", "--since", "HEAD")
    assert since(*flags) == []
    repository.write("ci/strict.toml", 'profile = "strict"\n')
    assert since(*flags) == BOTH
    repository("checkout", "--quiet", ".")
    repository.write("coach.journey.yaml", SMALLEST)
    assert journey("baseline", "write").status == 0
    repository("checkout", "--quiet", "coach.journey.yaml")
    assert since(*flags) == BOTH
    assert since("--since", "HEAD", "--baseline", str(repository.write("new.json", (folder / "journey-baseline.json").read_text()))) == []


@pytest.mark.parametrize("path", ["plans", "plans/bakery.journey.yaml", "./plans"])
def test_a_path_that_was_there_at_the_revision_is_gone_and_not_missing(journey, since, repository, path):
    shutil.rmtree(repository.folder / "plans")
    outcome = journey("audit", "--since", "main", path)
    assert (outcome.status, outcome.err) == (0, "1 journey is gone since main\n")
    assert journey("audit", "--since", "main", "plan").status == 2
    assert since("--since", "main", path, "coach.journey.yaml") == []
