"""Plausible: the packed export of a site; its period stands in its name only."""

from collections.abc import Iterator

from journeycli.errors import JourneyError, Located
from journeycli.finding import Excerpt
from journeycli.numbers.columns import Columns
from journeycli.numbers.exports.archive import members
from journeycli.numbers.exports.export import About, Export, Figure
from journeycli.numbers.exports.table import days_in, tables_in
from journeycli.problem import Problem

SOURCE = "Plausible"
_MEMBERS = {
    "channels.csv": (About.CHANNELS, "visitors"),
    "sources.csv": (About.ORIGINS, "visitors"),
    "utm_sources.csv": (About.ORIGINS, "visitors"),
    "utm_campaigns.csv": (About.ORIGINS, "visitors"),
    "conversions.csv": (About.STEPS, "unique-conversions"),
}
"""The files that are read, and the column that counts in each. Steps are goals; there is no file of funnels."""


def read_plausible(file: str, content: bytes, columns: Columns) -> tuple[Export, ...]:
    """The visitors by channel and by site or campaign, and those who reached each goal; none where it is another packed file.

    Raises:
        JourneyError: the file is damaged or too large, or a value in it is no number.
    """
    found = members(content, _MEMBERS)
    if isinstance(found, Problem):
        raise JourneyError(found.message, found.help, Located(file, found.span, Excerpt(1, ("",))))
    return tuple(export for name in _MEMBERS if name in found for export in _exports(file, name, found[name], columns))


def _exports(file: str, name: str, content: bytes, columns: Columns) -> Iterator[Export]:
    about, number = _MEMBERS[name]
    for table in tables_in(f"{file}/{name}", content, columns):
        if table.has("name", number):
            figures = tuple(Figure(record.line, label, table.number(record, number)) for record, label in table.named("name"))
            yield Export(file, SOURCE, about, figures, days_in(file))
