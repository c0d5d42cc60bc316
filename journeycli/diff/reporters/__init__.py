"""The reporters of a comparison by the name of their format."""

from collections.abc import Callable, Iterator

from journeycli.diff.difference import Comparison
from journeycli.diff.reporters.json import report_json
from journeycli.diff.reporters.markdown import report_markdown
from journeycli.diff.reporters.text import report_text
from journeycli.segment import Segment

DIFFERENCE_REPORTERS: dict[str, Callable[[Comparison], Iterator[Segment]]] = {
    "text": report_text,
    "json": report_json,
    "markdown": report_markdown,
}
