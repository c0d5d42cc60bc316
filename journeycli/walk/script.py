"""A walk written down: answers in a text file, one a line, so that it can be repeated and shared."""

from collections.abc import Iterator
from typing import NamedTuple

from journeycli.errors import JourneyError, Located
from journeycli.finding import Excerpt
from journeycli.message import Message, say
from journeycli.span import Span


class Line(NamedTuple):
    """An answer, and the line of the file that it stands in, from 1."""

    number: int
    answer: str


class Script:
    """The answers of a file, one after the other; empty lines and those that start with # are passed over."""

    def __init__(self, file: str, text: str) -> None:
        self._file = file
        self._lines = text.splitlines()
        self._ahead = self._answers()
        self._last = Line(0, "")

    def next(self) -> str:
        """The next answer.

        Raises:
            JourneyError: there are no more.
        """
        try:
            self._last = next(self._ahead)
        except StopIteration:
            message = say("The script {file} ends before the walk does", file=self._file)
            raise JourneyError(message, say("Add the answers that are missing; `end` ends the walk anywhere.")) from None
        return self._last.answer

    def refused(self, why: Message) -> JourneyError:
        """The failure to take the last answer."""
        return JourneyError(say("This answer does not fit here"), why, self._place(self._last))

    def finish(self) -> None:
        """Holds the script to its end.

        Raises:
            JourneyError: there is an answer that nobody asked for.
        """
        left = next(self._ahead, None)
        if left:
            raise JourneyError(say("The walk is over before this answer"), say("Remove what is left."), self._place(left))

    def _answers(self) -> Iterator[Line]:
        for number, line in enumerate(self._lines, 1):
            if line.strip() and not line.lstrip().startswith("#"):
                yield Line(number, line.strip())

    def _place(self, line: Line) -> Located:
        text = self._lines[line.number - 1]
        column = len(text) - len(text.lstrip()) + 1
        span = Span(line.number, column, line.number, column + len(line.answer))
        return Located(self._file, span, Excerpt(line.number, (text,)))
