"""What a walk has shown: where the walker was stuck, lacked something or went round, on the screen and as a review's notes (D00.7)."""

from collections.abc import Iterator
from typing import NamedTuple

from journeycli.language import translated, translated_text
from journeycli.message import Message, say, say_count, template
from journeycli.printable import LONGEST_VALUE, printable
from journeycli.segment import Role, Segment
from journeycli.walk.course import Course
from journeycli.walk.duration import seconds_of, spoken_duration
from journeycli.walk.layout import Item, Row, paragraph, rows
from journeycli.walk.trail import Trail, lacks, rounds

LONGEST_NOTES = 2000
"""Characters of what one review says, as many as the format takes."""
_WORTH_TELLING = 60
"""Seconds from which it is told how long a walk took."""
_ROUNDS = template("Went round")
_CONTINUED = template("more of the same walk")
_STUCK = template("Stuck at {touchpoint}")
_AT = template("At {touchpoint}")
_ENDS_A_SENTENCE = (".", "!", "?", "…")


class _Said(NamedTuple):
    """A sentence, and what stands before it, once before all that follow one another about the same."""

    about: str
    sentence: str


class Ending:
    """A walk that is over, told in one language."""

    def __init__(self, trail: Trail, course: Course, language: str) -> None:
        self.trail = trail
        self.course = course
        self.language = language

    def summary(self, width: int | None, seconds: float | None) -> Iterator[Segment]:
        """What the walk has shown; `seconds` is how long it took, None where nobody waited."""
        yield Segment("\n")
        yield from paragraph(self._said(say("That was your walk.")), width, Role.STRONG)
        yield Segment("\n")
        yield from rows(self._table(seconds), width)

    def notes(self) -> list[str]:
        """The same in sentences, for the review log: one review, and where that would be too long, more of them."""
        name, passed = printable(self.course.persona.name, LONGEST_VALUE), self._said(self._passed())
        said = [*self._faults(), *self._remarks(_AT, stuck=False)] or [_Said("", self._said(say("Nothing stood in the way.")))]
        notes, of_what = [f"{name}, {passed}."], ""
        for about, sentence in said:
            more = _joined(notes[-1], sentence if about == of_what else _joined(about, sentence))
            if len(more) > LONGEST_NOTES:
                notes.append("")
                more = _joined(f"{name}, {translated_text(_CONTINUED, self.language)}.", _joined(about, sentence))
            notes[-1], of_what = more, about
        return notes

    def _table(self, seconds: float | None) -> Iterator[Row]:
        steps, remarks = self.trail.steps, self.trail.remarks
        stuck = [f"{self._desk(remark.desk)}: {remark.text}" for remark in remarks if remark.stuck]
        notes = [f"{self._desk(remark.desk)}: {remark.text}" for remark in remarks if not remark.stuck]
        missing = [f"{lack.thing} ({self._desk(lack.desk)})" for lack in lacks(self.trail, self.course)]
        went_round = [self._said(self._times(id, times)) for id, times in rounds(self.trail).items()]
        yield self._row(template("You lacked"), missing, Role.ERROR)
        yield self._row(template("Nobody there"), [self._desk(id) for id in self._deserted()], Role.ERROR)
        yield self._row(template("You were stuck"), stuck, Role.WARNING)
        yield self._row(template("You went round"), went_round, Role.WARNING)
        yield self._row(template("You left"), [self._desk(steps[-1])] if self._left() else [], Role.WARNING)
        yield self._row(template("You never saw"), [", ".join(self._unseen())] if self._unseen() else [])
        yield self._row(template("Your notes"), notes)
        yield self._row(template("You passed"), [self._said(self._passed())])
        yield self._row(template("They take"), self._time_of_desks())
        yield self._row(template("Your walk took"), [self._said(spoken_duration(seconds))] if seconds and seconds >= _WORTH_TELLING else [])

    def _faults(self) -> Iterator["_Said"]:
        for lack in lacks(self.trail, self.course):
            yield _Said("", self._said(say("Without {thing} at {touchpoint}.", thing=lack.thing, touchpoint=self._desk(lack.desk))))
        for id in self._deserted():
            yield _Said("", self._said(say("Nobody at {touchpoint}: no channel.", touchpoint=self._desk(id))))
        yield from self._remarks(_STUCK, stuck=True)
        for id, times in rounds(self.trail).items():
            yield _Said(f"{translated_text(_ROUNDS, self.language)}:", _sentence(self._said(self._times(id, times))))
        if self._left():
            yield _Said("", self._said(say("Left at {touchpoint}.", touchpoint=self._desk(self.trail.here))))

    def _remarks(self, where: str, *, stuck: bool) -> Iterator["_Said"]:
        """What was said, desk by desk."""
        said = [remark for remark in self.trail.remarks if remark.stuck is stuck]
        for desk in dict.fromkeys(remark.desk for remark in said):
            place = self._said(say(where, touchpoint=self._desk(desk)))
            yield from (_Said(f"{place}:", _sentence(remark.text)) for remark in said if remark.desk == desk)

    def _row(self, label: str, texts: list[str], role: Role = Role.PLAIN) -> Row:
        return Row(translated_text(label, self.language), tuple(Item(text, role) for text in texts))

    def _times(self, id: str, times: int) -> Message:
        return say("{touchpoint}, {times} times", touchpoint=self._desk(id), times=times)

    def _deserted(self) -> list[str]:
        """The desks without a channel, each once."""
        return [id for id in dict.fromkeys(self.trail.steps) if not self.course.desks[id].channels]

    def _left(self) -> bool:
        """Whether the walker went away where the journey does not end."""
        return not self.course.may_end(self.trail.here)

    def _unseen(self) -> list[str]:
        seen = {self.course.desks[id].phase for id in self.trail.steps}
        return [phase.label for phase in self.course.journey.phases if phase.id not in seen]

    def _passed(self) -> Message:
        count = len(self.trail.steps)
        return (
            say_count("{count} phase", "{count} phases", count)
            if self.course.by_phase
            else say_count("{count} desk", "{count} desks", count)
        )

    def _time_of_desks(self) -> list[str]:
        timings = [timing for id in self.trail.steps if (timing := self.course.desks[id].timing)]
        durations = [seconds_of(timing.duration) for timing in timings if timing.duration]
        if not durations:
            return []
        total = self._said(spoken_duration(sum(durations)))
        if len(durations) == len(self.trail.steps):
            return [total]
        return [
            self._said(
                say("{duration} ({known} of {count} desks say how long)", duration=total, known=len(durations), count=len(self.trail.steps))
            )
        ]

    def _desk(self, id: str) -> str:
        """The name of a desk, or its id where it is gone since something was said there."""
        return printable(self.course.desks[id].label if id in self.course.desks else id, LONGEST_VALUE)

    def _said(self, message: Message) -> str:
        return translated(message, self.language).text


def _joined(before: str, after: str) -> str:
    return " ".join(f"{before} {after}".split())


def _sentence(text: str) -> str:
    return text if text.endswith(_ENDS_A_SENTENCE) else f"{text}."
