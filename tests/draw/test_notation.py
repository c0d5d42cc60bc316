import pytest
from drawn_journeys import NASTY, URLS
from hypothesis import given
from hypothesis import strategies as st

from journeycli.draw.clean import LONGEST, clean
from journeycli.draw.notation import number, safe_url, slug


@given(st.text())
def test_clean_text_is_one_line_and_cleaning_again_changes_nothing(text):
    once = clean(text)
    assert clean(once) == once
    assert len(once) <= LONGEST
    assert not set(once) & set("\n\r\t\x00\x1b\u202e")


@pytest.mark.parametrize("text", NASTY)
def test_slugs_hold_nothing_but_letters_digits_and_hyphens(text):
    assert set(slug(text)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert 0 < len(slug(text)) <= 60


def test_only_plain_web_and_mail_addresses_become_links():
    assert [url for url in URLS if safe_url(url)] == ["https://example.org/?a=1&b=2", "mailto:a@example.org"]


def test_numbers_are_written_short():
    assert [number(value) for value in (0, -0.0, 1.0, 1.5, 0.333333, -0.001, 1200)] == ["0", "0", "1", "1.5", "0.33", "0", "1200"]
