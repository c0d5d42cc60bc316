"""A review in the log: the lines that are inserted, in every way a file can be written, and nothing else changed."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from yaml import SafeLoader

from journeycli.errors import JourneyError
from journeycli.model import Review
from journeycli.printable import printable
from journeycli.reading import composer, document
from journeycli.reading.document import read_document
from journeycli.walk.entry import entry_data, pains_entry
from journeycli.walk.logbook import with_review

SAMPLES = sorted((Path(__file__).parents[2] / "samples").glob("*.journey.yaml"))
HEAD = "version: 1\ntitle: x  # the title\npersonas: {v: {name: 'V'}}\n\nphases: [{id: service}]\n"
SHORT = Review((), "2026-11-22", "Anne", fresh_eyes=True, notes="All well")
BARE = Review((), "2026-11-22", "Anne, the owner")
LONG = Review((), "2026-11-22", "Anne", notes="Stuck at the till: " + "no room for my number # here, " * 6 + "they said")


def inserted(before, after):
    """What stands in one text and not in the other, which it surrounds; the texts must differ in nothing else."""
    start = next((index for index, (old, new) in enumerate(zip(before, after, strict=False)) if old != new), min(len(before), len(after)))
    end = len(before) - start
    assert after[:start] == before[:start]
    assert after[len(after) - end :] == before[start:]
    return after[start : len(after) - end]


def added(text, review=SHORT):
    """The text with the review, whose data has grown by the review and nothing else."""
    before = text.encode() if isinstance(text, str) else text
    after = with_review("x.journey.yaml", before, review)
    data, old = read_document(after).data, read_document(before).data
    *rest, new = data["reviews"]["log"]
    assert new == entry_data(review)
    assert rest == old.get("reviews", {}).get("log", [])
    assert {key: value for key, value in data.items() if key != "reviews"} == {key: value for key, value in old.items() if key != "reviews"}
    assert inserted(before, after)
    return after.decode()


@pytest.fixture(params=["lines", "libyaml", "python"])
def parser(request, monkeypatch):
    """Reads line by line, with the parser that PyYAML brings, and with its own: their places differ where lists of lines end."""
    if request.param != "lines":
        monkeypatch.setattr(document, "read_lines", lambda _: None)
    if request.param == "python":
        monkeypatch.setattr(composer, "_PARSER", SafeLoader)


BLOCK = "- on: 2026-11-22\n      by: Anne\n      fresh_eyes: true\n      notes: All well\n"
INLINE = "{on: 2026-11-22, by: Anne, fresh_eyes: true, notes: All well}"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(HEAD, f"{HEAD}\nreviews:\n  log:\n    {BLOCK}", id="no reviews"),
        pytest.param(HEAD + "\n", f"{HEAD}\nreviews:\n  log:\n    {BLOCK}", id="no reviews, and a blank line"),
        pytest.param(HEAD + "# the end", f"{HEAD}# the end\n\nreviews:\n  log:\n    {BLOCK}"[:-1], id="no final newline"),
        pytest.param(HEAD + "...\n", f"{HEAD}\nreviews:\n  log:\n    {BLOCK}...\n", id="an end of the document"),
        pytest.param(
            HEAD + "x-a: |+\n  keep\n\n\n", f"{HEAD}x-a: |+\n  keep\n\n\nreviews:\n  log:\n    {BLOCK}", id="a text that keeps its blanks"
        ),
        pytest.param(
            HEAD + "reviews:\n  every: monthly   # or so\n\n# more\nx-a: 1\n",
            f"{HEAD}reviews:\n  every: monthly   # or so\n  log:\n    {BLOCK}\n# more\nx-a: 1\n",
            id="reviews in the middle, without a log",
        ),
        pytest.param(
            HEAD + "reviews:\n  log:\n    - on: 2026-01-01\n      by: 'Bo'   # he\n\n    # later\nx-a: 1\n",
            f"{HEAD}reviews:\n  log:\n    - on: 2026-01-01\n      by: 'Bo'   # he\n    {BLOCK}\n    # later\nx-a: 1\n",
            id="a list of blocks",
        ),
        pytest.param(
            HEAD + "reviews:\n    log:\n    - {on: 2026-01-01, by: Bo} # he\n    every: weekly\n",
            f"{HEAD}reviews:\n    log:\n    - {{on: 2026-01-01, by: Bo}} # he\n    - {INLINE}\n    every: weekly\n",
            id="a list of lines, not further in than its key",
        ),
        pytest.param(
            HEAD + "reviews:\n  log:\n    - on: 2026-01-01\n      by: Bo\n      notes: |\n        One\n\n        Two\n\n\nx-a: 1\n",
            f"{HEAD}reviews:\n  log:\n    - on: 2026-01-01\n      by: Bo\n      notes: |\n        One\n\n        Two\n    {BLOCK}\n\nx-a: 1\n",
            id="after a text of lines",
        ),
        pytest.param(
            HEAD + "reviews:\n  log:\n    - on: 2026-01-01\n      by: Bo\n      notes: |+\n        One\n\n\nx-a: 1\n",
            f"{HEAD}reviews:\n  log:\n    - on: 2026-01-01\n      by: Bo\n      notes: |+\n        One\n\n\n    {BLOCK}x-a: 1\n",
            id="after a text that keeps its blanks",
        ),
        pytest.param(HEAD + "reviews:\n  log: []\n", f"{HEAD}reviews:\n  log: [{INLINE}]\n", id="an empty list"),
        pytest.param(HEAD + "reviews: {}\n", f"{HEAD}reviews: {{log: [{INLINE}]}}\n", id="empty braces"),
        pytest.param(
            HEAD + "reviews: {every: weekly, log: [{on: 2026-01-01, by: Bo}]} # x\n",
            f"{HEAD}reviews: {{every: weekly, log: [{{on: 2026-01-01, by: Bo}}, {INLINE}]}} # x\n",
            id="a list in brackets",
        ),
        pytest.param(
            HEAD + "reviews: {every: weekly}\n", f"{HEAD}reviews: {{every: weekly, log: [{INLINE}]}}\n", id="braces without a log"
        ),
        pytest.param(
            HEAD + "reviews:\n  log: [\n    {on: 2026-01-01, by: Bo},\n  ]\n",
            f"{HEAD}reviews:\n  log: [\n    {{on: 2026-01-01, by: Bo}},\n    {INLINE},\n  ]\n",
            id="brackets over lines, with a comma after the last",
        ),
    ],
)
def test_a_review_comes_at_the_end_of_the_log_and_nothing_else_changes(parser, before, after):
    assert added(before) == after


@pytest.mark.parametrize("indent", [None, 2])
def test_json_stays_json(indent):
    data = {"version": 1, "title": "x", "personas": {"v": {"name": "V"}}, "phases": [{"id": "service"}]}
    for reviews in ({}, {"reviews": {}}, {"reviews": {"log": [{"on": "2026-01-01", "by": "Bo"}]}}):
        after = json.loads(added(json.dumps(data | reviews, indent=indent), LONG))
        assert after["reviews"]["log"][-1] == entry_data(LONG)


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_endings_and_the_mark_of_the_file_are_kept(ending, mark):
    before = mark + (HEAD + "reviews:\n  log:\n    - on: 2026-01-01\n      by: Bo\n").replace("\n", ending)
    after = with_review("x.journey.yaml", before.encode(), LONG).decode()
    assert after.startswith(before)
    assert after.replace(ending, "").count("\n") == 0


def test_a_long_text_is_folded_and_needs_no_quotes():
    assert added(HEAD, LONG).endswith(
        "      by: Anne\n      notes: >-\n"
        "        Stuck at the till: no room for my number # here, no room for my number # here, no room for my number #\n"
        "        here, no room for my number # here, no room for my number # here, no room for my number # here, they\n"
        "        said\n"
    )


def test_the_lines_that_make_a_task_bear_the_id_as_a_text_also_where_it_is_a_number():
    lines = "\n".join(pains_entry("2", ["No way back: none", "12"], 2))
    assert read_document(lines.encode()).data == [{"id": "2", "pains": ["No way back: none", "12"]}]


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.name)
@pytest.mark.parametrize("review", [SHORT, BARE, LONG])
def test_every_sample_takes_a_review(sample, review):
    added(sample.read_bytes(), review)


@pytest.mark.parametrize(
    "text",
    [
        "no journey",
        "? version\n: 1\n? title\n: x\n? personas\n: {v: {name: V}}\n? phases\n: [{id: service}]\n? reviews\n: log:\n  - {on: 2026-01-01, by: Bo}\n  - [",
    ],
)
def test_where_there_is_no_safe_place_nothing_comes_out(text):
    with pytest.raises(JourneyError, match="cannot be added"):
        with_review("x.journey.yaml", text.encode(), SHORT)


TEXTS = st.text(min_size=1, max_size=300).map(lambda text: printable(" ".join(text.split()))).filter(bool)
LOGS = st.sampled_from(
    [
        "",
        "reviews: {}\n",
        "reviews:\n  log: []",
        "reviews:\n  log:\n  - {on: 2026-01-01, by: Bo}\n\n\n",
        "reviews:\n  every: weekly\n#\nx-a: |+\n  a\n\n",
    ]
)


@settings(max_examples=150, deadline=None)
@given(TEXTS, TEXTS, st.booleans(), LOGS, st.sampled_from(["\n", "\r\n"]))
def test_any_text_can_be_said_and_is_read_back_as_it_was(by, notes, fresh, log, ending):
    added((HEAD + log).replace("\n", ending), Review((), "2026-11-22", by, fresh, notes))
