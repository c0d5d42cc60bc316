"""Problems: why a file cannot be read as a journey, before there is a journey that rules could look at."""

from dataclasses import dataclass

from journeycli.finding import Related
from journeycli.message import Message
from journeycli.span import Pointer, Span


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in reading, with the code of its rule; name and severity come from the catalogue."""

    code: str
    span: Span
    message: Message
    help: Message | None = None
    label: Message | None = None
    pointer: Pointer = ()
    related: tuple[Related, ...] = ()
