"""J605: an acceptance whose time is over."""

from journeycli.finding import Severity
from journeycli.rule import told_elsewhere

expired_acceptance = told_elsewhere(
    "J605",
    "expired-acceptance",
    """Acceptance whose date is past.

    It held until a day, and that day has gone. The finding it accepted is reported again; mend it, or decide anew
    until when you accept it.

    ## Flagged
        accept:
          - {rule: unused-channel, because: The podcast starts in spring, until: 2026-03-01}

    ## Fine
        accept:
          - {rule: unused-channel, because: The podcast starts in spring, until: 2027-03-01}
        channels:
          podcast: {kind: podcast}

    Source: D00.7
    """,
    Severity.WARNING,
)
