"""Google Analytics 4: the report Traffic acquisition, which counts sessions by channel group."""

from journeycli.numbers.exports.channel_table import channel_export
from journeycli.numbers.exports.export import Export
from journeycli.numbers.exports.table import Table

SOURCE = "GA4 sessions"


def read_traffic(table: Table) -> Export | None:
    """The sessions of each channel group, where the table is of that report."""
    if not table.has("channel-group", "sessions"):
        return None
    return channel_export(table, SOURCE, "channel-group", "sessions")
