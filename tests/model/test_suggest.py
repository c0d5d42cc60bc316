"""What to do next: kinds of channel that fit an empty phase, and the name that was meant where an id names nothing."""

import pytest
from built import with_phases

from journeycli.insight.suggest import channels_for, kinds_for
from journeycli.reference import undefined
from journeycli.vocabulary import CHANNEL_KINDS, STAGES


def test_kinds_are_suggested_for_every_stage_the_most_telling_first():
    assert kinds_for(("awareness",)) == ("organic-social", "seo", "podcast", "paid-social", "event", "partner")
    assert kinds_for(("loyalty",)) == ("referral-program", "community", "survey", "reviews", "email", "gift")
    assert kinds_for(()) == ()


def test_a_phase_of_two_stages_gets_the_kinds_of_both_each_once():
    assert kinds_for(("service", "loyalty")) == (
        *("onboarding", "support", "chat", "phone", "email", "help-center"),
        *("referral-program", "community", "survey", "reviews", "gift"),
    )


@pytest.mark.parametrize("stage", STAGES)
def test_only_kinds_that_fit_are_suggested(stage):
    assert all(stage in CHANNEL_KINDS[kind].stages for kind in kinds_for((stage,)))


FITS = "Fits here: referral-program, community, survey, reviews, email, gift."


@pytest.mark.parametrize(
    ("channels", "expected"),
    [
        ("{}", FITS),
        ("{mail: {kind: email}}", f"{FITS} You already have: mail."),
        ("{mail: {kind: email}, blog: {kind: blog}, fans: {kind: community}}", f"{FITS} You already have: mail, fans."),
        ("{mail: {kind: email, status: planned}}", FITS),
        ("{mail: {kind: email, status: paused}}", FITS),
        ("{mail: {kind: email, status: retired}}", FITS),
        ("{mail: {kind: email, fit: dislike}}", FITS),
        ("{mail: {kind: email, results: poor}}", FITS),
        ("{mail: {}}", FITS),
        ("{mail: {kind: other}}", FITS),
    ],
)
def test_channels_that_the_business_runs_and_that_fit_are_named_too(channels, expected):
    journey = with_phases("  - id: loyalty\n", f"channels: {channels}\n")
    assert channels_for(journey, ("loyalty",)).text == expected


def test_a_phase_without_a_stage_is_asked_for_one():
    journey = with_phases("  - id: own\n")
    assert channels_for(journey, ()).text == "Give the phase a `stage`, and the channels that your customers use there."


@pytest.mark.parametrize(
    ("kind", "id", "known", "message", "help"),
    [
        ("channel", "newletter", ["newsletter", "blog"], 'There is no channel "newletter"', 'Did you mean "newsletter"?'),
        ("channel", "zzz", ["newsletter", "blog"], 'There is no channel "zzz"', "Defined are: newsletter, blog."),
        ("channel", "zzz", [], 'There is no channel "zzz"', "None is defined yet."),
        ("persona", "Vera", ["vera"], 'There is no persona "Vera"', 'Did you mean "vera"?'),
        ("touchpoint", "card", ["cart", "pay"], 'There is no touchpoint "card"', 'Did you mean "cart"?'),
        ("rule", "phase-without-chanel", ["phase-without-channel"], 'There is no rule "phase-without-chanel"', 'Did you mean "phase-without-channel"?'),
    ],
)  # fmt: skip
def test_an_id_that_names_nothing_gets_the_one_that_was_meant(kind, id, known, message, help):
    (hit,) = undefined([(("phases", 0), id)], kind, known)
    assert (hit.pointer, hit.message.text, hit.help.text) == (("phases", 0), message, help)
