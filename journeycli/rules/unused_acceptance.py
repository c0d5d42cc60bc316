"""J606: an acceptance that takes nothing."""

from journeycli.finding import Severity
from journeycli.rule import told_elsewhere

unused_acceptance = told_elsewhere(
    "J606",
    "unused-acceptance",
    """Acceptance that matches no finding.

    What it accepted is mended, or it stands on the wrong thing. Left where it is, it would one day accept a finding that
    nobody has looked at.

    ## Flagged
        accept:
          - {rule: unused-channel, because: The podcast starts in spring}

    ## Fine
        accept:
          - {rule: unused-channel, because: The podcast starts in spring}
        channels:
          podcast: {kind: podcast}

    Source: D00.7
    """,
    Severity.WARNING,
)
