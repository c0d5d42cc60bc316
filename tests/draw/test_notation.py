from drawn_journeys import URLS, journey
from hypothesis import example, given
from hypothesis import strategies as st

from journeycli.draw.clean import LONGEST, clean
from journeycli.draw.labels import name_of
from journeycli.draw.notation import number, safe_url


@given(st.text())
@example("soft \xad hyphen \xad")
def test_clean_text_is_one_line_and_cleaning_again_changes_nothing(text):
    once = clean(text)
    assert clean(once) == once
    assert len(once) <= LONGEST
    assert not set(once) & set("\n\r\t\x00\x1b\u202e")


def test_only_plain_web_and_mail_addresses_become_links():
    assert [url for url in URLS if safe_url(url)] == ["https://example.org/?a=1&b=2", "mailto:a@example.org"]


def test_numbers_are_written_short():
    assert [number(value) for value in (0, -0.0, 1.0, 1.5, 0.333333, -0.001, 1200)] == ["0", "0", "1", "1.5", "0.33", "0", "1200"]


def test_what_has_no_name_is_called_by_its_id_in_words():
    data = {
        "title": "T",
        "personas": {"x": {"name": "X"}},
        "channels": {"text-message": {}, "mail": {"name": "e-mail"}},
        "phases": [{"id": "after-care", "touchpoints": [{"id": "ticket-choice"}, {"id": "pay", "name": "\u200b"}]}, {"id": "service"}],
    }
    made = journey(data)
    assert [name_of(channel) for channel in made.channels.values()] == ["Text message", "e-mail"]
    assert [name_of(one) for one in (*made.phases, *made.touchpoints())] == ["After care", "Service", "Ticket choice", "Pay"]
