"""`--staged`: the journeys of the next commit, as `git add` has them and not as they are now."""

import json
import os
from collections.abc import Callable

import pytest
from repositories import Repository
from written import COMMAND, COMPLETE, SMALLEST


@pytest.fixture
def staged(journey: Callable, repository: Repository) -> Callable[..., list[str]]:
    """The files that a run looks at."""

    def run(*arguments: str) -> list[str]:
        outcome = journey("validate", "--staged", "--format", "json", *arguments)
        assert outcome.status in (0, 1), outcome.err
        return [file["path"] for file in json.loads(outcome.out)["files"]]

    return run


def test_nothing_staged_is_said_and_is_no_failure(journey, repository):
    repository.write("coach.journey.yaml", SMALLEST)
    outcome = journey("audit", "--staged")
    assert (outcome.status, outcome.out, outcome.err) == (0, "0 files checked.\n", "No journey is staged\n")


def test_what_is_staged_is_judged_whatever_the_file_says_by_now(journey, repository):
    repository.write("coach.journey.yaml", SMALLEST)
    repository("add", ".")
    repository.write("coach.journey.yaml", COMPLETE)
    assert journey("audit", "--staged", "--format", "concise").out.splitlines()[0].startswith("coach.journey.yaml:8:1: J203 ")
    assert journey("audit", "--staged").status == 1
    repository("add", ".")
    repository.write("coach.journey.yaml", SMALLEST)
    assert journey("audit", "--staged").status == 0


def test_it_works_before_the_first_commit_and_after(staged, repository):
    repository.write("plans/a.journey.yaml", COMPLETE)
    repository.write("b.journey.yaml", COMPLETE)
    repository("add", ".")
    assert staged() == ["b.journey.yaml", "plans/a.journey.yaml"]
    repository.commit()
    assert staged() == []
    repository.write("b.journey.yaml", SMALLEST)
    assert staged() == []
    repository("add", ".")
    assert staged() == ["b.journey.yaml"]


def test_paths_narrow_it_further(staged, repository):
    for name in ("plans/a.journey.yaml", "b.journey.yaml", "plan.yaml"):
        repository.write(name, COMPLETE)
    repository("add", ".")
    assert staged("plans") == ["plans/a.journey.yaml"]
    assert staged("b.journey.yaml") == ["b.journey.yaml"]
    assert staged("plan.yaml", "plans", ".") == ["b.journey.yaml", "plan.yaml", "plans/a.journey.yaml"]
    repository.commit()
    assert staged("plan.yaml", "plans") == []


def test_a_staged_journey_that_was_removed_since_is_judged_too(staged, repository):
    repository.write("a.journey.yaml", COMPLETE)
    repository.write("b.journey.yaml", COMPLETE)
    repository("add", ".")
    (repository.folder / "b.journey.yaml").unlink()
    assert staged() == ["a.journey.yaml", "b.journey.yaml"]


def test_what_is_only_announced_removed_or_hidden_is_not_in_the_next_commit(staged, repository):
    for name in ("gone.journey.yaml", "stays.journey.yaml"):
        repository.write(name, COMPLETE)
    repository.commit()
    repository("rm", "--quiet", "gone.journey.yaml")
    repository.write("announced.journey.yaml", COMPLETE)
    repository("add", "--intent-to-add", "announced.journey.yaml")
    repository.write(".hidden/a.journey.yaml", COMPLETE)
    repository("add", ".hidden")
    assert staged() == []


def test_a_staged_journey_that_is_named_may_be_gone_from_the_folder(journey, staged, repository):
    repository.write("plans/a.journey.yaml", COMPLETE)
    repository("add", ".")
    (repository.folder / "plans/a.journey.yaml").unlink()
    assert staged("plans/a.journey.yaml") == ["plans/a.journey.yaml"]
    assert journey("audit", "--staged", "plans/b.journey.yaml").err.startswith("error: plans/b.journey.yaml does not exist\n")


def test_links_are_passed_over_in_a_folder_as_everywhere(staged, repository):
    repository.write("a.journey.yaml", COMPLETE)
    (repository.folder / "link.journey.yaml").symlink_to("a.journey.yaml")
    repository("add", ".")
    assert staged() == staged(".") == ["a.journey.yaml"]


def test_a_staged_file_over_the_limit_and_a_staged_link_are_not_read(journey, repository):
    repository.write("large.journey.yaml", "#" * (1 << 20) + "\n")
    (repository.folder / "link.journey.yaml").symlink_to("/etc/passwd")
    repository("add", ".")
    outcome = journey("audit", "--staged", "--format", "concise", ".", "link.journey.yaml")
    assert [line.partition(": ")[2] for line in outcome.out.splitlines()[:2]] == [
        "J005 The file has 1048577 bytes, 1 over the limit of 1048576",
        "J004 git keeps no file under this name, but a link",
    ]


def test_in_the_middle_of_a_merge_it_says_what_to_settle(journey, repository):
    repository.write("a.journey.yaml", COMPLETE)
    repository.commit()
    repository("switch", "--quiet", "--create", "spring")
    repository.write("a.journey.yaml", COMPLETE + "owner: Anne\n")
    repository.commit()
    repository("switch", "--quiet", "main")
    repository.write("a.journey.yaml", COMPLETE + "owner: Vera\n")
    repository.commit()
    assert repository.run("merge", "spring").returncode == 1
    outcome = journey("audit", "--staged")
    assert (outcome.status, outcome.err.splitlines()[0]) == (2, "error: a.journey.yaml is in the middle of a merge")


def test_names_that_git_would_take_for_a_pattern_are_names(staged, repository):
    for name in (":(icase)x.journey.yaml", "[a].journey.yaml", "a.journey.yaml"):
        repository.write(name, COMPLETE)
    repository("add", "--all")
    assert staged() == [":(icase)x.journey.yaml", "[a].journey.yaml", "a.journey.yaml"]
    assert staged(":(icase)x.journey.yaml", "[a].journey.yaml") == [":(icase)x.journey.yaml", "[a].journey.yaml"]


def test_what_git_tells_a_hook_holds_from_any_folder(staged, repository, monkeypatch):
    repository.write("plans/a.journey.yaml", COMPLETE)
    repository("add", "--all")
    (repository.folder / ".git/index").rename(repository.folder / ".git/next")
    monkeypatch.setenv("GIT_DIR", ".git")
    assert staged("plans") == []
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/next")
    assert staged("plans") == ["plans/a.journey.yaml"]
    monkeypatch.setenv("GIT_WORK_TREE", ".")
    assert staged("plans") == ["plans/a.journey.yaml"]


@pytest.mark.parametrize("where", ["folder", "linked work tree"])
def test_as_a_hook_of_git_it_judges_the_commit_that_is_being_made(repository, monkeypatch, tmp_path_factory, where):
    """Git tells a hook of an index of its own (`commit --all`), and in a linked work tree of its folder as well."""
    repository.write("plans/a.journey.yaml", COMPLETE)
    repository.commit()
    hook = repository.write(".git/hooks/pre-commit", "#!/bin/sh\nexec journey audit --staged plans\n")
    hook.chmod(0o755)
    folder = repository.folder
    if where != "folder":
        folder = tmp_path_factory.mktemp("linked") / "tree"
        repository("worktree", "add", "--quiet", str(folder))
    monkeypatch.setenv("PATH", f"{COMMAND.parent}:{os.environ['PATH']}")
    (folder / "plans/a.journey.yaml").write_text(SMALLEST, encoding="utf-8")
    refused = repository.run("commit", "--quiet", "--all", "--message", "Worse", folder=folder)
    assert refused.returncode == 1
    assert "J201" in refused.stderr
    (folder / "plans/a.journey.yaml").write_text(COMPLETE + "owner: Anne\n", encoding="utf-8")
    taken = repository.run("commit", "--quiet", "--all", "--message", "Better", folder=folder)
    assert taken.returncode == 0
    assert "1 file checked" in taken.stderr


def test_a_journey_that_the_next_commit_does_not_have_is_told_and_one_that_moved_is_judged(journey, staged, repository):
    for name in ("a", "b"):
        repository.write(f"plans/{name}.journey.yaml", COMPLETE.replace("Anne", name * 40))
    repository.commit()
    repository("rm", "--quiet", "plans/a.journey.yaml")
    outcome = journey("audit", "--staged")
    assert (outcome.status, outcome.err) == (0, "1 journey is gone from the next commit\n")
    repository("mv", "plans/b.journey.yaml", "b.journey.yaml")
    assert staged() == ["b.journey.yaml"]
    assert journey("audit", "--staged", "--fail-on", "never").err == "1 journey is gone from the next commit\n"
    assert journey("audit", "--staged", "plans", "--allow-empty").err == "2 journeys are gone from the next commit\n"


@pytest.mark.parametrize("name", ["journey.toml", "plans/a.measurements.csv"])
def test_what_bears_on_a_journey_is_judged_with_it(staged, repository, name):
    repository.write("plans/a.journey.yaml", COMPLETE)
    repository.commit()
    repository.write("plans/new.journey.yaml", COMPLETE)
    repository.write(name, "ignore = []\n")
    assert staged() == []
    repository("add", name)
    assert staged() == staged("plans") == ["plans/a.journey.yaml"]
    assert staged("plans/new.journey.yaml") == []
    repository.commit()
    assert staged() == []


def test_many_files_are_asked_for_together(staged, repository, asked):
    names = [f"{folder}/{number}.journey.yaml" for folder in "abc" for number in range(10)]
    for name in names:
        repository.write(name, COMPLETE)
    repository("add", "--all")
    asked.clear()
    assert staged() == names
    assert len(asked) < 15
