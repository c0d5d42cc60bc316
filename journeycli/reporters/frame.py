"""A few lines of a file in a frame, with marks under the text that is meant."""

from collections.abc import Iterator

from journeycli.cells import cell_width, wrapped
from journeycli.errors import Located
from journeycli.printable import printable
from journeycli.segment import Role, Segment
from journeycli.span import Span

_WIDEST_LINE = 120
"""Characters of a line that a frame shows; a longer line is cut around the span."""
_BESIDE_LINE = 5
"""Cells beside a line that is cut on a terminal: the bar before it, and an ellipsis at either end."""


def framed(place: Located, mark: Role, label: str, room: int | None = None) -> Iterator[Segment]:
    """The place in words, then the line of the span with marks under it, after the line before it.

    `room` is the width of the terminal, to which lines are cut.
    """
    span, excerpt = place.span, place.excerpt
    gutter = margin(span)
    widest = _WIDEST_LINE if room is None else min(_WIDEST_LINE, room - len(gutter) - _BESIDE_LINE)
    yield Segment(f"{gutter}--> ", Role.QUIET)
    yield Segment(f"{printable(place.file)}:{span.line}:{span.column}\n")
    lines = excerpt.lines
    if not any(line.strip() for line in lines):
        return
    edge = f"{gutter} |\n"
    for number, line in enumerate(lines[:-1], excerpt.first_line):
        yield Segment(f"{edge}{number:>{len(gutter)}} | ", Role.QUIET)
        yield Segment(_shown(line, 0, widest).rstrip() + ("…" if len(line) > widest else "") + "\n")
        edge = ""
    before, marked, after = _cut(lines[-1], span, widest)
    yield Segment(f"{edge}{span.line} | ", Role.QUIET)
    yield Segment(f"{before}{marked}{after}".rstrip() + "\n")
    yield Segment(f"{gutter} | ", Role.QUIET)
    yield Segment(" " * cell_width(before) + "^" * max(cell_width(marked), 1) + (f" {label}" if label else "") + "\n", mark)
    yield Segment(f"{gutter} |\n", Role.QUIET)


def margin(span: Span) -> str:
    """Blanks as wide as the line number of a span, under which the frame and what follows it stand."""
    return " " * len(str(span.line))


def labelled(label: str, text: str, room: int | None, role: Role = Role.PLAIN, text_role: Role = Role.PLAIN) -> Iterator[Segment]:
    """A label and what it says, broken into lines of `room` cells that begin below the label, past its blanks and signs."""
    indent = len(label) - len(label.lstrip(" ="))
    stand_in = "_" * (cell_width(label) - indent + 1)
    first, *further = wrapped(f"{stand_in} {text}", None if room is None else max(room - indent, len(stand_in)))
    yield Segment(label, role)
    yield Segment(f":{first.removeprefix(stand_in)}\n", text_role)
    for line in further:
        yield Segment(f"{' ' * indent}{line}\n", text_role)


def _cut(line: str, span: Span, widest: int) -> tuple[str, str, str]:
    """The printable parts of a line before, in and after a span, cut so that the span is in view."""
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line.rstrip())
    left = max(start - widest // 2, 0) if len(line) > widest else 0
    right = left + widest
    stop = max(min(end, right), start)
    before, marked, after = _shown(line, left, start), _shown(line, start, stop), _shown(line, stop, right)
    return ("…" if left else "") + before, marked, after + ("…" if len(line) > right else "")


def _shown(line: str, start: int, end: int) -> str:
    """A part of a line, printable, minding what follows: a `##` before a `[` would speak to a CI runner."""
    following = line[end : end + _WIDEST_LINE]
    if printable(whole := f"|{line[start:end]}{following}") == whole:
        return line[start:end]
    return printable(f"|{line[start:end]}{following}").removesuffix(printable(f"|{following}")[1:])[1:]
