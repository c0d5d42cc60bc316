"""J003: YAML that a journey does not take."""

from journeycli.rule import told_elsewhere

unsupported_yaml = told_elsewhere(
    "J003",
    "unsupported-yaml",
    """Anchor, alias, merge key, tag, second document, or a key that is not text.

    They make a file that reads one way to you and another way to a machine, and a small file that unfolds into a huge
    one. A journey says what it means where it means it.

    ## Flagged
        version: 1
        title: Getting slim with Anne
        personas:
          vera: &vera {name: Vera}
          els: *vera
        phases:
          - id: awareness

    ## Fine
        version: 1
        title: Getting slim with Anne
        personas:
          vera: {name: Vera}
          els: {name: Els}
        phases:
          - id: awareness

    Source: format, YAML read strictly
    """,
)
