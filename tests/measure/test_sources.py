"""The sources of visits: what each may be called, and the group that Google's rules put it into."""

import pytest

from journeycli.numbers.channel_groups import CHANNEL_GROUPS
from journeycli.numbers.sources import source_group, source_words

GROUPS = {
    "(direct) / (none)": "Direct",
    "(direct)": "Direct",
    "google / organic": "Organic Search",
    "google / cpc": "Paid Search",
    "bing / ppc": "Paid Search",
    "Instagram / Social": "Organic Social",
    "l.instagram.com / referral": "Organic Social",
    "m.facebook.com / referral": "Organic Social",
    "facebook / paid": "Paid Social",
    "fb / cpc": "Paid Social",
    "youtube.com / referral": "Organic Video",
    "chatgpt.com / referral": "AI Assistant",
    "nieuwsbrief / email": "Email",
    "partner.example / referral": "Referral",
    "shop.example.co.uk / referral": "Referral",
    "somebody / paid": "Paid Other",
    "a / b / cpm": "Display",
    "instagram": "Organic Social",
    "somebody": "Unassigned",
    "nieuwsbrief / huisgemaakt": "Unassigned",
    " / ": "Unassigned",
}


@pytest.mark.parametrize(("name", "group"), GROUPS.items())
def test_a_source_is_in_the_group(name, group):
    assert source_group(name) == group
    assert group in CHANNEL_GROUPS


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("l.instagram.com / referral", ("l.instagram.com / referral", "l.instagram.com", "instagram")),
        ("instagram / social", ("instagram / social", "instagram")),
        ("shop.example.co.uk", ("shop.example.co.uk", "example")),
        ("co.uk", ("co.uk", "co")),
        ("Mijn mail. Nu", ("Mijn mail. Nu",)),
    ],
)
def test_a_source_may_be_called(name, words):
    assert source_words(name) == words
