"""The reporters of measured numbers by the name of their format: each turns what they tell into text."""

from collections.abc import Callable, Iterator

from journeycli.numbers.reporters.csv import report_csv
from journeycli.numbers.reporters.json import report_json
from journeycli.numbers.reporters.markdown import report_markdown
from journeycli.numbers.reporters.table import report_table
from journeycli.numbers.tally import Tally
from journeycli.segment import Segment

TallyReporter = Callable[[Tally], Iterator[Segment]]

TALLY_REPORTERS: dict[str, TallyReporter] = {
    "table": report_table,
    "json": report_json,
    "csv": report_csv,
    "markdown": report_markdown,
}
