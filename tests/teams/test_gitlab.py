"""The GitLab template: what its job runs."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

TEMPLATE = yaml.safe_load((Path(__file__).parents[2] / "docs/gitlab/journey.gitlab-ci.yml").read_text(encoding="utf-8"))
JOB = TEMPLATE["journey-audit"]
VARIABLES = {name: str(value) for name, value in JOB["variables"].items()}


def run_job(workspace: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Runs the script of the job as a runner does: line by line in one shell, which ends at the first that fails."""
    script = "\n".join(["set -e", *JOB["script"]]).replace("/tmp/journey/bin", str(Path(sys.executable).parent))  # noqa: S108  of the runner
    environment = {**os.environ, **VARIABLES, **variables}
    return subprocess.run(["sh", "-c", script], check=False, cwd=workspace, env=environment, capture_output=True, text=True, timeout=30)


def test_the_job_fails_and_leaves_the_reports_that_gitlab_reads(workspace):
    done = run_job(workspace)
    assert done.returncode == 1
    assert "error[J201/phase-without-channel]" in done.stdout
    reports = JOB["artifacts"]["reports"]
    (finding,) = [found for found in json.loads((workspace / reports["codequality"]).read_text()) if found["severity"] == "major"]
    assert finding["location"] == {"path": "slim.journey.yaml", "lines": {"begin": 9, "end": 9}}
    assert (workspace / reports["junit"]).read_text(encoding="utf-8").startswith("<?xml")


def test_what_may_fail_is_for_the_project_to_say(workspace):
    assert run_job(workspace, JOURNEY_FAIL_ON="never").returncode == 0


@pytest.mark.parametrize("paths", ["$(touch pwned)", "; touch pwned", "--output=pwned", "*"])
def test_a_variable_is_words_and_neither_a_command_nor_a_pattern(workspace, paths):
    assert run_job(workspace, JOURNEY_PATHS=paths).returncode == 2
    assert [path.name for path in workspace.iterdir()] == ["slim.journey.yaml"]


def test_the_variables_are_those_that_the_scripts_use():
    scripts = "\n".join([*JOB["before_script"], *JOB["script"]])
    assert [name for name in VARIABLES if not re.search(rf"\$\{{?{name}\b", scripts)] == []


def test_the_template_sets_nothing_for_other_jobs():
    assert list(TEMPLATE) == ["journey-audit"]


def test_a_baseline_is_taken_where_one_is_named(workspace):
    subprocess.run([Path(sys.executable).with_name("journey"), "baseline", "write"], check=True, cwd=workspace)
    assert run_job(workspace, JOURNEY_BASELINE="journey-baseline.json").returncode == 0


def test_only_what_changed_is_checked_where_a_revision_is_named(git, workspace):
    git(workspace, "init", "--quiet")
    git(workspace, "add", "--all")
    git(workspace, "commit", "--message", "As it is")
    assert run_job(workspace, JOURNEY_SINCE="HEAD").returncode == 0
    assert run_job(workspace, JOURNEY_SINCE="").returncode == 1
    assert run_job(workspace, JOURNEY_SINCE="HEAD; touch pwned").returncode == 2
    assert not (workspace / "pwned").exists()


def test_a_merge_request_cannot_switch_the_rules_off_where_its_settings_and_reasons_do_not_count(workspace):
    (workspace / "journey.toml").write_text('ignore = ["J2"]\n', encoding="utf-8")
    assert run_job(workspace).returncode == 0
    assert run_job(workspace, JOURNEY_ISOLATED="true").returncode == 1
    (workspace / "ci.toml").write_text("", encoding="utf-8")
    assert run_job(workspace, JOURNEY_CONFIG="ci.toml").returncode == 1
    with (workspace / "slim.journey.yaml").open("a", encoding="utf-8") as file:
        file.write("accept:\n  - {rule: phase-without-channel, because: Trust me}\n")
    assert run_job(workspace, JOURNEY_CONFIG="ci.toml").returncode == 0
    assert run_job(workspace, JOURNEY_CONFIG="ci.toml", JOURNEY_NO_ACCEPT="true").returncode == 1
