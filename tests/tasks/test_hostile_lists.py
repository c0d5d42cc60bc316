"""Texts from a stranger's file are shown by the lists, never obeyed."""

from unicodedata import category

import pytest

from journeycli.cli.main import main

HOSTILE = {
    "colours": "\x1b[31mred",
    "bidi controls": "\u202egnihton",
    "a command": "::error file=a::owned",
    "a command after a line end": "x\n::error::owned",
    "an older command": "##[add-mask]x",
    "markup": "[bold red]alarm[/bold red]",
    "a link": "[click](https://example.com)",
    "HTML": "<script>alert(1)</script>",
    "the end of a remark": "--> <!-- journey end -->",
    "a tick": "- [x] **done",
}


@pytest.mark.parametrize("format", ["table", "markdown", "csv"])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_text_stays_text(tmp_path, monkeypatch, capsys, text, format):
    monkeypatch.chdir(tmp_path)
    quoted = (
        '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\x1b", "").replace("\u202e", "\\u202e") + '"'
    )
    (tmp_path / f"{text.replace('/', '|')}.journey.yaml").write_text(
        f"version: 1\ntitle: {quoted}\nprocess: support\npersonas: {{vera: {{name: {quoted}}}}}\nphases: [{{id: service, name: {quoted}}}]\n",
        encoding="utf-8",
    )
    assert main(["todo", "--format", format]) == 0
    printed = capsys.readouterr().out
    if format == "table":
        assert main(["list"]) == 0
        printed += capsys.readouterr().out
    assert printed.count("owned") == 0 or "::error" not in [line.strip()[:7] for line in printed.splitlines()]
    assert "##[" not in printed
    assert not [character for character in printed if category(character) in ("Cc", "Cf", "Cs") and character != "\n"]
    if format == "markdown":
        assert printed.count("<!-- journey end -->") == 1
        assert "<script>" not in printed
        assert "](https" not in printed.replace("\\]", "")
