"""Writes the golden lists anew, of the samples: what is to do, in every format, and the workspace; read them before committing."""

import io
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path

from journeycli import __version__
from journeycli.cli.main import main

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).with_name("golden")
COACH = "samples/afslankcoach-anne.journey.yaml"
TODAY = ("--today", "2026-11-22")
COMMANDS = {
    "coach.table.txt": ("todo", COACH, *TODAY),
    "coach-english.table.txt": ("todo", COACH, "--language", "en", "--most", "3", *TODAY),
    "coach.markdown.md": ("todo", COACH, "--format", "markdown", *TODAY),
    "coach.csv": ("todo", COACH, "--format", "csv", *TODAY),
    "coach.json": ("todo", COACH, "--format", "json", "--most", "2", *TODAY),
    "samples.table.txt": ("todo", "samples", *TODAY),
    "list.table.txt": ("list", "samples", *TODAY),
    "list-dutch.table.txt": ("list", "samples", "--language", "nl", *TODAY),
    "list.json": ("list", "samples", "--format", "json", *TODAY),
}


def printed(*arguments):
    """The status of a command line, run from the repository root, and what it prints."""
    memory = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", newline="")
    with chdir(ROOT), redirect_stdout(memory), redirect_stderr(sys.stderr):
        status = main(list(arguments))
    memory.seek(0)
    return status, memory.read().replace(f'"version": "{__version__}"', '"version": "VERSION"')


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name, command in COMMANDS.items():
        (GOLDEN / name).write_bytes(printed(*command)[1].encode())
