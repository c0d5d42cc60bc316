"""What is read line by line is what the parser reads, from the same places; all that is written in another way is left to it."""

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from journeycli.reading.composer import Composed, compose
from journeycli.reading.document import Document, read_document
from journeycli.reading.limits import DEEPEST, MOST_NODES
from journeycli.reading.line_places import LinePlaces
from journeycli.reading.lines import read_lines
from journeycli.reading.positions import Positions

SAMPLES = sorted((Path(__file__).parents[2] / "samples").rglob("*.journey.yaml"))
SOUND = [path for path in SAMPLES if isinstance(read_document(path.read_bytes()), Document)]


def all_places(place):
    """A place and all that it holds, in the order of the text."""
    inner = None if place.children is None else [(step, all_places(child)) for step, child in place.children.items()]
    return (*place[:4], inner)


def is_read_as_by_the_parser(text):
    """Whether a text is read line by line; then the parser must read the same data, from the same places."""
    read, positions = read_lines(text), Positions(text)
    if read is None:
        return False
    composed = compose(text, positions)
    assert isinstance(composed, Composed), text
    assert repr(read.data) == repr(composed.data)
    assert all_places(LinePlaces(text, positions).of(read)) == all_places(composed.root)
    return True


@pytest.mark.parametrize("path", SOUND, ids=lambda path: path.name)
def test_every_sample_is_read_line_by_line(path):
    assert is_read_as_by_the_parser(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "text",
    [
        "a: 1\n",
        "a: 1",
        "# what a comment says\n\na: b # c\n",
        "  a: 1\n  b: 2\n",
        "a:\nb:\n",
        "a:   \n  b:  # c\n\n  # d\n  e: 1\n",
        "a:\n- b\n- c: 1\n  d: 2\n\n-   e: 1\nf: g\n",
        "a:\n  - b\n  -  c\n",
        "- a\n- b: 1\n",
        "a: [b, c]\nd: [ ]\ne: {}\nf: {g: [h, {i: 1}], j: 2}  # k\n",
        "a: {b: It's, c: https://d.example/e, d: 'f'}\n",
        "a: b: c".replace("b: c", "b:c"),
        "a: b#c\nd: e-f, g [h] {i}\n",
        "a: \"b: c # d\"\ne: 'f''g'\n",
        "a: -1\nb: +2.5\nc: 2026-11-29\nd: no\ne: ~\nf: null\ng: True\nh: 017\n",
        "a:\n  b:\n    c:\n      d: 1\ne: 2\n",
        "a: één appel\nb: 我們\nc: « d »\n",
    ],
)
def test_how_journeys_are_mostly_written_is_read_line_by_line(text):
    assert is_read_as_by_the_parser(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing\n",
        "a\n",
        "[a]\n",
        "a: b\n  c\n",
        "a: |\n  b\n",
        "a: >-\n  b\n",
        'a: "b\\n"\n',
        'a: "b\n  c"\n',
        "a: [b,\n  c]\n",
        "a: [b, c,]\n",
        "a: [b: c]\n",
        "a: {b}\n",
        "a: [b?]\n",
        "'a': b\n",
        "a b: c\n",
        "null: a\n",
        "a: {true: b}\n",
        "a: 1\na: 2\n",
        "a: {b: 1, b: 2}\n",
        "a: &b c\n",
        "a: *b\n",
        "a: !c d\n",
        "<<: a\n",
        "? a\n",
        "- - a\n",
        "-\n  a: 1\n",
        "---\na: 1\n",
        "a: 1\n...\n",
        "%YAML 1.2\n",
        "a:\tb\n",
        "a: b\r\n",
        "a: 99999999999999999999\n",
        "a: b: c\n",
        "a: 1\n b: 2\n",
        "a:\n    b: 1\n  c: 2\n",
        "a:\n  b: 1\n- c\n",
        'a: "b"c\n',
        'a: "b"#c\n',
        "a: [b]#c\n",
        "a: [b}\n",
        "a: [b] c\n",
        "".join(f"{' ' * level}a:\n" for level in range(DEEPEST + 1)) + f"{' ' * (DEEPEST + 1)}b: 1\n",
        f"a: {'[' * DEEPEST}{']' * DEEPEST}\n",
        "a:\n" + "- b\n" * MOST_NODES,
    ],
)
def test_what_is_written_in_another_way_is_left_to_the_parser(text):
    assert read_lines(text) is None


WORDS = [
    "a",
    "b",
    "id",
    "null",
    "x-y",
    "9",
    "-1",
    "+.5",
    "1e3",
    "no",
    "a b",
    "é",
    "a'b",
    "https://a.example",
    "a#b",
    "a:b",
    "2026-11-29",
    "~",
]
VALUES = [
    *WORDS,
    "",
    " ",
    '"a: b"',
    "'a''b'",
    "'a'",
    '""',
    "[]",
    "{}",
    "[a, b]",
    "[ a ,b ]",
    "[null, a]",
    "{a: 1, b: [c, {d: e}]}",
    "{a: }",
    "[a: b]",
    "[a,]",
    "[[a], 'b']",
    "{a: 1,b: 2}",
    "{'a': 1}",
    "|",
    ">",
    "a # b",
    "# b",
    "a  ",
    "&a b",
    "*a",
    "!a b",
    "a: b",
    "- a",
    "a\\",
    '"a\\n"',
    "%a",
    "@a",
    "`a`",
    "?a",
    ":a",
    "a?",
    "[a?]",
    "[?a]",
    "[a:]",
    "{a:b}",
    "a,b",
    "[a b , c]",
    "[a#b]",
    "[a #b]",
    "'a",
    '"a',
    "[a",
    "a]",
    "...",
    "---",
    "<<",
    "=",
]
LINES = st.builds(
    lambda indentation, dash, key, value, end: f"{' ' * indentation}{dash}{key}{value}{end}",
    st.sampled_from([0, 0, 0, 1, 2, 2, 2, 3, 4, 4, 6]),
    st.sampled_from(["", "", "", "- ", "-  ", "-"]),
    st.sampled_from(["", "a: ", "b: ", "c: ", "id: ", "d:", "e:  ", "null: ", "f g: ", "'a': ", "<<: ", "a:"]),
    st.sampled_from(VALUES),
    st.sampled_from(["", "", "", " ", "  ", " # c", "#c", " #"]),
)
TEXTS = st.builds(
    lambda lines, end: "\n".join(lines) + end, st.lists(LINES, max_size=8), st.sampled_from(["", "\n", "\n\n", "\n# a", "\n  "])
)
PIECES = ["", " ", "  ", "\n", ":", ": ", "- ", "-", ",", "[", "]", "{", "}", "'", '"', "#", " #", "|", "?", "a", "a: b", "~", "null", "1"]


@settings(max_examples=1500, deadline=None)
@given(TEXTS)
@example("a:\n- b\n  \n c: 1")
def test_whatever_is_read_line_by_line_is_read_as_by_the_parser(text):
    is_read_as_by_the_parser(text)


@st.composite
def mutated(draw):
    """A sample of which a few characters are others."""
    text = draw(st.sampled_from(SOUND)).read_text(encoding="utf-8")
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(text)))
        text = text[:start] + draw(st.sampled_from(PIECES)) + text[start + draw(st.integers(0, 3)) :]
    return text


@settings(max_examples=150, deadline=None)
@given(mutated())
def test_a_sample_with_mistakes_typed_into_it_is_read_as_by_the_parser_or_left_to_it(text):
    is_read_as_by_the_parser(text)
