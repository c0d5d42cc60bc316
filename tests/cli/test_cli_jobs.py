"""Any number of processes gives the same bytes, and a failure in one of them is a failure of the run."""

from pathlib import Path

import pytest

from journeycli.cli.checking import Request, check_files
from journeycli.cli.main import main

JOURNEY = """\
version: 1
title: Journey {number}
process: support
personas: {{nora: {{name: Nora, goals: [Bread]}}}}
channels: {{counter: {{kind: store}}}}
phases:
  - {{id: order, goals: [Bread], channels: [counter]}}
  - {{id: gap-{number}, goals: [Bread]}}
"""


@pytest.fixture
def many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for number in range(120):
        (tmp_path / f"j{number:03}.journey.yaml").write_text(JOURNEY.format(number=number), encoding="utf-8")
    (tmp_path / "j050.journey.yaml").write_text("a: [", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("format", ["full", "concise", "json"])
@pytest.mark.usefixtures("many")
def test_the_bytes_are_the_same_for_any_number_of_processes(capsys: pytest.CaptureFixture, format: str):
    printed = []
    for jobs in ("1", "2", "3"):
        assert main(["audit", "--format", format, "--jobs", jobs]) == 1
        printed.append(capsys.readouterr().out)
    assert printed[0] == printed[1] == printed[2]
    assert "gap-119" in printed[0]


def test_a_wrong_setting_met_by_another_process_stops_the_run_with_its_place(many: Path, capsys: pytest.CaptureFixture):
    (many / "deep").mkdir()
    (many / "deep" / "x.journey.yaml").write_text(JOURNEY.format(number=999), encoding="utf-8")
    (many / "deep" / "journey.toml").write_text('fail_on = "warnin"', encoding="utf-8")
    assert main(["audit", "--jobs", "2"]) == 2
    assert "--> deep/journey.toml:1:11" in capsys.readouterr().err


@pytest.mark.usefixtures("many")
def test_what_files_of_one_settings_file_share_is_held_once():
    checked = check_files(Request(audit=True, paths=(".",), jobs=1))
    assert len(checked) == 120
    assert len({id(entry.asked) for entry in checked}) == 1


@pytest.mark.usefixtures("many")
def test_the_report_in_full_is_the_same_whether_files_are_told_as_they_come_or_all_at_once(capsys: pytest.CaptureFixture):
    for most in (1, 7, 60, 119, 120, 500):
        assert main(["audit", "--max-findings", str(most)]) == 1
        printed = capsys.readouterr().out
        assert main(["audit", "--max-findings", str(most), "--output", "report.txt"]) == 1
        assert printed == Path("report.txt").read_text(encoding="utf-8")
        assert printed.count(" --> ") == min(most, 120)
        assert printed.endswith("120 files checked: 120 errors.\n")
