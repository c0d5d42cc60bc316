"""The graph view: readable DOT that `dot` itself lays out, to edit by hand: a cluster a phase, an arrow a way."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from journeycli.coverage import channel_coverage, phase_coverage
from journeycli.draw.clean import clean
from journeycli.draw.labels import card_link, channel_labels, meets_nobody, name_of, only_for, title_of
from journeycli.draw.notation import quoted, quoted_link, table_text
from journeycli.draw.numbering import touchpoint_numbers
from journeycli.draw.shapes import FACE
from journeycli.draw.theme import Theme
from journeycli.draw.words import Words, words_in
from journeycli.draw.wrap import wrap, wrap_names
from journeycli.model import Journey, Phase, Touchpoint
from journeycli.result import Coverage
from journeycli.slug import slugged
from journeycli.ways import Way, ways

_WIDTH = 150
_MOST_CHANNEL_LINES = 4


def graph(journey: Journey, theme: Theme, language: str) -> str:
    """The DOT text of a journey, for Graphviz's `dot` layout."""
    sheet = _Sheet(journey, theme, words_in(language), touchpoint_numbers(journey))
    return "\n".join(sheet.lines()) + "\n"


@dataclass(frozen=True, slots=True)
class _Sheet:
    journey: Journey
    theme: Theme
    words: Words
    numbers: Mapping[str, int]

    def lines(self) -> Iterator[str]:
        theme = self.theme
        yield "// Laid out by Graphviz: dot -Tsvg. Edit it as you like."
        yield f"digraph {quoted(slugged(self.journey.id))} {{"
        yield f'  graph [rankdir=TB, nodesep=0.35, ranksep=0.4, pad=0.3, bgcolor="{theme.paper}",'
        yield f'         label={_table([_bold(clean(self.journey.title), 19, theme.ink)], around=8)}, labelloc=t, labeljust=l, fontname="{FACE}"];'
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
        ink = theme.gap if coverage is Coverage.NONE else theme.ink
        heading = [_bold(line, 13, ink) for line in wrap(f"{number} · {name_of(phase)}", _WIDTH, 13, bold=True)]
        if flag:
            heading.append(_bold(flag, 9, theme.gap if coverage is Coverage.NONE else theme.plan_ink))
        yield f"  subgraph {quoted(f'cluster_{phase.id}')} {{"
        yield f'    graph [label="", margin=14, {self._frame(coverage)}];'
        yield f'    {quoted(_name(phase))} [label={_table(heading)}, shape=plain, style=""];'
        yield f"    {{ rank=same; {quoted(_name(phase))} -> {quoted(_first(phase))} [style=invis]; }}"
        touchpoints = _drawn(phase)
        for touchpoint in touchpoints:
            yield f"    {quoted(touchpoint.id)} [{self._touchpoint(touchpoint, coverage)}];"
        channels = list(self._channels(phase))
        beside = [self.words.also_through, *channels] if touchpoints and channels else channels
        lines = [self.words.gap_in_phase] if coverage is Coverage.NONE and not touchpoints else beside
        if lines or not touchpoints:
            colour = theme.gap if coverage is Coverage.NONE else theme.chip_ink
            yield f'    {quoted(_stand_in(phase))} [label={_table([table_text(line) for line in lines])}, shape=plain, style="", fontsize=10, fontcolor="{colour}"];'
        yield "  }"

    def _frame(self, coverage: Coverage) -> str:
        theme = self.theme
        style, fill, line = {
            Coverage.ACTIVE: ("rounded,filled", theme.band, theme.band),
            Coverage.PLANNED: ("rounded,filled,dashed", theme.band, theme.plan_line),
            Coverage.NONE: ("rounded,filled,dashed", theme.gap_band, theme.gap),
        }[coverage]
        return f'style="{style}", fillcolor="{fill}", color="{line}"'

    def _touchpoint(self, touchpoint: Touchpoint, coverage: Coverage) -> str:
        theme, channels = self.theme, channel_labels(self.journey, self.words, touchpoint.channels)
        planned = self.words.planned if touchpoint.status == "planned" else ""
        told = f"{self.numbers[touchpoint.id]}", planned, only_for(self.journey, touchpoint.personas)
        heading = " · ".join(part for part in told if part)
        missed = meets_nobody(self.journey, touchpoint)
        lines = [
            *(_bold(line, 9, theme.soft) for line in wrap(heading, _WIDTH, 9, bold=True, most=2)),
            *(f"<B>{table_text(line)}</B>" for line in wrap(title_of(touchpoint), _WIDTH, 11, bold=True)),
            *([_bold(self.words.gap, 10, theme.gap)] if missed or (coverage is Coverage.NONE and not channels) else []),
            *(
                _plain(line, 10, theme.soft if missed else theme.chip_ink)
                for line in wrap_names(channels, _WIDTH, 10, most=_MOST_CHANNEL_LINES)
            ),
        ]
        if not channels and not missed and coverage is not Coverage.NONE:
            lines.append(_plain(self.words.no_channel, 10, theme.soft))
        label = f"label={_table(lines)}"
        dashed = f', style="rounded,filled,dashed", color="{self.theme.plan_line}"' if touchpoint.status == "planned" else ""
        url = card_link(self.journey, touchpoint)
        return label + dashed + (f", URL={quoted_link(url)}" if url else "")

    def _channels(self, phase: Phase) -> Iterator[str]:
        """The channels that a phase names itself and none of its touchpoints does, a line each."""
        named = {id for touchpoint in _drawn(phase) for id in touchpoint.channels}
        own = (id for id in dict.fromkeys(phase.channels) if id in self.journey.channels and id not in named)
        for channel in (self.journey.channels[id] for id in own):
            kind = channel_coverage(channel, phase)
            if kind is not Coverage.NONE:
                suffix = f" ({self.words.planned})" if kind is Coverage.PLANNED else ""
                yield from wrap(f"{name_of(channel)}{suffix}", 2 * _WIDTH, 10, most=1)

    def _way(self, way: Way) -> str:
        ink = self.theme.minus if way.back else self.theme.soft
        attributes = [f"label={_table([_plain(line, 9, ink) for line in wrap(way.when, _WIDTH, 9)], around=6)}"] if clean(way.when) else []
        if way.back:
            attributes += [f'color="{self.theme.minus}"', "style=dashed", "constraint=false"]
        listed = f" [{', '.join(attributes)}]" if attributes else ""
        return f"  {quoted(way.source)} -> {quoted(way.target)}{listed};"

    def _order(self) -> Iterator[str]:
        """Invisible arrows that keep the phases in their order where no way does."""
        for before, after in pairwise(self.journey.phases):
            yield f"  {quoted(_last(before))} -> {quoted(_first(after))} [style=invis];"


def _drawn(phase: Phase) -> list[Touchpoint]:
    return [touchpoint for touchpoint in phase.touchpoints if touchpoint.status != "retired"]


def _stand_in(phase: Phase) -> str:
    """The node of what a phase has beside touchpoints; no touchpoint's id has a colon."""
    return f"phase:{phase.id}"


def _name(phase: Phase) -> str:
    """The node of a phase's name: beside its first touchpoint, where no arrow can run through it."""
    return f"name:{phase.id}"


def _first(phase: Phase) -> str:
    return _drawn(phase)[0].id if _drawn(phase) else _stand_in(phase)


def _last(phase: Phase) -> str:
    return _drawn(phase)[-1].id if _drawn(phase) else _stand_in(phase)


def _bold(text: str, size: int, colour: str) -> str:
    return f"<B>{_plain(text, size, colour)}</B>"


def _plain(text: str, size: int, colour: str) -> str:
    return f'<FONT POINT-SIZE="{size}" COLOR="{colour}">{table_text(text)}</FONT>'


def _table(lines: list[str], around: int = 0) -> str:
    """An HTML-like label of these lines, with this many points around them."""
    rows = "".join(f'<TR><TD ALIGN="LEFT">{line}</TD></TR>' for line in lines) or "<TR><TD></TD></TR>"
    border = f'BORDER="{around}" COLOR="transparent"' if around else 'BORDER="0"'
    return f'<<TABLE {border} CELLBORDER="0" CELLSPACING="0" CELLPADDING="1">{rows}</TABLE>>'
