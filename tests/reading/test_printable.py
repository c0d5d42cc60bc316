"""Texts from strangers: shown on one line, harmless to terminals, readers and CI runners, and short in a message."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycli.message import Message, say, say_count
from journeycli.printable import printable

SHOWN = {
    "a line end": ("a\nb", "a\\nb"),
    "a line end of Windows": ("a\r\nb", "a\\r\\nb"),
    "a tab": ("a\tb", "a\\tb"),
    "a NUL": ("a\0b", "a\\x00b"),
    "a colour": ("\x1b[31mred\x1b[0m", "\\x1b[31mred\\x1b[0m"),
    "a link": ("\x1b]8;;https://x\x07y", "\\x1b]8;;https://x\\x07y"),
    "an escape in one byte": ("\x9b31m", "\\x9b31m"),
    "a delete": ("a\x7f", "a\\x7f"),
    "a next line": ("a\x85b", "a\\x85b"),
    "a line separator": ("a\u2028b", "a\\u2028b"),
    "a paragraph separator": ("a\u2029b", "a\\u2029b"),
    "a text that runs backwards": ("abc\u202egpj.exe", "abc\\u202egpj.exe"),
    "a text that is isolated": ("\u2066a\u2069", "\\u2066a\\u2069"),
    "marks of direction": ("\u200e\u200f\u061c", "\\u200e\\u200f\\u061c"),
    "a blank of no width": ("pay\u200bpal", "pay\\u200bpal"),
    "a byte-order mark": ("\ufeffa", "\\ufeffa"),
    "half a character": ("\ud83d", "\\ud83d"),
    "a byte of a file name": ("\udce9", "\\xe9"),
    "no character": ("\uffff", "\\uffff"),
    "invisible letters": ("\U000e0041", "\\U000e0041"),
    "a command for GitHub": ("::error::x", "\\x3a:error::x"),
    "a command after blanks": ("  ::add-mask::x", "  \\x3a:add-mask::x"),
    "a command after a line end": ("a\n::stop-commands::x", "a\\n::stop-commands::x"),
    "an older command": ("a ##[error]b", "a \\x23#[error]b"),
    "a command for Azure": ("a ##vso[task.setvariable]b", "a \\x23#vso[task.setvariable]b"),
    "three hashes": ("###[group]", "#\\x23#[group]"),
}


@pytest.mark.parametrize(("text", "shown"), SHOWN.values(), ids=SHOWN)
def test_what_could_mislead_a_reader_is_shown_as_an_escape(text, shown):
    assert printable(text) == shown


@pytest.mark.parametrize(
    "text",
    ["", "Anne", "één café", "日本語", "😀", "👩\u200d👧", "❤\ufe0f", "a\u00a0b", "e\u0301", "रहा", "a::b", "a: :b", "#[x]", "# #[x]", "\\n", "[red]x[/red]", "%0A", "<b>"],
)  # fmt: skip
def test_all_else_is_shown_as_it_is(text):
    assert printable(text) == text


@given(st.text())
def test_whatever_the_text_one_harmless_line_of_unicode_comes_out(text):
    shown = printable(text)
    shown.encode()
    assert len(shown.splitlines()) <= 1
    assert not shown.lstrip().startswith("::")
    assert "##[" not in shown
    assert {unicodedata.category(character) for character in shown} & {"Cc", "Cs", "Zl", "Zp"} == set()
    assert not re.search("[\u202a-\u202e\u2066-\u2069\u200e\u200f]", shown)
    assert printable(shown) == shown


def test_a_text_of_60_characters_is_quoted_whole_and_a_longer_one_cut():
    assert printable("x" * 60, 60) == "x" * 60
    assert printable("x" * 61, 60) == "x" * 59 + "…"
    assert printable("\n" * 61, 60) == "\\n" * 59 + "…"


def test_a_message_shows_its_values_printable_and_short():
    assert say('There is no channel "{id}"', id="a\nb").text == 'There is no channel "a\\nb"'
    assert say("{long}", long="x" * 100).text == "x" * 59 + "…"
    assert say("Known are: {known}.", known=("a\n", "y" * 100)).text == f"Known are: a\\n, {'y' * 59}…."


NAMES = ("phase", "touchpoint", "channel", "persona", "there", "step", "place", "offer", "earlier", "earlier_phase", "first", "second", "last", "origin")  # fmt: skip


@pytest.mark.parametrize("key", NAMES)
def test_a_name_of_several_words_stands_between_quotes_and_one_word_does_not(key):
    assert say(f"Look at {{{key}}} first", **{key: "Anne bakes"}).text == "Look at “Anne bakes” first"
    assert say(f"Look at {{{key}}} first", **{key: "newsletter"}).text == "Look at newsletter first"
    assert say(f"Look at {{{key}}} first", **{key: ("Anne bakes", "blog")}).text == "Look at “Anne bakes”, blog first"
    assert say(f"Look at {{{key}}} first", **{key: "Anne " + "x" * 100}).text == f"Look at “Anne {'x' * 54}…” first"


def test_other_values_of_several_words_stand_as_they_are():
    assert say("{value}, {file}, {phases}, {count}", value="a b", file="c d", phases=("e f", "g"), count=2).text == "a b, c d, e f, g, 2"


def test_a_path_is_shown_longer_than_other_values():
    assert say("{file} {path}", file="x" * 400, path="y" * 401).text == f"{'x' * 400} {'y' * 399}…"


@pytest.mark.parametrize(
    ("number", "shown"),
    [(7, "7"), (-2, "-2"), (2.0, "2"), (0.5, "0.5"), (100.001, "100.001"), (0.1 + 0.2, "0.3"), (1e300, "1e+300"), (2**63 - 1, "9223372036854775807")],
)  # fmt: skip
def test_a_message_shows_numbers_as_people_write_them(number, shown):
    assert say("{number}", number=number).text == shown


@given(st.text())
def test_a_value_is_never_read_as_a_template(text):
    assert say("{a}{b}", a=text, b="{a}").text == printable(text, 60) + "{a}"


def test_a_count_of_one_is_told_in_the_singular():
    said = [say_count("{count} finding in {file}", "{count} findings in {file}", count, file="a").text for count in (0, 1, 2)]
    assert said == ["0 findings in a", "1 finding in a", "2 findings in a"]


def test_messages_with_the_same_words_and_values_are_equal():
    assert say("a {b}", b=1) == Message("a {b}", {"b": 1}) != say("a {b}", b=2)
