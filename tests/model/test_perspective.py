"""A journey through the eyes of one of its personas."""

from built import WHOLE, built

from journeycli.insight.perspective import seen_by

PARK = """\
version: 1
title: A day at Marlwood Park
personas:
  okafors: {name: The Okafor family}
  milan: {name: Milan}
channels:
  radio: {kind: offline-ads}
  socials: {kind: organic-social}
  tickets: {kind: webshop}
  company-days: {kind: event}
funnels:
  buying: [choose, baby-room, pay]
  care: [baby-room, pay]
phases:
  - id: awareness
    goals:
      - Something to look forward to
      - {goal: A day without tears, personas: [okafors]}
      - {goal: First on the new coaster, personas: [milan]}
    touchpoints:
      - {id: song, channels: [radio], personas: [okafors]}
      - {id: clip, channels: [socials], personas: [milan]}
  - id: purchase
    touchpoints:
      - {id: choose, channels: [tickets]}
      - {id: pay, channels: [tickets], personas: [okafors, milan]}
  - id: service
    touchpoints:
      - {id: baby-room, channels: [radio], personas: [okafors]}
"""


def test_touchpoints_and_goals_of_others_go_and_those_of_all_stay():
    milan = seen_by(built(PARK), "milan")
    assert [touchpoint.id for touchpoint in milan.touchpoints()] == ["clip", "choose", "pay"]
    assert [goal.goal for goal in milan.phases[0].goals] == ["Something to look forward to", "First on the new coaster"]
    assert list(milan.personas) == ["milan"]


def test_channels_that_only_others_meet_go_and_those_that_nobody_meets_stay():
    assert list(seen_by(built(PARK), "milan").channels) == ["socials", "tickets", "company-days"]
    assert list(seen_by(built(PARK), "okafors").channels) == ["radio", "tickets", "company-days"]


def test_a_phase_in_which_nothing_is_left_stays_as_a_gap():
    milan = seen_by(built(PARK), "milan")
    assert [phase.id for phase in milan.phases] == ["awareness", "purchase", "service"]
    assert milan.phases[2].touchpoints == ()


def test_funnels_keep_the_steps_that_are_left_where_these_still_make_one():
    assert [(funnel.id, funnel.steps) for funnel in seen_by(built(PARK), "milan").funnels] == [("buying", ("choose", "pay"))]
    assert seen_by(built(PARK), "okafors").funnels == built(PARK).funnels


def test_the_only_persona_sees_the_whole_journey():
    whole = built(WHOLE)
    (only,) = list(whole.personas)[:1]
    alone = whole._replace(personas={only: whole.personas[only]})
    assert seen_by(alone, only) == alone


def test_looking_twice_shows_no_less():
    once = seen_by(built(PARK), "milan")
    assert seen_by(once, "milan") == once
