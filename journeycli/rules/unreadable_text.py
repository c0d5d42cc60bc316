"""J004: a file that is not text."""

from journeycli.rule import told_elsewhere

unreadable_text = told_elsewhere(
    "J004",
    "unreadable-text",
    """File that is empty, not UTF-8, or holds control characters.

    A file in another encoding shows wrong letters to everyone else, and invisible characters hide what a file really
    says. Save it as UTF-8.

    ## Flagged
        # Only a comment so far.

    ## Fine
        # A comment, and a journey.
        version: 1
        title: Getting slim with Anne
        personas:
          vera: {name: Vera}
        phases:
          - id: awareness

    Source: format, YAML read strictly
    """,
)
