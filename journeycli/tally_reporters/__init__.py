"""The reporters of measured numbers by the name of their format: each turns what they tell into text."""

from collections.abc import Callable, Iterator

from journeycli.segment import Segment
from journeycli.tally import Tally
from journeycli.tally_reporters.csv import report_csv
from journeycli.tally_reporters.json import report_json
from journeycli.tally_reporters.markdown import report_markdown
from journeycli.tally_reporters.table import report_table

TallyReporter = Callable[[Tally], Iterator[Segment]]

TALLY_REPORTERS: dict[str, TallyReporter] = {
    "table": report_table,
    "json": report_json,
    "csv": report_csv,
    "markdown": report_markdown,
}
