"""The GitHub action: what it runs, with what strangers may write into a pull request."""

import json
import re
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
    assert told.read_text(encoding="utf-8").endswith(
        f"-I|-m|venv|{job.scratch}/journey|-I|-m|pip|install|--quiet|--disable-pip-version-check|--|{package}|"
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

    def run(known: str = "", *, status: int = 0, **inputs: str) -> tuple[str, list[str]]:
        told = tmp_path / "told"
        program(
            tmp_path / "programs",
            "gh",
            f'printf "%s " "$@" >> "{told}"; echo >> "{told}"; [ "$2" != --paginate ] || echo "{known}"; exit {status}',
        )
        job = runner(comment="true", **inputs)
        job.run("Audit")
        job.run("Results")
        done = job.run("Comment", tmp_path / "programs")
        assert done.returncode == 0
        return done.stdout, told.read_text(encoding="utf-8").splitlines()

    return run


def test_a_first_comment_is_written_with_a_mark_to_know_it_by(commented, tmp_path):
    said, asked = commented()
    assert said == ""
    assert asked[0].startswith("api --paginate repos/anne/plans/issues/7/comments --jq ")
    body = tmp_path / "temp/journey-reports/comment.md"
    assert asked[1] == f"api --silent --method POST repos/anne/plans/issues/7/comments --field body=@{body} "
    assert body.read_text(encoding="utf-8").startswith("<!-- journey audit -->\n### ❌ 1 file checked")


def test_a_change_that_takes_the_last_channel_of_a_phase_is_told_in_the_first_line(commented, git, workspace, tmp_path):
    git(workspace, "init", "--quiet")
    git(workspace, "add", "--all")
    git(workspace, "commit", "--message", "As it was")
    journey = workspace / "slim.journey.yaml"
    journey.write_text(
        journey.read_text(encoding="utf-8").replace("{id: awareness, channels: [newsletter]}", "id: awareness"), encoding="utf-8"
    )
    commented(since="HEAD")
    mark, first, *rest = (tmp_path / "temp/journey-reports/comment.md").read_text(encoding="utf-8").splitlines()
    assert (mark, first) == ("<!-- journey audit -->", "❌ **Awareness has lost its last channel**")
    assert [line for line in rest if line.startswith("### ❌ 1 file checked")]


def test_a_change_that_is_too_long_to_tell_with_all_findings_is_told_alone(commented, git, workspace, tmp_path):
    git(workspace, "init", "--quiet")
    git(workspace, "add", "--all")
    git(workspace, "commit", "--message", "As it was")
    touchpoints = "".join(f"      - {{id: t{number}, name: {'Looks at the photos ' * 5}{number}, emotion: -1}}\n" for number in range(400))
    with (workspace / "slim.journey.yaml").open("a", encoding="utf-8") as file:
        file.write(f"    touchpoints:\n{touchpoints}")
    commented(since="HEAD")
    comment = (tmp_path / "temp/journey-reports/comment.md").read_text(encoding="utf-8")
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


def test_a_comment_that_may_not_be_written_does_not_fail_the_run(commented):
    said, _ = commented(status=1)
    assert said.startswith("::warning::The comment could not be written.")


def test_no_expression_stands_in_a_script_and_no_other_action_is_used():
    assert [name for name, step in STEPS.items() if "${{" in step["run"] or "uses" in step or step["shell"] != "bash"] == []


def test_every_output_is_one_that_a_step_gives():
    given = {step["id"]: step["run"] for step in STEPS.values() if "id" in step}
    for output in ACTION["outputs"].values():
        step, name = re.fullmatch(r"\$\{\{ steps\.(\w+)\.outputs\.(\w+) \}\}", output["value"]).groups()
        assert name.rstrip("s") in given[step]
