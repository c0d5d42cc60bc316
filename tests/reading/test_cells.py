"""Columns on a terminal line up, whatever script a text is in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycli.cells import cell_width, padded, shortened, wrapped

WIDTHS = {
    "": 0,
    "Anne": 4,
    "één": 3,
    "e\u0301e\u0301n": 3,
    "日本語": 6,
    "Ａ": 2,
    "ｱ": 1,
    "한국": 4,
    "😀": 2,
    "😀😀": 4,
    "a😀b": 4,
    "❤\ufe0f": 1,
    "a\u200db": 2,
    "สวัสดี": 4,
    "बंद": 2,
    "عربي": 4,
    "שָׁלוֹם": 4,
    "…": 1,
    "●○": 2,
    "→": 1,
    "a\u00a0b": 3,
}


@pytest.mark.parametrize(("text", "width"), WIDTHS.items(), ids=range(len(WIDTHS)))
def test_a_text_takes_as_many_cells_as_a_terminal_gives_it(text, width):
    assert cell_width(text) == width


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("Anne", 6, "Anne  "),
        ("Anne", 4, "Anne"),
        ("Anne", 2, "Anne"),
        ("日本", 6, "日本  "),
        ("e\u0301", 3, "e\u0301  "),
    ],
)
def test_a_short_text_is_filled_up_to_its_column(text, width, shown):
    assert padded(text, width) == shown


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("Anne", 4, "Anne"),
        ("Getting slim", 8, "Getting…"),
        ("Getting slim", 9, "Getting…"),
        ("Getting slim", 10, "Getting s…"),
        ("日本語", 6, "日本語"),
        ("日本語", 5, "日本…"),
        ("日本語", 4, "日…"),
        ("😀😀😀", 3, "😀…"),
        ("e\u0301e\u0301e\u0301", 2, "e\u0301…"),
        ("Anne", 1, "…"),
    ],
)
def test_a_long_text_is_cut_to_its_column(text, width, shown):
    assert shortened(text, width) == shown


@given(st.text(max_size=30), st.integers(1, 20))
def test_a_text_that_is_cut_or_filled_up_never_leaves_its_column(text, width):
    assert cell_width(shortened(text, width)) <= width
    assert cell_width(padded(shortened(text, width), width)) == width
    assert shortened(text, width) == text or shortened(text, width).endswith("…")


@pytest.mark.parametrize("width", [1, 2, 5, 12, 40])
@pytest.mark.parametrize("text", ["one two three", "日本語 のテキスト", "verylongwordwithoutend x", "😀😀😀 😀", "e\u0301e\u0301e\u0301"])
def test_wrapped_lines_fit_and_lose_nothing(text, width):
    lines = wrapped(text, width)
    assert all(cell_width(line) <= max(width, 2) for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_without_a_width_a_text_is_one_line_and_no_text_is_none():
    assert wrapped("one two", None) == ["one two"]
    assert wrapped("", None) == wrapped("", 10) == wrapped("  ", 10) == []
    assert wrapped("one two three", 8) == ["one two", "three"]
