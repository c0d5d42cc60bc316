"""A journey with every key of the format, and journeys built from their text."""

from journeycli.reading.build import build_journey
from journeycli.reading.document import Document, read_document
from journeycli.reading.schema_words import schema_problems

WHOLE = """\
version: 1
title: Getting slim with Anne
id: slim-with-anne
description: From the first post to the friend who comes along.
language: nl-BE
process: acquisition
model: aida
state: future
owner: Anne
personas:
  vera:
    name: Vera
    description: Bakes on Sundays.
    quote: Bread!
    segment: parents
    goals: [Lose weight]
    needs: [Recipes that the children eat]
    brings: [phone-number]
    pains: [No time]
    motivations: [Health]
    devices: [phone, in-person]
    channels: [newsletter, podcast]
    share: 12.5
    basis: partly
    x-colour: red
  bram: {name: Bram}
channels:
  newsletter:
    name: Friday letter
    kind: email
    presence: hybrid
    media: owned
    status: planned
    cadence: weekly
    hours_per_week: 2.0
    fit: love
    results: good
    measured_as: Email
    url: https://example.com
    owner: Bram
    notes: Short
    accept: [{rule: J501, because: new, until: 2027-01-01}]
  blog: {}
phases:
  - id: attention
    goals: [Know what it costs, {goal: Taste it, personas: [vera], x-a: 1}]
    business_goals: [Calls]
    actions: [Compares]
    motivations: [Hope]
    questions: [Does it work?]
    pains: [Noise]
    opportunities: [Silence]
    channels: [blog]
    notes: Start
    accept: [{rule: J207, because: all we have}]
    touchpoints:
      - id: cart
        name: The cart
        channels: [newsletter]
        personas: [vera]
        status: planned
        actions: [Fills it]
        motivations: [Hunger]
        questions: [How much?]
        pains: [Slow]
        opportunities: [Quick]
        emotion: -1.0
        basis: observed
        performance: poor
        initiative: proactive
        audience: personal
        data: [first-name]
        devices: [tv]
        timing: {when: At once, duration: 45 minutes, x-a: 1}
        builds: [know, trust]
        needs: [account]
        gives: [order-number]
        fields: 3
        next: [payment, {to: cart, when: forgot something, x-a: 1}]
        end: true
        feedback: {scale: [1.0, 10], bands: [{from: 1.0, to: 6, then: payment, x-a: 1}, {from: 8, to: 10, then: cart}], x-a: 1}
        moment_of_truth: true
        evidence: [A receipt]
        frontstage: [Greets]
        backstage: [Packs]
        support: [The till]
        owner: Anne
        notes: Busy
        accept: [{rule: J408, because: the law asks for it}]
        x-a: {}
      - {id: payment, builds: like, next: []}
  - id: aftercare
    name: Nazorg
    stage: service
    touchpoints: [{id: call}]
funnels:
  checkout: [cart, payment]
capacity: {hours_per_week: 8, x-a: 1}
reviews:
  every: monthly
  log:
    - {on: 2026-11-01, by: Anne}
    - {on: 2026-11-22, by: Bram, fresh_eyes: true, notes: Fine}
accept:
  - {rule: J203, because: later, x-a: 1}
  - {rule: J206, because: later}
tags: [bread]
links: [{title: Talks, url: https://example.com/talks}, {url: https://example.com}]
x-own: {free: [1]}
"""

SMALLEST = """\
version: 1
title: Getting slim
personas:
  vera: {name: Vera}
phases:
  - id: awareness
"""


def data_of(text):
    """The data of a text that is a journey."""
    document = read_document(text.encode())
    assert isinstance(document, Document)
    assert [problem.message.text for problem in schema_problems(document)] == []
    return document.data


def built(text, name="slim"):
    """The journey in a text."""
    return build_journey(data_of(text), name)


def with_phases(phases, top=""):
    """A journey with these phases, and these keys at the top."""
    return built("version: 1\ntitle: Slim\npersonas: {vera: {name: Vera}}\n" + top + "phases:\n" + phases)
