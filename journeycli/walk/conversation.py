"""The conversation of a walk: which question is open, and what an answer makes of it; pure, so that it can be replayed."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import NamedTuple

from journeycli.message import Message, say
from journeycli.model import Journey, Persona
from journeycli.walk.course import Course, course_of
from journeycli.walk.moves import Move, Said, cleaned, is_too_long, number_in, said, yes_or_no
from journeycli.walk.trail import LONGEST_REMARK, Trail

LONGEST_NAME = 60
"""Characters of the name of who walked."""


class Question(StrEnum):
    """What is asked."""

    PERSONA = "persona"
    START = "start"
    DESK = "desk"
    STUCK = "stuck"
    NOTE = "note"
    NAME = "name"
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


def opened(journey: Journey, wishes: Wishes) -> Conversation:
    """The conversation at its first question that is not answered by what is known, such as who walks where there is one persona."""
    personas = walkers(journey)
    start = Conversation(journey, wishes, Question.PERSONA)
    if wishes.persona is not None:
        return _as(start, journey.personas[wishes.persona])
    return _as(start, personas[0]) if len(personas) == 1 else start


def resumed(journey: Journey, wishes: Wishes, trail: Trail) -> Conversation:
    """The conversation of a walk that was broken off, at the desk where the walker stood."""
    course = course_of(journey, journey.personas[trail.persona])
    conversation = Conversation(journey, wishes, Question.DESK, course, trail)
    return _ended(conversation) if trail.ended else conversation


def walkers(journey: Journey) -> tuple[Persona, ...]:
    """The personas in whose shoes there is something to walk."""
    live = tuple(journey.live_touchpoints())
    named = {id for touchpoint in live for id in touchpoint.personas}
    for_all = not live or any(not touchpoint.personas for touchpoint in live)
    return tuple(persona for persona in journey.personas.values() if for_all or persona.id in named)


def answered(conversation: Conversation, line: str) -> Reply:
    """The conversation after an answer; any text may be one."""
    return _TAKERS[conversation.question](conversation, line)


def _persona(conversation: Conversation, line: str) -> Reply:
    personas = walkers(conversation.journey)
    answer = cleaned(line)
    number = number_in(answer)
    if number is not None and 1 <= number <= len(personas):
        return Reply(_as(conversation, personas[number - 1]))
    named = next((persona for persona in personas if answer.casefold() in (persona.id, persona.name.casefold())), None)
    return Reply(_as(conversation, named)) if named else _again(conversation, _no_such_number(len(personas)))


def _start(conversation: Conversation, line: str) -> Reply:
    starts = conversation.course.starts if conversation.course else ()
    number = number_in(cleaned(line))
    if number is not None and 1 <= number <= len(starts):
        return Reply(_at(conversation, starts[number - 1]))
    return _again(conversation, _no_such_number(len(starts)))


def _desk(conversation: Conversation, line: str) -> Reply:
    meant = said(line) or _named_way(conversation, cleaned(line))
    if meant is None:
        return _again(conversation, say("I do not know that answer. Type ? to see what you can say."))
    return _MOVES[meant.move](conversation, meant)


def _named_way(conversation: Conversation, answer: str) -> Said | None:
    """The choice of a way by the id or name of the desk that it leads to."""
    trail, course = conversation.walked
    for number, way in enumerate(course.exits[trail.here], 1):
        if answer.casefold() in (way.to, course.desks[way.to].label.casefold()):
            return Said(Move.CHOOSE, number)
    return None


def _go(conversation: Conversation, _: Said) -> Reply:
    trail, course = conversation.walked
    exits = course.exits[trail.here]
    if not exits:
        return Reply(_ended(conversation))
    if len(exits) > 1 or course.may_end(trail.here):
        return _again(conversation, say("There are several ways from here: type the number of the one you take."))
    return Reply(replace(conversation, trail=trail.further(exits[0].to)))


def _choose(conversation: Conversation, meant: Said) -> Reply:
    trail, course = conversation.walked
    exits = course.exits[trail.here]
    if 1 <= meant.number <= len(exits):
        return Reply(replace(conversation, trail=trail.further(exits[meant.number - 1].to)))
    if meant.number == len(exits) + 1 and course.may_end(trail.here):
        return Reply(_ended(conversation))
    return _again(conversation, _no_such_number(len(exits) + course.may_end(trail.here)))


def _remark(conversation: Conversation, meant: Said) -> Reply:
    question = Question.STUCK if meant.move is Move.STUCK else Question.NOTE
    asked = replace(conversation, question=question)
    if not meant.text:
        return Reply(asked)
    reply = _say(asked, meant.text)
    return reply if reply.taken else reply._replace(conversation=conversation)


def _say(conversation: Conversation, line: str) -> Reply:
    text = cleaned(line)
    back = replace(conversation, question=Question.DESK)
    if not text:
        return Reply(back, say("Nothing noted."))
    if is_too_long(text):
        return _again(conversation, say("That is longer than {count} characters. Say it a little shorter.", count=LONGEST_REMARK))
    trail, _ = conversation.walked
    stuck = conversation.question is Question.STUCK
    told = say("Noted: you are stuck here. Go on all the same, or leave with e.") if stuck else say("Noted.")
    return Reply(replace(back, trail=trail.saying(text, stuck=stuck)), told)


def _back(conversation: Conversation, _: Said) -> Reply:
    trail, _course = conversation.walked
    if len(trail.steps) == 1:
        return _again(conversation, say("This is where you started."))
    return Reply(replace(conversation, trail=trail.back()))


def _end(conversation: Conversation, _: Said) -> Reply:
    return Reply(_ended(conversation))


def _pause(conversation: Conversation, _: Said) -> Reply:
    return Reply(replace(conversation, question=Question.PAUSED))


def _help(conversation: Conversation, _: Said) -> Reply:
    return Reply(conversation, help=True)


def _name(conversation: Conversation, line: str) -> Reply:
    name = cleaned(line)
    if not name:
        return Reply(replace(conversation, question=Question.NOTHING))
    if len(name) > LONGEST_NAME:
        return _again(conversation, say("That is longer than {count} characters. Say it a little shorter.", count=LONGEST_NAME))
    return Reply(_called(conversation, name))


def _eyes(conversation: Conversation, line: str) -> Reply:
    own = yes_or_no(cleaned(line))
    if own is None:
        return _again(conversation, say("Type y for yes or n for no."))
    return Reply(replace(conversation, fresh_eyes=not own, question=Question.NOTHING))


def _over(conversation: Conversation, _: str) -> Reply:
    return _again(conversation, say("The walk is over."))


def _as(conversation: Conversation, persona: Persona) -> Conversation:
    """The conversation once it is known who walks."""
    walker = replace(conversation, course=(course := course_of(conversation.journey, persona)))
    return _at(walker, course.starts[0]) if len(course.starts) == 1 else replace(walker, question=Question.START)


def _at(conversation: Conversation, start: str) -> Conversation:
    persona = conversation.course.persona.id if conversation.course else ""
    return replace(conversation, trail=Trail(persona, (start,)), question=Question.DESK)


def _ended(conversation: Conversation) -> Conversation:
    """The conversation once the walk is over: what is left to ask is who walked."""
    trail, _ = conversation.walked
    over = replace(conversation, trail=trail._replace(ended=True), question=Question.NAME)
    if not conversation.wishes.log:
        return replace(over, question=Question.NOTHING)
    return _called(over, conversation.wishes.by) if conversation.wishes.by else over


def _called(conversation: Conversation, name: str) -> Conversation:
    named = replace(conversation, by=name)
    if conversation.wishes.fresh_eyes is None:
        return replace(named, question=Question.EYES)
    return replace(named, fresh_eyes=conversation.wishes.fresh_eyes, question=Question.NOTHING)


def _again(conversation: Conversation, message: Message) -> Reply:
    return Reply(conversation, message, taken=False)


def _no_such_number(most: int) -> Message:
    return say("Type a number from 1 to {count}.", count=most) if most > 1 else say("Press Enter to go on.")


_MOVES = {
    Move.GO: _go,
    Move.CHOOSE: _choose,
    Move.STUCK: _remark,
    Move.NOTE: _remark,
    Move.BACK: _back,
    Move.END: _end,
    Move.PAUSE: _pause,
    Move.HELP: _help,
}
_TAKERS = {
    Question.PERSONA: _persona,
    Question.START: _start,
    Question.DESK: _desk,
    Question.STUCK: _say,
    Question.NOTE: _say,
    Question.NAME: _name,
    Question.EYES: _eyes,
    Question.NOTHING: _over,
    Question.PAUSED: _over,
}
