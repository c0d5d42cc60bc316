"""Leads a walker through a journey: questions out, answers in, until the walk is over or broken off."""

import shlex
from collections.abc import Iterable
from time import monotonic

from journeycli.cli import console
from journeycli.cli.asking import ask_aloud
from journeycli.cli.keeping import Keeper
from journeycli.errors import JourneyError
from journeycli.files import Found
from journeycli.message import say
from journeycli.model import Journey
from journeycli.printable import printable
from journeycli.segment import Segment
from journeycli.walk.answers import answered
from journeycli.walk.conversation import Conversation, Question, Reply, Wishes, opened, resumed
from journeycli.walk.ending import Ending
from journeycli.walk.screen import WELCOME, WELCOME_BACK, WELCOME_BACK_ELSEWHERE, WELCOME_TO_PHASES, Screen
from journeycli.walk.script import Script

_PROMPT = "  > "


class _BrokenOffError(Exception):
    """The walker went away before the end."""


class Guide:
    """Leads one walk, by the terminal or by a script."""

    def __init__(self, found: Found, journey: Journey, color: str, language: str, script: Script | None, keeper: Keeper | None) -> None:
        self._found = found
        self._journey = journey
        self._color = color
        self._language = language
        self._script = script
        self._keeper = keeper
        self._screen = Screen(language, console.text_width())
        self._began = monotonic()

    def lead(self, wishes: Wishes, *, restart: bool) -> Conversation | None:
        """The conversation at its end; None where the walker went away before that, and has been told how to go on.

        Raises:
            JourneyError: the script has an answer that does not fit.
        """
        conversation = self._opened(wishes, restart=restart)
        try:
            return self._led(conversation)
        except (KeyboardInterrupt, _BrokenOffError):
            self._show((Segment("\n"),))
            if self._keeper and self._keeper.keeps_one:
                told = say("Your walk is kept. Go on with: journey walk {file}", file=shlex.quote(self._found.name))
                console.note(told, self._language)
            return None

    def _opened(self, wishes: Wishes, *, restart: bool) -> Conversation:
        """The conversation where it was broken off, else at its beginning."""
        kept = self._keeper.kept() if self._keeper and not restart else None
        if kept is None:
            self._show(self._screen.opening(self._journey.title, WELCOME if any(self._journey.live_touchpoints()) else WELCOME_TO_PHASES))
            return opened(self._journey, wishes)
        walker = self._journey.personas.get(kept.trail.persona)
        if walker and wishes.persona not in (None, walker.id):
            raise JourneyError(say("The walk that was broken off is that of {name}", name=walker.name), say("Begin anew with --restart."))
        conversation = resumed(self._journey, wishes, kept.trail)
        told = WELCOME_BACK if conversation.trail == kept.trail else WELCOME_BACK_ELSEWHERE
        self._show(self._screen.opening(self._journey.title, told))
        self._began -= kept.seconds
        return conversation

    def _led(self, conversation: Conversation) -> Conversation:
        if conversation.trail and conversation.trail.ended:
            self._sum_up(conversation)
        self._show(self._screen.question(conversation))
        while conversation.question is not Question.NOTHING:
            reply = self._answered(conversation)
            self._follow(conversation, reply)
            conversation = reply.conversation
        if self._script:
            self._script.finish()
        return conversation

    def _follow(self, before: Conversation, reply: Reply) -> None:
        """Keeps what an answer has changed, and shows what comes of it."""
        after = reply.conversation
        if after.question is Question.PAUSED:
            raise _BrokenOffError
        if after.trail and after.trail != before.trail:
            if self._keeper:
                self._keeper.keep(after.trail, monotonic() - self._began)
            if after.trail.ended:
                self._sum_up(after)
        if reply.help:
            self._show(self._screen.help())
        elif reply.message:
            self._show(self._screen.told(reply.message))
        else:
            self._show(self._screen.question(after))

    def _sum_up(self, conversation: Conversation) -> None:
        seconds = None if self._script else monotonic() - self._began
        self._show(Ending(*conversation.walked, self._language).summary(self._screen.width, seconds))

    def _answered(self, conversation: Conversation) -> Reply:
        """What the next answer makes of the conversation; of a script's only one that fits."""
        if self._script is None:
            line = ask_aloud(_PROMPT)
            if line is None:
                raise _BrokenOffError
            return answered(conversation, line)
        line = self._script.next()
        self._show((Segment(f"{_PROMPT}{printable(line)}\n"),))
        reply = answered(conversation, line)
        if not reply.taken and reply.message:
            raise self._script.refused(reply.message)
        return reply

    def _show(self, segments: Iterable[Segment]) -> None:
        console.write(segments, self._color)
