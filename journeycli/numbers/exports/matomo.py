"""Matomo: a report by channel type, website or campaign, as CSV."""

from journeycli.numbers.exports.channel_table import channel_export
from journeycli.numbers.exports.export import Export
from journeycli.numbers.exports.table import Table, days_in

SOURCE = "Matomo"


def read_matomo(table: Table) -> Export | None:
    """The visits of each row, by the period in the first column where there are several."""
    number = next((key for key in ("visits", "unique-visitors") if table.has(key)), None)
    if number is None or not table.has("label"):
        return None
    dated = table
    if not table.has("date") and table.keys[1:2] == ("label",):
        dated = table._replace(keys=("date", *table.keys[1:]))  # Matomo names that column after the kind of period
    export = channel_export(dated, SOURCE, "label", number, "date" if dated.has("date") else None)
    return export._replace(days=export.days or days_in(table.file))
