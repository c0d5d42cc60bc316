"""The pages for teams show the files that are tested, and every input and output as the action has it."""

import re
import subprocess

import pytest
import yaml
from runner import ACTION, ROOT

PAGES = {name: (ROOT / "docs" / f"{name}.md").read_text(encoding="utf-8") for name in ("github", "gitlab", "pre-commit")}


def blocks(page: str) -> list[str]:
    return re.findall(r"```\w+\n(.*?)```", PAGES[page], re.DOTALL)


@pytest.mark.parametrize(("page", "file"), [("github", "github/journeys.yml"), ("gitlab", "gitlab/journey.gitlab-ci.yml")])
def test_a_page_shows_the_file_that_is_tested(page, file):
    assert blocks(page)[0] == (ROOT / "docs" / file).read_text(encoding="utf-8")


def test_every_input_and_output_stands_in_the_page_as_the_action_has_it():
    rows = re.findall(r"^\| `([a-z-]+)` \| (?:(`.*?`)? \| )?(.*) \|$", PAGES["github"].partition("## Permissions")[0], re.MULTILINE)
    inputs = [(name, given["default"] and f"`{given['default']}`", given["description"]) for name, given in ACTION["inputs"].items()]
    outputs = [(name, "", given["description"]) for name, given in ACTION["outputs"].items()]
    assert rows == inputs + outputs


def test_the_example_uses_inputs_that_there_are():
    (step,) = [step for step in yaml.safe_load(blocks("github")[0])["jobs"]["audit"]["steps"] if "OWNER" in step["uses"]]
    assert set(step["with"]) <= set(ACTION["inputs"])


def test_what_the_gitlab_page_sets_anew_are_variables_of_the_template():
    anew, template = (yaml.safe_load(block)["journey-audit"]["variables"] for block in (blocks("gitlab")[1], blocks("gitlab")[0]))
    assert set(anew) <= set(template)


def test_the_hooks_of_the_page_are_those_there_are():
    known = [hook["id"] for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))]
    (repository,) = yaml.safe_load(blocks("pre-commit")[0])["repos"]
    assert {hook["id"] for hook in repository["hooks"]} <= set(known)
    assert [hook for hook in repository["hooks"] if hook.get("args", ["--"])[-1] != "--"] == []
    assert re.findall(r"^\| `(.*?)` \|", PAGES["pre-commit"], re.MULTILINE) == known


def test_the_hook_of_git_lets_a_commit_pass_that_has_no_journey(git, workspace):
    git(workspace, "init", "--quiet")
    hook = workspace / ".git/hooks/pre-commit"
    hook.write_text(blocks("pre-commit")[1], encoding="utf-8")
    hook.chmod(0o755)
    (workspace / "notes.txt").write_text("Call Vera\n", encoding="utf-8")
    git(workspace, "add", "notes.txt")
    git(workspace, "commit", "--message", "Notes")
    git(workspace, "add", "--all")
    with pytest.raises(subprocess.CalledProcessError):
        git(workspace, "commit", "--message", "A journey with a gap")
