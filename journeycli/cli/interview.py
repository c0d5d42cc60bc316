"""Asks for a first journey what the flags do not say: title, customer, channels, and whether it was understood well."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from journeycli.cells import wrapped
from journeycli.cli import console
from journeycli.cli.asking import ask
from journeycli.errors import JourneyError
from journeycli.language import translated
from journeycli.message import Message, say
from journeycli.segment import Role, Segment
from journeycli.start.answers import cleaned, listed
from journeycli.start.correction import agrees, corrected, working
from journeycli.start.meaning import Certainty
from journeycli.start.plan import ACQUISITION, Answers, FirstPlan
from journeycli.start.screen import plan_segments


class Known(NamedTuple):
    """What is known of a journey before it is made; None is to be asked."""

    title: str | None
    persona: str | None
    channels: tuple[str, ...] | None


def interview(known: Known, usual: Answers, make: Callable[[Answers], FirstPlan], color: str) -> FirstPlan:
    """The plan after all questions; Enter, or the end of the input, takes what is usual."""
    begun = make(usual)
    talk = _Talk(begun.language, color, begun.process == ACQUISITION)
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
    about_winning: bool
    """Whether the journey is about winning customers, and not about what they come for later."""

    def name(self, question: Message) -> str:
        """A name, asked for until it is one; empty where nothing was typed."""
        asked = self._said(question)
        while True:
            try:
                return cleaned(ask(asked, self.color) or "")
            except JourneyError as error:
                asked = self._mistaken(error)

    def channels(self) -> tuple[str, ...]:
        """The list of what is done now."""
        question = say("How do customers find you now, and how do you keep in touch? One a line; an empty line when you are done.")
        example = say("For example: instagram, newsletter, google ads, phone.")
        if not self.about_winning:
            question = say("Where do customers turn with this now? One a line; an empty line when you are done.")
            example = say("For example: phone, e-mail, chat, the counter.")
        asked = (*self._said(question), *self._added(example))
        while True:
            lines = list(self._lines(asked))
            try:
                return listed("\n".join(lines))
            except JourneyError as error:
                asked = self._mistaken(error)

    def settled(self, plan: FirstPlan) -> FirstPlan:
        """The plan after corrections, and with what works marked in it."""
        asked = self._about(plan)
        while not agrees(answer := (ask(asked, self.color) or "").strip()):
            try:
                plan = corrected(plan, answer)
                asked = self._about(plan)
            except JourneyError as error:
                asked = self._mistaken(error)
        return self._with_results(plan) if plan.channels else plan

    def _with_results(self, plan: FirstPlan) -> FirstPlan:
        question = say("Which of these really bring you customers? Type the numbers. (Enter: no idea yet)")
        if not self.about_winning:
            question = say("Which of these work well? Type the numbers. (Enter: no idea yet)")
        asked = self._said(question)
        while answer := (ask(asked, self.color) or "").strip():
            try:
                return working(plan, answer)
            except JourneyError as error:
                asked = self._mistaken(error)
        return plan

    def _about(self, plan: FirstPlan) -> tuple[Segment, ...]:
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
        return (*self._said(head), *plan_segments(plan), *self._said(right), *self._added(way))

    def _lines(self, question: tuple[Segment, ...]) -> Iterator[str]:
        while (line := ask(question, self.color)) is not None and line.strip():
            yield line
            question = ()

    def _mistaken(self, error: JourneyError) -> tuple[Segment, ...]:
        return (*self._lined(error.message, Role.WARNING), *(self._added(error.help) if error.help else ()))

    def _said(self, message: Message) -> tuple[Segment, ...]:
        return (Segment("\n"), *self._lined(message, Role.STRONG))

    def _added(self, message: Message) -> tuple[Segment, ...]:
        return self._lined(message, Role.QUIET)

    def _lined(self, message: Message, role: Role) -> tuple[Segment, ...]:
        return tuple(Segment(f"{line}\n", role) for line in wrapped(translated(message, self.language).text, console.width()))
