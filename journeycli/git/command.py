"""Runs git, for questions only: bounded in time and size, without a shell, and so that no repository can have it run anything; alone does."""

import os
from collections.abc import Mapping
from pathlib import Path
from subprocess import PIPE, Popen
from tempfile import TemporaryFile
from threading import Timer
from typing import NamedTuple

from journeycli.errors import JourneyError
from journeycli.message import say

SECONDS = 20
"""A question that takes git longer than this is given up: a few bytes of repository can hold more names than there are atoms."""
LARGEST_ANSWER = 1 << 26
"""Bytes: the names of some half a million files."""
_LONGEST_COMPLAINT = 500

# What a repository can name as a program to run, and where git would ask the network for what a partial clone left out.
_INERT = (
    *("-c", "core.fsmonitor=false"),
    *("-c", "core.hooksPath=/dev/null"),
    *("-c", "safe.bareRepository=explicit"),
    "--no-pager",
    "--no-replace-objects",
    "--literal-pathspecs",
)
_SURROUNDINGS = {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}


class Answer(NamedTuple):
    """What git printed, and whether it could do what was asked; `complaint` is the first line of its errors."""

    output: bytes
    sound: bool
    complaint: str = ""

    @property
    def line(self) -> str:
        """The output where it is one line: an object id, or a word."""
        return self.output.decode("ascii", "replace").strip()


def ask(folder: Path, *words: str, given: bytes = b"", limit: int = LARGEST_ANSWER) -> Answer:
    """What git says in a folder; `words` are its command and flags, and `--` before every word that is not ours.

    `given` is what it may read.

    Raises:
        JourneyError: git is not there, or its answer is too long or takes too long.
    """
    command = ["git", *_INERT, "-C", str(folder), *words]
    # What it reads and its errors are files: beside its output, a pipe that is full would have both of us wait for ever.
    with TemporaryFile() as questions, TemporaryFile() as errors:
        questions.write(given)
        questions.seek(0)
        try:
            process = Popen(command, stdin=questions, stdout=PIPE, stderr=errors, env=_environment(os.environ))  # noqa: S603  words, no shell
        except FileNotFoundError:
            raise JourneyError(say("git is not installed here"), say("Install git, which keeps the earlier versions.")) from None
        output, late = _read(process, limit)
        errors.seek(0)
        complaint = errors.readline(_LONGEST_COMPLAINT).decode("utf-8", "replace").strip()
    if late or len(output) > limit:
        raise JourneyError(
            say("git did not answer within {seconds} seconds and {limit} bytes", seconds=SECONDS, limit=limit),
            say("Name a smaller folder: this repository holds too much."),
        )
    return Answer(output, process.returncode == 0, complaint)


def _read(process: Popen[bytes], limit: int) -> tuple[bytes, bool]:
    """What the process prints, to one byte over the limit, and whether it had to be stopped for its time."""
    watch = Timer(SECONDS, process.kill)
    watch.start()
    try:
        with process:
            output = process.stdout.read(limit + 1) if process.stdout else b""  # what would print more ends with the pipe
    except BaseException:
        process.kill()
        raise
    finally:
        late = not watch.is_alive()
        watch.cancel()
    return output, late


def _environment(given: Mapping[str, str]) -> dict[str, str]:
    """The user's environment, in which nothing is fetched; what a hook is told holds from any folder.

    Git tells its hooks of `GIT_DIR`, which without `GIT_WORK_TREE` would make any folder that we ask in the top.
    """
    environment = {**given, **_SURROUNDINGS}
    if "GIT_WORK_TREE" not in environment:
        environment.pop("GIT_DIR", None)
    for name in ("GIT_DIR", "GIT_WORK_TREE"):
        if environment.get(name):
            environment[name] = str(Path(environment[name]).absolute())
    return environment
