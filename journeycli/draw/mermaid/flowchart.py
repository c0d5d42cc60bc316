"""A journey as Mermaid's `flowchart`: a subgraph for each phase, an arrow for each way, gaps dashed and in words."""

from collections.abc import Iterator

from journeycli.coverage import phase_coverage
from journeycli.draw.labels import title_of, told_channels
from journeycli.draw.mermaid.text import mermaid_text
from journeycli.draw.numbering import touchpoint_numbers
from journeycli.draw.theme import LIGHT
from journeycli.draw.words import Words, words_in
from journeycli.model import Journey, Phase, Touchpoint
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
        yield f'  subgraph p{index}["{index} · {mermaid_text(title_of(phase))}{f" – {flag}" if flag else ""}"]'
        yield from (f"    {_node(journey, one, numbers[one.id], words)}" for one in phase.touchpoints if one.id in numbers)
        more = _beside_touchpoints(journey, phase, words)
        if more:
            yield f'    p{index}x["{more}"]'
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
    names = mermaid_text(told_channels(journey, words, touchpoint.channels)) or words.no_channel
    return f't{number}["{number}{planned} · {mermaid_text(title_of(touchpoint))}<br/>{names}"]'


def _beside_touchpoints(journey: Journey, phase: Phase, words: Words) -> str:
    """The channels that a phase names and no touchpoint of it; that it has none at all, where it has no touchpoint either."""
    drawn = [touchpoint for touchpoint in phase.touchpoints if touchpoint.status != "retired"]
    named = {id for touchpoint in drawn for id in touchpoint.channels}
    names = mermaid_text(told_channels(journey, words, (id for id in phase.channels if id not in named)))
    if drawn:
        return f"{words.also_through} {names}" if names else ""
    return names if phase_coverage(journey, phase) is not Coverage.NONE else words.gap_in_phase
