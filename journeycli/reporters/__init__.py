"""The reporters by the name of their format: each turns the result of a run into text."""

from collections.abc import Callable, Iterator
from importlib import import_module

from journeycli.result import RunResult
from journeycli.segment import Segment

Reporter = Callable[[RunResult], Iterator[Segment]]


def _reporter(format: str) -> Reporter:
    """The function `report_FORMAT` of the module FORMAT, imported when it is called: a run needs one or two of them."""

    def report(run: RunResult) -> Iterator[Segment]:
        found: Reporter = getattr(import_module(f"journeycli.reporters.{format}"), f"report_{format}")
        return found(run)

    return report


REPORTERS: dict[str, Reporter] = {
    format: _reporter(format)
    for format in ("full", "concise", "json", "sarif", "github", "gitlab", "junit", "markdown", "checkstyle", "rdjson")
}
EXPLAINING = frozenset({"sarif"})
"""The formats that describe the rules as well, and so want `RunResult.rules`."""
