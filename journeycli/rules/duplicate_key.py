"""J002: the same key twice."""

from journeycli.rule import told_elsewhere

duplicate_key = told_elsewhere(
    "J002",
    "duplicate-key",
    """Key that stands twice in one mapping.

    YAML keeps the second and forgets the first without a word, so half of what you wrote would count for nothing.

    ## Flagged
        version: 1
        title: Getting slim with Anne
        personas:
          vera: {name: Vera}
        phases:
          - id: awareness
            goals: [Know that there is another way]
            goals: [Feel hope]

    ## Fine
        version: 1
        title: Getting slim with Anne
        personas:
          vera: {name: Vera}
        phases:
          - id: awareness
            goals: [Know that there is another way, Feel hope]

    Source: format, YAML read strictly
    """,
)
