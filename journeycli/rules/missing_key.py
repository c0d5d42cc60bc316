"""J010: a required key that is left out."""

from journeycli.rule import told_elsewhere

missing_key = told_elsewhere(
    "J010",
    "missing-key",
    """Mapping without a key that it must have.

    A journey needs a version, a title, a persona and a phase; most things need a name or an id.

    ## Flagged
        version: 1
        title: Getting slim with Anne
        phases:
          - id: awareness

    ## Fine
        version: 1
        title: Getting slim with Anne
        personas:
          vera: {name: Vera}
        phases:
          - id: awareness

    Source: format, every key
    """,
)
