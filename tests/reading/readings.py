"""Reads texts as journey files and says what was told of them, as a user sees it."""

import re

from journeycli.problem import Problem
from journeycli.reading.document import Document, read_document
from journeycli.reading.schema_words import schema_problems
from journeycli.span import Span

JOURNEY = """\
version: 1
title: Getting slim with Anne
personas:
  vera: {name: Vera}
phases:
  - id: awareness
"""

# Words of the libraries and of Python, which nobody who keeps a journey should have to read.
LEAKS = re.compile(
    r"\b(None|True|False|dict|object|array|string|integer|NoneType|JSON|(?<!`journey )schema|property|properties|instance|pattern|regex|anyOf|items)\b"
    r"|\[a-z|\^|\$|\\\\|<class|is not of type|does not match|is not valid under|\{[a-z]+\}"
)


def document_of(content: str | bytes) -> Document:
    """The document in a file that can be read."""
    read = read_document(content.encode() if isinstance(content, str) else content)
    assert isinstance(read, Document), [problem.message.text for problem in read]
    return read


def problems_of(content: str | bytes) -> tuple[Problem, ...]:
    """Everything that keeps a file from being a journey."""
    read = read_document(content.encode() if isinstance(content, str) else content)
    return schema_problems(read) if isinstance(read, Document) else read


def told(content: str | bytes) -> list[str]:
    """One line for each problem: where it starts, its code and its message."""
    return [f"{problem.span.line}:{problem.span.column} {problem.code} {problem.message.text}" for problem in problems_of(content)]


def ways_out(content: str | bytes) -> list[str]:
    """The help with each problem."""
    return [problem.help.text if problem.help else "" for problem in problems_of(content)]


def marked(text: str, span: Span) -> str:
    """The stretch of a text that a span marks, read by lines and columns as an editor shows them."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    found = lines[span.line - 1 : span.end_line]
    found[-1] = found[-1][: span.end_column - 1]
    found[0] = found[0][span.column - 1 :]
    return "\n".join(found)
