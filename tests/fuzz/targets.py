"""What is fuzzed: each target takes any bytes, and raises where what the tool promises does not hold."""

import json
from collections.abc import Callable
from datetime import date
from xml.etree import ElementTree as ET

from choices import Choices
from inert import inert_report, is_inert
from valid_journeys import chosen_journey

from journeycli.audit.audit import Options
from journeycli.audit.baseline import read_baseline
from journeycli.audit.pipeline import check, load
from journeycli.diff.comparison import Text, compare
from journeycli.diff.difference import Comparison
from journeycli.diff.reporters import DIFFERENCE_REPORTERS
from journeycli.errors import JourneyError
from journeycli.model import Journey, Review
from journeycli.numbers.columns import Columns
from journeycli.numbers.exports import read_export
from journeycli.numbers.intake import take_in
from journeycli.numbers.measurements_file import read_numbers
from journeycli.picture.picture import THEMES, VIEWS, WIDE_VIEWS, draw
from journeycli.problem import Problem
from journeycli.reading.build import build_journey
from journeycli.reading.positions import split_lines
from journeycli.reporters import REPORTERS
from journeycli.reporters.failure import failure_segments
from journeycli.result import RunResult
from journeycli.rules import CATALOGUE
from journeycli.segment import plain_text
from journeycli.settings.reader import read_settings
from journeycli.settings.toml import read_toml
from journeycli.span import Span
from journeycli.tasks.markdown import report_markdown
from journeycli.tasks.older import read_older
from journeycli.tasks.task import tasks_of
from journeycli.walk.logbook import with_review

RULES = tuple(rule for rule in CATALOGUE if not rule.code.startswith("J0"))
TODAY = date(2026, 11, 22)
FILE = "a.journey.yaml"
AUDIT, VALIDATE = Options(RULES, audit=True, today=TODAY), Options(RULES, audit=False, today=TODAY)
REVIEW = Review((), "2026-11-22", "Vera: #1", fresh_eyes=True, notes="- it's\tfine")
_JSON = {"json", "sarif", "gitlab", "rdjson"}
_XML = {"junit", "checkstyle"}
_SVG = "{http://www.w3.org/2000/svg}"
_TAGS = {_SVG + tag for tag in ("svg", "title", "desc", "style", "g", "a", "text", "path", "polygon", "polyline", "ellipse")}
_LONGEST_TEXT = 2_000
COLUMNS = Columns()
_MEASURED = build_journey(chosen_journey(Choices(b"")), "measured")


def reading(data: bytes) -> None:
    """Bytes as a journey: every finding has a place in the file, and every report of it is whole and inert."""
    lines = split_lines(data.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace"))
    audited, validated = check(FILE, data, AUDIT), check(FILE, data, VALIDATE)
    for finding in (*audited.findings, *validated.findings, *(accepted.finding for accepted in audited.accepted)):
        for span in (finding.span, *(related.span for related in finding.related)):
            assert _is_in(span, lines), finding
        assert finding.message.text
    if any(finding.code.startswith(("J0", "J1")) for finding in audited.findings):
        assert audited.findings == validated.findings
    run = RunResult((audited,), show_accepted=True)
    for format in REPORTERS:
        text = inert_report(run, format)
        text.encode("utf-8")
        assert is_inert(text), format
        if format in _JSON:
            json.loads(text)
        elif format in _XML:
            ET.fromstring(text)  # noqa: S314  that it is harmless is what is tested
    assert is_inert(plain_text(report_markdown(tasks_of([audited]), 1_000, "nl")))


def settings(data: bytes) -> None:
    """Bytes as settings: they hold, or there is one failure with a place and words for it."""
    document = read_toml(data)
    if isinstance(document, Problem):
        assert _is_in(document.span, split_lines(data.decode("utf-8-sig", "replace")))
        return
    try:
        read_settings("journey.toml", document, ())
    except JourneyError as error:
        _is_told(error)
        _is_placed(error, split_lines(document.text))


def keeping(data: bytes) -> None:
    """Bytes as what the tool wrote earlier: a baseline, a list of tasks; each is read, or there is one failure in words."""
    for read in (lambda: read_baseline("b.json", data).text(), lambda: read_older("todo.md", data.decode("utf-8", "replace"))):
        try:
            read()
        except JourneyError as error:
            _is_told(error)


def adding(data: bytes) -> None:
    """Bytes as a journey that a walk is added to: nothing but the walk comes to it, or there is one failure in words."""
    try:
        written = with_review(FILE, data, REVIEW)
    except JourneyError as error:
        _is_told(error)
        return
    before, after = load(FILE, data).journey, load(FILE, written).journey
    assert len(after.reviews.log) == (len(before.reviews.log) if before.reviews else 0) + 1
    assert (after.title, len(after.phases)) == (before.title, len(before.phases))


def drawing(data: bytes) -> None:
    """Two journeys chosen by bytes, told in texts of bytes: drawn in every view, compared, and all of it inert."""
    choices, words = data[: len(data) // 2], data[len(data) // 2 :].decode("utf-8", "replace")
    texts = [word[:_LONGEST_TEXT] for word in words.split("\n") if word.strip()] or ["x"]
    chance = Choices(choices)
    one, other = (chosen_journey(chance, texts) for _ in range(2))
    _draw_every_view(build_journey(one, "fuzzed"), THEMES[len(data) % len(THEMES)])
    old, new = (Text(FILE, json.dumps(version, ensure_ascii=False).encode("utf-8", "replace")) for version in (one, other))
    difference = compare(old, new, AUDIT)
    for format, report in DIFFERENCE_REPORTERS.items():
        assert is_inert(plain_text(report(Comparison((difference,))))), format


def numbers(data: bytes) -> None:
    """Bytes as measurements and as an export of an analytics tool: numbers, mistakes with a place, or one failure in words."""
    read = read_numbers(data, COLUMNS)
    if isinstance(read, tuple):
        lines = split_lines(data.decode("utf-8-sig", "replace"))
        assert all(problem.message.text and problem.span.line <= len(lines) + 1 for problem in read)
        assert is_inert("\n".join(problem.message.text for problem in read))
    try:
        exports = read_export("export.csv", data, COLUMNS)
        rows = take_in(_MEASURED, exports, "2026-10").rows
    except JourneyError as error:
        _is_told(error)
        return
    assert all(row.visitors >= 0 for row in rows)


def _draw_every_view(journey: Journey, theme: str) -> None:
    for view in VIEWS:
        draw(journey, view, "dot", theme=theme).content.decode()
        if view != "graph":
            for wide in {False, view in WIDE_VIEWS}:
                _is_plain_picture(draw(journey, view, "svg", theme=theme, engine="painter", wide=wide).content)


def _is_plain_picture(svg: bytes) -> None:
    elements = list(ET.fromstring(svg).iter())  # noqa: S314  that it is harmless is what is tested
    assert {element.tag for element in elements} <= _TAGS
    names = {name for element in elements for name in element.attrib}
    assert not [name for name in names if name.startswith("on")]
    links = [element.get("href") for element in elements if element.get("href")]
    assert all(link.startswith(("http://", "https://", "mailto:")) for link in links)
    ids = [element.get("id") for element in elements if element.get("id")]
    assert len(ids) == len(set(ids))


def _is_told(error: JourneyError) -> None:
    assert error.message.text
    assert is_inert(plain_text(failure_segments(error, "nl")))


def _is_placed(error: JourneyError, lines: list[str]) -> None:
    assert error.place
    assert _is_in(error.place.span, lines)


def _is_in(span: Span, lines: list[str]) -> bool:
    inside = 1 <= span.line <= span.end_line <= len(lines) and 1 <= span.column <= len(lines[span.line - 1]) + 1
    return inside and span[:2] <= span[2:]


TARGETS: dict[str, Callable[[bytes], None]] = {
    "reading": reading,
    "settings": settings,
    "keeping": keeping,
    "adding": adding,
    "drawing": drawing,
    "numbers": numbers,
}
