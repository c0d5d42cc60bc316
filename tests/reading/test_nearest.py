"""Did you mean: the word that was mistyped is found, and no word is made up where none is like it."""

import pytest

from journeycli.nearest import nearest

KNOWN = ("title", "personas", "channels", "phases", "email", "organic-social", "paid-social", "hours_per_week", "loyalty", "AIDA")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("titel", "title"), ("Title", "title"), ("TITLE", "title"), ("chanels", "channels"), ("channel", "channels"), ("fases", "phases"),
        ("e-mail", "email"), ("organic-socail", "organic-social"), ("organic_social", "organic-social"), ("hours-per-week", "hours_per_week"),
        ("loyality", "loyalty"), ("aida", "AIDA"), ("persona's", "personas"), ("title ", "title"),
    ],
)  # fmt: skip
def test_a_mistyped_word_is_found(word, meant):
    assert nearest(word, KNOWN) == meant


@pytest.mark.parametrize("word", ["", "x", "budget", "kleur", "日本", "\n", "t", "zzzzzz", "title" * 17])
def test_a_word_that_is_like_none_gets_none(word):
    assert nearest(word, KNOWN) is None


def test_nothing_is_like_anything_where_nothing_is_known():
    assert nearest("title", ()) is None


def test_of_two_words_the_closer_one_is_meant():
    assert nearest("paid-socia", KNOWN) == "paid-social"
    assert nearest("organic", KNOWN) == "organic-social"
