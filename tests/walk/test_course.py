"""What lies before a walker: the desks that are for them, the ways in the order of the file, and phases where there are no desks."""

import pytest
from walked import bakery, journey, of_data

from journeycli.walk.course import Exit, course_of


def course(persona="nora", of=None):
    of = of or bakery()
    return course_of(of, of.personas[persona])


@pytest.mark.parametrize(
    ("persona", "desks"), [("nora", ["smell", "cart", "payment", "pick-up"]), ("otto", ["smell", "flyer", "cart", "payment", "pick-up"])]
)
def test_only_desks_for_the_walker_are_there(persona, desks):
    assert list(course(persona).desks) == desks


def test_ways_keep_the_order_in_which_they_are_written_and_their_conditions():
    assert course().exits["cart"] == (Exit("payment", "in a hurry"), Exit("smell", "forgot something"))
    assert course("nora").exits["smell"] == (Exit("cart"),)
    assert course("otto").exits["smell"] == (Exit("flyer"),)


def test_a_way_back_stands_where_it_is_written():
    there = of_data({"phases": [{"id": "service", "touchpoints": [{"id": "a"}, {"id": "b", "next": ["c", "a"]}, {"id": "c"}]}]})
    assert [way.to for way in course("vera", there).exits["b"]] == ["c", "a"]


def test_a_desk_for_others_is_walked_past_with_the_condition_that_led_there():
    touchpoints = [
        {"id": "a", "next": [{"to": "b", "when": "by bike"}]},
        {"id": "b", "personas": ["otto"], "next": ["c", "d", "b"]},
        {"id": "c"},
        {"id": "d"},
    ]
    there = of_data({"personas": {"vera": {"name": "V"}, "otto": {"name": "O"}}, "phases": [{"id": "service", "touchpoints": touchpoints}]})
    assert course("vera", there).exits["a"] == (Exit("c", "by bike"), Exit("d", "by bike"))


@pytest.mark.parametrize(("desk", "may"), [("smell", False), ("cart", False), ("payment", True), ("pick-up", True)])
def test_a_journey_may_end_where_the_file_says_so_or_no_way_leads_on(desk, may):
    assert course().may_end(desk) is may


def test_without_live_touchpoints_the_phases_are_walked_and_only_active_channels_count():
    there = journey(
        "version: 1\ntitle: x\npersonas: {vera: {name: Vera}}\nchannels: {mail: {kind: email}, app: {kind: app, status: planned}}\n"
        "phases:\n  - {id: awareness, channels: [mail, app]}\n  - {id: purchase, touchpoints: [{id: till, status: planned}]}\n"
    )
    walk = course("vera", there)
    assert walk.by_phase
    assert {id: desk.channels for id, desk in walk.desks.items()} == {"awareness": ("mail",), "purchase": ()}
    assert walk.exits == {"awareness": (Exit("purchase"),), "purchase": ()}
    assert not course().by_phase


def test_phases_are_numbered_from_one():
    assert [course().phase_number(id) for id in ("smell", "cart", "pick-up")] == [1, 2, 3]
    assert course().phase_of("cart").id == "purchase"
