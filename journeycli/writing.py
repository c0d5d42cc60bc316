"""Writes files whole or not at all: beside their place, then renamed onto it."""

import os
import stat
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from journeycli.errors import JourneyError
from journeycli.files import NEVER_WAITING, Found, read_file, reason_of
from journeycli.message import say
from journeycli.reading.source import JOURNEY_SUFFIXES, NUMBERS_SUFFIX
from journeycli.settings.configuration import SETTINGS_FILES

_APPEND_FLAGS = os.O_WRONLY | os.O_APPEND | os.O_CREAT | NEVER_WAITING


def write_file(target: Path, content: bytes) -> None:
    """Writes a file whole or not at all: beside its target, then renamed onto it.

    Raises:
        JourneyError: the target is a journey, its numbers or settings, a link, a folder or a device, or it cannot be written.
    """
    try:
        if _is_to_stay(target):
            help = say("It is a journey, its numbers or settings, a link, a folder or a device: name another file.")
            raise JourneyError(say("{file} is not overwritten", file=str(target)), help)
        _put(target, content, 0o666 & ~_umask())
    except OSError as error:
        raise _unwritable(target, error) from error


def write_new_file(folder: Path, names: Iterable[str], content: bytes) -> Path:
    """Writes a file whole or not at all under the first of the names that nothing bears yet, and says where.

    Raises:
        JourneyError: every name is taken, or it cannot be written.
    """
    name = ""
    for name in names:
        target = folder / name
        try:
            # The name is taken first, so that of two who write at once neither overwrites the other.
            os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
        except FileExistsError:
            continue
        except (OSError, ValueError) as error:
            raise _unwritable(target, error) from error
        try:
            _put(target, content, 0o666 & ~_umask())
        except BaseException as error:
            remove_file(target)
            if isinstance(error, OSError):
                raise _unwritable(target, error) from error
            raise
        return target
    raise JourneyError(say("{file} is there already, and stays as it is", file=str(folder / name)), say("Give another name."))


def rewrite_file(found: Found, before: bytes, after: bytes) -> None:
    """Gives a file that is still as it was read another content, whole or not at all; its permissions stay.

    Raises:
        JourneyError: it holds something else by now, is reached by a link, or cannot be written.
    """
    if read_file(found, len(before)) != before:
        raise JourneyError(say("{file} has changed in the meantime", file=found.name), say("Nothing was written; your own change stays."))
    try:
        status = found.path.lstat()
        if not stat.S_ISREG(status.st_mode):
            raise linked(found)
        _put(found.path, after, stat.S_IMODE(status.st_mode))
    except OSError as error:
        raise JourneyError(say("{file} cannot be written: {reason}", file=found.name, reason=reason_of(error))) from error


def append_to_file(target: Path, content: bytes) -> None:
    """Adds to the end of a file, which others may have begun, or makes it; never waits for a reader.

    Raises:
        JourneyError: it cannot be written.
    """
    try:
        with os.fdopen(os.open(target, _APPEND_FLAGS, 0o666), "ab") as file:
            file.write(content)
    except OSError as error:
        raise _unwritable(target, error) from error


def linked(found: Found) -> JourneyError:
    """The failure to write to a file by a link, which may lead to something else tomorrow."""
    return JourneyError(say("{file} is a link, and is not written to", file=found.name), say("Name the file that it leads to."))


def remove_file(target: Path) -> None:
    """Removes a file of ours, if it is there."""
    with suppress(OSError):
        target.unlink()


def _put(target: Path, content: bytes, mode: int) -> None:
    descriptor, temporary = tempfile.mkstemp(prefix=".journey-", dir=target.parent)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(descriptor)
        Path(temporary).chmod(mode)
        Path(temporary).replace(target)
    except BaseException:
        remove_file(Path(temporary))
        raise


def _is_to_stay(target: Path) -> bool:
    """Whether something stands there that no report may replace: what somebody typed, or what is no file."""
    # In small letters, for where the system takes Journey.toml and journey.toml for the same file.
    name = target.name.lower()
    if name.endswith((*JOURNEY_SUFFIXES, NUMBERS_SUFFIX)) or name in SETTINGS_FILES:
        return True
    try:
        return not stat.S_ISREG(target.lstat().st_mode)
    except FileNotFoundError:
        return False


def _unwritable(target: Path, error: Exception) -> JourneyError:
    return JourneyError(
        say("{file} cannot be written: {reason}", file=str(target), reason=reason_of(error)), say("Name another place for it.")
    )


def _umask() -> int:
    """The permissions that new files do not get; reading it means setting it for a moment."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
