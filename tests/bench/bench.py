"""Measures the command line against its peers, in turn, in one run: `make bench`."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path

from corpus import write_corpus

BIN = Path(sys.executable).parent
SCHEMA = Path(__file__).parents[2] / "schemas" / "journey.v1.schema.json"
Command = list[str]
# As users have them: Python keeps the compiled modules, unless the surroundings forbid it.
_AS_INSTALLED = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def seconds(command: Command) -> float:
    """How long a command takes as a whole process."""
    start = time.perf_counter()
    subprocess.run(command, capture_output=True, check=True, env=_AS_INSTALLED)
    return time.perf_counter() - start


def ratio(ours: Command, theirs: Command, runs: int) -> tuple[float, float, float]:
    """(our median, their median, the median of the ratios pair by pair); both run in turn, after one run unmeasured."""
    seconds(ours), seconds(theirs)
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(runs)]
    us, them = zip(*pairs, strict=True)
    return statistics.median(us), statistics.median(them), statistics.median(our / their for our, their in pairs)


def measurements(folder: Path) -> Iterable[tuple[str, Command, Command, int, float]]:
    """(what, our command, the peer's, runs, the highest ratio that is good enough)."""
    journey, python = str(BIN / "journey"), str(BIN / "python")
    single = str(folder / "single" / "journey-00000.journey.yaml")
    many = folder / "many"
    import_typer = [python, "-c", "import typer"]
    peer = [str(BIN / "check-jsonschema"), "--schemafile", str(SCHEMA)]
    yield "journey --help / import typer", [journey, "--help"], import_typer, 15, 2.5
    yield "journey audit, 1 file / import typer", [journey, "audit", single], import_typer, 15, 2.5
    yield "journey validate, 1 file / check-jsonschema", [journey, "validate", single], [*peer, single], 7, 0.6
    audit_all = [journey, "audit", str(many), "--fail-on", "never"]
    yield "journey audit / journey validate, 1,000 files", audit_all, [journey, "validate", str(many)], 5, 1.6
    yield (
        "journey validate, 1,000 files / check-jsonschema",
        [journey, "validate", str(many)],
        [*peer, *sorted(map(str, many.iterdir()))],
        1,
        1 / 20,
    )


def main() -> int:
    """Prints a line for each measurement; the status is 1 when one is above its limit."""
    missed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for corpus, count in (("single", 1), ("many", 1000)):
            (folder / corpus).mkdir()
            write_corpus(folder / corpus, count)
        print(f"{'':50} {'ours':>9} {'peer':>9} {'ratio':>7} {'limit':>7}")
        for what, ours, theirs, runs, limit in measurements(folder):
            us, them, factor = ratio(ours, theirs, runs)
            missed += factor > limit
            print(f"{what:50} {us:7.3f} s {them:7.3f} s {factor:7.3f} {limit:7.3f}{'  missed' if factor > limit else ''}", flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
