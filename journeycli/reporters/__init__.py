"""The reporters by the name of their format: each turns the result of a run into text."""

from collections.abc import Callable, Iterator

from journeycli.reporters.concise import report_concise
from journeycli.reporters.full import report_full
from journeycli.reporters.json import report_json
from journeycli.result import RunResult
from journeycli.segment import Segment

Reporter = Callable[[RunResult], Iterator[Segment]]

REPORTERS: dict[str, Reporter] = {
    "full": report_full,
    "concise": report_concise,
    "json": report_json,
}
