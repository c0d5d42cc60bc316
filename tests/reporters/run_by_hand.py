"""A run that is made by hand, with something of everything that a report may tell."""

from journeycli.finding import Excerpt, Finding, Related, Severity
from journeycli.message import say
from journeycli.result import Accepted, Coverage, FileResult, Matrix, MatrixPhase, MatrixRow, RuleText, RunResult
from journeycli.span import START, Span

ACTIVE, PLANNED, NONE = Coverage.ACTIVE, Coverage.PLANNED, Coverage.NONE

MATRIX = Matrix(
    "Slim with Anne",
    (MatrixPhase("awareness", "Awareness", ACTIVE), MatrixPhase("service", "Service", PLANNED), MatrixPhase("loyalty", "Loyalty", NONE)),
    (
        MatrixRow("instagram", "instagram", (ACTIVE, NONE, NONE)),
        MatrixRow("app", "The app of \u65e5\u672c", (NONE, PLANNED, NONE)),
    ),
)
RUN = RunResult(
    (
        FileResult("fine.journey.yaml", ()),
        FileResult(
            "plans/broken.journey.yaml",
            (
                Finding(
                    file="plans/broken.journey.yaml",
                    span=Span(12, 3, 12, 10),
                    code="J002",
                    rule="duplicate-key",
                    severity=Severity.ERROR,
                    message=say('The key "{key}" stands twice', key="pod\x1bcast"),
                    help=say("Keep one of the two."),
                    label=None,
                    path="channels.podcast",
                    excerpt=Excerpt(11, ("channels:", "  podcast: {kind: podcast}")),
                    related=(Related(Span(9, 3, 9, 10), say("first here")),),
                ),
            ),
        ),
        FileResult(
            "plans/empty.journey.yaml",
            (
                Finding(
                    file="plans/empty.journey.yaml",
                    span=START,
                    code="J004",
                    rule="unreadable-text",
                    severity=Severity.ERROR,
                    message=say("The file is empty"),
                    help=None,
                    label=None,
                    path="",
                    excerpt=Excerpt(1, ("",)),
                ),
            ),
        ),
        FileResult(
            "slim.journey.yaml",
            (
                Finding(
                    file="slim.journey.yaml",
                    span=Span(9, 5, 9, 16),
                    code="J201",
                    rule="phase-without-channel",
                    severity=Severity.ERROR,
                    message=say("{phase} has no channel", phase="Loyalty"),
                    help=say("Fits here: {kinds}.", kinds=("community", "gift")),
                    label=say("no active channel here"),
                    path="phases.loyalty",
                    excerpt=Excerpt(9, ("  - id: loyalty",)),
                ),
                Finding(
                    file="slim.journey.yaml",
                    span=Span(10, 7, 10, 8),
                    code="J210",
                    rule="few-contact-moments",
                    severity=Severity.INFO,
                    message=say("{count} contact moments", count=3),
                    help=say("Add some."),
                    label=None,
                    path="phases",
                    excerpt=Excerpt(9, ("  - id: loyalty", "    a: b")),
                ),
            ),
            matrix=MATRIX,
            accepted=(
                Accepted(
                    Finding(
                        file="slim.journey.yaml",
                        span=Span(6, 3, 6, 10),
                        code="J206",
                        rule="unused-channel",
                        severity=Severity.WARNING,
                        message=say("{channel} is in no phase", channel="podcast"),
                        help=say("Place it in a phase, or retire it."),
                        label=None,
                        path="channels.podcast",
                        excerpt=Excerpt(6, ("  podcast: {kind: podcast}",)),
                    ),
                    because="It starts in spring",
                    until="2027-04-01",
                ),
            ),
        ),
    ),
    rules=(
        RuleText(
            "J201",
            "phase-without-channel",
            Severity.ERROR,
            "Phase that nobody can find.",
            "Customers get lost there.",
            "Customers get lost there.\n\n## Flagged\n\n```yaml\n- id: loyalty\n```\n",
        ),
    ),
)
