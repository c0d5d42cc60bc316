"""Journeys that tests of the shell write, and the command as a user has it."""

import sys
from pathlib import Path

COMMAND = Path(sys.executable).with_name("journey")

SMALLEST = """\
version: 1
title: Getting slim with Anne
personas:
  vera: {name: Vera}
channels:
  instagram: {kind: organic-social}
  newsletter: {kind: email}
phases:
  - id: awareness
    channels: [instagram]
  - id: consideration
    channels: [newsletter]
  - id: purchase
"""

COMPLETE = """\
version: 1
title: Getting slim with Anne
personas:
  vera: {name: Vera}
channels:
  newsletter: {kind: email}
phases:
  - {id: awareness, channels: [newsletter]}
  - {id: consideration, channels: [newsletter]}
  - {id: purchase, channels: [newsletter]}
  - {id: service, channels: [newsletter]}
  - {id: loyalty, channels: [newsletter]}
"""

NOT_ENOUGH = """\
version: 1
title: The corner bakery
process: support
personas: {nora: {name: Nora, goals: [Fresh bread]}}
channels: {counter: {kind: store}}
phases:
  - {id: order, goals: [Fresh bread], channels: [counter]}
  - {id: pick-up}
  - {id: aftercare}
"""
"""One phase with a goal and a channel, and two with neither."""
