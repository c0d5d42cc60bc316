"""In a spreadsheet no text of a journey is a formula."""

import csv
import io

import pytest

from journeycli.cli.main import main

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", " =1+1", '=HYPERLINK("http://x")']


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_formula_is_text(tmp_path, capsys, formula, monkeypatch):
    monkeypatch.chdir(tmp_path)
    quoted = formula.replace('"', '\\"')
    (tmp_path / "=slim.journey.yaml").write_text(
        f'version: 1\ntitle: T\nprocess: support\npersonas: {{vera: {{name: Vera}}}}\nphases: [{{id: service, name: "{quoted}"}}]\n',
        encoding="utf-8",
    )
    assert main(["todo", "--format", "csv", "--only", "J201"]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert row["phase"] == f"'{formula}"
    assert row["file"] == "'=slim.journey.yaml"
    assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in row.values())
