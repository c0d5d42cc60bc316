"""The names among numbers: which channel or touchpoint each stands for, and which of them nobody can tell."""

import pytest
import shop

from journeycli.numbers.matching import Names

NAMES = Names(shop.JOURNEY, {"add_to_cart": "cart", "gone": "no-such-touchpoint"})
CHANNELS = {
    "Paid Social": ("instagram-ads",),  # what it is measured as, whatever the capitals
    "PAID SOCIAL": ("instagram-ads",),
    "Organic Search": ("blog",),  # the group of its kind
    "SearchEngines": ("blog",),  # the same group, in Matomo's words
    "zoekmachines": ("blog",),
    "Direct": ("site", "till"),  # two kinds in one group
    "Direct Entry": ("site", "till"),
    "Display": ("old-ads",),  # nothing that runs, so what once did
    "Email": ("newsletter",),  # measured as something of its own, but web analytics may sort it here
    "najaarsmail": ("newsletter",),
    "trustpilot": ("trustpilot",),
    "Referral": ("trustpilot",),
    "Instagram": ("instagram-ads",),  # its name
    "old ads": ("old-ads",),
    "nieuwsbrief": ("newsletter",),  # what its kind is called
    "Organic Video": (),
    "instagra": (),  # never by likeness
    "": (),
    "!?": (),
}
TOUCHPOINTS = {
    "cart": ("cart",),
    "Winkelmand": ("cart",),
    "winkel-mand": (),
    "ADD TO CART": ("cart",),
    "guide to light": ("guide",),
    "gone": (),
    "": (),
}


@pytest.mark.parametrize(("name", "ids"), CHANNELS.items())
def test_a_channel_is_known_by(name, ids):
    assert NAMES.channels(name) == ids


@pytest.mark.parametrize(("name", "ids"), TOUCHPOINTS.items())
def test_a_touchpoint_is_known_by(name, ids):
    assert NAMES.touchpoints(name) == ids


def test_a_channel_that_is_measured_as_one_group_is_not_taken_for_another():
    journey = shop.JOURNEY._replace(channels={"blog": shop.JOURNEY.channels["blog"]._replace(measured_as="Referral")})
    assert [Names(journey).channels(name) for name in ("Referral", "Organic Search")] == [("blog",), ()]


def test_an_offline_channel_sends_nobody_that_web_analytics_could_see():
    journey = shop.JOURNEY._replace(channels={"blog": shop.JOURNEY.channels["blog"]._replace(presence="offline")})
    assert Names(journey).channels("Organic Search") == ()


def test_rows_get_the_ids_of_the_journey_and_strangers_keep_their_names():
    measured = shop.measured(
        "2026-10,,Paid Social,5,P\n2026-10,,Direct,6,P\n2026-10,,instagra,7,P\n2026-10,Winkelmand,,8,P\n2026-10,crat,,9,P\n"
    )
    assert [(row.touchpoint, row.channel) for row in measured.rows] == [
        ("", "instagram-ads"),
        ("", "Direct"),
        ("", "instagra"),
        ("cart", ""),
        ("crat", ""),
    ]
    assert measured.channels == (("Direct", ("site", "till"), None), ("instagra", (), "Instagram"))
    assert measured.touchpoints == (("crat", (), "cart"),)


def test_a_row_with_the_id_itself_goes_before_one_that_stands_for_it():
    measured = shop.measured("2026-10,,Organic Search,5,P\n2026-10,,blog,6,P\n2026-09,,Organic Search,7,P\n")
    assert [(row.channel, row.visitors) for row in measured.rows] == [("Organic Search", 5), ("blog", 6), ("blog", 7)]
