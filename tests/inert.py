"""What a terminal, a CI runner or a person must not be shown, whatever a stranger wrote: for every test of an output."""

import re
from collections.abc import Iterator
from unicodedata import category

from journeycli.reporters import REPORTERS
from journeycli.result import RunResult
from journeycli.segment import plain_text

_COMMANDS = re.compile(r"^::(?:error|warning|notice) (?:[a-zA-Z]+=[^:,]*,?)+::(?!:)", re.MULTILINE)
"""What begins a line of `--format github`: the only lines that are to speak to a CI runner."""
_MISLEADING = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]")
_RUNNER = re.compile(r"\s*::|.*##\w*\[")


def unfit(text: str, *, speaks_to_runners: bool = False) -> Iterator[str]:
    """What in a text is not inert, in words; nothing when a terminal shows every line as it is, and no runner obeys one."""
    lines = text.split("\n")
    if any(category(character) in ("Cc", "Cs", "Zl", "Zp") for line in lines for character in line):
        yield "a control character reached the output"
    if _MISLEADING.search(text):
        yield "a character that misleads readers reached the output"
    if not speaks_to_runners and any(map(_RUNNER.match, lines)):
        yield "a line speaks to a CI runner"


def is_inert(text: str) -> bool:
    """Whether a text is fit for every reader."""
    return not any(unfit(text))


def inert_report(run: RunResult, format: str) -> str:
    """The report, less our own commands to the runner, which are to be the only ones in it."""
    text = plain_text(REPORTERS[format](run))
    if format != "github":
        return text
    rest, ours = _COMMANDS.subn("", text)
    assert ours == len(run.findings)
    return rest
