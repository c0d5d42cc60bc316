"""J013: a word that is not on the list."""

from journeycli.rule import told_elsewhere

unknown_value = told_elsewhere(
    "J013",
    "unknown-value",
    """Word that is not one of the fixed values of its key.

    Kinds, stages, statuses and rhythms have fixed words, so that the audit knows what they mean. The name of a thing
    is yours; its kind is on the list.

    ## Flagged
        version: 1
        title: Getting slim with Anne
        personas:
          vera: {name: Vera}
        channels:
          newsletter: {kind: emial}
        phases:
          - id: consideration
            channels: [newsletter]

    ## Fine
        version: 1
        title: Getting slim with Anne
        personas:
          vera: {name: Vera}
        channels:
          newsletter: {kind: email}
        phases:
          - id: consideration
            channels: [newsletter]

    Source: format, every key
    """,
)
