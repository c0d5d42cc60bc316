"""The GitHub action: what it runs, with what strangers may write into a pull request."""

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from runner import ACTION, ROOT, STEPS


def test_it_tells_what_is_missing_and_fails(runner: Callable):
    job = runner()
    audit = job.run("Audit")
    assert audit.returncode == 0
    assert "::error file=slim.journey.yaml,line=9,endLine=9," in audit.stdout
    assert job.run("Results").returncode == 0
    counts = {name: job.output(name) for name in ("status", "files", "errors", "sarif")}
    assert counts == {"status": "1", "files": "1", "errors": "1", "sarif": ""}
    assert int(job.output("warnings")) + int(job.output("infos")) == audit.stdout.count("::warning") + audit.stdout.count("::notice")
    assert json.loads(Path(job.output("json")).read_text(encoding="utf-8"))["summary"]["error"] == 1
    assert "has no channel" in Path(job.output("markdown")).read_text(encoding="utf-8")
    assert job.run("Verdict").returncode == 1


def test_what_may_fail_is_for_the_workflow_to_say(runner):
    job = runner(fail_on="never")
    job.run("Audit")
    assert job.run("Verdict").returncode == 0


def test_sarif_is_written_where_it_is_asked_for(runner, workspace):
    job = runner(sarif="out.sarif")
    job.run("Audit")
    job.run("Results")
    assert job.output("sarif") == "out.sarif"
    assert json.loads((workspace / "out.sarif").read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_paths_stand_one_a_line_and_may_hold_blanks(runner, workspace):
    (workspace / "my plans").mkdir()
    for name in ("a", "b"):
        (workspace / "my plans" / f"{name}.journey.yaml").write_bytes((workspace / "slim.journey.yaml").read_bytes())
    job = runner(paths="my plans\n\n  \nslim.journey.yaml\n")
    job.run("Audit")
    job.run("Results")
    assert job.output("files") == "3"


HOSTILE = ["$(touch pwned)", '"; touch pwned; "`touch pwned`', "x\n--output=pwned"]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("name", ["paths", "fail_on", "since"])
def test_no_text_becomes_a_command_or_a_flag(runner, workspace, name, text):
    job = runner(**{name: text})
    job.run("Audit")
    assert job.output("status") == "2"
    assert job.run("Verdict").returncode == 2
    assert [path.name for path in workspace.iterdir()] == ["slim.journey.yaml"]


@pytest.mark.parametrize("text", ["$(touch pwned)", "a\nerrors=0", "a\nerrors<<b\n0\nb"])
def test_no_text_becomes_an_output_of_another_name(runner, workspace, text):
    job = runner(sarif=text)
    job.run("Audit")
    job.run("Results")
    assert (job.output("sarif"), job.output("errors")) == (text, "1")
    assert not (workspace / "pwned").exists()


def test_a_module_in_the_folder_is_not_taken_for_one_of_python(runner, workspace):
    for name in ("json", "secrets", "venv", "typer", "journeycli"):
        (workspace / f"{name}.py").write_text("open('pwned', 'w')", encoding="utf-8")
    job = runner()
    for step in ("Audit", "Results"):
        assert job.run(step).returncode == 0
    assert job.output("errors") == "1"
    assert not (workspace / "pwned").exists()


def program(folder: Path, name: str, text: str) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\n{text}\n", encoding="utf-8")
    (folder / name).chmod(0o755)


INSTALLED = [("", str(ROOT)), ("1.2.0", "journeycli==1.2.0"), ("2.0.0rc1", "journeycli==2.0.0rc1")]


@pytest.mark.parametrize(("version", "package"), INSTALLED)
def test_it_installs_itself_or_the_version_that_is_asked_for(runner, tmp_path, version, package):
    told = tmp_path / "told"
    program(tmp_path / "programs", "python3", f'printf "%s|" "$@" >> "{told}"')
    job = runner(version=version)
    (job.scratch / "journey/bin/python").unlink()
    program(job.scratch / "journey/bin", "python", f'printf "%s|" "$@" >> "{told}"')
    assert job.run("Install", tmp_path / "programs").returncode == 0
    known = "" if version else f"--constraint|{ROOT / 'constraints.txt'}|"
    assert told.read_text(encoding="utf-8").endswith(
        f"-I|-m|venv|{job.scratch}/journey|-I|-m|pip|install|--quiet|--disable-pip-version-check|{known}--|{package}|"
    )


@pytest.mark.parametrize("version", [*HOSTILE, "1.0 --index-url=x", "1.0\n", "1.0.*", "v1"])
def test_what_is_no_version_is_refused(runner, tmp_path, workspace, version):
    program(tmp_path / "programs", "python3", "exit 0")
    done = runner(version=version).run("Install", tmp_path / "programs")
    assert (done.returncode, done.stdout) == (2, '::error::The input "version" is no version, such as 1.2.0.\n')
    assert not (workspace / "pwned").exists()


def test_an_old_python_is_said(runner, tmp_path):
    program(tmp_path / "programs", "python3", "exit 1")
    done = runner().run("Install", tmp_path / "programs")
    assert done.returncode == 2
    assert done.stdout.startswith("::error::journey needs Python 3.11")


@pytest.fixture
def commented(runner, workspace, tmp_path) -> Callable[..., tuple[str, list[str]]]:
    """What a run says and asks of GitHub, which knows the comment `known` of ours, or none."""

    def run(known: str = "", *, status: int = 0, reason: str = "", **inputs: str) -> tuple[str, list[str]]:
        told = tmp_path / "told"
        program(
            tmp_path / "programs",
            "gh",
            f'printf "%s " "$@" >> "{told}"; echo >> "{told}"; [ "$2" != --paginate ] || echo "{known}"; [ -z "{reason}" ] || echo "{reason}" >&2; exit {status}',
        )
        job = runner(comment="true", **inputs)
        job.run("Audit")
        job.run("Results")
        done = job.run("Comment", tmp_path / "programs")
        assert done.returncode == 0
        return done.stdout, told.read_text(encoding="utf-8").splitlines()

    return run


def the_comment(temp: Path) -> str:
    (comment,) = temp.glob("temp/journey-reports.*/comment.md")
    return comment.read_text(encoding="utf-8")


def test_a_first_comment_is_written_with_a_mark_to_know_it_by(commented, tmp_path):
    said, asked = commented()
    assert said == ""
    assert asked[0].startswith("api --paginate repos/anne/plans/issues/7/comments --jq ")
    (body,) = tmp_path.glob("temp/journey-reports.*/comment.md")
    assert asked[1] == f"api --silent --method POST repos/anne/plans/issues/7/comments --field body=@{body} "
    assert re.match(r"<!-- journey audit [0-9a-f]{12} -->\n### ❌ 1 file checked", the_comment(tmp_path))


def test_a_change_that_takes_the_last_channel_of_a_phase_is_told_in_the_first_line(commented, git, workspace, tmp_path):
    git(workspace, "init", "--quiet")
    git(workspace, "add", "--all")
    git(workspace, "commit", "--message", "As it was")
    journey = workspace / "slim.journey.yaml"
    journey.write_text(
        journey.read_text(encoding="utf-8").replace("{id: awareness, channels: [newsletter]}", "id: awareness"), encoding="utf-8"
    )
    commented(since="HEAD")
    mark, first, *rest = the_comment(tmp_path).splitlines()
    assert mark.startswith("<!-- journey audit ")
    assert first == "❌ **Awareness has lost its last channel**"
    assert [line for line in rest if line.startswith("### ❌ 1 file checked")]


def test_a_change_that_is_too_long_to_tell_with_all_findings_is_told_alone(commented, git, workspace, tmp_path):
    git(workspace, "init", "--quiet")
    git(workspace, "add", "--all")
    git(workspace, "commit", "--message", "As it was")
    touchpoints = "".join(f"      - {{id: t{number}, name: {'Looks at the photos ' * 5}{number}, emotion: -1}}\n" for number in range(400))
    with (workspace / "slim.journey.yaml").open("a", encoding="utf-8") as file:
        file.write(f"    touchpoints:\n{touchpoints}")
    commented(since="HEAD")
    comment = the_comment(tmp_path)
    assert len(comment.encode()) < 65_536
    assert "changes (" in comment
    assert "file checked" not in comment


def test_later_runs_renew_it(commented):
    assert commented("41\n42")[1][1].startswith("api --silent --method PATCH repos/anne/plans/issues/comments/41 --field ")


@pytest.mark.parametrize(("known", "asked"), [("", ["--paginate"]), ("41", ["--paginate", "--silent"])])
def test_where_nothing_changed_no_first_comment_is_written_but_a_known_one_is_renewed(commented, git, workspace, known, asked):
    git(workspace, "init", "--quiet")
    git(workspace, "add", "--all")
    git(workspace, "commit", "--message", "As it is")
    assert [words.split()[1] for words in commented(known, since="HEAD")[1]] == asked


@pytest.mark.parametrize(
    ("reason", "told"),
    [
        ("gh: Resource not accessible by integration (HTTP 403)", '. It needs "pull-requests: write", which a fork does not get.'),
        ("gh: Server Error (HTTP 502)", ": gh: Server Error (HTTP 502)"),
    ],
)
def test_a_comment_that_cannot_be_written_does_not_fail_the_run_and_the_reason_is_told(commented, reason, told):
    said, _ = commented(status=1, reason=reason)
    assert said == f"::warning::The comment could not be written{told}\n"


def test_a_baseline_is_taken(runner, workspace):
    subprocess.run([Path(sys.executable).with_name("journey"), "baseline", "write"], check=True, cwd=workspace)
    job = runner(baseline="journey-baseline.json")
    job.run("Audit")
    job.run("Results")
    assert (job.output("status"), job.output("errors")) == ("0", "0")


def test_paths_may_be_indented_and_end_as_on_windows(runner, workspace):
    (workspace / "my plans").mkdir()
    job = runner(paths="  slim.journey.yaml\r\n\t my plans \r\n\r\n")
    assert job.run("Audit").returncode == 0
    assert job.output("status") == "1"


def test_a_pull_request_that_takes_the_last_journey_away_is_told_so(commented, git, workspace, tmp_path):
    git(workspace, "init", "--quiet")
    git(workspace, "add", "--all")
    git(workspace, "commit", "--message", "As it was")
    (workspace / "slim.journey.yaml").unlink()
    assert [words.split()[3] for words in commented(since="HEAD")[1][1:]] == ["POST"]
    comment = the_comment(tmp_path)
    assert comment.splitlines()[1] == "❌ **The journey “Getting slim with Anne” is gone**"
    assert "checked" not in comment


def test_no_expression_stands_in_a_script_and_no_other_action_is_used():
    assert [name for name, step in STEPS.items() if "${{" in step["run"] or "uses" in step or step["shell"] != "bash"] == []


def test_every_output_is_one_that_a_step_gives():
    given = {step["id"]: step["run"] for step in STEPS.values() if "id" in step}
    for output in ACTION["outputs"].values():
        step, name = re.fullmatch(r"\$\{\{ steps\.(\w+)\.outputs\.(\w+) \}\}", output["value"]).groups()
        assert name.rstrip("s") in given[step]


@pytest.fixture
def lost(git, workspace) -> Path:
    """A workspace in which a phase has lost its last channel since the first commit."""
    git(workspace, "init", "--quiet")
    git(workspace, "add", "--all")
    git(workspace, "commit", "--message", "As it was")
    journey = workspace / "slim.journey.yaml"
    journey.write_text(journey.read_text(encoding="utf-8").replace("{id: awareness, channels: [newsletter]}", "id: awareness"))
    return workspace


def test_the_summary_begins_with_what_the_change_means_also_where_there_is_no_comment(runner, lost):
    job = runner(since="HEAD")
    job.run("Audit")
    job.run("Results")
    summary = (job.scratch / "Audit-GITHUB_STEP_SUMMARY").read_text(encoding="utf-8")
    assert summary.startswith("❌ **Awareness has lost its last channel**\n")
    assert "\n\n### ❌ 1 file checked" in summary
    comment = Path(job.output("markdown")).read_text(encoding="utf-8")
    assert Path(job.output("changes")).read_text(encoding="utf-8").strip() in comment
    assert "\n\n### ❌ 1 file checked" in comment
    job.known["inputs.since"] = ""
    job.run("Audit")
    job.run("Results")
    assert job.output("changes") == ""


def test_a_verdict_stands_apart_from_changes_that_end_folded(runner, lost):
    journey = lost / "slim.journey.yaml"
    touchpoints = "".join(f"      - {{id: t{number}, emotion: 0}}\n" for number in range(20))
    journey.write_text(f"{journey.read_text(encoding='utf-8')}    touchpoints:\n{touchpoints}", encoding="utf-8")
    job = runner(since="HEAD")
    job.run("Audit")
    job.run("Results")
    for told in (job.output("markdown"), job.scratch / "Audit-GITHUB_STEP_SUMMARY"):
        assert "</details>\n\n### ❌ 1 file checked" in Path(told).read_text(encoding="utf-8").replace("\n\n\n", "\n\n")


@pytest.mark.parametrize(
    ("inputs", "errors"), [({}, "0"), ({"isolated": "true"}, "1"), ({"config": "strict.toml"}, "1"), ({"no_accept": "true"}, "0")]
)
def test_a_pull_request_cannot_switch_the_rules_off_where_its_settings_are_not_used(runner, workspace, inputs, errors):
    (workspace / "journey.toml").write_text('ignore = ["J2"]\n', encoding="utf-8")
    (workspace / "strict.toml").write_text('profile = "strict"\n', encoding="utf-8")
    job = runner(**inputs)
    job.run("Audit")
    job.run("Results")
    assert job.output("errors") == errors


@pytest.mark.parametrize("no_accept", ["false", "true"])
def test_a_pull_request_cannot_accept_for_itself_where_that_does_not_count(runner, lost, no_accept):
    with (lost / "slim.journey.yaml").open("a", encoding="utf-8") as file:
        file.write("accept:\n  - {rule: phase-without-channel, because: Trust me}\n")
    job = runner(no_accept=no_accept, since="HEAD")
    job.run("Audit")
    job.run("Results")
    assert (job.output("errors") == "0") is (no_accept == "false")
    assert ("- ❌ **J201**" in Path(job.output("changes")).read_text(encoding="utf-8")) is (no_accept == "true")


@pytest.mark.parametrize(("name", "value"), [("comment", "yes"), ("isolated", "1"), ("no_accept", "True"), ("comment", "")])
def test_what_is_neither_true_nor_false_is_refused(runner, tmp_path, name, value):
    program(tmp_path / "programs", "python3", "exit 0")
    done = runner(**{name: value}).run("Install", tmp_path / "programs")
    assert (done.returncode, done.stdout) == (2, f'::error::The input "{name.replace("_", "-")}" is true or false.\n')


def test_two_uses_on_other_paths_have_comments_of_their_own(runner, workspace):
    marks = []
    job = runner()
    for paths in (".", "slim.journey.yaml", " .\n"):
        job.known["inputs.paths"] = paths
        job.run("Audit")
        job.run("Results")
        marks.append(Path(job.output("markdown")).read_text(encoding="utf-8").splitlines()[0])
    assert marks[0] == marks[2] != marks[1]


def test_a_folder_that_a_pull_request_takes_away_is_told_to_be_gone(runner, git, workspace, tmp_path):
    (workspace / "plans").mkdir()
    (workspace / "slim.journey.yaml").rename(workspace / "plans/slim.journey.yaml")
    git(workspace, "init", "--quiet")
    git(workspace, "add", "--all")
    git(workspace, "commit", "--message", "As it was")
    git(workspace, "rm", "-r", "--quiet", "plans")
    job = runner(since="HEAD", paths="plans")
    job.run("Audit")
    job.run("Results")
    assert (job.output("status"), job.output("files")) == ("0", "0")
    assert "❌ **The journey “Getting slim with Anne” is gone**" in Path(job.output("markdown")).read_text(encoding="utf-8")


def test_a_run_that_cannot_be_done_is_an_annotation_and_stands_in_the_summary(runner, workspace):
    job = runner(paths="none")
    assert job.run("Audit").stdout.startswith("::error::none does not exist")
    assert (job.scratch / "Audit-GITHUB_STEP_SUMMARY").read_text(encoding="utf-8").startswith("\n\n### ❌ none does not exist\n")
