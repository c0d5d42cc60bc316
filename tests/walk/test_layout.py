"""Labels in a column and texts beside them: wrapped where a terminal is narrow, and never so that a line speaks to a CI runner."""

import pytest

from journeycli.segment import plain_text
from journeycli.walk.layout import Item, Row, rows


def laid(*table, width=None):
    return plain_text(rows(table, width))


def test_a_label_stands_once_beside_its_texts_and_one_without_texts_is_left_out():
    table = (Row("You want", (Item("bread"), Item("no queue"))), Row("Nothing", ()), Row("顧客", (Item("x", sign="✓ "),)))
    assert laid(*table) == "  You want  bread\n            no queue\n  顧客      ✓ x\n"


@pytest.mark.parametrize("width", [16, 20])
def test_a_text_keeps_to_its_margin(width):
    told = laid(Row("You do", (Item("wait for a long time", sign="✗ "),)), width=width)
    assert all(len(line) <= width for line in told.splitlines())
    assert told.splitlines()[1].startswith(" " * 12)
    assert " ".join(told.split()) == "You do ✗ wait for a long time"


def test_a_word_longer_than_the_line_keeps_a_line_to_itself():
    assert laid(Row("a", (Item("to Rindfleischetikettierung x"),)), width=9) == "  a  to\n     Rindfleischetikettierung\n     x\n"


def test_no_line_speaks_to_a_ci_runner_or_a_terminal():
    told = laid(Row("a", (Item("aaaa ::error::b \x1b[31m\n::debug::"),)), width=12)
    assert "\x1b" not in told
    assert not any(line.lstrip().startswith("::") for line in told.splitlines())
