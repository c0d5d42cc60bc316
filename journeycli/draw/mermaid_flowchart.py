"""A journey as Mermaid's `flowchart`: a subgraph for each phase, an arrow for each way, gaps dashed and in words."""

from collections.abc import Iterator

from journeycli.coverage import phase_coverage
from journeycli.draw.cards import channel_names
from journeycli.draw.mermaid_text import mermaid_text
from journeycli.draw.numbers import touchpoint_numbers
from journeycli.draw.theme import LIGHT
from journeycli.draw.words import Words, words_in
from journeycli.model import Journey, Touchpoint
from journeycli.result import Coverage
from journeycli.ways import ways


def mermaid_flowchart(journey: Journey, language: str) -> str:
    """The text of the diagram. Nodes are named after their numbers: a touchpoint called `end` would end Mermaid's reading."""
    return "\n".join(["flowchart LR", f"  accTitle: {mermaid_text(journey.title) or journey.id}", *_lines(journey, words_in(language)), ""])


def _lines(journey: Journey, words: Words) -> Iterator[str]:
    numbers, gaps = touchpoint_numbers(journey), []
    for index, phase in enumerate(journey.phases, 1):
        coverage = phase_coverage(journey, phase)
        flag = {Coverage.NONE: words.gap, Coverage.PLANNED: words.only_planned}.get(coverage, "")
        gaps += [f"p{index}"] if coverage is Coverage.NONE else []
        yield f'  subgraph p{index}["{index} · {mermaid_text(phase.label) or phase.id}{f" – {flag}" if flag else ""}"]'
        yield from (f"    {_node(journey, one, numbers[one.id], words)}" for one in phase.touchpoints if one.id in numbers)
        if not any(one.id in numbers for one in phase.touchpoints):
            yield f'    p{index}-empty["{words.gap_in_phase if coverage is Coverage.NONE else _own_channels(journey, phase.channels)}"]'
        yield "  end"
    for way in dict.fromkeys(ways(journey)):
        when = mermaid_text(way.when)
        start, end, plain = ("-.", ".->", "-.->") if way.back else ("--", "-->", "-->")
        arrow = f'{start} "{when}" {end}' if when else plain
        yield f"  t{numbers[way.source]} {arrow} t{numbers[way.target]}"
    if gaps:
        yield f"  classDef gap stroke:{LIGHT.gap},stroke-dasharray:5 2"
        yield f"  class {','.join(gaps)} gap"


def _node(journey: Journey, touchpoint: Touchpoint, number: int, words: Words) -> str:
    planned = f" · {words.planned}" if touchpoint.status == "planned" else ""
    names = mermaid_text(channel_names(journey, words, touchpoint)) or words.no_channel
    return f't{number}["{number}{planned} · {mermaid_text(touchpoint.label) or touchpoint.id}<br/>{names}"]'


def _own_channels(journey: Journey, ids: tuple[str, ...]) -> str:
    return ", ".join(mermaid_text(journey.channels[id].label) or id for id in ids if id in journey.channels)
