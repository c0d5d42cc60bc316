"""J012: a value of the wrong kind."""

from journeycli.rule import told_elsewhere

wrong_type = told_elsewhere(
    "J012",
    "wrong-type",
    """Text where a list must stand, a word where a number must stand, or nothing at all.

    Each key takes one kind of value: a text, a number, true or false, a list, or keys with values under it.

    ## Flagged
        version: 1
        title: Getting slim with Anne
        personas:
          vera: {name: Vera}
        channels:
          instagram: {kind: organic-social}
        phases:
          - id: awareness
            channels: instagram

    ## Fine
        version: 1
        title: Getting slim with Anne
        personas:
          vera: {name: Vera}
        channels:
          instagram: {kind: organic-social}
        phases:
          - id: awareness
            channels: [instagram]

    Source: format, every key
    """,
)
