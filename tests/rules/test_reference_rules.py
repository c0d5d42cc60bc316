"""J101 to J105 on whole journeys: the codes stand on the lines that must bear them."""

import journeys


def test_every_reference_to_nothing_stands_on_the_name_itself():
    journeys.assert_marked("""\
version: 1
title: The corner bakery
personas:
  nora:
    name: Nora
    channels:
      - organic-social
      - counter
      - countr  # J101
channels:
  counter:
    kind: store
    accept:
      - because: The owner says so
        rule: J999  # J105
phases:
  - id: order
    goals:
      - goal: Fresh bread
        personas:
          - nora
          - norah  # J102
    channels:
      - counter
      - webshop  # J101
    touchpoints:
      - id: queue
        personas: [norah]  # J102
        channels: [fax]  # J101
        next:
          - pay
          - to: payy  # J103
            when: The queue is short
          - lost  # J103
      - id: pay
        feedback:
          bands:
            - {from: 1, to: 2, then: queue}
            - {from: 3, to: 4, then: cake}  # J103
  - id: order  # J104
    touchpoints:
      - id: pay  # J104
funnels:
  saturday:
    - queue
    - pick-up  # J103
""")


def test_while_a_reference_leads_nowhere_the_audit_says_nothing_else():
    assert journeys.codes(journeys.completed("phases: [{id: loyalty, channels: [freinds]}]")) == ["J101"]


def test_what_was_meant_is_said():
    (finding,) = journeys.findings(journeys.completed("channels: {friends: {}}\nphases: [{id: loyalty, channels: [freinds]}]"))
    assert (finding.message.text, finding.help.text) == ('There is no channel "freinds"', 'Did you mean "friends"?')


def test_where_nothing_is_like_it_all_there_is_is_said():
    (finding,) = journeys.findings(
        journeys.completed("phases: [{id: loyalty, touchpoints: [{id: friend, personas: [zzz], channels: [friends]}]}]")
    )
    assert finding.help.text == "Defined are: anyone."
