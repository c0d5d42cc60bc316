"""The exports that are understood, by what is in them: each reader takes a table, or says that it is not of its kind."""

from collections.abc import Callable

from journeycli.errors import JourneyError
from journeycli.message import say
from journeycli.numbers.columns import Columns
from journeycli.numbers.exports.archive import is_archive, members
from journeycli.numbers.exports.export import Export
from journeycli.numbers.exports.ga4_exploration import read_exploration
from journeycli.numbers.exports.ga4_funnel import read_funnel
from journeycli.numbers.exports.ga4_sources import read_sources
from journeycli.numbers.exports.ga4_traffic import read_traffic
from journeycli.numbers.exports.ga4_users import read_users
from journeycli.numbers.exports.matomo import read_matomo
from journeycli.numbers.exports.matomo_funnel import read_matomo_funnel
from journeycli.numbers.exports.plausible import read_plausible
from journeycli.numbers.exports.table import Table, tables_in

READERS: tuple[Callable[[Table], Export | None], ...] = (
    read_funnel,
    read_exploration,
    read_sources,
    read_traffic,
    read_users,
    read_matomo_funnel,
    read_matomo,
)
"""In this order: a free-form exploration has the columns of a report, and a funnel of Matomo those of its other tables."""
_PACKED = say("Looked for channels.csv, sources.csv or conversions.csv of a Plausible export in it.")
_WORKBOOK = say("Save it as CSV first: in Excel choose Save as, and CSV UTF-8.")
_LOOKED_FOR = say(
    "Looked for the columns of Google Analytics (Session primary channel group or Session source / medium, Sessions; Step, Active users), "
    "Matomo (label, nb_visits) and the zip file of Plausible. In another language, add their names to [measure.columns] in journey.toml."
)


def read_export(file: str, content: bytes, columns: Columns) -> tuple[Export, ...]:
    """Every table of an export that is understood.

    Raises:
        JourneyError: none is, or a value in one is wrong.
    """
    if is_archive(content):
        packed = read_plausible(file, content, columns)
        if not packed and members(content, ("workbook.xml", "content.xml")):
            raise JourneyError(say("{file} is a workbook of a spreadsheet program", file=file), _WORKBOOK)
        if not packed:
            raise JourneyError(say("{file} is a packed file, and not of an analytics tool that is known", file=file), _PACKED)
        return packed
    tables = tables_in(file, content, columns)
    exports = tuple(export for table in tables for export in [_read(table)] if export)
    if not exports:
        raise JourneyError(say("{file} is not an export of an analytics tool that is known", file=file), _LOOKED_FOR)
    return exports


def _read(table: Table) -> Export | None:
    return next((export for reader in READERS for export in [reader(table)] if export), None)
