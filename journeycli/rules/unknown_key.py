"""J011: a key that the format does not know."""

from journeycli.rule import told_elsewhere

unknown_key = told_elsewhere(
    "J011",
    "unknown-key",
    """Key that the format does not know at this place.

    A mistyped key is silently nothing: the phase would have no channels and nobody would know why. For keys of your
    own, start them with `x-`.

    ## Flagged
        version: 1
        title: Getting slim with Anne
        personas:
          vera: {name: Vera}
        channels:
          instagram: {kind: organic-social}
        phases:
          - id: awareness
            chanels: [instagram]

    ## Fine
        version: 1
        title: Getting slim with Anne
        personas:
          vera: {name: Vera}
        channels:
          instagram: {kind: organic-social, x-followers: 1200}
        phases:
          - id: awareness
            channels: [instagram]

    Source: format, every key
    """,
)
