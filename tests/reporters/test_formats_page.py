"""docs/formats.md tells every format and every key of `json`, as they are."""

import re

import pytest
from json_fields import PAGE, ROOT, table, table_in_the_page

from journeycli.cli.main import main
from journeycli.reporters import REPORTERS

TEXT = PAGE.read_text(encoding="utf-8")


def test_the_table_of_the_keys_of_json_is_current():
    assert table_in_the_page() == table(), "run `make docs`"


def test_every_format_stands_in_the_page_in_the_readme_and_in_the_help(capsys: pytest.CaptureFixture[str]):
    assert sorted(re.findall(r"^\| `(\w+)` \| .* \| `journey audit", TEXT, re.MULTILINE)) == sorted(REPORTERS)
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ((?:`\w+`(?:, )?)+) \|", readme.partition("## In CI")[2].partition("## Choosing rules")[0], re.MULTILINE)
    assert sorted(re.findall(r"`(\w+)`", " ".join(rows))) == sorted(REPORTERS)
    assert main(["audit", "--help"]) == 0
    told = re.sub(r"\s+", " ", capsys.readouterr().out)
    assert all(format in told.partition("--format FORMAT")[2].partition("--output")[0] for format in REPORTERS)


def test_every_example_of_the_page_runs(tmp_path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):
    (tmp_path / "a.journey.yaml").write_text("a: [", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    examples = re.findall(r"^journey (audit .*)$|`journey (audit[^`|\\]*)", TEXT, re.MULTILINE)
    assert len(examples) > len(REPORTERS)
    for example in examples:
        assert main("".join(example).split()) == 1, example
    assert capsys.readouterr().out
