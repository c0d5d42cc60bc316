"""Failures a user can act on: the run stops, nothing is half-written, and the status is 2."""

from dataclasses import dataclass

from journeycli.finding import Excerpt
from journeycli.message import Message
from journeycli.span import Span


@dataclass(frozen=True, slots=True)
class Located:
    """The place in a file that a failure is about, and its lines."""

    file: str
    span: Span
    excerpt: Excerpt


class JourneyError(Exception):
    """The run could not be done as asked; `message` says what is wrong, `help` the way out, `place` where it stands.

    `language` is the one to tell it in, where the file that it is about says so.
    """

    def __init__(self, message: Message, help: Message | None = None, place: Located | None = None, language: str | None = None) -> None:
        super().__init__(message.text)
        self.message = message
        self.help = help
        self.place = place
        self.language = language
        """That of the journeys or the settings that the run is about, once it has come to know them; empty where settings that
        cannot be read ask for none."""

    def __reduce__(self) -> tuple[type["JourneyError"], tuple[Message, Message | None, Located | None, str | None]]:
        """What another process needs to raise it again."""
        return type(self), (self.message, self.help, self.place, self.language)
