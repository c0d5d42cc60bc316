"""What a walk leaves in the review log: all that was said, desk by desk, in as many reviews as that takes."""

import pytest
from walked import led

from journeycli.walk.ending import LONGEST_NOTES, Ending


def notes(*answers):
    return Ending(*led("otto", *answers).walked, "en").notes()


def test_what_was_said_at_one_desk_stands_together_under_its_name_once():
    assert notes("n nice", "", "s no price", "b", "s locked!", "n warm", "e") == [
        "Otto, 1 desk. Stuck at flyer: no price. Stuck at “The smell”: locked! Left at “The smell”. At “The smell”: nice. warm."
    ]


@pytest.mark.parametrize("count", [40, 200])
def test_what_does_not_fit_into_one_review_goes_into_another_and_nothing_is_cut(count):
    said = [f"{number}: " + "word " * 12 for number in range(count)]
    written = notes(*(f"n {text}" for text in said), "e")
    assert len(written) == -(-len(" ".join(written)) // LONGEST_NOTES)
    assert all(len(review) <= LONGEST_NOTES and "…" not in review for review in written)
    assert all(review.startswith("Otto, more of the same walk. At “The smell”: ") for review in written[1:])
    assert all(any(text.strip() in review for review in written) for text in said)
    assert written[0].count("At “The smell”") == 1


def test_rounds_are_told_one_after_the_other():
    assert notes("", "", "2", "", "", "e") == [
        "Otto, 6 desks. Went round: “The smell”, 2 times. flyer, 2 times. cart, 2 times. Left at cart."
    ]
