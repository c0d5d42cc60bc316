"""Google Analytics 4: a report or exploration by session source, or by source and medium, which counts every session once."""

from journeycli.numbers.exports.channel_table import channel_export
from journeycli.numbers.exports.export import About, Export
from journeycli.numbers.exports.table import Table

SOURCE = "GA4 sources"


def read_sources(table: Table) -> Export | None:
    """The sessions of each source, by the day or month where the rows tell it; a table with channel groups is another report."""
    name = next((key for key in ("source-medium", "session-source") if table.has(key)), None)
    if name is None or table.has("channel-group") or not table.has("sessions"):
        return None
    return channel_export(table, SOURCE, name, "sessions", "date" if table.has("date") else None)._replace(about=About.SOURCES)
