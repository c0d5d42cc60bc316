"""What somebody means by a few words for a channel, and how sure that is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journeycli.aliases import value_called
from journeycli.start.meaning import Certainty, kind_of
from journeycli.vocabulary import CHANNEL_KINDS

SURE = {
    "insta": "organic-social",
    "Instagram": "organic-social",
    "instragram": "organic-social",
    "nieuwsbrief": "email",
    "Newsletter": "email",
    "google ads": "search-ads",
    "Google": "seo",
    "facebook ads": "paid-social",
    "mond-tot-mondreclame": "referral",
    "kennismakingsgesprek": "intro-call",
    "webinars": "webinar",
    "enquête": "survey",
    "e-boek": "lead-magnet",
    "radio": "offline-ads",
    "bol.com": "marketplace",
    "organic-social": "organic-social",
    "sales page": "sales-page",
    "fb": "organic-social",
    "GSM": "phone",
    "zoom": "webinar",
    "infoavond": "event",
    "nazorg": "support",
    "via via": "referral",
    "buren": "referral",
    "word of mouth": "referral",
    "whatsapp business": "chat",
    "networking event": "event",
}
LIKELY = {
    "maandelijkse podcast": "podcast",
    "LinkedIn-berichten": "organic-social",
    "zondagmail": "email",
    "Webinar Stoppen met jojoën": "webinar",
    "reclame op facebook": "organic-social",
}
UNKNOWN = ["Tupperware-avond", "bedrukte bus", "Anne op bezoek", "buien", "gids", "", "!", "日本"]


@pytest.mark.parametrize(("words", "kind"), SURE.items())
def test_a_name_of_a_channel_is_understood(words, kind):
    assert kind_of(words) == (kind, Certainty.SURE)


@pytest.mark.parametrize(("words", "kind"), LIKELY.items())
def test_a_name_among_other_words_is_understood_with_a_question(words, kind):
    assert kind_of(words) == (kind, Certainty.LIKELY)


@pytest.mark.parametrize("words", UNKNOWN)
def test_what_is_not_known_stays_other(words):
    assert kind_of(words) == ("other", Certainty.UNKNOWN)


@pytest.mark.parametrize("kind", [kind for kind in CHANNEL_KINDS if kind != "other"])
@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_kind_is_understood_by_its_own_name_and_labels(kind, language):
    for name in (kind, *CHANNEL_KINDS[kind].labels.in_language(language).split(", ")):
        assert kind_of(name) == (kind, Certainty.SURE), name


@given(st.text(max_size=200))
def test_any_words_are_a_kind_there_is(words):
    assert kind_of(words).kind in CHANNEL_KINDS


@pytest.mark.parametrize("word", ["online-store", "Online store", "e-shop", "web-store"])
def test_a_shop_on_the_web_is_a_webshop_however_it_is_spelt(word: str):
    assert value_called(word) == "webshop"
