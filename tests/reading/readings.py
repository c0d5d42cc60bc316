"""Reads texts as journey files and says what was told of them, as a user sees it."""

from journeycli.document import Document, read_document
from journeycli.problem import Problem
from journeycli.schema_words import schema_problems
from journeycli.span import Span

JOURNEY = """\
version: 1
title: Getting slim with Anne
personas:
  vera: {name: Vera}
phases:
  - id: awareness
"""


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
