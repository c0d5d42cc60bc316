"""A list of channels is taken apart as its writer meant it."""

import pytest

from journeycli.errors import JourneyError
from journeycli.start.answers import LONGEST_NAME, MOST_CHANNELS, cleaned, listed

LISTS = {
    "one a line": ("instagram\nnieuwsbrief\n", ("instagram", "nieuwsbrief")),
    "with commas": ("instagram, nieuwsbrief; google ads", ("instagram", "nieuwsbrief", "google ads")),
    "with bullets": ("- instagram\n* nieuwsbrief\n• podcast\n", ("instagram", "nieuwsbrief", "podcast")),
    "with numbers": ("1. instagram\n2) nieuwsbrief", ("instagram", "nieuwsbrief")),
    "with boxes": ("- [ ] instagram\n- [x] podcast", ("instagram", "podcast")),
    "with remarks and empty lines": ("# wat ik doe\n\n  instagram  \n#\n", ("instagram",)),
    "one twice": ("Instagram\ninstagram\nINSTAGRAM", ("Instagram",)),
    "two that are known, in one breath": ("facebook en instagram\nphone & chat", ("facebook", "instagram", "phone", "chat")),
    "an and that belongs to a name": ("eten en drinken beurs", ("eten en drinken beurs",)),
    "a comma between brackets": ("e-boek (deel 1, deel 2)", ("e-boek (deel 1, deel 2)",)),
    "from Windows": ("\ufeffinstagram\r\npodcast\r\n", ("instagram", "podcast")),
    "nothing": ("\n \n", ()),
}


@pytest.mark.parametrize(("text", "channels"), LISTS.values(), ids=LISTS)
def test_a_list(text, channels):
    assert listed(text).names == channels


def test_what_holds_no_letter_is_no_channel_and_is_told():
    assert listed("instagram;0\ngoogle ads;€ 120,50\n日本\n--") == (("instagram", "google ads", "日本"), ("0", "€ 120", "50", "--"))


def test_what_cannot_be_seen_is_left_out_of_a_name():
    assert cleaned("  Anne\x1b[31m\u2028 de\x00\ufeff coach\ud800 ") == "Anne[31m de coach"


def test_a_name_that_is_a_text_is_refused():
    assert len(cleaned("x" * LONGEST_NAME)) == LONGEST_NAME
    with pytest.raises(JourneyError, match=f"longer than {LONGEST_NAME}"):
        cleaned("x" * (LONGEST_NAME + 1))


def test_more_channels_than_a_journey_holds_are_refused():
    lines = [f"channel {number}" for number in range(MOST_CHANNELS + 1)]
    assert len(listed("\n".join(lines[:-1])).names) == MOST_CHANNELS
    with pytest.raises(JourneyError, match="201"):
        listed("\n".join(lines))


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("“Marieke, 34”", "Marieke, 34"),
        ('"Vera"', "Vera"),
        ("‘de winkel’", "de winkel"),
        ("„Vera”", "Vera"),
        ("'s avonds bellen", "'s avonds bellen"),
        ("“Vera” en “Tom”", "“Vera” en “Tom”"),
        ('Anne "de coach"', 'Anne "de coach"'),
        ('"', '"'),
        ('""', ""),
    ],
)
def test_quotes_around_a_whole_name_are_none_of_it(typed, name):
    assert cleaned(typed) == name
