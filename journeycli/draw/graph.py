"""The graph view: readable DOT that `dot` itself lays out, to edit by hand: a cluster a phase, an arrow a way."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from journeycli.coverage import channel_coverage, phase_coverage
from journeycli.draw.clean import clean
from journeycli.draw.notation import quoted, quoted_link, safe_url, slug
from journeycli.draw.shapes import FACE
from journeycli.draw.theme import Theme
from journeycli.draw.words import Words, words_in
from journeycli.draw.wrap import wrap
from journeycli.model import Journey, Phase, Touchpoint
from journeycli.result import Coverage
from journeycli.ways import Way, ways

_WIDTH = 150


def graph(journey: Journey, theme: Theme, language: str) -> str:
    """The DOT text of a journey, for Graphviz's `dot` layout."""
    sheet = _Sheet(journey, theme, words_in(language))
    return "\n".join(sheet.lines()) + "\n"


@dataclass(frozen=True, slots=True)
class _Sheet:
    journey: Journey
    theme: Theme
    words: Words

    def lines(self) -> Iterator[str]:
        theme = self.theme
        yield "// Laid out by Graphviz: dot -Tsvg. Edit it as you like."
        yield f"digraph {quoted(slug(self.journey.id))} {{"
        yield f'  graph [rankdir=TB, nodesep=0.35, ranksep=0.4, pad=0.3, bgcolor="{theme.paper}",'
        yield f'         label={_label(clean(self.journey.title))}, labelloc=t, labeljust=l, fontname="{FACE}", fontsize=19, fontcolor="{theme.ink}"];'
        yield f'  node [shape=box, style="rounded,filled", fillcolor="{theme.card}", color="{theme.edge}", fontname="{FACE}", fontsize=11,'
        yield f'        fontcolor="{theme.ink}", margin="0.14,0.09"];'
        yield f'  edge [color="{theme.soft}", penwidth=1.4, arrowsize=0.7, fontname="{FACE}", fontsize=9, fontcolor="{theme.soft}"];'
        for number, phase in enumerate(self.journey.phases, 1):
            yield ""
            yield from self._phase(phase, number)
        yield ""
        for way in dict.fromkeys(ways(self.journey)):
            yield self._way(way)
        yield from self._order()
        yield "}"

    def _phase(self, phase: Phase, number: int) -> Iterator[str]:
        theme, coverage = self.theme, phase_coverage(self.journey, phase)
        flag = {Coverage.NONE: self.words.gap, Coverage.PLANNED: self.words.only_planned}.get(coverage, "")
        heading = f"{number} · {clean(phase.label) or phase.id}" + (f" – {flag}" if flag else "")
        yield f"  subgraph {quoted(f'cluster_{phase.id}')} {{"
        yield f"    graph [label={_label(*wrap(heading, 2 * _WIDTH, 13, bold=True))}, labelloc=t, labeljust=l, fontsize=13, margin=14,"
        yield f"           {self._frame(coverage)}];"
        touchpoints = _drawn(phase)
        for touchpoint in touchpoints:
            yield f"    {quoted(touchpoint.id)} [{self._touchpoint(touchpoint, coverage)}];"
        channels = list(self._channels(phase))
        beside = [self.words.also_through, *channels] if touchpoints and channels else channels
        lines = [self.words.gap_in_phase] if coverage is Coverage.NONE and not touchpoints else beside
        if lines or not touchpoints:
            ink = theme.gap if coverage is Coverage.NONE else theme.chip_ink
            yield f'    {quoted(_stand_in(phase))} [label={_label(*lines)}, shape=plain, style="", fontcolor="{ink}"];'
        yield "  }"

    def _frame(self, coverage: Coverage) -> str:
        theme = self.theme
        style, fill, line, ink = {
            Coverage.ACTIVE: ("rounded,filled", theme.band, theme.band, theme.ramp[1]),
            Coverage.PLANNED: ("rounded,filled,dashed", theme.band, theme.plan_line, theme.plan_ink),
            Coverage.NONE: ("rounded,filled,dashed", theme.gap_band, theme.gap, theme.gap),
        }[coverage]
        return f'style="{style}", fillcolor="{fill}", color="{line}", fontcolor="{ink}"'

    def _touchpoint(self, touchpoint: Touchpoint, coverage: Coverage) -> str:
        channels = [self.journey.channels[id] for id in touchpoint.channels if id in self.journey.channels]
        names = ", ".join(clean(channel.label) or channel.id for channel in channels)
        lines = [*(wrap(touchpoint.label, _WIDTH, 11) or (touchpoint.id,)), *wrap(names or self.words.no_channel, _WIDTH, 11)]
        label = f"label={_label(*lines)}"
        planned = f', style="rounded,filled,dashed", color="{self.theme.plan_line}"' if touchpoint.status == "planned" else ""
        gap = f', fontcolor="{self.theme.gap}"' if coverage is Coverage.NONE else ""
        url = safe_url(channels[0].url) if len(channels) == 1 else ""
        return label + planned + gap + (f", URL={quoted_link(url)}" if url else "")

    def _channels(self, phase: Phase) -> Iterator[str]:
        """The channels that a phase names itself and none of its touchpoints does, a line each."""
        named = {id for touchpoint in _drawn(phase) for id in touchpoint.channels}
        own = (id for id in dict.fromkeys(phase.channels) if id in self.journey.channels and id not in named)
        for channel in (self.journey.channels[id] for id in own):
            kind = channel_coverage(channel, phase)
            if kind is not Coverage.NONE:
                suffix = f" ({self.words.planned})" if kind is Coverage.PLANNED else ""
                yield f"{clean(channel.label) or channel.id}{suffix}"

    def _way(self, way: Way) -> str:
        attributes = [f"label={_label(*wrap(way.when, _WIDTH, 9))}"] if way.when else []
        if way.back:
            attributes += [f'color="{self.theme.minus}"', "style=dashed", "constraint=false"]
        listed = f" [{', '.join(attributes)}]" if attributes else ""
        return f"  {quoted(way.source)} -> {quoted(way.target)}{listed};"

    def _order(self) -> Iterator[str]:
        """Invisible arrows that keep the phases in their order where no way does."""
        firsts = [_drawn(phase)[0].id if _drawn(phase) else _stand_in(phase) for phase in self.journey.phases]
        for before, after in pairwise(firsts):
            yield f"  {quoted(before)} -> {quoted(after)} [style=invis];"


def _drawn(phase: Phase) -> list[Touchpoint]:
    return [touchpoint for touchpoint in phase.touchpoints if touchpoint.status != "retired"]


def _stand_in(phase: Phase) -> str:
    """The node of what a phase has beside touchpoints; no touchpoint's id has a colon."""
    return f"phase:{phase.id}"


def _label(*lines: str) -> str:
    """A DOT label that means exactly these lines."""
    return '"' + "\\n".join(quoted(line.replace("&", "&amp;"))[1:-1] for line in lines if line) + '"'
