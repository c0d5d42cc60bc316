"""What the tests of a walk share: a bakery to walk through, and a conversation that is led by answers."""

from journeycli.audit.audit import Loaded
from journeycli.audit.pipeline import load
from journeycli.reading.build import build_journey
from journeycli.walk.answers import answered
from journeycli.walk.conversation import Wishes, opened

BAKERY = """\
version: 1
title: Sunday bread from Bram
personas:
  nora: {name: Nora, brings: [bank-card]}
  otto: {name: Otto}
channels:
  window: {name: Shop window, kind: store}
  site: {kind: webshop}
phases:
  - id: awareness
    touchpoints:
      - {id: smell, name: The smell, channels: [window]}
      - {id: flyer, channels: [window], personas: [otto]}
  - id: purchase
    goals: [Bread by eight, {goal: No queue, personas: [otto]}]
    touchpoints:
      - id: cart
        channels: [site]
        gives: [order]
        next: [{to: payment, when: in a hurry}, {to: smell, when: forgot something}]
      - {id: payment, channels: [site], needs: [order, phone-number], fields: 3, emotion: -2, end: true,
         timing: {when: on Saturday, duration: 2 minutes}}
  - id: service
    touchpoints:
      - {id: pick-up, channels: [], needs: [phone-number], gives: [bread]}
"""


def bakery():
    """The bakery as a journey."""
    return journey(BAKERY)


def journey(text, name="bakery.journey.yaml"):
    """The journey in a text."""
    loaded = load(name, text.encode())
    assert isinstance(loaded, Loaded), loaded
    return loaded.journey


def of_data(data):
    """The journey in data that is sound."""
    return build_journey({"version": 1, "title": "x", "personas": {"vera": {"name": "Vera"}}, **data}, "x")


WITHOUT_LOG = Wishes(log=False)


def led(*answers, wishes=WITHOUT_LOG, through=None):
    """The conversation after some answers, every one of which was taken."""
    conversation = opened(through or bakery(), wishes)
    for line in answers:
        reply = answered(conversation, line)
        assert reply.taken, (line, reply.message)
        conversation = reply.conversation
    return conversation
