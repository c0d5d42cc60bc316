"""Matomo: the flow of a funnel, as CSV."""

from journeycli.numbers.exports.export import About, Export, Figure
from journeycli.numbers.exports.table import Table, days_in

SOURCE = "Matomo funnel"


def read_matomo_funnel(table: Table) -> Export | None:
    """The visits of each step: those that were really seen there, without those that Matomo fills in."""
    if not table.has("label", "step-visits"):
        return None
    number = "actual-step-visits" if table.has("actual-step-visits") else "step-visits"
    figures = tuple(Figure(record.line, name, table.number(record, number)) for record, name in table.named("label"))
    return Export(table.file, SOURCE, About.STEPS, figures, days_in(" ".join((*table.said, table.file))))
