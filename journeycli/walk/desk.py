"""What stands at a desk for the walker to read: where it is, what they need there, and how it is to be there (D00.6)."""

from collections.abc import Iterator

from journeycli.language import translated, translated_text
from journeycli.message import Message, say, say_count, template
from journeycli.segment import Role, Segment
from journeycli.walk.course import Course
from journeycli.walk.duration import seconds_of, spoken_duration
from journeycli.walk.layout import Item, Row, paragraph, rows
from journeycli.walk.trail import Trail, bag

_FEELINGS = {
    -2: template("awful"),
    -1: template("uneasy"),
    0: template("nothing special"),
    1: template("fine"),
    2: template("delighted"),
}


class DeskSign:
    """The desk that a walker stands at, told in one language."""

    def __init__(self, trail: Trail, course: Course, language: str) -> None:
        self.trail = trail
        self.course = course
        self.desk = course.desks[trail.here]
        self.language = language

    def segments(self, width: int | None) -> Iterator[Segment]:
        """All there is to read, in lines of `width` cells."""
        yield from self._heading(width)
        table = [row for row in self._table() if row.items]
        if table:
            yield Segment("\n")
            yield from rows(table, width)

    def _heading(self, width: int | None) -> Iterator[Segment]:
        desk, course = self.desk, self.course
        phase, number, count = course.phase_of(desk.id), course.phase_number(desk.id), len(course.journey.phases)
        where = self._said(say("phase {number} of {count}", number=number, count=count))
        yield from paragraph(where if course.by_phase else f"{phase.label} · {where}", width, Role.QUIET)
        yield from paragraph(desk.label, width, Role.STRONG)
        names = [course.journey.channels[id].name or id for id in desk.channels if id in course.journey.channels]
        if names:
            yield from paragraph(" · ".join(names), width, Role.QUIET)
        else:
            yield from paragraph(self._said(say("Nobody is here for you: no channel.")), width, Role.WARNING)

    def _table(self) -> Iterator[Row]:
        desk, had = self.desk, bag(self.trail, self.course)
        yield self._row(template("You want"), self._goals())
        yield self._row(template("You carry"), (", ".join(had),) if had else ())
        yield Row(self._text(template("They need")), tuple(self._need(need, had) for need in desk.needs))
        yield self._row(template("A form"), self._fields())
        yield self._row(template("You do"), desk.actions)
        yield self._row(template("You wonder"), desk.questions)
        yield self._row(template("It bothers you"), desk.pains)
        yield self._row(template("You feel"), () if desk.emotion is None else (self._text(_FEELINGS[desk.emotion]),))
        yield self._row(template("It takes"), self._timing())
        yield self._row(template("You get"), (", ".join(desk.gives),) if desk.gives else ())

    def _goals(self) -> tuple[str, ...]:
        """What the customer wants in the phase, told on coming into it."""
        steps, persona = self.trail.steps, self.course.persona.id
        if len(steps) > 1 and self.course.desks[steps[-2]].phase == self.desk.phase:
            return ()
        goals = self.course.phase_of(self.desk.id).goals
        return tuple(goal.goal for goal in goals if not goal.personas or persona in goal.personas)

    def _row(self, label: str, texts: tuple[str, ...]) -> Row:
        return Row(self._text(label), tuple(Item(text) for text in texts))

    def _need(self, need: str, had: tuple[str, ...]) -> Item:
        if need in had:
            return Item(need, Role.GOOD, "✓ ")
        givers = self.course.givers(need)
        told = say("{thing}: nobody has given you that yet. It is given at {place}.", thing=need, place=givers[:3])
        return Item(self._said(told if givers else say("{thing}: nobody ever gives you that.", thing=need)), Role.ERROR, "✗ ")

    def _fields(self) -> tuple[str, ...]:
        fields = self.desk.fields
        return (self._said(say_count("{count} field to fill in", "{count} fields to fill in", fields)),) if fields else ()

    def _timing(self) -> tuple[str, ...]:
        timing = self.desk.timing
        if timing is None:
            return ()
        duration = self._said(spoken_duration(seconds_of(timing.duration))) if timing.duration else ""
        told = ", ".join(filter(None, (duration, timing.when)))
        return (told,) if told else ()

    def _said(self, message: Message) -> str:
        return translated(message, self.language).text

    def _text(self, text: str) -> str:
        return translated_text(text, self.language)
