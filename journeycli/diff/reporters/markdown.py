"""`--format markdown`: a comment for a pull request; a journey that is gone and a phase that lost its last channel are in its first line."""

import re
from collections.abc import Iterator

from journeycli.cells import shortened
from journeycli.diff.change import Deed
from journeycli.diff.difference import Comparison, Difference, Fate
from journeycli.diff.reporters.chapters import Chapter, chapters
from journeycli.diff.reporters.effects import figures, gains, losses, told
from journeycli.diff.reporters.files import title, whence
from journeycli.diff.reporters.summary import summary
from journeycli.finding import Finding, Severity
from journeycli.language import translated, translated_text
from journeycli.markup.markdown import escaped, row, said, table
from journeycli.message import Message, say, say_count, template
from journeycli.printable import printable
from journeycli.segment import Segment

LARGEST = 65_000
"""Bytes of the whole: GitHub takes 65,536 characters in a comment."""
_MOST_LOSSES = 10
"""Journeys and phases that the first line names, half of them of either sort where there are many of both."""
_MOST_UNFOLDED = 12
"""Lines of changes that a reader need not unfold."""
_MOST_OF_A_FILE = 40_000
"""Bytes of one file among several."""
_LEAST_ROOM = 8_000
"""Bytes below which no further file is begun: more than the longest heading takes."""
_SHARES = 8
"""Parts of the room of a file, of which what the changes do takes five at most."""
_FRAME = 500
"""Bytes that folding and counting what is left out take."""
_WIDEST_TITLE = 80
_WIDEST_PLACE = 160
_MOST_ROWS = 20
"""Findings of a sort, phases that are better or worse off, and figures, that are shown of a file."""
_LEVELS = {Severity.ERROR: "❌", Severity.WARNING: "⚠️", Severity.INFO: "ℹ️"}
_DEEDS = {Deed.ADDED: "➕", Deed.REMOVED: "➖", Deed.MOVED: "↪️", Deed.RENAMED: "✏️", Deed.CHANGED: "✏️"}
_ITEMS = {Deed.ADDED: "➕ ", Deed.REMOVED: "➖ ", Deed.MOVED: "↪️ "}
_WORST_FIRST = (Fate.REMOVED, Fate.UNSOUND, Fate.CHANGED, Fate.SAME, Fate.ADDED)
_HEADER = (template("before"), template("after"))
_FINDINGS = template("New findings")


def report_markdown(run: Comparison) -> Iterator[Segment]:
    """At most 65,000 bytes; what does not fit is counted."""
    lines = [*_first(run), ""]
    room = LARGEST - _size(lines)
    files = run.different
    for number, file in enumerate(files):
        if room < _LEAST_ROOM:
            lines.append(_told(say_count("… and {count} more journey.", "… and {count} more journeys.", len(files) - number), run.language))
            break
        told = _file(file, min(room, _MOST_OF_A_FILE)) if len(files) > 1 else _file(file, room, alone=True)
        room -= _size(told)
        lines += told
    yield Segment("\n".join(lines).rstrip() + "\n")


def _first(run: Comparison) -> list[str]:
    """What nobody may miss: journeys that are gone or broken, phases without a channel or gone; then how much changed."""
    several = len(run.different) > 1
    worst_first = [file for fate in _WORST_FIRST for file in run.different if file.fate is fate]
    journeys = [line for file in worst_first if file.effects is None for line in _lost(file, run.language, several=several)]
    phases = [line for file in worst_first if file.effects for line in _lost(file, run.language, several=several)]
    told = escaped(summary(run))
    if not journeys and not phases:
        return [f"{'✅' if not run.different else '✏️'} **{told}**"]
    kept = journeys[: max(_MOST_LOSSES - len(phases), _MOST_LOSSES // 2)]
    kept += phases[: _MOST_LOSSES - len(kept)]
    left = len(journeys) + len(phases) - len(kept)
    return [f"❌ {' · '.join([*kept, *([f'+{left}'] if left else [])])}", "", told]


def _lost(file: Difference, language: str, *, several: bool) -> Iterator[str]:
    """What the first line says of a file, in the language of the whole."""
    where = ""
    messages = losses(file.effects)
    if file.fate is Fate.REMOVED:
        messages = iter([say("The journey {thing} is gone", thing=title(file))])
    elif file.fate is Fate.UNSOUND:
        messages = iter([say("{file} cannot be compared", file=shortened(printable(file.problems[0].file), _WIDEST_TITLE))])
    elif several:
        where = f" ({escaped(shortened(title(file), _WIDEST_TITLE))})"
    yield from (f"**{_told(message, language)}**{where}" for message in messages)


def _file(file: Difference, room: int, *, alone: bool = False) -> list[str]:
    """A file in at most `room` bytes: what the changes do, then the changes; of one alone the first line told the losses."""
    lines = [f"### {escaped(shortened(title(file), _WIDEST_TITLE))}", "", _whence(file), ""]
    share = (room - _size(lines)) // _SHARES
    if file.fate is Fate.UNSOUND:
        return [*lines, *_at_most([_finding(finding) for finding in file.problems], share), ""]
    lines += [*_effects(file, share, alone=alone), *_found(file, share), *_solved(file, share)]
    return [*lines, *_changes(file, room - _size(lines))]


def _whence(file: Difference) -> str:
    """Where both versions are from; a name of a file is code, for at the start of a line it could pass for a heading or a list."""
    message = whence(file)
    names = {name: shortened(printable(str(value)), _WIDEST_PLACE) for name, value in message.values.items()}
    return said(Message(re.sub(r"(\{\w+\})", r"`\1`", message.template), names))


def _effects(file: Difference, share: int, *, alone: bool) -> list[str]:
    if file.effects is None:
        return []
    language = file.language
    worse = [f"- ❌ {_told(message, language)}" for message in losses(file.effects) if not alone]
    better = [f"- ✅ {_told(message, language)}" for message in gains(file.effects)]
    listed = [line for lines in (worse, better) for line in _at_most(lines, share)]
    rows = [
        row((_told(message, language), told(figure.before, language), told(figure.after, language)))
        for message, figure in figures(file.effects)
    ]
    header = table(["", *(translated_text(word, language) for word in _HEADER)], ["---", "--:", "--:"], [])
    figured = [*header, *_fitting(rows[:_MOST_ROWS], share)]
    return [*listed, *([""] if listed else []), *([*figured, ""] if rows else [])]


def _found(file: Difference, share: int) -> list[str]:
    if not file.found:
        return []
    rows = [_finding(marked.finding) for marked in file.found]
    return [f"**{translated_text(_FINDINGS, file.language)}**", "", *_at_most(rows, share), ""]


def _solved(file: Difference, share: int) -> list[str]:
    if not file.solved:
        return []
    message = say_count("{count} finding solved", "{count} findings solved", len(file.solved))
    rows = [f"- ✅ **{marked.finding.code}** {said(marked.finding.message)}" for marked in file.solved]
    return _folded(_told(message, file.language), _at_most(rows, share))


def _changes(file: Difference, room: int) -> list[str]:
    """The changes, chapter by chapter, as many as fit; folded where they are many."""
    lines = [line for chapter in chapters(file) for line in _chapter(chapter, file.language)]
    shown = list(_fitting(lines[:-1], room - _FRAME))  # the last one is empty
    if len(shown) < len(lines) - 1:
        more = say_count("… and {count} more line", "… and {count} more lines", len(lines) - 1 - len(shown))
        shown += ["", _told(more, file.language)]
    if len(lines) <= _MOST_UNFOLDED:
        return [*shown, ""] if shown else []
    changes = say_count("{count} change", "{count} changes", len(file.changes))
    return _folded(_told(changes, file.language), shown)


def _chapter(chapter: Chapter, language: str) -> Iterator[str]:
    yield from (f"**{escaped(chapter.title)}**", "")
    for entry in chapter.entries:
        yield f"- {_DEEDS[entry.deed]} {_told(entry.line, language)}"
        yield from (f"  - {_ITEMS.get(deed, '')}{_told(message, language)}" for deed, message in entry.details)
    yield ""


def _finding(finding: Finding) -> str:
    place = f"{finding.file}:{finding.span.line}"
    return f"- {_LEVELS[finding.severity]} **{finding.code}** {said(finding.message)} <code>{escaped(place)}</code>"


def _folded(heading: str, lines: list[str]) -> list[str]:
    return ["<details>", f"<summary>{heading}</summary>", "", *lines, "", "</details>", ""]


def _at_most(texts: list[str], share: int) -> list[str]:
    """As many as people are shown and as fit; how many more there are."""
    shown = list(_fitting(texts[:_MOST_ROWS], share))
    return shown if len(shown) == len(texts) else [*shown, f"- … +{len(texts) - len(shown)}"]


def _fitting(lines: list[str], room: int) -> Iterator[str]:
    for line in lines:
        room -= _size([line])
        if room < 0:
            return
        yield line


def _size(lines: list[str]) -> int:
    return sum(len(line.encode("utf-8", "backslashreplace")) + 1 for line in lines)


def _told(message: Message, language: str) -> str:
    return said(translated(message, language))
