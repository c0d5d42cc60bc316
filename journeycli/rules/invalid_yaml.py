"""J001: a file that is not YAML."""

from journeycli.rule import told_elsewhere

invalid_yaml = told_elsewhere(
    "J001",
    "invalid-yaml",
    """File that the YAML parser cannot read.

    Most often a text that holds a colon stands without quotes, a tab is used as indentation, or quotes or brackets
    are not closed. Nothing else is said of the file until this is mended.

    ## Flagged
        version: 1
        title: Getting slim: with Anne
        personas:
          vera: {name: Vera}
        phases:
          - id: awareness

    ## Fine
        version: 1
        title: "Getting slim: with Anne"
        personas:
          vera: {name: Vera}
        phases:
          - id: awareness

    Source: format, YAML read strictly
    """,
)
