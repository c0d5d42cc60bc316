"""What is taken for the same thing in two versions."""

from hypothesis import given
from hypothesis import strategies as st

from journeycli.diff.likeness import Traced, paired

# Without names, and with facts of which several things have the same, many pairs are alike to the same degree.
FACTS = st.lists(st.frozensets(st.sampled_from("abcdefgh"), min_size=5), max_size=6)


@given(FACTS, FACTS, st.permutations(range(12)))
def test_the_same_pairs_come_out_when_old_and_new_change_places(old, new, ids):
    before = [Traced(f"id-{id:02}", "", facts) for id, facts in zip(ids[:6], old, strict=False)]
    after = [Traced(f"id-{id:02}", "", facts) for id, facts in zip(ids[6:], new, strict=False)]
    assert {(here, there) for there, here in paired(after, before)} == set(paired(before, after))


@given(FACTS, FACTS)
def test_nothing_is_in_two_pairs(old, new):
    before, after = ([Traced(f"{side}-{at}", "", facts) for at, facts in enumerate(many)] for side, many in (("o", old), ("n", new)))
    pairs = paired(before, after)
    assert len({here for here, _ in pairs}) == len({there for _, there in pairs}) == len(pairs)


def test_a_name_is_compared_by_its_letters_whatever_their_case_and_what_stands_between():
    assert paired([Traced("a", "Friday letter!")], [Traced("b", "friday-letter")]) == ((0, 0),)
    assert paired([Traced("a", "Friday letter")], [Traced("b", "Friday letters")]) == ((0, 0),)
    assert paired([Traced("a", "Friday letter")], [Traced("b", "Phone")]) == ()


def test_of_more_things_than_can_be_compared_only_ids_and_names_tell():
    old = [Traced("same", "x"), Traced("o", "Only one")] + [Traced(f"o-{at}", f"Reads letter {at}") for at in range(600)]
    new = [Traced("same", "y"), Traced("n", "Only one")] + [Traced(f"n-{at}", f"Reads letters {at}") for at in range(600)]
    assert paired(old, new) == ((0, 0), (1, 1))
    assert len(paired(old[:102], new[:102])) == 102
