"""The conversation of a walk: what is asked, from who walks to who walked, and where it stands."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from journeycli.message import Message
from journeycli.model import Journey, Persona
from journeycli.walk.course import Course, course_of
from journeycli.walk.trail import Remark, Trail, still_walked


class Question(StrEnum):
    """What is asked."""

    PERSONA = "persona"
    START = "start"
    DESK = "desk"
    STUCK = "stuck"
    NOTE = "note"
    NAME = "name"
    DISCARD = "discard"
    """Nobody gave a name, and what was noted would be gone."""
    EYES = "eyes"
    NOTHING = "nothing"
    """The walk is over."""
    PAUSED = "paused"


class Wishes(NamedTuple):
    """What is known before the walk, so that it need not be asked."""

    persona: str | None = None
    by: str | None = None
    fresh_eyes: bool | None = None
    log: bool = True


@dataclass(frozen=True, slots=True)
class Conversation:
    """A walk and the question that is open in it."""

    journey: Journey
    wishes: Wishes
    question: Question
    course: Course | None = None
    trail: Trail | None = None
    remarks: tuple[Remark, ...] = ()
    """What was said before, in a walk that has to begin anew."""
    by: str = ""
    fresh_eyes: bool = False

    @property
    def walked(self) -> tuple[Trail, Course]:
        """The walk so far, on its course; there is none before the walker stands at a desk."""
        if self.trail is None or self.course is None:
            raise ValueError(self.question)
        return self.trail, self.course


class Reply(NamedTuple):
    """The conversation after an answer, and what the walker is told where the answer is taken otherwise than by going on."""

    conversation: Conversation
    message: Message | None = None
    taken: bool = True
    """Whether the answer was one; if not, the same question is asked again."""
    help: bool = False
    """Whether the walker asks what can be said here."""


def opened(journey: Journey, wishes: Wishes, remarks: tuple[Remark, ...] = ()) -> Conversation:
    """The conversation at its first question that is not answered by what is known, such as who walks where there is one persona."""
    personas = walkers(journey)
    start = Conversation(journey, wishes, Question.PERSONA, remarks=remarks)
    if wishes.persona is not None:
        return as_persona(start, journey.personas[wishes.persona])
    return as_persona(start, personas[0]) if len(personas) == 1 else start


def resumed(journey: Journey, wishes: Wishes, trail: Trail) -> Conversation:
    """The conversation of a walk that was broken off, at the desk where the walker stood.

    In a journey that has changed it is the last desk before that to which the way still leads, or the beginning where there
    is none; what was said stays said.
    """
    persona = next((persona for persona in walkers(journey) if persona.id == trail.persona), None)
    if persona is None:
        return opened(journey, wishes, trail.remarks)
    course = course_of(journey, persona)
    again = still_walked(trail, course)
    if not again.steps:
        return as_persona(Conversation(journey, wishes, Question.PERSONA, remarks=trail.remarks), persona)
    conversation = Conversation(journey, wishes, Question.DESK, course, again)
    return ended(conversation) if again.ended else conversation


def walkers(journey: Journey) -> tuple[Persona, ...]:
    """The personas in whose shoes there is something to walk."""
    live = journey.live_touchpoints()
    named = {id for touchpoint in live for id in touchpoint.personas}
    for_all = not live or any(not touchpoint.personas for touchpoint in live)
    return tuple(persona for persona in journey.personas.values() if for_all or persona.id in named)


def as_persona(conversation: Conversation, persona: Persona) -> Conversation:
    """The conversation once it is known who walks."""
    walker = replace(conversation, course=(course := course_of(conversation.journey, persona)))
    return at_desk(walker, course.starts[0]) if len(course.starts) == 1 else replace(walker, question=Question.START)


def at_desk(conversation: Conversation, start: str) -> Conversation:
    """The conversation once it is known where the walk starts."""
    persona = conversation.course.persona.id if conversation.course else ""
    return replace(conversation, trail=Trail(persona, (start,), conversation.remarks), question=Question.DESK)


def ended(conversation: Conversation) -> Conversation:
    """The conversation once the walk is over: what is left to ask is who walked."""
    trail, _ = conversation.walked
    over = replace(conversation, trail=trail._replace(ended=True), question=Question.NAME)
    if not conversation.wishes.log:
        return replace(over, question=Question.NOTHING)
    return called(over, conversation.wishes.by) if conversation.wishes.by else over


def called(conversation: Conversation, name: str) -> Conversation:
    """The conversation once it is known who walked."""
    named = replace(conversation, by=name)
    if conversation.wishes.fresh_eyes is None:
        return replace(named, question=Question.EYES)
    return replace(named, fresh_eyes=conversation.wishes.fresh_eyes, question=Question.NOTHING)
