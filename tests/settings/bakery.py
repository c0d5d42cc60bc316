"""A small journey with one gap, for tests of what is settled around it."""

SMALL = """\
version: 1
title: The corner bakery
process: support
personas: {nora: {name: Nora, goals: [Fresh bread]}}
channels: {counter: {kind: store}}
phases:
  - {id: order, goals: [Fresh bread], channels: [counter]}
  - {id: gap, goals: [Fresh bread]}
"""
