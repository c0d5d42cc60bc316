"""`journey audit` reads the numbers beside a journey, and nothing else that a name or a link would lead to."""

import io
import json
import os
import subprocess
import sys
import time
import tomllib

import pytest
import shop

from journeycli.cli.main import main

ROWS = "2026-10,product,,1000,P\n2026-10,cart,,500,P\n2026-10,thanks,,100,P\n"
LEAK = "J608 Winkelmand loses 80% of 500 visitors in 2026-10, more than any other step of buying (P)"


@pytest.fixture
def folder(tmp_path, monkeypatch):
    (tmp_path / ".git").mkdir()
    (tmp_path / "house.journey.yaml").write_text(shop.SHOP, encoding="utf-8")
    (tmp_path / "house.measurements.csv").write_text(shop.HEADER + ROWS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def audit(folder, capsys):
    def run(*arguments):
        status = main(["audit", *arguments, "--only", "J608", "--format", "concise"])
        return status, [line.split(": ", 1)[-1] for line in capsys.readouterr().out.splitlines()[:-1]]

    return run


def test_the_numbers_beside_a_journey_are_read(audit):
    assert audit("house.journey.yaml") == (0, [LEAK])
    assert audit(".") == (0, [LEAK])


def test_validating_does_not_look_at_them(folder, capsys):
    (folder / "house.measurements.csv").write_text("nonsense", encoding="utf-8")
    assert main(["validate", "house.journey.yaml"]) == 0
    assert main(["audit", "house.journey.yaml", "--only", "J2"]) == 0


def test_mistakes_in_them_fail_the_audit_and_the_journey_is_audited_all_the_same(folder, capsys):
    (folder / "house.measurements.csv").write_text(shop.HEADER + "2026-10,cart,,veel,P\n", encoding="utf-8")
    assert main(["audit", ".", "--only", "J201,J608", "--format", "concise"]) == 1
    assert capsys.readouterr().out.splitlines()[0] == "house.measurements.csv:2:15: J014 veel is no number of visitors"
    assert main(["audit", ".", "--format", "json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert [file["path"] for file in report["files"]] == ["house.journey.yaml", "house.measurements.csv"]
    assert [entry["file"] for entry in report["matrix"]] == ["house.journey.yaml"]
    assert main(["audit", "."]) == 1
    assert "house.measurements.csv:2:15" in capsys.readouterr().out


def test_a_name_for_standard_input_leads_to_no_file(audit, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(shop.SHOP.encode()), encoding="utf-8"))
    assert audit("-", "--stdin-filename", "house.journey.yaml") == (0, [])


def test_a_link_is_not_followed_and_a_folder_or_pipe_is_passed_over(folder, audit):
    numbers = folder / "house.measurements.csv"
    numbers.rename(folder / "secret.csv")
    numbers.symlink_to("secret.csv")
    assert audit("house.journey.yaml") == (0, [])
    numbers.unlink()
    numbers.mkdir()
    assert audit("house.journey.yaml") == (0, [])
    numbers.rmdir()
    os.mkfifo(numbers)
    assert audit("house.journey.yaml") == (0, [])


@pytest.mark.parametrize("name", ["house.yaml", "other.journey.yaml", "house.JOURNEY.yaml"])
def test_numbers_belong_to_the_journey_of_exactly_that_name(folder, audit, name):
    (folder / "house.journey.yaml").rename(folder / name)
    assert audit(name) == (0, [])


def test_both_endings_of_a_journey_have_the_same_numbers(folder, audit):
    (folder / "house.journey.yaml").rename(folder / "house.journey.yml")
    assert audit("house.journey.yml") == (0, [LEAK])


def test_numbers_over_the_limit_are_told(folder, capsys):
    with (folder / "house.measurements.csv").open("wb") as file:
        file.truncate((64 << 20) + 1)
    assert main(["audit", ".", "--format", "concise", "--only", "J608"]) == 1
    assert "J005 The file has 67108865 bytes, 1 over the limit of 67108864" in capsys.readouterr().out


def test_thousands_of_names_that_are_no_channels_do_not_keep_the_audit(folder, capsys):
    rows = "".join(f"2026-10,,channel-{number},{number},P\n" for number in range(20_000))
    (folder / "house.measurements.csv").write_text(shop.HEADER + rows, encoding="utf-8")
    start = time.process_time()
    main(["audit", ".", "--only", "J6"])
    main(["measure", "house.journey.yaml"])
    assert time.process_time() - start < 3


def test_columns_and_steps_of_the_settings_count_in_the_audit(folder, audit):
    (folder / "house.measurements.csv").write_text(
        shop.HEADER.replace("visitors", "Besucher") + ROWS.replace("cart", "add_to_cart"), encoding="utf-8"
    )
    settings = '[measure.columns]\nvisitors = ["Besucher"]\n[measure.steps]\nadd_to_cart = "cart"\n'
    (folder / "journey.toml").write_text(settings, encoding="utf-8")
    assert audit("house.journey.yaml") == (0, [LEAK])


def test_a_plain_audit_loads_nothing_that_reads_numbers(folder):
    script = "import sys; from journeycli.cli.main import main; main(['audit', '.', '--format', 'concise']); print(sorted(sys.modules))"
    (folder / "house.measurements.csv").unlink()
    printed = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True, timeout=20).stdout
    loaded = set(printed.splitlines()[-1].replace("'", "").strip("[]").split(", "))
    assert "journeycli.cli.checking" in loaded
    assert not loaded & {
        "csv",
        "zipfile",
        "journeycli.numbers.delimited",
        "journeycli.numbers.measurements_file",
        "journeycli.numbers.exports",
        "journeycli.numbers.dashboard",
        "journeycli.numbers.tally",
    }


SETTINGS = {
    "an unknown table": ("[measure.colums]\nx = 1", 'There is no setting "colums" here', 1),
    "an unknown column": ('[measure.columns]\nsesions = ["a"]', 'There is no setting "sesions" here', 2),
    "a word for a list": ('[measure.columns]\nsessions = "a"', '"sessions" must be a list', 2),
    "an empty name": ('[measure.columns]\nsessions = [""]', '"sessions" must be a list', 2),
    "a number for a touchpoint": ("[measure.steps]\ncart = 1", '"cart" must be a text', 2),
    "a word for a table": ('measure = "x"', '"measure" must be a table', 1),
    "a word for an inner table": ('[measure]\ncolumns = "x"', '"columns" must be a table', 2),
}


@pytest.mark.parametrize(("text", "message", "line"), SETTINGS.values(), ids=SETTINGS)
def test_a_mistake_in_the_settings_is_told_at_its_place(folder, capsys, text, message, line):
    (folder / "journey.toml").write_text(text, encoding="utf-8")
    assert main(["measure", "house.journey.yaml"]) == 2
    told = capsys.readouterr().err.splitlines()
    assert told[0] == f"error: {message}"
    assert told[1].strip().startswith(f"--> journey.toml:{line}:")


def test_the_settings_in_force_can_be_read_again(folder, capsys):
    text = '[measure.columns]\nsessions = ["Sitzungen", "Besuche"]\n\n[measure.steps]\n"in den Korb" = "cart"\n'
    (folder / "journey.toml").write_text(text, encoding="utf-8")
    main(["config", "house.journey.yaml"])
    printed = capsys.readouterr().out
    assert tomllib.loads(printed)["measure"] == tomllib.loads(text)["measure"]
    (folder / "journey.toml").write_text(printed, encoding="utf-8")
    assert main(["config", "house.journey.yaml"]) == 0
    assert tomllib.loads(capsys.readouterr().out) == tomllib.loads(printed)
