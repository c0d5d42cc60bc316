"""What is written into a journey file as one value is read back as that value, wherever it stands and whoever reads it."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from readings import document_of
from yaml import SafeLoader

from journeycli.markup.yaml import yaml_quoted, yaml_scalar
from journeycli.reading import composer, document
from journeycli.reading.source import without_forbidden

PLAIN = [
    "Anne",
    "Afslanken met Anne",
    "Bram & dochter",
    "it's",
    "Élodie (19)",
    "a  b",
    "a - b",
    "no",
    "on",
    "2026-11-22",
    "日本",
]
BETWEEN_QUOTES = {
    "": '""',
    "null": '"null"',
    "True": '"True"',
    "~": '"~"',
    "12": '"12"',
    "1e5": '"1e5"',
    "2026-11-22 09:00": '"2026-11-22 09:00"',
    "-": '"-"',
    "- a": '"- a"',
    "a: b": '"a: b"',
    "a:": '"a:"',
    "a #b": '"a #b"',
    "a, b": '"a, b"',
    "Really? Yes": '"Really? Yes"',
    "a]": '"a]"',
    " a": '" a"',
    "a ": '"a "',
    "a\u00a0b": '"a\u00a0b"',
    'the "big" one': "'the \"big\" one'",
    "it's \\n": "'it''s \\n'",
    "two\nlines": '"two\\nlines"',
    'a "tab"\t': '"a \\"tab\\"\\t"',
}
TEXTS = st.text(st.characters(exclude_categories=["Cs"])).map(without_forbidden)
TRICKY = st.lists(st.sampled_from([*" \n\t'\"\\:,?#-[]{}&*!|>%@`<=~.aZ0é", "\r\n", "true", "null", "0x", "<<", "---", "..."])).map("".join)


@pytest.mark.parametrize("text", PLAIN)
def test_a_text_that_can_do_without_quotes_has_none(text):
    assert yaml_scalar(text) == text


@pytest.mark.parametrize(("text", "written"), BETWEEN_QUOTES.items(), ids=map(ascii, BETWEEN_QUOTES))
def test_a_text_is_quoted_where_yaml_would_take_it_for_something_else(text, written):
    assert yaml_scalar(text) == yaml_quoted(text) == written


@pytest.mark.parametrize("parser", ["lines", "libyaml", "python"])
@given(value=st.one_of(st.booleans(), TEXTS, TRICKY))
@example(value="Really? Yes")
@example(value="a" * 3000)
def test_a_value_is_read_back_as_itself_wherever_it_stands(parser, value):
    written = yaml_scalar(value)
    with pytest.MonkeyPatch.context() as patch:
        if parser != "lines":
            patch.setattr(document, "read_lines", lambda _: None)
        if parser == "python":  # as in logbooks: the two differ in what they take between brackets
            patch.setattr(composer, "_PARSER", SafeLoader)
        read = document_of(f"a: {written}\nb: {written}  # c\nd:\n  - {written}\ne: {{f: {written}, g: [{written}, {written}]}}\n").data
    assert read == {"a": value, "b": value, "d": [value], "e": {"f": value, "g": [value, value]}}
    assert [type(found) for found in read["e"]["g"]] == [type(value)] * 2


@given(st.one_of(TEXTS, TRICKY).filter(bool))
def test_a_text_is_read_back_as_itself_where_it_is_a_key(key):
    assert document_of(f"{yaml_scalar(key)}:\n  {yaml_quoted(key)}: 1\n").data == {key: {key: 1}}
