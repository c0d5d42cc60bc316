"""What the tests of the report share: a way to run it in a folder."""

from collections.abc import Callable
from pathlib import Path

import pytest
from read_page import TODAY

from journeycli.cli.main import main


@pytest.fixture
def report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., tuple[int, str]]:
    """Runs the report in an empty folder; gives the status and the page."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str) -> tuple[int, str]:
        status = main(["report", *arguments, "-o", "page.html", *TODAY])
        capsys.readouterr()
        return status, (tmp_path / "page.html").read_text(encoding="utf-8")

    return run
