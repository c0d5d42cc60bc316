"""Failures a user can act on: the run stops, nothing is half-written, and the status is 2."""

from journeycli.message import Message


class JourneyError(Exception):
    """The run could not be done as asked; `message` says what is wrong and `help` the way out."""

    def __init__(self, message: Message, help: Message | None = None) -> None:
        super().__init__(message.text)
        self.message = message
        self.help = help
