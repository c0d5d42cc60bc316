"""The cells of a service blueprint: their rows of text, and how each lane looks."""

from collections.abc import Mapping
from dataclasses import dataclass

from journeycli.draw.blueprint.texts import Lane, PhaseSteps, Step, texts_in
from journeycli.draw.labels import channel_labels, title_of
from journeycli.draw.shapes import Align, Font, Look, Pen, Row, lines_of
from journeycli.draw.theme import Theme
from journeycli.draw.words import Words
from journeycli.draw.wrap import wrap, wrap_names
from journeycli.model import Ids, Journey
from journeycli.result import Coverage

CELL_WIDTH = 154
_INNER = CELL_WIDTH - 20
_SIZE, _SMALL = 10, 9
_BETWEEN_TEXTS = 5
_MOST_LINES = 6
_MOST_TITLE_LINES = 5
_LEAST_TEXT = 28
_AROUND_TEXT = 18


@dataclass(frozen=True, slots=True)
class CellMaker:
    """Makes cells in the words and colours of one picture of one journey."""

    journey: Journey
    theme: Theme
    words: Words
    phases: tuple[PhaseSteps, ...]
    lanes: tuple[Lane, ...]

    def heights(self) -> Mapping[Lane, int]:
        """The height of each lane: that of the cell with most text."""
        found = dict.fromkeys(self.lanes, _LEAST_TEXT)
        for step in (step for phase in self.phases for step in phase.steps):
            for lane in self.lanes:
                found[lane] = max(found[lane], sum(row.height for row in self.rows(step, lane)))
        own = (self.own_channels(phase) for phase in self.phases if not phase.steps)
        found[Lane.FRONTSTAGE] = max(found[Lane.FRONTSTAGE], *(sum(row.height for row in rows) for rows in own), 0)
        return {lane: height + _AROUND_TEXT for lane, height in found.items()}

    def rows(self, step: Step, lane: Lane) -> tuple[Row, ...]:
        """The text of a step in a lane; nothing where the file says nothing."""
        ink = self.look(step, lane).ink
        blocks = [_block(text, Font(_SIZE, ink)) for text in texts_in(step.touchpoint, lane)]
        if lane is Lane.FRONTSTAGE and step.gap:
            blocks = [_block(self.words.gap, Font(_SIZE, self.theme.gap, bold=True))]
        if lane is Lane.ACTIONS:
            blocks.insert(0, self._title(step, ink))
        if lane is Lane.FRONTSTAGE:
            blocks.append(self._channels(step.touchpoint.channels, Font(_SMALL, ink, bold=not step.gap) if blocks else Font(_SIZE, ink)))
        return _joined([block for block in blocks if block])

    def own_channels(self, phase: PhaseSteps) -> tuple[Row, ...]:
        """The channels that a phase names itself, where they serve it or will."""
        ids = () if phase.coverage is Coverage.NONE else phase.phase.channels
        return self._channels(ids, Font(_SIZE, self.frontstage(phase.coverage).ink))

    def _channels(self, ids: Ids, font: Font) -> tuple[Row, ...]:
        """The names of channels after an arrow, which stays away where a first word needs the whole line."""
        names = channel_labels(self.journey, self.words, ids)
        if not names:
            return ()
        lines = wrap_names([f"→ {names[0]}", *names[1:]], _INNER, font.size, font.bold, most=_MOST_LINES)
        return lines_of(lines[lines[0] == "→" :], font, Align.CENTER)

    def look(self, step: Step, lane: Lane) -> Look:
        """How the cell of a step looks in a lane; the customer's has the colour of the phase, dashed where it is to come."""
        theme = self.theme
        if lane is Lane.ACTIONS and step.touchpoint.status == "planned":
            return Look(theme.plan, Pen(theme.plan_line, 1.3, dashed=True), theme.plan_ink)
        if lane is Lane.ACTIONS:
            colour = theme.phase_colour(step.phase, len(self.journey.phases))
            return Look(colour, Pen(colour), theme.head_ink)
        if lane is Lane.FRONTSTAGE and step.gap:
            return Look(theme.gap_band, Pen(theme.gap, 1.6, dashed=True), theme.soft)
        if lane is Lane.FRONTSTAGE:
            return self.frontstage(step.meets)
        return Look(theme.card, Pen(theme.plan_line if lane is Lane.BACKSTAGE else theme.edge), theme.soft)

    def frontstage(self, meets: Coverage) -> Look:
        """How a cell of the frontstage looks: filled where it runs, dashed where it is to come, an outline where it was stopped."""
        theme = self.theme
        return {
            Coverage.ACTIVE: Look(theme.chip, Pen(theme.chip_line), theme.chip_ink),
            Coverage.PLANNED: Look(theme.plan, Pen(theme.plan_line, dashed=True), theme.plan_ink),
            Coverage.NONE: Look(theme.card, Pen(theme.edge), theme.soft),
        }[meets]

    def _title(self, step: Step, ink: str) -> tuple[Row, ...]:
        planned = step.touchpoint.status == "planned"
        heading = f"{step.number} · {self.words.planned}" if planned else str(step.number)
        title = wrap(title_of(step.touchpoint), _INNER, _SIZE, bold=True, most=_MOST_TITLE_LINES)
        return (
            *lines_of((heading,), Font(_SMALL, ink, bold=True), Align.CENTER),
            *lines_of(title, Font(_SIZE, ink, bold=True), Align.CENTER),
        )


def _block(text: str, font: Font) -> tuple[Row, ...]:
    return lines_of(wrap(text, _INNER, font.size, font.bold, most=_MOST_LINES), font, Align.CENTER)


def _joined(blocks: list[tuple[Row, ...]]) -> tuple[Row, ...]:
    """Blocks of text, a little apart."""
    rows = [row for block in blocks for row in (Row(_BETWEEN_TEXTS), *block)]
    return tuple(rows[1:])
