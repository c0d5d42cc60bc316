"""J014: a value that cannot be."""

from journeycli.rule import told_elsewhere

invalid_value = told_elsewhere(
    "J014",
    "invalid-value",
    """Value outside its range or shape: an id with capitals, an emotion of 5, a date that does not exist.

    The finding says what shape the value must have.

    ## Flagged
        version: 1
        title: Getting slim with Anne
        personas:
          vera: {name: Vera, share: 130}
        phases:
          - id: awareness

    ## Fine
        version: 1
        title: Getting slim with Anne
        personas:
          vera: {name: Vera, share: 30}
        phases:
          - id: awareness

    Source: format, every key
    """,
)
