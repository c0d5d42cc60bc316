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


report_statistics = _reporter("statistics")
REPORTERS: dict[str, Reporter] = {
    format: _reporter(format)
    for format in ("full", "concise", "json", "sarif", "github", "gitlab", "junit", "markdown", "checkstyle", "rdjson")
}
STATISTICS = "statistics"
"""What stands in for a format for people where they want counts instead of findings."""
FOR_PEOPLE = ("full", "concise")
"""The formats that people read on a terminal."""
EXPLAINING = frozenset({"sarif"})
"""The formats that describe the rules as well, and so want `RunResult.rules`."""
