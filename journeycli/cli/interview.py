"""Asks for a first journey what the flags do not say: title, customer, channels, and whether it was understood well."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from journeycli.cells import wrapped
from journeycli.cli import console
from journeycli.cli.asking import ask, tell
from journeycli.errors import JourneyError
from journeycli.language import translated
from journeycli.message import Message, say
from journeycli.segment import Role, Segment
from journeycli.start.answers import Listed, cleaned, listed
from journeycli.start.correction import agrees, corrected, goes_back, working
from journeycli.start.meaning import Certainty
from journeycli.start.plan import ACQUISITION, Answers, FirstPlan, as_settled_before
from journeycli.start.screen import plan_segments


def left_out(found: Listed) -> Message:
    """What to say of the things in a list that cannot be names of channels."""
    return say("Left out, for there is no letter in it: {names}.", names=found.left_out)


def _ended() -> JourneyError:
    return JourneyError(say("The answers ended too soon, and nothing was written"), say("Begin again, or use --yes to be asked nothing."))


class Known(NamedTuple):
    """What is known of a journey before it is made; None is to be asked."""

    title: str | None
    persona: str | None
    channels: tuple[str, ...] | None


def interview(known: Known, usual: Answers, make: Callable[[Answers], FirstPlan], color: str) -> FirstPlan:
    """The plan after all questions; Enter takes what is usual, and `back` goes to the question before.

    Raises:
        JourneyError: the answers end before there is a channel.
    """
    begun = make(usual)
    talk = _Talk(begun.language, color, begun.process == ACQUISITION)
    answers = Answers(known.title or usual.title, known.persona or usual.persona, known.channels or ())
    questions = [question for question, given in zip((talk.title, talk.persona, talk.channels), known, strict=True) if given is None]
    place, plan = 0, begun
    while True:
        while place < len(questions):
            answered = questions[place](answers)
            place, answers = (max(place - 1, 0), answers) if answered is None else (place + 1, answered)
        plan, done = talk.settled(as_settled_before(make(answers), plan))
        if done:
            return plan
        place, answers = max(place - 1, 0), answers._replace(channels=tuple(channel.name for channel in plan.channels))


class _Talk(NamedTuple):
    """Questions in one language; each gives the answers with its own in them, or None where the question before is asked for."""

    language: str
    color: str
    about_winning: bool
    """Whether the journey is about winning customers, and not about what they come for later."""

    def title(self, answers: Answers) -> Answers | None:
        """What the journey is called."""
        title = self._name(say("What shall we call your customer journey? (Enter: {usual})", usual=answers.title))
        return None if goes_back(title) else answers._replace(title=title or answers.title)

    def persona(self, answers: Answers) -> Answers | None:
        """Who makes it."""
        persona = self._name(say("Who is your ideal customer? Give them a name. (Enter: {usual})", usual=answers.persona))
        return None if goes_back(persona) else answers._replace(persona=persona or answers.persona)

    def channels(self, answers: Answers) -> Answers | None:
        """The list of what is done now, with what is on it already."""
        question = say("How do customers find you now, and how do you keep in touch? One a line; an empty line when you are done.")
        example = say("For example: instagram, newsletter, google ads, phone.")
        if not self.about_winning:
            question = say("Where do customers turn with this now? One a line; an empty line when you are done.")
            example = say("For example: phone, e-mail, chat, the counter.")
        if answers.channels:
            example = say("On the list already, and they stay: {names}.", names=answers.channels)
        asked = (*self._said(question), *self._added(example))
        while True:
            lines = list(self._lines(asked, required=not answers.channels))
            if any(map(goes_back, lines)):
                return None
            try:
                found = listed("\n".join((*answers.channels, *lines)))
            except JourneyError as error:
                asked = self._mistaken(error)
                continue
            if found.left_out:
                tell(self._added(left_out(found)), self.color)
            return answers._replace(channels=found.names)

    def settled(self, plan: FirstPlan) -> tuple[FirstPlan, bool]:
        """The plan after corrections, and with what works marked in it; and whether that was all, or the question before is asked for."""
        if not plan.channels:
            return plan, True
        asked = self._about(plan)
        while not agrees(answer := (ask(asked, self.color) or "").strip()):
            if goes_back(answer):
                return plan, False
            try:
                before, plan = {channel.id for channel in plan.channels}, corrected(plan, answer)
            except JourneyError as error:
                asked = self._mistaken(error)
                continue
            more = tuple(channel.name for channel in plan.channels if channel.id not in before)
            asked = (*(self._said(say("Added: {names}.", names=more)) if more else ()), *self._about(plan))
        return (self._with_results(plan) if plan.channels else plan), True

    def _name(self, question: Message) -> str:
        """A name, asked for until it is one; empty where nothing was typed."""
        asked = self._said(question)
        while True:
            answer = ask(asked, self.color)
            if answer is None:
                raise _ended()
            try:
                return cleaned(answer)
            except JourneyError as error:
                asked = self._mistaken(error)

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
        way = say(
            "Else type a number and what it is or where it belongs, such as: 1 {place_name}. To take it away: 1 -. One more channel: its name. "
            "To the question before: back.",
            place_name=place,
        )
        if unsure:
            way = say(
                "I am not sure of number {number}. Type what it is or where it belongs, such as: {number} event, or {number} {place_name}.",
                number=unsure,
                place_name=place,
            )
        head = say("This is how I understood it, each where it does most of its work:")
        right = say("Is that right? Then press Enter.")
        return (*self._said(head), *plan_segments(plan), *self._said(right), *self._added(way))

    def _lines(self, question: tuple[Segment, ...], *, required: bool) -> Iterator[str]:
        """What is typed until an empty line, `back` or the end; where something is `required`, the end may not come first."""
        while (line := ask(question, self.color)) is not None and line.strip():
            yield line
            if goes_back(line):
                return
            question, required = (), False
        if line is None and required:
            raise _ended()

    def _mistaken(self, error: JourneyError) -> tuple[Segment, ...]:
        return (*self._lined(error.message, Role.WARNING), *(self._added(error.help) if error.help else ()))

    def _said(self, message: Message) -> tuple[Segment, ...]:
        return (Segment("\n"), *self._lined(message, Role.STRONG))

    def _added(self, message: Message) -> tuple[Segment, ...]:
        return self._lined(message, Role.QUIET)

    def _lined(self, message: Message, role: Role) -> tuple[Segment, ...]:
        return tuple(Segment(f"{line}\n", role) for line in wrapped(translated(message, self.language).text, console.width()))
