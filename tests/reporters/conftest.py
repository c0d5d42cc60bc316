"""What the tests of the reporters share: a run that is made by hand, and reports of real files."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from journeycli.finding import Excerpt, Finding, Related, Severity
from journeycli.message import say
from journeycli.pipeline import Options, check
from journeycli.reporters import REPORTERS
from journeycli.result import Coverage, FileResult, Matrix, MatrixPhase, MatrixRow, RunResult
from journeycli.rules import CATALOGUE
from journeycli.segment import plain_text
from journeycli.span import START, Span

ACTIVE, PLANNED, NONE = Coverage.ACTIVE, Coverage.PLANNED, Coverage.NONE

MATRIX = Matrix(
    "Slim with Anne",
    (MatrixPhase("awareness", "Awareness", ACTIVE), MatrixPhase("service", "Service", PLANNED), MatrixPhase("loyalty", "Loyalty", NONE)),
    (
        MatrixRow("instagram", "instagram", (ACTIVE, NONE, NONE)),
        MatrixRow("app", "The app of \u65e5\u672c", (NONE, PLANNED, NONE)),
    ),
)
RUN = RunResult(
    (
        FileResult("fine.journey.yaml", ()),
        FileResult(
            "plans/broken.journey.yaml",
            (
                Finding(
                    file="plans/broken.journey.yaml",
                    span=Span(12, 3, 12, 10),
                    code="J002",
                    rule="duplicate-key",
                    severity=Severity.ERROR,
                    message=say('The key "{key}" stands twice', key="pod\x1bcast"),
                    help=say("Keep one of the two."),
                    label=None,
                    path="channels.podcast",
                    excerpt=Excerpt(11, ("channels:", "  podcast: {kind: podcast}")),
                    related=(Related(Span(9, 3, 9, 10), say("first here")),),
                ),
            ),
        ),
        FileResult(
            "plans/empty.journey.yaml",
            (
                Finding(
                    file="plans/empty.journey.yaml",
                    span=START,
                    code="J004",
                    rule="unreadable-text",
                    severity=Severity.ERROR,
                    message=say("The file is empty"),
                    help=None,
                    label=None,
                    path="",
                    excerpt=Excerpt(1, ("",)),
                ),
            ),
        ),
        FileResult(
            "slim.journey.yaml",
            (
                Finding(
                    file="slim.journey.yaml",
                    span=Span(9, 5, 9, 16),
                    code="J201",
                    rule="phase-without-channel",
                    severity=Severity.ERROR,
                    message=say("{phase} has no channel", phase="Loyalty"),
                    help=say("Fits here: {kinds}.", kinds=("community", "gift")),
                    label=say("no active channel here"),
                    path="phases.loyalty",
                    excerpt=Excerpt(9, ("  - id: loyalty",)),
                ),
                Finding(
                    file="slim.journey.yaml",
                    span=Span(10, 7, 10, 8),
                    code="J210",
                    rule="few-contact-moments",
                    severity=Severity.INFO,
                    message=say("{count} contact moments", count=3),
                    help=say("Add some."),
                    label=None,
                    path="phases",
                    excerpt=Excerpt(9, ("  - id: loyalty", "    a: b")),
                ),
            ),
            matrix=MATRIX,
        ),
    )
)
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
        options = Options(**{**{name: getattr(EVERY_RULE, name) for name in Options.__slots__}, **changed})
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


@pytest.fixture
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
