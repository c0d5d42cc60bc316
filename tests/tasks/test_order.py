"""The order of the list: what keeps a file from being a journey, gaps, leaks, polish; early before late, quick before slow."""

import json

import pytest

from journeycli.cli.main import main

HEAD = "version: 1\ntitle: Slim\nprocess: support\npersonas: {vera: {name: Vera, goals: [x]}, few: {name: Few, share: 10, goals: [x]}}\n"
CHANNELS = "channels: {desk: {kind: store}, spare: {kind: email}}\n"
PHASES = """\
phases:
  - {id: question, goals: [x], touchpoints: [{id: ask}]}
  - {id: answer, goals: [x]}
  - {id: after, goals: [x], touchpoints: [{id: wave, channels: [desk], emotion: -2}, {id: bye, channels: [desk], performance: poor}]}
"""


@pytest.fixture
def tasks(tmp_path, monkeypatch, capsys):
    """The tasks of journeys, by the names of their files."""
    monkeypatch.chdir(tmp_path)

    def run(*flags, **journeys):
        for name, text in journeys.items():
            (tmp_path / f"{name}.journey.yaml").write_text(text, encoding="utf-8")
        status = main(["todo", "--format", "json", "--today", "2026-11-22", *flags])
        return status, json.loads(capsys.readouterr().out)["tasks"]

    return run


def test_gaps_come_before_leaks_and_early_phases_before_late_ones(tasks):
    status, listed = tasks("--only", "J201,J205,J206,J308,J309", slim=HEAD + CHANNELS + PHASES)
    assert status == 0
    assert [(task["section"], task["path"], task["phase_number"]) for task in listed] == [
        ("gap", "phases.question", 1),
        ("gap", "phases.answer", 2),
        ("leak", "channels.spare", None),
        ("leak", "phases.after.touchpoints.wave.emotion", 3),
        ("leak", "phases.after.touchpoints.bye.performance", 3),
    ]


def test_in_one_phase_what_is_quick_comes_before_what_takes_time(tasks):
    planned = "channels: {desk: {kind: store, status: planned}}\nphases: [{id: question, goals: [x], channels: [desk], pains: [Nobody is there]}]\n"
    _, listed = tasks("--only", "J202,J308", slim=HEAD + planned)
    assert [(task["code"], task["effort"]) for task in listed] == [("J308", "quick"), ("J202", "slow")]


def test_what_keeps_a_file_from_being_a_journey_comes_first_of_all_and_gives_status_1(tasks):
    broken = (HEAD + CHANNELS + PHASES).replace("channels: [desk], emotion", "channels: [dek], emotion")
    status, listed = tasks(slim=HEAD + CHANNELS + PHASES, b="a: [", z=broken)
    assert status == 1
    assert [(task["section"], task["file"]) for task in listed][:3] == [
        ("reading", "b.journey.yaml"),
        ("reading", "z.journey.yaml"),
        ("gap", "slim.journey.yaml"),
    ]


def test_what_touches_more_customers_comes_first_and_says_so(tasks):
    text = HEAD + CHANNELS + "phases: [{id: question, goals: [x], channels: [desk], touchpoints: [{id: a, personas: [few]}, {id: b}]}]\n"
    _, listed = tasks("--only", "J205", slim=text)
    assert [(task["path"].rsplit(".", 1)[1], task["why"]) for task in listed] == [
        ("b", "question, phase 1 of 1; quick"),
        ("a", "question, phase 1 of 1; quick; touches 10% of your customers"),
    ]


def test_the_order_is_the_same_whatever_order_files_are_named_in(tasks):
    both = {"a": HEAD + CHANNELS + PHASES, "b": HEAD + CHANNELS + PHASES}
    assert tasks("a.journey.yaml", "b.journey.yaml", **both) == tasks("b.journey.yaml", "a.journey.yaml", **both)


def test_most_shows_the_first_and_tells_of_the_others(tasks, capsys):
    _, listed = tasks("--most", "2", slim=HEAD + CHANNELS + PHASES)
    assert [task["number"] for task in listed] == [1, 2]
    main(["todo", "--most", "1", "--today", "2026-11-22", "--only", "J201,J206"])
    assert "3 tasks, 2 of them not shown." in capsys.readouterr().out


def test_a_plan_with_nothing_to_do_is_told_so(tasks, capsys):
    tasks(slim=HEAD + CHANNELS + PHASES)
    assert main(["todo", "--only", "J101"]) == 0
    assert capsys.readouterr().out == "Nothing to do: all is well.\n"


def test_the_baseline_leaves_out_what_it_takes(tasks, capsys):
    tasks(slim=HEAD + CHANNELS + PHASES)
    main(["baseline", "write"])
    capsys.readouterr()
    assert main(["todo", "--baseline", "journey-baseline.json"]) == 0
    assert capsys.readouterr().out == "Nothing to do: all is well.\n"


def test_several_journeys_come_one_after_the_other_with_their_titles(tasks, capsys):
    _, listed = tasks("--only", "J201,J205", b=HEAD + CHANNELS + PHASES, a=(HEAD + CHANNELS + PHASES).replace("Slim", "Bread"))
    assert [(task["file"][0], task["path"]) for task in listed] == [
        (file, path) for file in "ab" for path in ("phases.question", "phases.answer")
    ]
    main(["todo", "--only", "J201,J205", "--today", "2026-11-22"])
    printed = capsys.readouterr().out
    assert "  Bread: answer, phase 2 of 3\n" in printed
    assert "  Slim: answer, phase 2 of 3\n" in printed
    assert "in each, journey by journey, early phases" in printed


def test_two_journeys_of_one_title_are_told_apart_by_their_files(tasks, capsys):
    tasks(a=HEAD + CHANNELS + PHASES, b=HEAD + CHANNELS + PHASES)
    main(["todo", "--only", "J201", "--today", "2026-11-22"])
    assert "  Slim (a.journey.yaml): answer, phase 2 of 3\n" in capsys.readouterr().out


def test_the_step_that_loses_the_most_visitors_is_a_leak(tasks, tmp_path):
    (tmp_path / "slim.measurements.csv").write_text(
        "period,touchpoint,channel,visitors,source\n2026-10,wave,,440,GA4\n2026-10,bye,,0,GA4\n", encoding="utf-8"
    )
    _, listed = tasks("--only", "J608", slim=HEAD + CHANNELS + PHASES + "funnels: {all: [wave, bye]}\n")
    assert [(task["code"], task["section"]) for task in listed] == [("J608", "leak")]
