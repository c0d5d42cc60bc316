"""Runs commands in turn and keeps what each run took: seconds on the clock, and the memory of its largest process."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterable, Mapping
from typing import NamedTuple

Command = tuple[str, ...]
# As users have them: Python keeps the compiled modules, unless the surroundings forbid it.
_AS_INSTALLED = {name: value for name, value in os.environ.items() if name not in ("PYTHONDONTWRITEBYTECODE", "FORCE_COLOR")}
_A_MEBIBYTE = 1024 if sys.platform != "darwin" else 1 << 20
"""What ru_maxrss counts in: kibibytes, and on macOS bytes."""


class Run(NamedTuple):
    """What one run of a command took."""

    seconds: float
    mebibytes: float


class Measured(NamedTuple):
    """All runs of one command, in the order of the rounds."""

    runs: tuple[Run, ...]

    @property
    def median(self) -> float:
        """Seconds of the middle run."""
        return statistics.median(run.seconds for run in self.runs)

    @property
    def spread(self) -> tuple[float, float]:
        """Seconds of the quickest and of the slowest run."""
        return min(run.seconds for run in self.runs), max(run.seconds for run in self.runs)

    @property
    def mebibytes(self) -> float:
        """The most memory that any run took."""
        return max(run.mebibytes for run in self.runs)

    def to(self, other: "Measured") -> float:
        """The median of the ratios to another command, round by round, so that a busy moment weighs on both."""
        return statistics.median(mine.seconds / theirs.seconds for mine, theirs in zip(self.runs, other.runs, strict=False))


def in_turn(commands: Mapping[str, Command], rounds: int, *, warm: bool = True) -> dict[str, Measured]:
    """Every command once a round; a round that is not counted comes first, so that files and modules are at hand."""
    counted = [[run(command) for command in commands.values()] for _ in range(rounds + warm)][warm:]
    return {name: Measured(tuple(runs)) for name, runs in zip(commands, zip(*counted, strict=True), strict=True)}


def run(command: Command, good: Iterable[int] = (0,)) -> Run:
    """What a command takes as a whole process; its children's memory counts where it waits for them.

    Raises:
        RuntimeError: it ended with a status that says it did not do its work.
    """
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=_AS_INSTALLED)
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in good:
        raise RuntimeError(f"{command[0]} ended with {process.returncode}")
    return Run(seconds, usage.ru_maxrss / _A_MEBIBYTE)
