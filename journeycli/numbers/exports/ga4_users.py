"""Google Analytics 4: the report User acquisition, which counts people by the channel group of their first visit."""

from journeycli.numbers.exports.channel_table import channel_export
from journeycli.numbers.exports.export import Export
from journeycli.numbers.exports.table import Table

SOURCE = "GA4 users"


def read_users(table: Table) -> Export | None:
    """The people whom each channel group brought first: all of them, else the new ones."""
    number = next((key for key in ("users", "new-users") if table.has(key)), None)
    if number is None or not table.has("first-channel-group"):
        return None
    return channel_export(table, SOURCE, "first-channel-group", number)
