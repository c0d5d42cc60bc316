"""Where personas come in and get to: starts, ways for some only, planned and retired parts."""

import yaml

from journeycli.insight.passage import passages
from journeycli.reading.build import build_journey


def passages_of(text):
    """The passages of touchpoints in two phases, `first` and `then`, for Nora and Otto unless told otherwise."""
    data = {"personas": {"nora": {"name": "Nora"}, "otto": {"name": "Otto"}}} | yaml.safe_load(text)
    phases = [{"id": id, "touchpoints": data.pop(id)} for id in ("first", "then") if id in data]
    return passages(build_journey({"title": "Bakery", "phases": phases} | data, "bakery"))


def test_personas_who_meet_and_bring_the_same_share_a_passage():
    (both,) = passages_of("first: [{id: a}, {id: b}]")
    assert [persona.name for persona in both.personas] == ["Nora", "Otto"]
    assert both.onward == {"a": ("b",), "b": ()}


def test_what_they_bring_sets_personas_apart():
    nora, otto = passages_of("personas: {nora: {name: Nora, brings: [card]}, otto: {name: Otto}}\nfirst: [{id: a}]")
    assert (nora.brings, otto.brings) == ({"card"}, frozenset())


def test_each_persona_starts_at_the_first_live_touchpoint_for_them():
    nora, otto = passages_of("first: [{id: x, status: planned}, {id: a, personas: [nora], next: [c]}]\nthen: [{id: b, next: [c]}, {id: c}]")
    assert (nora.starts, otto.starts) == (("a",), ("b",))
    assert (nora.met, otto.met) == ({"a", "c"}, {"b", "c"})


def test_customers_also_come_in_where_the_first_phase_has_touchpoints_that_nothing_leads_to():
    (both,) = passages_of("first: [{id: radio, next: [shop]}, {id: poster, next: [shop]}]\nthen: [{id: shop}, {id: lost, next: []}]")
    assert both.starts == ("radio", "poster")


def test_the_order_of_the_file_passes_over_what_is_for_others_or_not_live():
    nora, otto = passages_of("first: [{id: a}, {id: b, personas: [nora]}, {id: c, status: retired}, {id: d}]")
    assert nora.onward["a"] == ("b",)
    assert otto.onward["a"] == ("d",)


def test_a_way_that_is_only_for_others_is_walked_past():
    nora, otto = passages_of("first: [{id: a, next: [b]}, {id: b, personas: [nora], next: [c]}]\nthen: [{id: x}, {id: c}]")
    assert nora.met == {"a", "b", "c"}
    assert otto.met == {"a", "c"}
    assert "b" in otto.walked


def test_where_some_ways_are_for_them_the_others_are_not_taken():
    nora, otto = passages_of(
        "first: [{id: a, next: [b, c]}, {id: b, personas: [nora], next: []}, {id: c, personas: [otto], next: []}]\nthen: [{id: d}]"
    )
    assert (nora.onward["a"], otto.onward["a"]) == (("b",), ("c",))


def test_feedback_leads_on_and_what_is_planned_does_not():
    (both,) = passages_of(
        "first: [{id: a, feedback: {bands: [{from: 1, to: 5, then: c}, {from: 6, to: 9, then: b}]}}]\nthen: [{id: b, status: planned}, {id: c}]"
    )
    assert both.onward == {"a": ("c",), "c": ()}


def test_more_than_a_hundred_kinds_of_personas_are_taken_together():
    personas = {f"p{number}": {"name": "P", "brings": [f"b{number}"]} for number in range(101)}
    (all_of_them,) = passages_of(yaml.safe_dump({"personas": personas, "first": [{"id": "a", "personas": ["p1"]}]}))
    assert (len(all_of_them.personas), len(all_of_them.brings), all_of_them.met) == (101, 101, {"a"})


def test_a_journey_without_live_touchpoints_has_no_starts():
    (both,) = passages_of("first: [{id: a, status: planned}]")
    assert (both.starts, both.met) == ((), frozenset())
