"""J601 to J604 on whole journeys: what is measured, and who still walks it."""

from datetime import date

import journeys
import pytest

from journeycli.reading.build import build_journey
from journeycli.reading.document import read_document
from journeycli.settings.selection import find_rule

ALIVE = ("J601", "J602", "J603", "J604")


def test_a_channel_nobody_measures_is_named_on_what_it_says_or_on_its_key():
    journeys.assert_marked(
        """\
version: 1
title: The corner bakery
personas:
  nora: {name: Nora}
channels:
  site: {kind: website, measured_as: Direct}
  found: {kind: seo, results: good}
  instagram:  # J601
    kind: organic-social
  mail: {kind: email, results: unknown, measured_as: Email}
  ads: {kind: search-ads, status: planned}
  old-ads: {kind: display-ads, status: retired, results: unknown}
  poster: {kind: offline-ads}
  big-poster:
    kind: offline-ads
    results: unknown  # J601
  counter: {kind: store}
  stand: {kind: partner, presence: offline}
phases:
  - id: first-loaf
    channels: [site, found, instagram, mail, ads, poster, big-poster, counter, stand]
""",
        only=ALIVE,
    )


SILENT = {
    "a plan of two channels that measures nothing": "channels: {sign-up: {kind: sales-page}, a: {kind: email}}\nphases: [{id: awareness, channels: [sign-up]}, {id: consideration, channels: [a]}]",
    "a plan that measures nothing and is still to come": "state: future\nchannels: {sign-up: {kind: sales-page}}",
    "one figure among three": "channels: {instagram: {kind: organic-social, results: good}, a: {kind: email}}\nphases: [{id: consideration, channels: [testimonials, a]}]",
    "a planned channel of which nobody knows what it will yield": "channels: {a: {kind: email, status: planned, results: unknown}}\nphases: [{id: consideration, channels: [testimonials, a]}]",
    "no word on reviews": "title: Getting slim",
    "reviews without a rhythm and without a log": "reviews: {}",
    "a review without a rhythm": "reviews: {log: [{on: 2001-01-01, by: Kim}]}",
    "reviews whenever there is a reason": "reviews: {every: on-demand, log: [{on: 2001-01-01, by: Kim}]}",
    "a review on the last day of grace": "reviews: {every: monthly, log: [{on: 2026-10-15, by: Kim}]}",
    "a log that is not in order": "reviews: {every: monthly, log: [{on: 2026-11-10, by: Kim}, {on: 2026-01-10, by: Anne}]}",
    "a review that is only planned": "reviews: {every: monthly, log: [{on: 2026-12-10, by: Kim}]}",
    "a first review by the owner": "owner: Anne\nreviews: {log: [{on: 2026-11-10, by: Anne}]}",
    "the owner, with fresh eyes once": "owner: Anne\nreviews: {log: [{on: 2026-11-09, by: Anne, fresh_eyes: true}, {on: 2026-11-10, by: Anne}]}",
    "two people, neither of them new": "owner: Anne\nreviews: {log: [{on: 2026-11-09, by: Kim}, {on: 2026-11-10, by: Anne}]}",
    "the owner, and the owner with somebody": "owner: Anne\nreviews: {log: [{on: 2026-11-09, by: Anne}, {on: 2026-11-10, by: Anne and Kim}]}",
    "two people with one surname": "reviews: {log: [{on: 2026-11-09, by: Anne Peeters}, {on: 2026-11-10, by: Kim Peeters}]}",
    "one person who is not the owner": "owner: Anne\nreviews: {log: [{on: 2026-11-09, by: Kim}, {on: 2026-11-10, by: Kim}]}",
}


@pytest.mark.parametrize("change", SILENT.values(), ids=SILENT)
def test_nothing_is_said_of(change):
    assert journeys.codes(journeys.completed(change), only=ALIVE) == []


SAID = {
    "a plan that measures nothing": (
        "channels: {sign-up: {kind: sales-page, results: unknown}}",
        "J601 channels",
        "No channel says what it yields",
        "Ask every new customer for a month how they found you, and note the outcome as `results` with each channel. What web analytics or an app counts of it you note as `measured_as`.",
    ),
    "a channel that web analytics sees": (
        "channels: {instagram: {kind: organic-social, results: unknown}}",
        "J601 channels.instagram.results",
        "Nobody knows what instagram yields",
        "Ask new customers how they found you, and note the outcome as `results`. Web analytics may show it too, often under Organic Social: note that name as `measured_as`.",
    ),
    "a poster": (
        "channels: {a: {name: The poster, kind: offline-ads, results: unknown}}",
        "J601 channels.a.results",
        "Nobody knows what “The poster” yields",
        "Ask new customers how they found you, and note the outcome as `results`.",
    ),
    "a rhythm and an empty log": (
        "reviews: {every: quarterly, log: []}",
        "J602 reviews",
        "Nobody has walked this journey yet",
        "Walk it as a customer would, or ask somebody new to it: `journey walk` leads the way and notes it in the `log`.",
    ),
    "a review one day past its grace": (
        "reviews: {every: monthly, log: [{on: 2026-10-14, by: Kim}]}",
        "J603 reviews.log.0.on",
        "The review is 8 days late",
        "Walk the journey again, best with somebody who is new to it, and add the day to `log`.",
    ),
    "a late review beside one that is planned": (
        "reviews: {every: weekly, log: [{on: 2026-12-01, by: Kim}, {on: 2026-11-01, by: Kim}, {on: 2026-10-01, by: Anne}]}",
        "J603 reviews.log.1.on",
        "The review is 14 days late",
        "Walk the journey again, best with somebody who is new to it, and add the day to `log`.",
    ),
    "the owner alone": (
        "owner: anne\nreviews: {log: [{on: 2026-11-09, by: Anne}, {on: 2026-11-10, by: Anne}]}",
        "J604 reviews",
        "Only Anne has ever walked this journey",
        "Ask somebody who has never seen it to do it, say nothing and watch; note it with `fresh_eyes: true`.",
    ),
    "the owner, by first name": (
        "owner: Anne Peeters\nreviews: {log: [{on: 2026-11-09, by: anne peeters}, {on: 2026-11-10, by: Anne}]}",
        "J604 reviews",
        "Only Anne has ever walked this journey",
        "Ask somebody who has never seen it to do it, say nothing and watch; note it with `fresh_eyes: true`.",
    ),
    "one person in a journey without an owner": (
        "reviews: {log: [{on: 2026-11-09, by: Kim}, {on: 2026-11-10, by: Kim, fresh_eyes: false}]}",
        "J604 reviews",
        "Only Kim has ever walked this journey",
        "Ask somebody who has never seen it to do it, say nothing and watch; note it with `fresh_eyes: true`.",
    ),
}


@pytest.mark.parametrize(("change", "where", "message", "help"), SAID.values(), ids=SAID)
def test_the_finding_tells(change, where, message, help):
    (finding,) = journeys.findings(journeys.completed(change), only=ALIVE)
    assert (f"{finding.code} {finding.path}", finding.message.text, finding.help.text) == (where, message, help)


THRESHOLDS = {
    "one figure among three is enough to ask for others": (
        "J601",
        {"share": 33},
        "channels: {instagram: {kind: organic-social, results: good}, a: {kind: email}}",
        2,
    ),
    "no day of grace": ("J603", {"grace": 0}, "reviews: {every: monthly, log: [{on: 2026-10-21, by: Kim}]}", 1),
    "a month of grace": ("J603", {"grace": 31}, "reviews: {every: monthly, log: [{on: 2026-09-21, by: Kim}]}", 0),
    "the first walk alone is said": ("J604", {"minimum": 1}, "reviews: {log: [{on: 2026-11-09, by: Kim}]}", 1),
}


@pytest.mark.parametrize(("code", "thresholds", "change", "count"), THRESHOLDS.values(), ids=THRESHOLDS)
def test_settings_change_what_counts(code, thresholds, change, count):
    journey = build_journey(read_document(journeys.completed(change).encode()).data, "test")
    assert len(journeys.settled(code, thresholds).hits(journey, date(2026, 11, 22))) == count


def test_the_day_decides_whether_a_review_is_overdue():
    journey = build_journey(
        read_document(journeys.completed("reviews: {every: yearly, log: [{on: 2026-01-01, by: Kim}]}").encode()).data, "test"
    )
    late = [day for day in (date(2025, 12, 31), date(2027, 1, 9), date(2027, 1, 10)) if find_rule("J603").hits(journey, day)]
    assert late == [date(2027, 1, 10)]
