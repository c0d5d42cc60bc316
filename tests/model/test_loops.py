"""What can be reached, and which parts go round: small pictures, and any graph against a slow but plain answer."""

from hypothesis import given
from hypothesis import strategies as st

from journeycli.insight.loops import backward, in_walking_order, is_loop, knots, reached


@st.composite
def graphs(draw):
    ids = [f"t{number}" for number in range(draw(st.integers(1, 8)))]
    return {id: tuple(draw(st.lists(st.sampled_from(ids), unique=True, max_size=4))) for id in ids}


def test_a_loop_is_one_knot_in_the_order_of_the_file():
    onward = {"start": ("form",), "form": ("help",), "help": ("form", "thanks"), "thanks": ()}
    assert list(knots(onward)) == [("start",), ("form", "help"), ("thanks",)]


def test_a_single_touchpoint_is_a_loop_only_where_it_leads_to_itself():
    assert is_loop(("again",), {"again": ("again",)})
    assert not is_loop(("once",), {"once": ()})


def test_ways_walked_backward_lead_from_their_ends():
    assert backward({"a": ("b", "c"), "b": ("c",), "c": ()}) == {"a": [], "b": ["a"], "c": ["a", "b"]}


@given(graphs())
def test_two_touchpoints_share_a_knot_when_each_can_be_reached_from_the_other(onward):
    knot_of = {id: knot for knot in knots(onward) for id in knot}
    assert set(knot_of) == set(onward)
    for one in onward:
        for other in onward:
            together = other in reached((one,), onward) and one in reached((other,), onward)
            assert (knot_of[one] == knot_of[other]) is together


@given(graphs())
def test_a_knot_comes_before_what_it_leads_to(onward):
    place = {id: index for index, knot in enumerate(knots(onward)) for id in knot}
    assert all(place[source] <= place[target] for source in onward for target in onward[source])


def test_a_chain_is_walked_in_its_order_however_the_file_has_it():
    onward = {f"t{number}": (f"t{number - 1}",) if number else () for number in range(5)}
    assert in_walking_order(onward) == ["t4", "t3", "t2", "t1", "t0"]


def test_a_chain_longer_than_the_stack_is_no_trouble():
    onward = {f"t{number}": (f"t{(number + 1) % 20_000}",) for number in range(20_000)}
    assert [len(knot) for knot in knots(onward)] == [20_000]
