"""Asks for a first journey what the flags do not say: title, customer, channels, and whether it was understood well."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from journeycli.cli import console
from journeycli.errors import JourneyError
from journeycli.language import translated
from journeycli.message import Message, say
from journeycli.segment import Role, Segment
from journeycli.start.answers import cleaned, listed
from journeycli.start.correction import corrected, working
from journeycli.start.meaning import Certainty
from journeycli.start.plan import Answers, FirstPlan
from journeycli.start.screen import plan_segments


class Known(NamedTuple):
    """What is known of a journey before it is made; None is to be asked."""

    title: str | None
    persona: str | None
    channels: tuple[str, ...] | None


def conversation(known: Known, usual: Answers, make: Callable[[Answers], FirstPlan], language: str, color: str) -> FirstPlan:
    """The plan after all questions; Enter, or the end of the input, takes what is usual."""
    talk = _Talk(language, color)
    title, persona, channels = known
    if title is None:
        title = talk.name(say("What shall we call your customer journey? (Enter: {usual})", usual=usual.title))
    if persona is None:
        persona = talk.name(say("Who is your ideal customer? Give them a name. (Enter: {usual})", usual=usual.persona))
    if channels is None:
        channels = talk.channels()
    plan = make(Answers(title or usual.title, persona or usual.persona, channels))
    return talk.settled(plan) if plan.channels else plan


class _Talk(NamedTuple):
    """Questions in one language."""

    language: str
    color: str

    def name(self, question: Message) -> str:
        """A name, asked for until it is one; empty where nothing was typed."""
        while True:
            try:
                return cleaned(self._answer(question) or "")
            except JourneyError as error:
                self._tell(error)

    def channels(self) -> tuple[str, ...]:
        """The list of what is done now."""
        question = say("How do customers find you now, and how do you keep in touch? One a line; an empty line when you are done.")
        example = say("For example: instagram, newsletter, google ads, phone.")
        while True:
            lines = list(self._lines((*self._said(question), *self._said(example, Role.QUIET))))
            try:
                return listed("\n".join(lines))
            except JourneyError as error:
                self._tell(error)

    def settled(self, plan: FirstPlan) -> FirstPlan:
        """The plan after corrections, and with what works marked in it."""
        plan = self._repeated(plan, self._about_plan, corrected, again=True)
        if not plan.channels:
            return plan
        question = say("Which of these really bring you customers? Type the numbers. (Enter: no idea yet)")
        return self._repeated(plan, lambda _: self._said(question), working, again=False)

    def _repeated(
        self,
        plan: FirstPlan,
        question: Callable[[FirstPlan], tuple[Segment, ...]],
        change: Callable[[FirstPlan, str], FirstPlan],
        *,
        again: bool,
    ) -> FirstPlan:
        """Asks until nothing is left to change, or, not `again`, until one answer was understood."""
        asked = question(plan)
        while answer := (console.ask(asked, self.color) or "").strip():
            try:
                plan = change(plan, answer)
            except JourneyError as error:
                self._tell(error)
                asked = ()
                continue
            if not again:
                return plan
            asked = question(plan)
        return plan

    def _about_plan(self, plan: FirstPlan) -> tuple[Segment, ...]:
        """The plan, and what to type if it is right and if it is not."""
        unsure = next((number for number, channel in enumerate(plan.channels, 1) if channel.certainty is not Certainty.SURE), None)
        place = plan.phases[-1].name.lower()
        way = say("Else type a number and what it is or where it belongs, such as: 1 {place_name}. To take it away: 1 -", place_name=place)
        if unsure:
            way = say(
                "I am not sure of number {number}. Type what it is or where it belongs, such as: {number} event, or {number} {place_name}.",
                number=unsure,
                place_name=place,
            )
        head = say("This is how I understood it, each where it does most of its work:")
        right = say("Is that right? Then press Enter.")
        return (*self._said(head), *plan_segments(plan), *self._said(right), *self._said(way, Role.QUIET))

    def _answer(self, question: Message) -> str | None:
        return console.ask(self._said(question), self.color)

    def _lines(self, question: tuple[Segment, ...]) -> Iterator[str]:
        while (line := console.ask(question, self.color)) is not None and line.strip():
            yield line
            question = ()

    def _said(self, message: Message, role: Role = Role.STRONG) -> tuple[Segment, ...]:
        start = "" if role is Role.QUIET else "\n"
        return (Segment(f"{start}{translated(message, self.language).text}\n", role),)

    def _tell(self, error: JourneyError) -> None:
        console.failure(error, self.language)
