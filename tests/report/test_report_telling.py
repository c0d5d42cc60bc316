"""What a client reads of a message, and what only whoever edits the file does."""

import pytest

from journeycli.dossier.telling import Names, named, parted, told
from journeycli.message import Message, say, say_count
from journeycli.vocabulary import Labels

NAMES = Names("nl", {"shop": "De winkel"}, {"support": "klantendienst"})
CALLED = {
    "a channel by its id": (say("{channel}", channel="shop"), "“De winkel”"),
    "a list of them": (say("{own}", own=("shop", "other")), "De winkel, other"),
    "a kind by the word to type for it": (say("{kinds}", kinds=(Labels("support", "klantendienst (support)"),)), "klantendienst"),
    "a kind by its word alone": (say("{kind}", kind="support"), "klantendienst"),
    "a word of the vocabulary that is no kind": (
        Message("{stage}", {"stage": Labels("Loyalty", "Loyaliteit")}, language="nl"),
        "Loyaliteit",
    ),
    "months": (say("{periods}", periods=("2026-08", "2026-W41")), "augustus 2026, 2026-W41"),
    "a large number": (say("{visitors}", visitors=1540), "1.540"),
    "one": (say_count("{count} visitor", "{count} visitors", 1), "1 visitor"),
    "a message in a message": (say("so: {reason}", reason=say("{channel}", channel="shop")), "so: “De winkel”"),
}


@pytest.mark.parametrize(("message", "text"), CALLED.values(), ids=CALLED)
def test_things_are_called_as_people_call_them(message, text):
    assert named(message, NAMES).text == text


def test_sentences_with_a_key_are_apart_and_keep_the_id_that_is_to_be_typed():
    message = say("It fits {own}. Add `{own}` there. Then look again.", own="shop")
    assert told(message, NAMES) == ("It fits De winkel. Then look again.", "Add `shop` there.")


def test_a_text_of_its_own_with_a_key_is_whole_for_who_edits_the_file():
    assert parted("It may be either. Give each its `name`.") == ("It may be either.", "It may be either. Give each its `name`.")
    assert parted("It may be either.") == ("It may be either.", "")
