"""What an answer makes of a walk; pure, and any text may be an answer."""

from dataclasses import replace

from journeycli.message import Message, say
from journeycli.walk.conversation import Conversation, Question, Reply, as_persona, at_desk, called, ended, walkers
from journeycli.walk.moves import Move, Said, cleaned, is_too_long, number_in, said, yes_or_no
from journeycli.walk.trail import LONGEST_REMARK

LONGEST_NAME = 60
"""Characters of the name of who walked."""
_YES_OR_NO = say("Type y for yes or n for no.")


def answered(conversation: Conversation, line: str) -> Reply:
    """The conversation after an answer to the question that is open."""
    return _TAKERS[conversation.question](conversation, line)


def _persona(conversation: Conversation, line: str) -> Reply:
    personas = walkers(conversation.journey)
    answer = cleaned(line)
    number = number_in(answer)
    if number is not None and 1 <= number <= len(personas):
        return Reply(as_persona(conversation, personas[number - 1]))
    named = next((persona for persona in personas if answer.casefold() in (persona.id, persona.name.casefold())), None)
    return Reply(as_persona(conversation, named)) if named else _again(conversation, _no_such_number(len(personas)))


def _start(conversation: Conversation, line: str) -> Reply:
    starts = conversation.course.starts if conversation.course else ()
    number = number_in(cleaned(line))
    if number is not None and 1 <= number <= len(starts):
        return Reply(at_desk(conversation, starts[number - 1]))
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
        return Reply(ended(conversation))
    if len(exits) > 1 or course.may_end(trail.here):
        return _again(conversation, say("There are several ways from here: type the number of the one you take."))
    return Reply(replace(conversation, trail=trail.further(exits[0].to)))


def _choose(conversation: Conversation, meant: Said) -> Reply:
    trail, course = conversation.walked
    exits = course.exits[trail.here]
    if 1 <= meant.number <= len(exits):
        return Reply(replace(conversation, trail=trail.further(exits[meant.number - 1].to)))
    if meant.number == len(exits) + 1 and course.may_end(trail.here):
        return Reply(ended(conversation))
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
    return Reply(ended(conversation))


def _pause(conversation: Conversation, _: Said) -> Reply:
    return Reply(replace(conversation, question=Question.PAUSED))


def _help(conversation: Conversation, _: Said) -> Reply:
    return Reply(conversation, help=True)


def _name(conversation: Conversation, line: str) -> Reply:
    name = cleaned(line)
    if not name:
        trail, _ = conversation.walked
        return Reply(replace(conversation, question=Question.DISCARD if trail.remarks else Question.NOTHING))
    if len(name) > LONGEST_NAME:
        return _again(conversation, say("That is longer than {count} characters. Say it a little shorter.", count=LONGEST_NAME))
    return Reply(called(conversation, name))


def _discard(conversation: Conversation, line: str) -> Reply:
    sure = yes_or_no(cleaned(line))
    if sure is None:
        return _again(conversation, _YES_OR_NO)
    return Reply(replace(conversation, question=Question.NOTHING if sure else Question.NAME))


def _eyes(conversation: Conversation, line: str) -> Reply:
    own = yes_or_no(cleaned(line))
    if own is None:
        return _again(conversation, _YES_OR_NO)
    return Reply(replace(conversation, fresh_eyes=not own, question=Question.NOTHING))


def _over(conversation: Conversation, _: str) -> Reply:
    return _again(conversation, say("The walk is over."))


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
    Question.DISCARD: _discard,
    Question.EYES: _eyes,
    Question.NOTHING: _over,
    Question.PAUSED: _over,
}
