"""What customers have with them: every way is followed, and checked against customers who walk at random."""

import random

from hypothesis import given
from hypothesis import strategies as st

from journeycli.insight.luggage import luggage
from journeycli.insight.passage import passages
from journeycli.reading.build import build_journey

THINGS = ("card", "code")


def laden(touchpoints, brings=()):
    journey = build_journey(
        {
            "title": "Bakery",
            "personas": {"nora": {"name": "Nora", "brings": list(brings)}},
            "phases": [{"id": "order", "touchpoints": touchpoints}],
        },
        "bakery",
    )
    (passage,) = passages(journey)
    return passage, luggage(passage, {touchpoint.id: touchpoint for touchpoint in journey.live_touchpoints()})


def test_what_one_way_gives_and_another_does_not_may_be_there_and_may_be_missing():
    _, load = laden(
        [
            {"id": "start", "next": ["till", "form"]},
            {"id": "form", "gives": ["code"]},
            {"id": "till", "needs": ["code"]},
        ]
    )
    assert load.may_have("till", "code")
    assert load.may_lack("till", "code")
    assert load.parting("till", "code") == ("till", ("start",))


def test_the_place_where_the_ways_part_may_lie_before():
    _, load = laden(
        [
            {"id": "start", "next": ["hall", "form"]},
            {"id": "form", "gives": ["code"]},
            {"id": "hall"},
            {"id": "till", "needs": ["code"]},
        ]
    )
    assert load.parting("till", "code") == ("hall", ("start",))


def test_what_only_a_way_back_gives_is_missing_the_first_time():
    _, load = laden([{"id": "till", "needs": ["code"]}, {"id": "form", "gives": ["code"], "next": ["till"]}])
    assert load.may_lack("till", "code")
    assert not load.may_have("till", "code")


def test_whoever_comes_past_a_desk_has_what_it_needs():
    _, load = laden([{"id": "till", "needs": ["code"]}, {"id": "counter", "needs": ["code"]}])
    assert load.may_lack("till", "code")
    assert not load.may_lack("counter", "code")


def test_what_a_persona_brings_is_there_from_the_start():
    _, load = laden([{"id": "till", "needs": ["code"]}], brings=["code"])
    assert load.may_have("till", "code")
    assert not load.may_lack("till", "code")


@st.composite
def journeys(draw):
    ids = [f"t{number}" for number in range(draw(st.integers(1, 7)))]
    things = st.lists(st.sampled_from(THINGS), unique=True, max_size=1)
    ways = st.lists(st.sampled_from(ids), unique=True, max_size=3)
    return [{"id": id, "needs": draw(things), "gives": draw(things), "next": draw(ways)} for id in ids]


@given(journeys(), st.integers(0, 9))
def test_no_customer_who_walks_at_random_is_ever_missed(touchpoints, seed):
    passage, load = laden([*touchpoints, {"id": "aside", "needs": list(THINGS), "next": []}])
    desks = {touchpoint["id"]: touchpoint for touchpoint in touchpoints} | {"aside": {"needs": THINGS, "gives": ()}}
    choose = random.Random(seed)  # noqa: S311 - walks, not secrets
    for thing in THINGS:
        here, has = choose.choice(passage.starts), False
        for _ in range(12):
            assert load.may_have(here, thing) if has else load.may_lack(here, thing)
            if thing in desks[here]["needs"] and not has:
                break
            has = has or thing in desks[here]["gives"]
            if not passage.onward[here]:
                break
            here = choose.choice(passage.onward[here])
