"""From the bytes beside a journey to its numbers, or to what is wrong in them."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from journeycli.audit.pipeline import misread
from journeycli.message import say
from journeycli.numbers.columns import Columns
from journeycli.numbers.measurements_file import NumbersFile, read_numbers
from journeycli.problem import Problem
from journeycli.result import FileResult


def numbers_in(file: str, content: bytes | Problem, columns: Mapping[str, Iterable[str]], language: str | None) -> NumbersFile | FileResult:
    """The numbers in a file of that name, or the mistakes in it."""
    if isinstance(content, Problem):
        help = say("Leave out old periods, or measure by the month instead of by the day.")
        return misread(file, b"", (replace(content, help=help) if content.code == "J005" else content,), language)
    numbers = read_numbers(content, Columns(columns))
    return misread(file, content, numbers, language) if isinstance(numbers, tuple) else numbers
