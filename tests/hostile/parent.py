"""A process that has the tool imported already and runs each command in a child of its own: 10 ms instead of 250.

A line of JSON on standard input asks (folder, arguments, files for the output, and an environment where the command is
to start in one of its own); a line of JSON answers. A child's peak of memory counts that of the process it was forked
from, which is why none is forked from the tests themselves: they have hundreds of mebibytes by then.
"""

import gc
import json
import os
import resource
import signal
import sys
from pathlib import Path

from journeycli.cli import checking, rendering  # noqa: F401  imported so that children need not
from journeycli.cli.main import main

_PATIENCE = 60
"""Seconds of the processor after which a child is ended, which is a broken promise of its own."""


COMMAND = Path(sys.executable).with_name("journey")


def answer(folder: str, arguments: list[str], out: str, err: str, environment: dict[str, str] | None) -> dict[str, float]:
    """Runs one command in a child, and tells its status (negative for a signal), seconds and memory."""
    child = os.fork()
    if not child:
        os.chdir(os.fsencode(folder))
        for number, path, flags in (
            (0, os.devnull, os.O_RDONLY),
            (1, out, os.O_WRONLY | os.O_CREAT | os.O_TRUNC),
            (2, err, os.O_WRONLY | os.O_CREAT | os.O_TRUNC),
        ):
            os.dup2(os.open(path, flags), number)
        resource.setrlimit(resource.RLIMIT_CPU, (_PATIENCE, _PATIENCE))
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        if environment is not None:
            os.execve(COMMAND, ["journey", *arguments], environment)
        sys.argv, sys.stdin = ["journey", *arguments], os.fdopen(0)
        status = main(arguments)
        sys.stdout.flush()
        os._exit(status)
    _, status, usage = os.wait4(child, 0)
    return {
        "status": os.waitstatus_to_exitcode(status),
        "seconds": usage.ru_utime + usage.ru_stime,
        "mebibytes": usage.ru_maxrss / 1024,
    }


if __name__ == "__main__":
    gc.freeze()
    for line in sys.stdin:
        sys.stdout.write(json.dumps(answer(**json.loads(line))) + "\n")
        sys.stdout.flush()
