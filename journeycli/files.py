"""Reads files: bounded, never waiting, and never outside of the work on a link's word."""

import errno
import os
import stat
import sys
from pathlib import Path
from typing import NamedTuple

from journeycli.message import Message, say
from journeycli.problem import Problem
from journeycli.reading.source import LARGEST_FILE, too_large
from journeycli.span import START

STANDARD_INPUT = Path("-")
STANDARD_OUTPUT = "-"

# Without O_NONBLOCK a named pipe would keep us waiting for ever; Windows has neither that flag nor such files.
NEVER_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)
_OPEN_FLAGS = os.O_RDONLY | NEVER_WAITING


_REASONS = {
    errno.ENOENT: say("no such file or directory"),
    errno.EACCES: say("permission denied"),
    errno.EPERM: say("operation not permitted"),
    errno.EISDIR: say("is a directory"),
    errno.ENOTDIR: say("not a directory"),
    errno.EEXIST: say("file exists"),
    errno.ENAMETOOLONG: say("file name too long"),
    errno.ELOOP: say("too many levels of symbolic links"),
    errno.EROFS: say("read-only file system"),
    errno.ENOSPC: say("no space left on device"),
}
_NO_NAME = say("not a file name")


class Found(NamedTuple):
    """A file to read: where it is, and the name to report it under, with forward slashes."""

    path: Path
    name: str


def read_file(found: Found, limit: int = LARGEST_FILE) -> bytes | Problem:
    """The content of a regular file of at most `limit` bytes, or why it is not read (J004, J005)."""
    try:
        if found.path == STANDARD_INPUT:
            return _standard_input()
        if _leads_outside(found.path):
            return _unreadable(say("The file is a link that leads outside the working folder"))
        descriptor = os.open(found.path, _OPEN_FLAGS)
        with os.fdopen(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                return _unreadable(say("This is not a regular file"))
            if status.st_size > limit:
                return too_large(status.st_size, limit)
            content = file.read(status.st_size + 1)  # to ask for `limit` would set aside as much memory
            if len(content) > status.st_size:  # it grew, or does not tell its size
                content += file.read(limit + 1 - len(content))
            return _within(limit, content)
    except (OSError, ValueError) as error:
        return _unreadable(say("The file cannot be read: {reason}", reason=reason_of(error)))


def reason_of(error: Exception) -> Message:
    """Why the system refused, without its numbers and paths: in our words where it happens often, else in its own."""
    number, own = getattr(error, "errno", None), getattr(error, "strerror", None)
    known = _REASONS.get(number or 0) or (None if own else _NO_NAME)
    return known or Message("{own_words}", {"own_words": str(own).lower()})


def _within(limit: int, content: bytes) -> bytes | Problem:
    return content if len(content) <= limit else too_large(None, limit)


def _standard_input() -> bytes | Problem:
    if sys.stdin is None:
        return _unreadable(say("Standard input is closed"))
    return _within(LARGEST_FILE, sys.stdin.buffer.read(LARGEST_FILE + 1))


def _leads_outside(path: Path) -> bool:
    """Whether links in a relative name would have us read, and show, a file that is not part of the work."""
    if path.is_absolute():
        return False
    real = Path(os.path.realpath(path))  # resolve() raises on a link that leads to itself
    return real != Path(os.path.abspath(path)) and not real.is_relative_to(Path.cwd())  # noqa: PTH100  resolve() follows links


def _unreadable(message: Message) -> Problem:
    return Problem("J004", START, message, say("Name a file that you can open and that holds a journey."))
