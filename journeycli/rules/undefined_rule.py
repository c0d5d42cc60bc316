"""J105: an acceptance of a rule that does not exist."""

from journeycli.rule import told_elsewhere

undefined_rule = told_elsewhere(
    "J105",
    "undefined-rule",
    """Acceptance that names a rule which does not exist.

    An acceptance with a mistyped rule accepts nothing. Name the rule by its code or its name, as `journey rules`
    lists them.

    ## Flagged
        accept:
          - {rule: unused-chanel, because: The podcast starts in spring}

    ## Fine
        accept:
          - {rule: unused-channel, because: The podcast starts in spring}
        channels:
          podcast: {kind: podcast}

    Source: format, Accept
    """,
)
