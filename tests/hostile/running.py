"""Runs a hostile case as a user would, and lists what of the promises of SECURITY.md did not hold."""

import hashlib
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cases import Case
from inert import unfit

GOOD = "a-good.journey.yaml"
"""First in every list, so that no number of findings hides it."""
_SECONDS, _MEBIBYTES, _LONGEST_OUTPUT = 2.0, 300, 1 << 20
_BARE_EXCEPTION = re.compile(r"\b(Traceback|\w+(Error|Exception)\b)")


@dataclass(frozen=True)
class Outcome:
    """What became of a run; seconds are those of the processor, so that a busy machine changes nothing."""

    status: int
    out: bytes
    err: bytes
    seconds: float
    mebibytes: float
    changed: frozenset[str]

    @property
    def text(self) -> str:
        return (self.out + self.err).decode("utf-8", "replace")


class Runner:
    """Runs cases; those that come with an environment of their own as a process from the start."""

    def __init__(self) -> None:
        parent = Path(__file__).with_name("parent.py")
        self._parent = subprocess.Popen([sys.executable, parent], stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")

    def close(self) -> None:
        """Ends the process that runs the commands."""
        self._parent.communicate()

    def run(self, case: Case, folder: Path, good: str) -> Outcome:
        """Makes the case in a folder, beside a good journey, and runs its command there."""
        (folder / GOOD).write_text(good, encoding="utf-8")
        (folder / case.file).write_bytes(case.content)
        if case.prepare:
            case.prepare(folder)
        before = _snapshot(folder)
        out, err = (folder.parent / name for name in ("out", "err"))
        told = self._in_a_child(case, folder, out, err)
        changed = frozenset(name for name, _ in _snapshot(folder).items() ^ before.items())
        return Outcome(int(told["status"]), out.read_bytes(), err.read_bytes(), told["seconds"], told["mebibytes"], changed)

    def _in_a_child(self, case: Case, folder: Path, out: Path, err: Path) -> dict[str, float]:
        environment = {"PATH": os.environ["PATH"], "HOME": str(folder.parent), **case.environment} if case.environment else None
        request = {"folder": str(folder), "arguments": case.command, "out": str(out), "err": str(err), "environment": environment}
        self._parent.stdin.write(json.dumps(request) + "\n")
        self._parent.stdin.flush()
        return json.loads(self._parent.stdout.readline())


def broken_promises(case: Case, outcome: Outcome) -> Iterator[str]:
    """What did not hold, in words; nothing when all is well."""
    text = outcome.text
    if outcome.status != case.status:
        yield f"the status is {outcome.status}, not {case.status}"
    if case.tells not in text:
        yield f"it does not tell {case.tells!r}"
    if case.served and GOOD not in text:
        yield "the good journey beside it was not served"
    if outcome.seconds > _SECONDS:
        yield f"it took {outcome.seconds:.1f} s of the processor"
    if outcome.mebibytes > _MEBIBYTES:
        yield f"it took {outcome.mebibytes:.0f} MiB"
    if len(outcome.out) + len(outcome.err) > _LONGEST_OUTPUT:
        yield "it printed more than a mebibyte"
    if outcome.changed - case.makes:
        yield f"it changed {sorted(outcome.changed - case.makes)}"
    yield from _unfit_for_readers(case, outcome, text)


def _unfit_for_readers(case: Case, outcome: Outcome, text: str) -> Iterator[str]:
    """What a terminal, a runner or a person should not have been shown."""
    if found := _BARE_EXCEPTION.search(text):
        yield f"it speaks of {found[0]}"
    if outcome.status and not text.strip():
        yield "it fails without a word"
    if "\ufffd" in text:
        yield "its output is not UTF-8"
    yield from unfit(text, speaks_to_runners="github" in case.command)


def _snapshot(folder: Path) -> dict[str, str]:
    """Every file below a folder with what it holds; devices and the like by their kind."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = os.fsencode(path.relative_to(folder)).decode("utf-8", "backslashreplace")
        plain = path.is_file() and not path.is_symlink() and path.stat().st_size < 1 << 24
        found[name] = hashlib.sha256(path.read_bytes()).hexdigest() if plain else oct(path.lstat().st_mode)
    return found
