"""Which scores lead where: gaps and overlaps, against every score counted one by one."""

from hypothesis import given
from hypothesis import strategies as st

from journeycli.insight.scores import gaps, overlaps, scale_of
from journeycli.model import Band, Feedback


def feedback(*bands, scale=None):
    return Feedback((), scale, tuple(Band(("bands", index), low, high, then) for index, (low, high, then) in enumerate(bands)))


def test_the_seven_that_nobody_thought_of():
    assert list(gaps(feedback((1, 6, "call"), (8, 10, "card"), scale=(1, 10)))) == [(7, 7)]


def test_the_ends_of_the_scale_count():
    assert list(gaps(feedback((3, 4, "call"), scale=(1, 10)))) == [(1, 2), (5, 10)]


def test_without_a_scale_only_what_lies_between_the_bands_counts():
    asked = feedback((1, 3, "call"), (5, 5, "card"))
    assert scale_of(asked) == (1, 5)
    assert list(gaps(asked)) == [(4, 4)]


def test_bands_beyond_the_scale_leave_no_gap_there():
    assert list(gaps(feedback((-5, -2, "call"), (20, 30, "card"), scale=(1, 10)))) == [(1, 10)]


def test_what_is_written_from_high_to_low_means_the_same():
    assert list(gaps(feedback((6, 1, "call"), (10, 8, "card"), scale=(10, 1)))) == [(7, 7)]


def test_a_score_in_two_bands_is_told_with_both():
    ((scores, *bands),) = overlaps(feedback((5, 10, "card"), (1, 6, "call")))
    assert scores == (5, 6)
    assert {band.then for band in bands} == {"card", "call"}


def test_two_bands_to_one_touchpoint_contradict_nothing():
    assert list(overlaps(feedback((1, 6, "call"), (5, 8, "call")))) == []


def test_a_scale_of_millions_takes_no_longer():
    assert list(gaps(feedback((1, 10**9, "call"), (10**9 + 2, 10**12, "card")))) == [(10**9 + 1, 10**9 + 1)]


BANDS = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12), st.sampled_from("ab")), min_size=1, max_size=5)


@given(BANDS)
def test_the_gaps_are_the_scores_in_no_band(bands):
    missing = [score for score in range(1, 11) if not any(min(low, high) <= score <= max(low, high) for low, high, _ in bands)]
    found = [score for low, high in gaps(feedback(*bands, scale=(1, 10))) for score in range(low, high + 1)]
    assert found == missing


@given(BANDS)
def test_there_is_an_overlap_where_a_score_leads_two_ways(bands):
    two_ways = any(len({then for low, high, then in bands if min(low, high) <= score <= max(low, high)}) > 1 for score in range(13))
    assert bool(list(overlaps(feedback(*bands)))) is two_ways
