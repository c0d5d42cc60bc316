"""What a walker sees at each question: who they are, where they stand, what they have and what they can do (D00.6)."""

from collections.abc import Iterator

from journeycli.language import translated, translated_text
from journeycli.message import Message, say, template
from journeycli.model import Touchpoint
from journeycli.segment import Role, Segment
from journeycli.walk.conversation import Conversation, Question, walkers
from journeycli.walk.course import Course
from journeycli.walk.desk import DeskSign
from journeycli.walk.layout import MARGIN, Item, Row, paragraph, rows
from journeycli.walk.moves import WORDS, Move
from journeycli.walk.trail import Trail

_ASKED = {
    Question.STUCK: template("What keeps you from going on? (Enter: never mind)"),
    Question.NOTE: template("What do you want to keep? (Enter: never mind)"),
    Question.NAME: template("Your name, for the review log? (Enter: keep nothing)"),
    Question.DISCARD: template("Throw away what you noted? (y/n)"),
    Question.EYES: template("Did you work on this journey yourself? (y/n)"),
}
_MOVES = {
    Move.STUCK: template("you cannot go on here: say why"),
    Move.NOTE: template("note something down"),
    Move.BACK: template("take your last step back"),
    Move.END: template("leave: the walk ends here"),
    Move.PAUSE: template("stop for now, and go on another time"),
}


_MORE = template("more")
WELCOME = say("You are the customer now. At every desk, ask yourself: do I know what to do, and have I got what they want from me?")
WELCOME_TO_PHASES = say("You are the customer now. No touchpoint is described yet, so you walk from phase to phase: who is there for you?")
WELCOME_BACK = say("You go on where you stopped. (To begin anew: --restart)")
WELCOME_BACK_ELSEWHERE = say(
    "The journey has changed since you stopped, and your way is no longer all there: you go on where it still leads. "
    "What you noted is still with you. (To begin anew: --restart)"
)


class Screen:
    """Says things in one language, on lines of one width."""

    def __init__(self, language: str, width: int | None = None) -> None:
        self.language = language
        self.width = width

    def opening(self, title: str, told: Message) -> Iterator[Segment]:
        """The first lines: which journey, and what is asked of the walker."""
        yield Segment("\n")
        yield from paragraph(title, self.width, Role.STRONG)
        yield Segment("\n")
        yield from self.told(told)

    def question(self, conversation: Conversation) -> Iterator[Segment]:
        """The question that is open, with all there is to know for its answer."""
        match conversation.question:
            case Question.PERSONA:
                yield from self._personas(conversation)
            case Question.START if conversation.course:
                yield from self._starts(conversation.course)
            case Question.DESK:
                yield from self._desk(*conversation.walked)
            case asked if asked in _ASKED:
                yield Segment("\n")
                yield from paragraph(self._text(_ASKED[asked]), self.width)
            case Question.NOTHING:
                yield Segment("\n")

    def help(self) -> Iterator[Segment]:
        """What can be said at a desk."""
        table = [Row(self._text(template("Enter")), (Item(self._text(template("go on, where one way leads on"))),))]
        table += [Row("1, 2, …", (Item(self._text(template("take that way"))),))]
        table += [Row(self._key(move), (Item(self._text(meaning)),)) for move, meaning in _MOVES.items()]
        yield Segment("\n")
        yield from rows(table, self.width)

    def told(self, message: Message) -> Iterator[Segment]:
        """A word on the last answer."""
        yield from paragraph(self.said(message), self.width)

    def said(self, message: Message) -> str:
        """A message in the language of the screen."""
        return translated(message, self.language).text

    def _text(self, text: str) -> str:
        return translated_text(text, self.language)

    def _key(self, move: Move) -> str:
        word = WORDS[move].in_language(self.language)
        return f"{word[0]}  {word}"

    def _personas(self, conversation: Conversation) -> Iterator[Segment]:
        yield Segment("\n")
        yield from paragraph(self.said(say("Who are you?")), self.width)
        yield Segment("\n")
        yield from self._choices(
            [f"{persona.name}: {persona.description}" if persona.description else persona.name for persona in walkers(conversation.journey)]
        )

    def _starts(self, course: Course) -> Iterator[Segment]:
        yield Segment("\n")
        yield from paragraph(self.said(say("Where do you come in?")), self.width)
        yield Segment("\n")
        yield from self._choices([course.desks[id].label for id in course.starts])

    def _choices(self, texts: list[str]) -> Iterator[Segment]:
        yield from self._keyed([str(number) for number in range(1, len(texts) + 1)], texts)

    def _keyed(self, keys: list[str], texts: list[str]) -> Iterator[Segment]:
        """Texts, each with what one types for it."""
        yield from rows([Row(key, (Item(text),), Role.STRONG) for key, text in zip(keys, texts, strict=True)], self.width)

    def _desk(self, trail: Trail, course: Course) -> Iterator[Segment]:
        desk = course.desks[trail.here]
        if len(trail.steps) == 1:
            yield from self._walker(course)
        yield Segment("\n")
        yield from DeskSign(trail, course, self.language).segments(self.width)
        yield Segment("\n")
        yield from self._ways(desk, course)

    def _walker(self, course: Course) -> Iterator[Segment]:
        persona = course.persona
        yield Segment("\n")
        yield from paragraph(self.said(say("You are {name}.", name=persona.name)), self.width, Role.STRONG)
        if persona.description:
            yield from paragraph(persona.description, self.width)
        if persona.quote:
            yield from paragraph(f"“{persona.quote}”", self.width, Role.QUIET)

    def _ways(self, desk: Touchpoint, course: Course) -> Iterator[Segment]:
        exits = course.exits[desk.id]
        texts = [self._way(course.desks[way.to].label, way.when, desk) for way in exits]
        if course.may_end(desk.id):
            texts.append(self.said(say("The journey ends here")))
        keys = [str(number) for number in range(1, len(texts) + 1)] if len(texts) > 1 else ["Enter"]
        yield from self._keyed(keys, texts)
        yield Segment("\n")
        keys = [WORDS[move].in_language(self.language) for move in (Move.STUCK, Move.NOTE, Move.BACK)]
        hint = " · ".join((*(f"{word[0]} {word}" for word in keys), f"? {self._text(_MORE)}"))
        yield Segment(f"{MARGIN}{hint}\n", Role.QUIET)

    def _way(self, label: str, when: str, desk: Touchpoint) -> str:
        scores = {f"{band.low}–{band.high}" for band in desk.feedback.bands} if desk.feedback else set()
        if when in scores:
            when = self.said(say("you give a score of {score}", score=when))
        return f"{label} ({when})" if when else label
