"""J204 and J207 to J211, J501 to J506 on whole journeys: what an adviser says of a channel plan, and what she lets be."""

from datetime import date

import journeys
import pytest

from journeycli.reading.build import build_journey
from journeycli.reading.document import read_document

PLAN = ("J204", "J207", "J208", "J209", "J210", "J211", "J5")


def test_a_phase_that_says_nothing_of_what_happens_is_named_once_the_others_do():
    journeys.assert_marked(
        """\
version: 1
title: The corner bakery
personas:
  nora: {name: Nora}
channels:
  counter: {kind: store}
  club: {kind: loyalty-program}
  fax: {kind: other, status: planned}
phases:
  - id: passing-by
    touchpoints: [{id: smell, channels: [counter]}]
  - id: first-loaf
    touchpoints: [{id: order, channels: [counter]}]
  - id: second-loaf
    touchpoints: [{id: reorder, channels: [counter]}]
  - name: The tenth loaf
    id: tenth-loaf  # J204
    channels: [club]
    touchpoints:
      - {id: card, status: planned, channels: [club]}
  - id: by-fax
    channels: [fax]
  - id: gap
""",
        only=PLAN,
    )


def test_a_phase_before_the_purchase_that_rests_on_one_channel_is_named_in_a_plan_that_has_more():
    journeys.assert_marked(
        """\
version: 1
title: The corner bakery
personas:
  nora: {name: Nora}
channels:
  instagram: {kind: organic-social}
  radio: {kind: offline-ads, status: planned}
  leaflet: {kind: offline-ads, status: retired}
  reviews: {kind: reviews}
  counter: {kind: store}
  phone: {kind: phone}
phases:
  - id: passing-by  # J207
    stage: awareness
    name: Passing by
    channels: [instagram, radio]
  - id: consideration
    channels: [reviews, counter]
  - id: purchase
    channels: [counter, phone]
  - id: service
    channels: [phone, counter]
""",
        only=PLAN,
    )


def test_places_of_channels_are_named_where_they_stand():
    journeys.assert_marked(
        """\
version: 1
title: The corner bakery
personas:
  nora: {name: Nora}
channels:
  instagram: {kind: organic-social}
  counter: {kind: store}
  leaflet: {kind: offline-ads, status: retired}
  radio: {kind: offline-ads, status: paused}
  present: {kind: gift}
  cake: {kind: gift, status: planned}
  checkout: {kind: form}
phases:
  - id: awareness
    channels:
      - instagram
      - leaflet  # J211
      - present  # J209
      - cake
    touchpoints:
      - id: hears-us
        channels:
          - radio  # J211
          - instagram
          - leaflet
          - present
          - checkout  # J209
      - {id: heard-us, channels: [radio]}
      - {id: will-hear-us, status: planned, channels: [radio, checkout]}
  - id: service
    channels:
      - instagram
      - counter
      - checkout  # J209
  - id: loyalty
    channels: [present, cake, counter]
  - id: own-way
    channels: [checkout]
  - id: quiet
    channels: [leaflet]
""",
        only=PLAN,
    )


def test_a_plan_that_cannot_be_kept_up_is_named_channel_by_channel():
    journeys.assert_marked(
        """\
version: 1
title: Getting slim with Anne
personas:
  vera: {name: Vera}
capacity:  # J503
  hours_per_week: 5
channels:
  instagram: {kind: organic-social, cadence: weekly, hours_per_week: 3}
  blog:  # J501
    kind: blog
    hours_per_week: 2
  podcast:
    kind: podcast
    cadence: quarterly  # J502
    hours_per_week: 0.25
  facebook:
    kind: organic-social
    cadence: weekly
    fit: dislike  # J504
  leaflet:
    kind: offline-ads
    results: poor  # J505
  order-mail: {kind: email}
  birthday-mail: {kind: email, cadence: yearly}
  evening: {kind: webinar, cadence: quarterly}
  tv: {kind: video, status: planned, fit: dislike, hours_per_week: 9}
  fair: {kind: event, status: retired, results: poor, fit: dislike, hours_per_week: 9}
phases:
  - id: awareness
    channels: [instagram, blog, podcast, facebook, leaflet, tv]
  - id: consideration
    channels: [evening]
  - id: purchase
    channels: [order-mail]
  - id: service
    channels: [order-mail]
  - id: loyalty
    channels: [birthday-mail]
""",
        only=("J5",),
    )


def test_a_channel_without_an_owner_is_named_where_most_have_one():
    journeys.assert_marked(
        """\
version: 1
title: The corner bakery
personas:
  nora: {name: Nora}
channels:
  counter: {kind: store, owner: Nora}
  phone: {kind: phone, owner: Ben}
  bread-round: {kind: other, owner: Ben}
  radio:  # J506
    kind: offline-ads
  club: {kind: loyalty-program, status: planned}  # J506
  fax: {status: retired}
  leaflet: {status: paused}
phases:
  - id: first-loaf
    channels: [counter, phone, bread-round, radio, club]
""",
        only=("J506",),
    )


FIVE = "[{id: awareness}, {id: consideration}, {id: purchase}, {id: service}, {id: loyalty}]"
TOUCHED = "touchpoints: [{id: %s, channels: [%s]}]"
SILENT = {
    "a plan without a single touchpoint": f"phases: {FIVE}",
    "a plan in which the first phases are described": f"phases: [{{id: awareness, {TOUCHED % ('a', 'instagram')}}}, {{id: consideration, {TOUCHED % ('b', 'testimonials')}}}, {{id: purchase}}, {{id: service}}, {{id: loyalty}}]",
    "a plan with one channel in every phase": f"phases: {FIVE}",
    "six places, evenly spread": "channels: {mail: {kind: email}}\nphases: [{id: service, channels: [support, mail]}]",
    "three phases, two of which hold most": "channels: {a: {kind: seo}, b: {kind: blog}, c: {kind: email}}\nphases: [{id: awareness, channels: [instagram, a, b]}, {id: consideration, channels: [testimonials, a, c]}, {id: care, channels: [support]}]",
    "a shop, a phone and a site in any phase": "channels: {a: {kind: store}, b: {kind: phone}, c: {kind: website}, d: {kind: chat}, e: {}}\nphases: [{id: awareness, channels: [instagram, a, b, c, d, e]}]",
    "content for customers": "channels: {a: {kind: video}, b: {kind: blog}, c: {kind: webinar}}\nphases: [{id: service, channels: [support, a, b, c]}]",
    "a kind that fits one of two stages of a phase": "model: stdc\nphases: [{id: see, channels: [instagram]}, {id: think, channels: [testimonials]}, {id: do, channels: [sign-up]}, {id: care, channels: [support, friends]}]",
    "a phase of no stage": "channels: {a: {kind: gift}}\nphases: [{id: awareness, channels: [instagram]}, {id: own, channels: [a]}]",
    "few touchpoints and no purchase": "phases: [{id: awareness, touchpoints: [{id: a, channels: [instagram]}]}, {id: consideration, touchpoints: [{id: b, channels: [testimonials]}]}]",
    "few touchpoints, but a phase on the way that says nothing yet": "phases: [{id: purchase, touchpoints: [{id: a, channels: [sign-up]}]}]",
    "a phase whose channels have all stopped": "channels: {a: {kind: gift, status: paused}}\nphases: [{id: loyalty, channels: [a]}]",
    "a touchpoint whose only channel has stopped": "channels: {a: {kind: survey, status: retired}}\nphases: [{id: service, channels: [support], touchpoints: [{id: t, channels: [a]}]}]",
    "a retired touchpoint on a retired channel": "channels: {a: {kind: survey, status: retired}}\nphases: [{id: service, channels: [support], touchpoints: [{id: t, status: retired, channels: [a]}]}]",
    "content without a rhythm on one channel only": "channels: {instagram: {kind: seo}, a: {kind: email}}\nphases: [{id: consideration, channels: [testimonials, a]}]",
    "content without a rhythm in a plan of two channels": "channels: {a: {kind: email}, b: {kind: blog}}\nphases: [{id: consideration, channels: [a]}, {id: service, channels: [b]}]",
    "one channel for a single phase": "phases: [{id: awareness, channels: [instagram]}]\nchannels: {instagram: {kind: website}}",
    "one channel for service that is all of it": "channels: {a: {kind: phone}}\nphases: [{id: service, channels: [a]}, {id: loyalty, channels: [a]}]",
    "exactly half of the channels with an owner": "channels: {a: {kind: gift, owner: Anne}, sign-up: {kind: sales-page, owner: Anne}, support: {kind: chat, owner: Kim}}\nphases: [{id: loyalty, channels: [friends, a]}]",
    "one rhythm among three": "channels: {instagram: {kind: organic-social}, a: {kind: email, cadence: weekly}, b: {kind: blog}}\nphases: [{id: consideration, channels: [testimonials, a, b]}]",
    "a channel that is never content": "capacity: {hours_per_week: 9}\nchannels: {instagram: {kind: organic-social, cadence: weekly}}",
    "mail on demand": "channels: {instagram: {kind: organic-social, cadence: daily}, a: {kind: email, cadence: on-demand}}\nphases: [{id: consideration, channels: [a]}]",
    "a poster once a year": "channels: {a: {kind: offline-ads, cadence: yearly}}\nphases: [{id: awareness, channels: [instagram, a]}]",
    "exactly the hours there are, as computers add them": "capacity: {hours_per_week: 0.3}\nchannels: {instagram: {kind: organic-social, cadence: daily, hours_per_week: 0.1}, support: {kind: chat, hours_per_week: 0.2}}",
    "hours without a capacity": "channels: {instagram: {kind: organic-social, hours_per_week: 60}}",
    "a capacity without hours": "capacity: {hours_per_week: 0}\nchannels: {instagram: {kind: organic-social, cadence: daily}}",
    "a paused channel that is disliked and yields little": "channels: {a: {kind: podcast, status: paused, fit: dislike, results: poor}}",
    "one owner among five": "channels: {support: {kind: chat, owner: Anne}}",
    "no owners at all": "owner: Anne",
}


@pytest.mark.parametrize("change", SILENT.values(), ids=SILENT)
def test_nothing_is_said_of(change):
    assert journeys.codes(journeys.completed(change), only=PLAN) == []


SAID = {
    "a phase without touchpoints": (
        "J204",
        "phases: [{id: awareness, touchpoints: [{id: a, channels: [instagram]}]}, {id: consideration, touchpoints: [{id: b, channels: [testimonials]}]}, {id: purchase, channels: [sign-up]}, {id: service, touchpoints: [{id: d, channels: [support]}]}, {id: loyalty, touchpoints: [{id: e, channels: [friends]}]}]",
        "Purchase has channels, but no touchpoint",
        "Write down what happens here: one touchpoint for every time that customer and business meet.",
    ),
    "a single channel, without the kind it has and with what else there is": (
        "J207",
        "channels: {a: {kind: blog}, b: {kind: email}, c: {kind: survey}}\nphases: [{id: awareness}, {id: consideration, channels: [testimonials, a]}, {id: purchase, channels: [sign-up, b]}, {id: service, channels: [support, b]}, {id: loyalty, channels: [friends, c]}]",
        "Awareness rests on one channel: instagram",
        "Fits here: seo, podcast, paid-social, event, partner. You already have: a.",
    ),
    "one phase that holds nearly all": (
        "J208",
        "channels: {a: {kind: blog}, b: {kind: seo}, c: {kind: podcast}, d: {kind: video}, e: {kind: event}, f: {kind: partner}, g: {kind: search-ads}, h: {kind: display-ads}, i: {kind: paid-social}}\nphases: [{id: awareness, channels: [instagram, a, b, c, d, e, f, g, h, i]}, {id: consideration}, {id: purchase}, {id: later, channels: [support, friends]}]",
        "Awareness holds 10 of the 14 places that channels have in this plan",
        "Before you add anything there, put some of that time into Consideration. Fits there: reviews, lead-magnet, webinar, email, demo, case-study.",
    ),
    "two phases that hold nearly all, and one of no stage": (
        "J208",
        "channels: {a: {kind: blog}, b: {kind: seo}, c: {kind: podcast}}\nphases: [{id: own, goals: [x]}, {id: consideration, channels: [testimonials, a, b]}, {id: purchase, channels: [sign-up]}, {id: awareness, channels: [instagram, a, b, c]}]",
        "Consideration and Awareness hold 7 of the 8 places that channels have in this plan",
        "Before you add anything there, put some of that time into own.",
    ),
    "a misplaced channel": (
        "J209",
        "channels: {a: {name: Tea towel, kind: gift}}\nphases: [{id: awareness, channels: [a]}]",
        "“Tea towel” fits less well in Awareness",
        "gift fits in Loyalty. Fits here: organic-social, seo, podcast, paid-social, event, partner.",
    ),
    "a misplaced channel in a journey that ends early, in Dutch": (
        "J209",
        "language: nl\nchannels: {a: {kind: gift}}\nphases: [{id: awareness, channels: [a]}, {id: purchase}]",
        "a past minder goed in “Aandacht & oriëntatie”",
        "relatiegeschenk (gift) past in Loyaliteit. Wat hier past: social media (organic-social), seo, podcast, social-advertenties (paid-social), beurs (event), partner.",
    ),
    "few contact moments, with channels beside the touchpoints": (
        "J210",
        "channels: {a: {kind: email}, b: {kind: blog, status: planned}}\nphases: [{id: awareness, touchpoints: [{id: t1, channels: [instagram]}, {id: t2, channels: [instagram]}]}, {id: consideration, channels: [testimonials, a, b], touchpoints: [{id: t3, channels: [testimonials]}]}, {id: purchase, touchpoints: [{id: t4, channels: [sign-up]}, {id: t5, status: planned}]}, {id: service}]",
        "There are 5 contact moments up to and including Purchase",
        "People need 7 or more on average before they buy. Fits in Awareness: organic-social, seo, podcast, paid-social, event, partner.",
    ),
    "a sale at first sight": (
        "J210",
        "phases: [{id: purchase, touchpoints: [{id: t, channels: [sign-up]}]}, {id: service}]",
        "There is one contact moment up to and including Purchase",
        "People need 7 or more on average before they buy. Fits in Purchase: sales-page, offer, booking, intro-call, form, webshop.",
    ),
    "a retired channel": (
        "J211",
        "channels: {a: {name: The flyer, kind: offline-ads, status: retired}}\nphases: [{id: awareness, channels: [instagram, a]}]",
        "“The flyer” is retired, and Awareness still counts on it",
        "Take it out of Awareness.",
    ),
    "a paused channel": (
        "J211",
        "channels: {a: {name: The flyer, kind: offline-ads, status: paused}}\nphases: [{id: awareness, channels: [instagram, a]}]",
        "“The flyer” is paused, and Awareness still counts on it",
        "Start it again, or take it out of Awareness.",
    ),
    "a rare channel beside one that works": (
        "J502",
        "channels: {instagram: {kind: organic-social, cadence: half-yearly}, a: {name: The blog, kind: blog, cadence: monthly, results: good}, b: {kind: email, cadence: weekly, results: poor}, c: {kind: podcast, results: good}}\nphases: [{id: consideration, channels: [a, b, c]}]",
        "instagram comes too rarely to give a result",
        "Do it at least once a month, or stop and put the time into what works: The blog.",
    ),
    "a rare channel alone": (
        "J502",
        "channels: {instagram: {kind: organic-social, cadence: yearly}}",
        "instagram comes too rarely to give a result",
        "Do it at least once a month, or stop and choose a channel that you can keep up.",
    ),
    "too many hours in channels that all work": (
        "J503",
        "capacity: {hours_per_week: 8}\nchannels: {instagram: {kind: organic-social, hours_per_week: 2.5}, support: {kind: chat, hours_per_week: 6}, sign-up: {kind: sales-page, hours_per_week: 0}}",
        "The active channels take 8.5 hours a week; the capacity is 8",
        "Drop something, or do it less often. Most hours go into support, instagram.",
    ),
    "too many hours in channels of which some are doubtful": (
        "J503",
        "capacity: {hours_per_week: 1}\nchannels: {instagram: {kind: organic-social, hours_per_week: 2, results: unknown}, support: {kind: chat, hours_per_week: 6}}",
        "The active channels take 8 hours a week; the capacity is 1",
        "Drop something, or do it less often. Look first at what you dislike, or see no result of: instagram.",
    ),
    "a disliked channel beside one that suits": (
        "J504",
        "channels: {instagram: {kind: organic-social, fit: dislike}, a: {kind: podcast, fit: love}, b: {kind: seo, fit: fine, results: unknown}}\nphases: [{id: awareness, channels: [instagram, a, b]}]",
        "instagram is active, and you dislike doing it",
        "Drop it, or give it to somebody who likes it. What suits you better beside it: a.",
    ),
    "a disliked channel alone in its phase": (
        "J504",
        "channels: {instagram: {kind: organic-social, fit: dislike}}",
        "instagram is active, and you dislike doing it",
        "Choose another that suits you, or give it to somebody who likes it. Fits in Awareness: seo, podcast, paid-social, event, partner.",
    ),
    "a disliked channel everywhere, of which the thinnest phase is told": (
        "J504",
        "channels: {a: {kind: other, fit: dislike}}\nphases: [{id: awareness, channels: [instagram, a]}, {id: consideration, channels: [testimonials, a]}, {id: purchase, channels: [sign-up, a]}, {id: service, channels: [a]}, {id: loyalty, channels: [friends, a]}]",
        "a is active, and you dislike doing it",
        "Choose another that suits you, or give it to somebody who likes it. Fits in Service: onboarding, support, chat, phone, email, help-center.",
    ),
    "content on several channels, none with a rhythm": (
        "J501",
        "channels: {instagram: {kind: organic-social}, a: {name: The letter, kind: email}}\nphases: [{id: consideration, channels: [testimonials, a]}]",
        "No channel with content has a rhythm: instagram, The letter",
        "Choose the one that you would miss most, and give it a rhythm that you can keep up, such as `cadence: weekly`. Then the next.",
    ),
    "one channel for everything": (
        "J207",
        "channels: {a: {name: The shop, kind: event}}\nphases: [{id: awareness, channels: [a]}, {id: consideration, channels: [a]}, {id: purchase, channels: [a]}]",
        "Everything rests on “The shop”",
        "Begin with a second one in Awareness, where customers come in. Fits there: organic-social, seo, podcast, paid-social, partner.",
    ),
    "a disliked channel that stands nowhere": (
        "J504",
        "channels: {a: {kind: podcast, fit: dislike}}",
        "a is active, and you dislike doing it",
        "Choose another that suits you, or give it to somebody who likes it.",
    ),
    "a poor channel beside one that works": (
        "J505",
        "channels: {instagram: {kind: organic-social, results: poor}, testimonials: {kind: reviews, results: good}, a: {name: The blog, kind: blog, results: good}}\nphases: [{id: awareness, channels: [instagram, a]}]",
        "instagram yields little and is still active",
        "Change one thing and look again in a month, or stop and put the time into what works beside it: The blog.",
    ),
    "an ownerless channel": (
        "J506",
        "channels: {instagram: {kind: organic-social, owner: Anne}, testimonials: {kind: reviews, owner: Kim}, support: {kind: chat, owner: Anne}, friends: {kind: gift, owner: Kim}}",
        "Nobody looks after sign-up",
        "Say who looks after it with `owner`; other channels have Anne, Kim.",
    ),
}


@pytest.mark.parametrize(("code", "change", "message", "help"), SAID.values(), ids=SAID)
def test_the_message_and_the_help_tell(code, change, message, help):
    (finding,) = journeys.findings(journeys.completed(change), only=(code,))
    assert (finding.message.text, finding.help.text) == (message, help)


THRESHOLDS = {
    "one phase in five is enough to ask for touchpoints": (
        "J204",
        {"share": 20},
        "phases: [{id: awareness, touchpoints: [{id: a, channels: [instagram]}]}]",
        4,
    ),
    "one phase in five is enough to ask for a second channel": (
        "J207",
        {"share": 20},
        "channels: {a: {kind: chat}}\nphases: [{id: service, channels: [support, a]}]",
        2,
    ),
    "a smaller share is lopsided already": ("J208", {"share": 30, "minimum": 5}, "x-note: nothing changed", 1),
    "more contact moments are wanted": (
        "J210",
        {"minimum": 2},
        "phases: [{id: purchase, touchpoints: [{id: a, channels: [sign-up]}]}, {id: service}]",
        1,
    ),
    "fewer contact moments are enough": (
        "J210",
        {"minimum": 1},
        "phases: [{id: purchase, touchpoints: [{id: a, channels: [sign-up]}]}, {id: service}]",
        0,
    ),
    "one rhythm among three is enough to ask for others": (
        "J501",
        {"share": 33},
        "channels: {instagram: {kind: organic-social}, a: {kind: email, cadence: weekly}, b: {kind: blog}}\nphases: [{id: consideration, channels: [a, b]}]",
        2,
    ),
    "monthly is too rare": ("J502", {"days": 31}, "channels: {instagram: {kind: organic-social, cadence: monthly}}", 1),
    "quarterly is often enough": ("J502", {"days": 100}, "channels: {instagram: {kind: organic-social, cadence: quarterly}}", 0),
    "owners are wanted whether there are any or not": ("J506", {"share": 0}, "x-note: nothing changed", 5),
    "the owner of the journey looks after all channels that have none": ("J506", {"share": 0}, "owner: Anne", 0),
    "more channels are wanted before content is asked for a rhythm": (
        "J501",
        {"minimum": 9},
        "channels: {instagram: {kind: organic-social}, a: {kind: email}}\nphases: [{id: consideration, channels: [a]}]",
        0,
    ),
    "a second purchase phase is part of the way": (
        "J210",
        {"minimum": 3},
        "phases: [{id: purchase, touchpoints: [{id: a, channels: [sign-up]}]}, {id: again, stage: purchase, touchpoints: [{id: b, channels: [sign-up]}, {id: c, channels: [sign-up]}]}]",
        0,
    ),
    "one owner among five is enough to ask for others": ("J506", {"share": 20}, "channels: {support: {kind: chat, owner: Anne}}", 4),
}


@pytest.mark.parametrize(("code", "thresholds", "change", "count"), THRESHOLDS.values(), ids=THRESHOLDS)
def test_settings_change_what_counts(code, thresholds, change, count):
    journey = build_journey(read_document(journeys.completed(change).encode()).data, "test")
    assert len(journeys.settled(code, thresholds).hits(journey, date(2026, 11, 22))) == count
