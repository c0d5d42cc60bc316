"""Google Analytics 4: a funnel exploration, which counts people by step."""

import re
from collections.abc import Iterator

from journeycli.message import say
from journeycli.numbers.delimited import Record
from journeycli.numbers.exports.channel_table import added_up
from journeycli.numbers.exports.export import About, Export, Figure
from journeycli.numbers.exports.table import Table, days_in
from journeycli.numbers.measurements_file import TOTALS

SOURCE = "GA4 funnel"
_NUMBERED = re.compile(r"^[0-9]+\.\s*")
_EVERYBODY = frozenset(("", *TOTALS, "all users", "alle gebruikers"))


def read_funnel(table: Table) -> Export | None:
    """The people at each step, in its order.

    Where steps are told apart further (by country, say) the row of the total counts, else all rows added up.

    Raises:
        JourneyError: a value that is no number, or several segments, which overlap.
    """
    if not table.has("step", "active-users"):
        return None
    further = [place for place, key in enumerate(table.keys[: table.keys.index("active-users")]) if key is None]
    everybody = [row for row in _steps(table) if _is_everybody(row[1], further)]
    rows = everybody or list(_steps(table))
    figures = tuple(Figure(record.line, name, table.number(record, "active-users")) for name, record in rows)
    once = added_up(figures)
    summed = table.header[further[0]] if further and len(once) < len(figures) else ""
    return Export(table.file, SOURCE, About.STEPS, once, days_in(" ".join(table.said)), summed)


def _steps(table: Table) -> Iterator[tuple[str, Record]]:
    """Each row with the name of its step, which is left out where it is that of the row above."""
    name, segments = "", set()
    for record in table.records:
        name = _NUMBERED.sub("", table.cell(record, "step")) or name
        if name.lower() in TOTALS or not name:
            continue
        if table.has("segment"):
            segments.add(table.cell(record, "segment"))
            if len(segments - {""}) > 1:
                message = say("The funnel has several segments, and one person may be in all of them")
                table.refuse(record, table.cell(record, "segment"), message, say("Take the segments out of the exploration, or leave one."))
        yield name, record


def _is_everybody(record: Record, further: list[int]) -> bool:
    return all(place < len(record.cells) and record.cells[place].lower() in _EVERYBODY for place in further)
