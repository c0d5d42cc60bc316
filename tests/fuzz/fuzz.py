"""Hunts for bytes that break a promise, guided by the lines of ours that they reach: `make fuzz`, or `fuzz.py TARGET …`.

Each target runs in a process of its own for its share of FUZZ_SECONDS, and goes on next time where it was. What it finds
is written to build/fuzz/TARGET/, to be mended and then kept in tests/fuzz/found/TARGET/, which the tests read.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

_ROOT = Path(__file__).parents[2]
_MADE = _ROOT / "build" / "fuzz"
_LONGEST_INPUT, _SLOWEST, _MOST_MEMORY = 20_000, 10, 1_500
_SHARE = "--share="
NAMES = ("reading", "settings", "keeping", "adding", "drawing", "numbers")


def hunt(target: str, seconds: int) -> bool:
    """Runs one target, prints what it did, and tells whether nothing was found."""
    corpus = _MADE / target / "corpus"
    corpus.mkdir(parents=True, exist_ok=True)
    flags = [f"-artifact_prefix={_MADE / target}{os.sep}", f"-dict={_MADE / 'words.dict'}", f"-max_total_time={seconds}"]
    limits = [f"-max_len={_LONGEST_INPUT}", f"-timeout={_SLOWEST}", f"-rss_limit_mb={_MOST_MEMORY}", "-print_final_stats=1"]
    command = [sys.executable, __file__, f"{_SHARE}{target}", *flags, *limits, str(corpus)]
    done = subprocess.run(command, capture_output=True, check=False, text=True, errors="replace", cwd=_ROOT)
    told = dict(re.findall(r"stat::(\w+):\s+(\d+)", done.stderr))
    reached = (re.findall(r"cov: (\d+)", done.stderr) or ["0"])[-1]
    executions, rate = (int(told.get(key, 0)) for key in ("number_of_executed_units", "average_exec_per_sec"))
    print(f"{target:10} {executions:>10,} runs {rate:>7,} a second {reached:>7} edges  {'nothing found' if not done.returncode else ''}")
    if done.returncode:
        print(done.stderr[-3_000:])
    return not done.returncode


def run_target(name: str) -> None:
    """Becomes the fuzzer of one target; the arguments that are left are libFuzzer's own."""
    import atheris  # noqa: PLC0415  an extra, and only this process needs it

    sys.path[:0] = [str(_ROOT / "tests")]
    with atheris.instrument_imports(include=["journeycli", "yaml"]):
        import targets  # noqa: PLC0415  instrumented while it is imported
    target = targets.TARGETS[name]
    atheris.Setup([sys.argv[0], *sys.argv[2:]], lambda data: target(bytes(data)))
    atheris.Fuzz()


def prepare() -> None:
    """Lays out the seeds of every target and the dictionary."""
    sys.path[:0] = [str(_ROOT / "tests")]
    from seeds import dictionary, seeds  # noqa: PLC0415  after the folder of what tests share is known

    for name in NAMES:
        folder = _MADE / name / "corpus"
        folder.mkdir(parents=True, exist_ok=True)
        for number, content in enumerate(seeds(name)):
            (folder / f"seed-{number:04}").write_bytes(content)
    (_MADE / "words.dict").write_text("\n".join(dictionary()) + "\n", encoding="utf-8")


def main(asked: list[str]) -> int:
    """Hunts with the targets that were asked for, else all of them; the status is 1 where something was found."""
    names = asked or list(NAMES)
    seconds = max(1, int(os.environ.get("FUZZ_SECONDS", "60")) // len(names))
    prepare()
    sound = [hunt(name, seconds) for name in names]
    return 0 if all(sound) else 1


if __name__ == "__main__":
    if sys.argv[1:] and sys.argv[1].startswith(_SHARE):
        run_target(sys.argv[1].removeprefix(_SHARE))
    sys.exit(main(sys.argv[1:]))
