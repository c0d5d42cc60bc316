"""Google Analytics 4: a free-form exploration with the channel group in its rows, often by day."""

from journeycli.numbers.exports.channel_table import channel_export
from journeycli.numbers.exports.export import Export
from journeycli.numbers.exports.table import Table

SOURCE = "GA4 exploration"
_NUMBERS = ("sessions", "active-users", "users", "new-users")
_GROUPS = ("channel-group", "first-channel-group")


def read_exploration(table: Table) -> Export | None:
    """The visits of each channel group, by the day or month where the rows tell it."""
    free_form = table.has("date") or any("free form" in line.lower() for line in table.said)
    group = next((key for key in _GROUPS if table.has(key)), None)
    number = next((key for key in _NUMBERS if table.has(key)), None)
    if not free_form or group is None or number is None:
        return None
    return channel_export(table, SOURCE, group, number, "date" if table.has("date") else None)
