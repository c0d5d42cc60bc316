"""Unquoted values: a number is a number, true is true, and everything else stays the text that was written."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readings import document_of, problems_of, told

from journeycli.reading.scalar import read_plain

NOTHING = ["", "~", "null", "Null", "NULL"]
TRUE = ["true", "True", "TRUE"]
FALSE = ["false", "False", "FALSE"]

NUMBERS = {
    "0": 0,
    "7": 7,
    "+1": 1,
    "-12": -12,
    "-0": 0,
    "+0": 0,
    "2026": 2026,
    "9223372036854775807": 2**63 - 1,
    "+9223372036854775807": 2**63 - 1,
    "-9223372036854775808": -(2**63),
    "0.5": 0.5,
    "4.80": 4.8,
    "-0.0": -0.0,
    "+1.5": 1.5,
    ".5": 0.5,
    "-.5": -0.5,
    "1.0": 1.0,
    "1e3": 1000.0,
    "1E3": 1000.0,
    "1e+3": 1000.0,
    "1e-3": 0.001,
    "2.5e1": 25.0,
    ".5e1": 5.0,
    "0e0": 0.0,
    "1e-999": 0.0,
    "9223372036854775808.0": 9223372036854775808.0,
}

TEXTS = [
    *["yes", "Yes", "no", "No", "NO", "on", "On", "off", "y", "n", "nee", "ja", "tRUE", "nULL", "none", "None", "nil", "undefined"],
    *["017", "00", "007", "-01", "0o17", "0O17", "0x1F", "0b101", "1_000", "1,000", "12,5", "1.000,00", "1 000", "25%", "€5"],
    *[
        "1:30",
        "12:30:00",
        "2026-11-22",
        "2026-11-22T10:00:00Z",
        "2026-11",
        "2026-W47",
        "22-11-2026",
        "11/22",
        "1-2",
        "1+1",
        "2x",
        "10 weeks",
    ],
    *[".inf", "-.inf", "+.INF", ".nan", ".NaN", "inf", "-inf", "nan", "NaN", "Infinity", "-Infinity"],
    *["5.", "1.", "+1.", "1.e3", "1e", "1e+", "e3", ".e3", "+e3", "-.e1", "1e3.5", "1e1e1", "1.2.3", "..5", "00.5", "0.5.", "01e3"],
    *[".", "..", "...", "+", "-", "--", "++1", "+-1", "-+1", "- 1", "+.", "-.", "+.e", "١", "２", "½", "1️⃣", "−2"],
    *["<<", "=", "~~", "~ ", "null ", " true", "*", "a", "é"],
]

TOO_LARGE = [
    "9223372036854775808",
    "-9223372036854775809",
    "+9223372036854775808",
    "1" * 20,
    "1" * 400,
    "1" * 5000,
    "1e999",
    "-1e309",
    "1" * 400 + ".0",
]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_can_be_written_in_five_ways(text):
    assert read_plain(text) is None


@pytest.mark.parametrize(("text", "value"), [*((text, True) for text in TRUE), *((text, False) for text in FALSE)])
def test_true_and_false_can_be_written_in_three_ways_each(text, value):
    assert read_plain(text) is value


@pytest.mark.parametrize(("text", "number"), NUMBERS.items())
def test_a_number_is_read_as_one(text, number):
    read = read_plain(text)
    assert (read, type(read)) == (number, type(number))
    assert math.copysign(1, read) == math.copysign(1, number)


@pytest.mark.parametrize("text", TEXTS)
def test_everything_else_stays_the_text_that_was_written(text):
    assert read_plain(text) == text
    assert isinstance(read_plain(text), str)


@pytest.mark.parametrize("text", TOO_LARGE, ids=range(len(TOO_LARGE)))
def test_a_number_that_64_bits_cannot_hold_is_refused(text):
    with pytest.raises(OverflowError):
        read_plain(text)


def test_such_a_number_is_told_at_its_place_and_shown_short():
    assert told("a: 1\nb: [2, 18446744073709551616]") == ["2:8 J005 The number 18446744073709551616 is larger than 64 bits hold"]
    assert told("a: " + "9" * 500) == [f"1:4 J005 The number {'9' * 59}… is larger than 64 bits hold"]
    assert told("a: 1e999") == ["1:4 J005 The number 1e999 is larger than 64 bits hold"]
    assert told("18446744073709551616: a") == ["1:1 J005 The number 18446744073709551616 is larger than 64 bits hold"]
    (problem,) = problems_of("a: 1e999")
    assert (problem.span, problem.help.text) == ((1, 4, 1, 9), "Quote it if it is meant as a text.")


def test_between_quotes_every_value_is_a_text():
    texts = [*NOTHING, *TRUE, *FALSE, *NUMBERS, *TOO_LARGE]
    for quote in ("'", '"'):
        document = document_of("".join(f"- {quote}{text}{quote}\n" for text in texts))
        assert document.data == texts


def test_in_a_block_every_value_is_a_text():
    assert document_of("a: |-\n  1\nb: >-\n  true\nc: |-\n  null\n").data == {"a": "1", "b": "true", "c": "null"}


def test_unquoted_values_are_read_alike_in_lists_mappings_and_brackets():
    document = document_of("a: no\nb: [no, 017, 1:30, 5., 7, ~]\nc:\n- 1_000\n- on\nd: {e: .inf, f: }\n")
    assert document.data == {"a": "no", "b": ["no", "017", "1:30", "5.", 7, None], "c": ["1_000", "on"], "d": {"e": ".inf", "f": None}}


@given(st.integers(-(2**63), 2**63 - 1))
def test_every_whole_number_of_64_bits_is_read_back(number):
    assert read_plain(str(number)) == number


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_every_other_number_is_read_back_as_python_and_json_write_it(number):
    assert read_plain(repr(number)) == number


@given(st.text(alphabet="+-.0123456789eE_:xo", min_size=1, max_size=12))
def test_whatever_looks_a_little_like_a_number_is_read_or_refused(text):
    try:
        read = read_plain(text)
    except OverflowError:
        return
    assert read == text if isinstance(read, str) else read == float(text)
