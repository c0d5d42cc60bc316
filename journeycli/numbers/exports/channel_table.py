"""Figures of a table that counts visits by channel, by the period where it tells one in each row."""

from collections.abc import Iterable

from journeycli.message import say
from journeycli.numbers.delimited import Record
from journeycli.numbers.exports.export import About, Export, Figure
from journeycli.numbers.exports.table import Table, days_in, is_month, month_in, period_in


def channel_export(table: Table, source: str, name: str, number: str, period: str | None = None) -> Export:
    """The numbers of a table under the names in one column; those of the same name and period are added up.

    Raises:
        JourneyError: a value that is no number, or no period.
    """
    figures = [
        Figure(record.line, label, table.number(record, number), _period(table, record, period) if period else "")
        for record, label in table.named(name)
    ]
    once = added_up(figures)
    before = table.keys[: table.keys.index(number)]
    further = [cell for cell, key in zip(table.header, before, strict=False) if key not in (name, period)]
    summed = further[0] if len(once) < len(figures) and further else ""
    return Export(table.file, source, About.CHANNELS, once, days_in(" ".join(table.said)), summed)


def added_up(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Each name and period once."""
    sums: dict[tuple[str, str], Figure] = {}
    for figure in figures:
        known = sums.get((figure.name, figure.period))
        sums[figure.name, figure.period] = known._replace(visitors=known.visitors + figure.visitors) if known else figure
    return tuple(sums.values())


def _period(table: Table, record: Record, key: str) -> str:
    cell = table.cell(record, key)
    days = days_in(" ".join(table.said))
    period = period_in(cell) or month_in(cell, days)
    if period is None and days and is_month(cell):
        first, last = (day.isoformat() for day in days)
        message = say("{value} is a month without its year, and the file is of {first} to {last}", value=cell, first=first, last=last)
        table.refuse(record, cell, message, say("Download less than a year at a time, or take Year month for Month."))
    if period is None:
        table.refuse(record, cell, say("{value} is no period", value=cell), say("Let the rows be days or months, or leave the date out."))
    return period
