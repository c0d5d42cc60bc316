"""J005: more than a journey may hold."""

from journeycli.rule import told_elsewhere

too_large = told_elsewhere(
    "J005",
    "too-large",
    """File over a limit: 1 MiB, 32 levels, 50,000 keys and values, or numbers of more than 64 bits.

    Journeys come from anybody, and no file may keep the machine busy. A file that reaches a limit holds more than one
    journey, or no journey at all.

    ## Flagged
        version: 1
        title: Getting slim with Anne
        personas:
          vera: {name: Vera}
        phases:
          - id: awareness
        x-customer-number: 123456789012345678901234567890

    ## Fine
        version: 1
        title: Getting slim with Anne
        personas:
          vera: {name: Vera}
        phases:
          - id: awareness
        x-customer-number: "123456789012345678901234567890"

    Source: format, YAML read strictly
    """,
)
