"""Text in Markdown that is only text: no markup, no HTML, no link, and nobody who is mentioned."""

import re
from collections.abc import Iterable

from journeycli.printable import printable

_MARKUP = {ord(sign): f"&#{ord(sign)};" for sign in "&<>`*_~[]\\|$"}
"""References: they mean the sign itself in Markdown and in HTML, and never markup."""
_CALLS = re.compile(r"(?<=[@#:])(?=\S)|(?<=www)(?=\.)", re.IGNORECASE)
"""Where to break what the hosts of code make links or pictures of once Markdown is done: @name, #12, https://, www., :smile:."""


def escaped(text: str) -> str:
    """A text as it stands on one line of Markdown or of HTML in it."""
    pieces = _CALLS.split(printable(text))
    return "<!-- -->".join(piece.translate(_MARKUP) for piece in pieces)


def table(header: Iterable[str], alignment: Iterable[str], rows: Iterable[Iterable[str]]) -> list[str]:
    """The lines of a table; cells are Markdown."""
    return [row(header), row(alignment), *map(row, rows)]


def row(cells: Iterable[str]) -> str:
    """One line of a table."""
    return f"| {' | '.join(cells)} |"
