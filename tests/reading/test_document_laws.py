"""What holds of every file: its data is what it says, every place is where it stands, and nothing breaks the reading."""

import json
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from readings import document_of, marked, problems_of

from journeycli.problem import Problem
from journeycli.reading import composer, document
from journeycli.reading.document import Document, read_document
from journeycli.reading.positions import split_lines
from journeycli.reading.scalar import read_plain

SAMPLES = [path.read_bytes() for path in sorted((Path(__file__).parents[2] / "samples").rglob("*.journey.yaml"))]
SOUND = [content for content in SAMPLES if isinstance(read_document(content), Document)]


def means_a_number_only_today(text):
    """Whether YAML 1.2 reads a number where PyYAML, which is of 1.1, reads a text: 1e3."""
    try:
        return not isinstance(read_plain(text), str) and "e" in text.lower() and text.lower() not in ("true", "false")
    except OverflowError:
        return "e" in text.lower()


TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"], exclude_characters="\ufeff\ufffe\uffff"), max_size=20),
    st.text(alphabet=" \n\tab:,-?[]{}#&*!|>'\"%@`~=.\\0", max_size=12),
    st.sampled_from(["no", "on", "null", "~", "1:30", "017", "0o17", "2026-11-22", "<<", "=", "true", "5.", ".inf", "word " * 30]),
).filter(lambda text: not means_a_number_only_today(text) and (text.isascii() or text.strip()))
"""Among them no text of rare blanks only: read for itself, as the place of a value is, it would be an empty file."""
NUMBERS = st.one_of(st.integers(-(2**63), 2**63 - 1), st.floats(allow_nan=False, allow_infinity=False))
VALUES = st.recursive(
    st.one_of(TEXTS, NUMBERS, st.booleans(), st.none()),
    lambda values: st.lists(values, max_size=4) | st.dictionaries(TEXTS, values, max_size=4),
    max_leaves=12,
)
DOCUMENTS = VALUES.filter(lambda value: value is not None)
DUMPED = st.builds(
    lambda data, block, unicode, width: (
        data,
        yaml.safe_dump(data, default_flow_style=not block, allow_unicode=unicode, width=width, sort_keys=False),
    ),
    DOCUMENTS,
    st.booleans(),
    st.booleans(),
    st.sampled_from([20, 80, 10_000]),
)


def exactly(data):
    """Data as a text that tells 1 from 1.0 and from true."""
    return json.dumps(data)


def pointers(data, at=()):
    """Every pointer into the data with what it leads to."""
    yield at, data
    for step, value in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        yield from pointers(value, (*at, step))


@given(DUMPED)
def test_the_data_is_what_was_written(dumped):
    data, text = dumped
    assert exactly(document_of(text).data) == exactly(data) == exactly(yaml.safe_load(text))


@given(DOCUMENTS, st.sampled_from([None, 2]), st.booleans())
def test_json_is_read_as_json(data, indent, ascii_only):
    text = json.dumps(data, indent=indent, ensure_ascii=ascii_only)
    if not (ascii_only and any(ord(character) > 0xFFFF for character in json.dumps(data, ensure_ascii=False))):
        assert exactly(document_of(text).data) == exactly(data)


def test_json_that_writes_an_emoji_as_two_escapes_is_told_the_way_out():
    (problem,) = problems_of(json.dumps({"title": "Hello 😀"}))
    assert problem.message.text == "The text holds a backslash escape that YAML does not know"
    assert problem.help.text == "Use single quotes around a text with backslashes, or write the character itself."


def every_place_holds(read):
    """Whether the text at each place of a document reads back as what the place is said to hold."""
    for pointer, value in pointers(read.data):
        span = read.outline.value(pointer)
        if pointer and isinstance(pointer[-1], str):
            key = marked(read.text, read.outline.key(pointer))
            assert document_of(key).data == pointer[-1]
        text = marked(read.text, span)
        if value is None:
            assert text in ("null", "~", "Null", "NULL", "") or span == read.outline.key(pointer)
        elif (not isinstance(value, list | dict) and not text.startswith(("|", ">"))) or text.startswith(("[", "{")):
            assert exactly(document_of(text).data) == exactly(value)
        elif value and not isinstance(value, str):
            first = (*pointer, next(iter(value)) if isinstance(value, dict) else 0)
            child = read.outline.key(first) if isinstance(value, dict) else read.outline.value(first)
            assert span[:2] <= child[:2] < span[2:], pointer


@given(DUMPED)
def test_every_place_holds_what_it_is_said_to_hold(dumped):
    every_place_holds(document_of(dumped[1]))


@pytest.mark.parametrize("content", SOUND, ids=range(len(SOUND)))
def test_every_place_of_a_sample_holds_what_it_is_said_to_hold(content):
    every_place_holds(document_of(content))


def places(read):
    """The place of every key and of every value that holds no others: where those end, the two parsers differ."""
    return {
        pointer: (read.outline.key(pointer), None if value and isinstance(value, list | dict) else read.outline.value(pointer))
        for pointer, value in pointers(read.data)
        if (pointer and isinstance(pointer[-1], str)) or not isinstance(value, list | dict)
    }


def with_pythons_parser(content):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(document, "read_lines", lambda _: None)
        patch.setattr(composer, "_PARSER", yaml.SafeLoader)
        return read_document(content)


@settings(max_examples=50)
@given(DUMPED)
def test_both_parsers_read_the_same_data_from_the_same_places(dumped):
    ours, theirs = document_of(dumped[1]), with_pythons_parser(dumped[1].encode())
    if isinstance(theirs, Document):
        assert exactly(ours.data) == exactly(theirs.data)
        assert places(ours) == places(theirs)
    else:
        # PyYAML's own parser does not take every question mark in brackets, nor every tab.
        assert {"?", "\t"} & set(dumped[1])


@pytest.mark.parametrize("content", SAMPLES, ids=range(len(SAMPLES)))
def test_both_parsers_say_the_same_of_the_samples(content):
    ours, theirs = read_document(content), with_pythons_parser(content)
    if isinstance(ours, Document):
        assert isinstance(theirs, Document)
        assert exactly(ours.data) == exactly(theirs.data)
        assert places(ours) == places(theirs)
    else:
        assert ours == theirs


def lies_inside(problem, content):
    """Whether a problem, and what it is related to, marks a place that the file has."""
    lines = split_lines(content.removeprefix(b"\xef\xbb\xbf").decode("utf-8", "replace"))
    for span in (problem.span, *(related.span for related in problem.related)):
        assert 1 <= span.line <= span.end_line <= len(lines)
        assert 1 <= span.column <= len(lines[span.line - 1]) + 1
        assert span[:2] <= span[2:]


def is_told(content, read):
    """Whether what was read is a document, or at least one problem with a place, a message and a way out."""
    if isinstance(read, Document):
        return
    assert read
    for problem in read:
        assert isinstance(problem, Problem)
        assert problem.code in ("J001", "J002", "J003", "J004", "J005")
        assert problem.message.text
        assert problem.help.text
        lies_inside(problem, content)


@given(st.binary(max_size=60))
def test_any_bytes_are_a_document_or_told(content):
    is_told(content, read_document(content))


YAML_LIKE = st.text(alphabet="ab1 \n\t:-,?[]{}#&*!|>'\"%@`~=.\\<0xué😀\r\0\ufeff", max_size=40)


@settings(max_examples=400)
@given(YAML_LIKE.map(str.encode))
def test_any_text_that_is_almost_yaml_is_a_document_or_told(content):
    is_told(content, read_document(content))


@settings(max_examples=200)
@given(YAML_LIKE.map(str.encode))
def test_any_text_that_is_almost_yaml_is_a_document_or_told_by_the_other_parser_too(content):
    is_told(content, with_pythons_parser(content))


PIECES = [
    *[
        b"",
        b" ",
        b"  ",
        b"\n",
        b"\t",
        b"\r",
        b":",
        b": ",
        b"- ",
        b"-",
        b",",
        b"[",
        b"]",
        b"{",
        b"}",
        b"'",
        b'"',
        b"#",
        b"&a ",
        b"*a",
        b"!x ",
    ],
    *[b"|", b">", b"?", b"%", b"@", b"`", b"\\", b"\0", b"\xe9", b"\xef\xbb\xbf", b"\xf0\x9f\x98\x80", b"---\n", b"...\n", b"~", b"1e999"],
    *[
        b"null",
        b"true",
        b"<<: ",
        b"[" * 40,
        b"title: x\n",
        b"id: x\n",
        b"x-a: {}\n",
        b'"\\ud800"',
        b'"\\0"',
        b"9" * 30,
        b".e3",
        b"-1",
        b"A b",
    ],
]


@st.composite
def mutated(draw):
    content = draw(st.sampled_from(SAMPLES))
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(content)))
        content = content[:start] + draw(st.sampled_from(PIECES)) + content[start + draw(st.integers(0, 8)) :]
    return content


@settings(max_examples=150, deadline=None)
@given(mutated())
def test_a_sample_with_mistakes_typed_into_it_is_a_document_or_told(content):
    is_told(content, read_document(content))
    for problem in problems_of(content):
        lies_inside(problem, content)


@settings(max_examples=30, deadline=None)
@given(mutated())
def test_a_sample_with_mistakes_typed_into_it_is_a_document_or_told_by_the_other_parser_too(content):
    is_told(content, with_pythons_parser(content))


def test_a_document_is_told_alike_however_often_it_is_read():
    content = b"a: 1\na: 2\nb: *c\n"
    assert read_document(content) == read_document(content)
