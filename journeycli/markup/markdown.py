"""Text in Markdown that is only text: no markup, no HTML, no link, and nobody who is mentioned."""

import re
from collections.abc import Iterable

from journeycli.message import Message
from journeycli.printable import printable

_MARKUP = {ord(sign): f"&#{ord(sign)};" for sign in "&<>`*_~[]\\|$"}
"""References: they mean the sign itself in Markdown and in HTML, and never markup."""
_CALLS = re.compile(r"(?<=[@#:])(?=\S)|(?<=[!%&~^$])(?=[\w\"])|(?<=www)(?=\.)|(?<=GH)(?=-\d)", re.IGNORECASE)
"""Where to break what the hosts of code make links or pictures of once Markdown is done.

@name, #12, https://, www., :smile: and GH-12; on GitLab !12, ~label, %milestone, &epic and $snippet as well.
"""
_COMMIT = re.compile(r"(?<![0-9a-z])[0-9a-f]{7,}(?![0-9a-z])", re.IGNORECASE)
"""A word that may be the name of a commit, for which the hosts take seven signs or more."""
_OF_COMMIT = re.compile(r".{1,6}")
_MARK = "\0"
"""Stands for a backtick of our own, and for a break: no value has it, because they are printable."""


def escaped(text: str) -> str:
    """A text as it stands on one line of Markdown or of HTML in it."""
    broken = _COMMIT.sub(lambda word: _MARK.join(_OF_COMMIT.findall(word[0])), _CALLS.sub(_MARK, printable(text)))
    return broken.translate(_MARKUP).replace(_MARK, "<!-- -->")


def said(message: Message) -> str:
    """A message on one line of Markdown or of HTML in it: what its template has between backticks is code, a value is text."""
    template, plural = (text.replace("`", _MARK) for text in (message.template, message.plural))
    pieces = [escaped(piece) for piece in Message(template, message.values, plural).text.split(_MARK)]
    return "".join(f"<code>{piece}</code>" if number % 2 else piece for number, piece in enumerate(pieces))


def table(header: Iterable[str], alignment: Iterable[str], rows: Iterable[Iterable[str]]) -> list[str]:
    """The lines of a table; cells are Markdown."""
    return [row(header), row(alignment), *map(row, rows)]


def row(cells: Iterable[str]) -> str:
    """One line of a table."""
    return f"| {' | '.join(cells)} |"
