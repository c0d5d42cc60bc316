"""J006: a version of the format that is not known."""

from journeycli.rule import told_elsewhere

unsupported_version = told_elsewhere(
    "J006",
    "unsupported-version",
    """File that does not say which version of the format it follows, or says one this tool does not know.

    The format may grow. With its version in the file, a later tool can still read it as you meant it, and an older tool
    does not guess.

    ## Flagged
        version: 2
        title: Getting slim with Anne
        personas:
          vera: {name: Vera}
        phases:
          - id: awareness

    ## Fine
        version: 1
        title: Getting slim with Anne
        personas:
          vera: {name: Vera}
        phases:
          - id: awareness

    Source: format, version
    """,
)
