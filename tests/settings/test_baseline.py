"""The baseline: today's findings are taken, new ones count."""

import json

import pytest
from bakery import SMALL

from journeycli.cli.main import main


@pytest.fixture
def workspace(tmp_path, monkeypatch):
    for name in ("one", "two"):
        (tmp_path / f"{name}.journey.yaml").write_text(SMALL, encoding="utf-8")
    (tmp_path / "journey.toml").write_text('select = ["J2"]', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def entries(workspace):
    return [(entry["file"], entry["path"]) for entry in json.loads((workspace / "journey-baseline.json").read_text())["findings"]]


def with_baseline():
    return main(["audit", "--baseline", "journey-baseline.json"])


def test_what_is_taken_does_not_count_and_what_is_new_does(workspace, capsys):
    assert main(["baseline", "write"]) == 0
    assert capsys.readouterr().err == "journey-baseline.json accepts 2 findings\n"
    assert with_baseline() == 0
    assert "all is well" in capsys.readouterr().out
    with (workspace / "one.journey.yaml").open("a") as file:
        file.write("  - {id: second-gap, goals: [Bread]}\n")
    assert with_baseline() == 1
    assert "second-gap has no channel" in capsys.readouterr().out


def test_programs_are_told_how_many_are_taken(workspace, capsys):
    main(["baseline", "write"])
    capsys.readouterr()
    main(["audit", "--baseline", "journey-baseline.json", "--format", "json"])
    summary = json.loads(capsys.readouterr().out)["summary"]
    assert (summary["error"], summary["baseline"]) == (0, 2)


def test_it_is_sorted_with_one_entry_a_line(workspace):
    main(["baseline", "write"])
    assert (workspace / "journey-baseline.json").read_text() == (
        '{"version": 1, "findings": [\n'
        '{"file": "one.journey.yaml", "code": "J201", "path": "phases.gap", "count": 1},\n'
        '{"file": "two.journey.yaml", "code": "J201", "path": "phases.gap", "count": 1}\n'
        "]}\n"
    )


def test_lines_that_move_change_nothing(workspace):
    main(["baseline", "write"])
    for name in ("one", "two"):
        (workspace / f"{name}.journey.yaml").write_text("# A note.\n\n" + SMALL, encoding="utf-8")
    assert with_baseline() == 0


def test_only_the_files_that_are_read_are_written_anew(workspace):
    main(["baseline", "write"])
    (workspace / "one.journey.yaml").write_text(SMALL.replace("id: gap", "id: hole"), encoding="utf-8")
    (workspace / "two.journey.yaml").unlink()
    main(["baseline", "write", "one.journey.yaml"])
    assert entries(workspace) == [("one.journey.yaml", "phases.hole"), ("two.journey.yaml", "phases.gap")]


def test_stale_entries_are_reported_and_pruned(workspace, capsys):
    main(["baseline", "write"])
    (workspace / "one.journey.yaml").write_text(SMALL.replace("id: gap", "channels: [counter], id: gap"), encoding="utf-8")
    assert with_baseline() == 0
    told = "1 entry of the baseline matches nothing any more: J201 one.journey.yaml phases.gap. `journey baseline prune` removes it.\n"
    assert capsys.readouterr().err.endswith(told)
    assert main(["baseline", "prune"]) == 0
    assert entries(workspace) == [("two.journey.yaml", "phases.gap")]


def test_of_many_stale_entries_the_first_are_named(workspace, capsys):
    for name in "cab":
        (workspace / f"{name}.journey.yaml").write_text(SMALL, encoding="utf-8")
    main(["baseline", "write"])
    for file in workspace.glob("*.journey.yaml"):
        file.write_text(SMALL.replace("id: gap", "channels: [counter], id: gap"), encoding="utf-8")
    capsys.readouterr()
    with_baseline()
    named = ", ".join(f"J201 {name}.journey.yaml phases.gap" for name in "abc")
    assert f"5 entries of the baseline match nothing any more: {named}, …. `journey" in capsys.readouterr().err


def test_a_baseline_is_a_file_and_no_stream(workspace, capsys):
    assert main(["baseline", "write", "--baseline", "-"]) == 2
    assert capsys.readouterr().err.startswith("error: A baseline is kept in a file, and - is none\n")
    assert not (workspace / "-").exists()


def test_pruning_takes_nothing_new(workspace):
    main(["baseline", "write", "one.journey.yaml"])
    main(["baseline", "prune"])
    assert entries(workspace) == [("one.journey.yaml", "phases.gap")]


def test_a_file_that_cannot_be_read_is_never_taken(workspace, capsys):
    (workspace / "one.journey.yaml").write_text("a: [", encoding="utf-8")
    main(["baseline", "write"])
    assert entries(workspace) == [("two.journey.yaml", "phases.gap")]
    assert with_baseline() == 1


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"version": 2, "findings": []}', '{"version": 1, "findings": [{}]}', "[" * 100_000])
def test_what_is_no_baseline_stops_the_run(workspace, capsys, content):
    (workspace / "journey-baseline.json").write_text(content)
    assert with_baseline() == 2
    assert "journey-baseline.json is not a baseline that can be read" in capsys.readouterr().err


def test_it_takes_what_a_profile_finds_on_a_day_and_says_so_in_a_language(workspace, capsys):
    (workspace / "journey.toml").unlink()
    for name in ("one", "two"):
        plan = SMALL.replace("{counter: {kind: store}}", "{counter: {kind: store}, flyer: {kind: offline-ads}}")
        with (workspace / f"{name}.journey.yaml").open("w", encoding="utf-8") as file:
            file.write(plan + "reviews: {every: monthly, log: [{on: 2026-11-01, by: Anne, fresh_eyes: true}]}\n")
    taken = {}
    for profile, today in (("minimal", "2026-11-22"), ("strict", "2026-11-22"), ("strict", "2026-12-22")):
        (workspace / "journey-baseline.json").unlink(missing_ok=True)
        assert main(["baseline", "write", "--profile", profile, "--today", today, "--language", "nl"]) == 0
        assert "aanvaardt" in capsys.readouterr().err
        text = (workspace / "journey-baseline.json").read_text(encoding="utf-8")
        taken[profile, today] = {entry["code"] for entry in json.loads(text)["findings"]}
    assert taken["strict", "2026-11-22"] > taken["minimal", "2026-11-22"]
    assert taken["minimal", "2026-11-22"] == {"J201"}
    assert taken["strict", "2026-12-22"] - taken["strict", "2026-11-22"] == {"J603"}


def test_the_names_in_it_count_from_its_own_folder(workspace, monkeypatch, capsys):
    plans = workspace / "plans"
    plans.mkdir()
    (plans / "three.journey.yaml").write_text(SMALL, encoding="utf-8")
    main(["baseline", "write"])
    before = (workspace / "journey-baseline.json").read_bytes()
    monkeypatch.chdir(plans)
    above = ["--baseline", "../journey-baseline.json"]
    assert main(["audit", *above]) == 0
    assert main(["audit", "--baseline", str(workspace / "journey-baseline.json"), str(workspace)]) == 0
    assert "matches nothing" not in capsys.readouterr().err
    for command in (["prune", *above], ["write", *above], ["prune", *above, "..", str(workspace)]):
        assert main(["baseline", *command]) == 0
        assert (workspace / "journey-baseline.json").read_bytes() == before


def test_a_file_outside_its_folder_is_named_from_there(workspace, monkeypatch):
    plans = workspace / "plans"
    plans.mkdir()
    main(["baseline", "write", "--baseline", "plans/journey-baseline.json", "one.journey.yaml"])
    (entry,) = json.loads((plans / "journey-baseline.json").read_text())["findings"]
    assert entry["file"] == "../one.journey.yaml"
    (workspace / "one.journey.yaml").unlink()
    main(["baseline", "prune", "--baseline", "plans/journey-baseline.json"])
    assert json.loads((plans / "journey-baseline.json").read_text())["findings"] == []


def test_what_stays_out_is_said(workspace, capsys):
    (workspace / "one.journey.yaml").write_text("title: [", encoding="utf-8")
    assert main(["baseline", "write"]) == 0
    assert capsys.readouterr().err == "journey-baseline.json accepts 1 finding\n1 finding stays out: its file is no journey yet\n"
