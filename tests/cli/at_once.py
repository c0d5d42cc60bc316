"""Runs one command line many times at once: a process that has the tool imported forks, and all children start together.

Prints the statuses as a list of JSON.
"""

import json
import os
import sys

from journeycli.cli import checking, planning, rendering, starting  # noqa: F401  imported so that children need not
from journeycli.cli.main import main


def statuses(count: int, arguments: list[str]) -> list[int]:
    """The status of each of so many runs, which begin when the last of them is there."""
    gate, opened = os.pipe()
    children = [os.fork() or run(gate, opened, arguments) for _ in range(count)]
    os.close(opened)
    return [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children]


def run(gate: int, opened: int, arguments: list[str]) -> int:
    """In a child: waits until the gate is opened, runs the command, and ends with its status."""
    os.close(opened)
    os.read(gate, 1)
    status = main(arguments)
    sys.stdout.flush()
    os._exit(status)


if __name__ == "__main__":
    devnull = os.open(os.devnull, os.O_WRONLY)
    told = os.dup(1)
    os.dup2(devnull, 1)
    answer = json.dumps(statuses(int(sys.argv[1]), sys.argv[2:]))
    os.write(told, answer.encode())
