"""How programs are told of a finding: the name of its rule, its place, and its message with what to do next."""

from journeycli.finding import Finding
from journeycli.printable import printable
from journeycli.result import Accepted

_ENDS = (".", "!", "?", "…")
_LONGEST = 200
"""Characters of a path or a reason, which a stranger's file may have made long."""


def rule_name(finding: Finding) -> str:
    """The rule by code and name: `J201/phase-without-channel`."""
    return f"{finding.code}/{finding.rule}"


def place(finding: Finding) -> str:
    """File, line and column with colons between, printable."""
    return printable(f"{finding.file}:{finding.span.line}:{finding.span.column}")


def sentences(finding: Finding) -> str:
    """What is wrong and, where there is something to do, the help, as sentences on one line."""
    told = (finding.message.text, finding.help.text if finding.help else "")
    return " ".join(text if text.endswith(_ENDS) else f"{text}." for text in told if text)


def path_by_ids(finding: Finding) -> str:
    """The place that stays when lines move, printable; empty for the file as a whole."""
    return printable(finding.path, _LONGEST)


def reason(accepted: Accepted) -> str:
    """Why a finding is accepted, printable."""
    return printable(accepted.because, _LONGEST)
