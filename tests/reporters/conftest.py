"""What the tests of the reporters share: a run that is made by hand, and reports of real files."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from run_by_hand import RUN

from journeycli.audit.audit import Options
from journeycli.audit.pipeline import check
from journeycli.reporters import REPORTERS
from journeycli.result import RunResult
from journeycli.rules import CATALOGUE
from journeycli.segment import plain_text

EVERY_RULE = Options(
    tuple(rule for rule in CATALOGUE if not rule.code.startswith("J0")), audit=True, today=date(2026, 11, 22), language="en"
)


@pytest.fixture
def run_by_hand() -> RunResult:
    return RUN


@pytest.fixture
def checked() -> Callable[..., RunResult]:
    """The result of a run over contents by file name."""

    def run(contents: dict[str, bytes | str], **changed: Any) -> RunResult:
        options = replace(EVERY_RULE, **changed)
        return RunResult(
            tuple(check(name, text if isinstance(text, bytes) else text.encode(), options) for name, text in sorted(contents.items()))
        )

    return run


@pytest.fixture
def reported() -> Callable[[RunResult, str], str]:
    """What a reporter makes of a run, as plain text."""

    def run(result: RunResult, format: str) -> str:
        return plain_text(REPORTERS[format](result))

    return run


@pytest.fixture(scope="session")
def samples() -> RunResult:
    """Every sample, whole and broken, in one run."""
    root = Path(__file__).parents[2]
    paths = sorted(root.glob("samples/**/*.journey.yaml"))
    return RunResult(tuple(check(path.relative_to(root).as_posix(), path.read_bytes(), EVERY_RULE) for path in paths))


@pytest.fixture
def as_json(reported: Callable) -> Callable[[RunResult], Any]:
    def run(result: RunResult) -> Any:
        return json.loads(reported(result, "json"))

    return run
