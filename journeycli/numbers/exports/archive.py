"""Reads single files out of a packed one without unpacking it anywhere; alone imports zipfile."""

import zlib
from collections.abc import Collection
from io import BytesIO
from pathlib import PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from journeycli.message import say
from journeycli.problem import Problem
from journeycli.span import START

LARGEST_ARCHIVE = 8 << 20
"""Bytes: the export of a large site is a hundredth of it, and a list of contents of this size can still be read."""
LARGEST_MEMBER = 16 << 20
"""Bytes of a file in it, unpacked."""
_MARK = b"PK\x03\x04"


def is_archive(content: bytes) -> bool:
    """Whether a file is a packed one, whatever it is called."""
    return content.startswith(_MARK)


def members(content: bytes, wanted: Collection[str]) -> dict[str, bytes] | Problem:
    """The files with these names in a packed one, in any folder of it, or why they cannot be had (J004, J005).

    Only the last part of a name is looked at, and nothing is ever written: no name in it leads anywhere.
    """
    if len(content) > LARGEST_ARCHIVE:
        message = say("The packed file is larger than {limit} bytes", limit=LARGEST_ARCHIVE)
        return Problem("J005", START, message, say("Download a shorter period."))
    found: dict[str, bytes] = {}
    try:
        with ZipFile(BytesIO(content)) as archive:
            for entry in archive.infolist():
                name = PurePosixPath(entry.filename.replace("\\", "/")).name
                if name in wanted and name not in found:
                    found[name] = _unpacked(archive, entry)
                    if len(found[name]) > LARGEST_MEMBER:
                        message = say("{file} in the packed file is larger than {limit} bytes", file=name, limit=LARGEST_MEMBER)
                        return Problem("J005", START, message, say("Download a shorter period."))
    # What a broken or hostile archive makes the library raise: also for a password, and for ways of packing that it lacks.
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, OSError):
        return Problem("J004", START, say("The packed file is damaged, or has a password"), say("Download it once more."))
    return found


def _unpacked(archive: ZipFile, entry: ZipInfo) -> bytes:
    """At most one byte more than is allowed, whatever the archive says of its size."""
    with archive.open(entry) as member:
        return member.read(LARGEST_MEMBER + 1)
