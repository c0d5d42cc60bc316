"""The reporters of a comparison by the name of their format."""

from collections.abc import Callable, Iterator

from journeycli.difference import Comparison
from journeycli.reporters.difference.json import report_json
from journeycli.reporters.difference.markdown import report_markdown
from journeycli.reporters.difference.text import report_text
from journeycli.segment import Segment

DIFFERENCE_REPORTERS: dict[str, Callable[[Comparison], Iterator[Segment]]] = {
    "text": report_text,
    "json": report_json,
    "markdown": report_markdown,
}
