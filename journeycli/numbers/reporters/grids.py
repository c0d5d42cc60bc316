"""Everything that the numbers tell, table by table: the funnels, the phases, the channels."""

from collections.abc import Iterator

from journeycli.language import translated, translated_text
from journeycli.message import say, template
from journeycli.numbers.reporters.channel_grid import channel_grids
from journeycli.numbers.reporters.flow_grid import flow_grids
from journeycli.numbers.reporters.grid import Grid
from journeycli.numbers.tally import Tally

_PHASES = template("Phases, by their busiest touchpoint")


def grids(tally: Tally) -> Iterator[Grid]:
    """The tables in the order in which they are read."""
    for flow in tally.funnels:
        yield from flow_grids(translated(say("Funnel {name}", name=flow.id), tally.language).text, flow, tally.language)
    if tally.phases:
        for grid in flow_grids(translated_text(_PHASES, tally.language), tally.phases, tally.language):
            yield grid._replace(notes=()) if tally.funnels else grid  # a funnel tells more exactly where it leaks, and why
    yield from channel_grids(tally)
