"""Journeys that the tests of the report write."""

from pathlib import Path

SAMPLES = Path(__file__).parents[2] / "samples"

SMALLEST = """\
version: 1
title: Getting slim with Anne
personas:
  vera: {name: Vera}
channels:
  instagram: {kind: organic-social}
phases:
  - id: awareness
    channels: [instagram]
  - id: purchase
"""

TEXTS = (
    "<script>alert(1)</script>",
    "]]></style><b>bold",
    "--><!--",
    "{{ 7 * 7 }} {% raw %}",
    '" onload="alert(1)',
    "&lt;b&gt; &amp;amp;",
    "<svg/onload=alert(1)>",
)
"""What would break out of a page, each to be read in it as it stands here."""


def hostile() -> str:
    """A journey with such a text wherever one is taken, and with links that run something."""
    quoted = [f"'{text}'" for text in TEXTS]
    lists = f"[{', '.join(quoted)}]"
    return f"""\
version: 1
title: {quoted[0]}
description: {quoted[1]}
owner: {quoted[2]}
process: own-process
tags: {lists}
links: [{{url: "https://a.example/?a=1&b=%22", title: {quoted[3]}}}]
capacity: {{hours_per_week: 1}}
personas:
  vera: {{name: {quoted[4]}, description: {quoted[5]}, quote: {quoted[6]}, segment: {quoted[0]}, goals: {lists}, needs: {lists}, pains: {lists}, motivations: {lists}}}
channels:
  mail: {{name: {quoted[0]}, kind: email, url: "https://b.example/x", notes: {quoted[1]}, measured_as: {quoted[2]}, owner: {quoted[3]}, hours_per_week: 2.5}}
phases:
  - id: awareness
    name: {quoted[6]}
    goals: {lists}
    touchpoints:
      - {{id: b, channels: [mail]}}
      - {{id: a, name: {quoted[0]}, channels: [mail], emotion: -1, timing: {{when: {quoted[4]}}}, pains: {lists}}}
  - id: purchase
    name: {quoted[5]}
    accept: [{{rule: J201, because: {quoted[1]}}}]
funnels: {{order: [a, b]}}
reviews:
  every: monthly
  log: [{{on: 2026-01-02, by: {quoted[2]}, notes: {quoted[3]}}}]
"""
