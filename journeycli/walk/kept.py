"""A walk that was broken off, as the text of a small file; what is read back is believed only as far as it is one."""

import json
from typing import Any, NamedTuple

from journeycli.printable import printable
from journeycli.walk.moves import is_too_long
from journeycli.walk.trail import Remark, Trail

_VERSION = 1


class Kept(NamedTuple):
    """A walk that was begun, and how long it took so far."""

    trail: Trail
    seconds: float


def kept_text(kept: Kept) -> str:
    """The text of the file, the same for the same walk."""
    trail = kept.trail
    data = {
        "version": _VERSION,
        "persona": trail.persona,
        "steps": trail.steps,
        "remarks": [{"desk": remark.desk, "stuck": remark.stuck, "text": remark.text} for remark in trail.remarks],
        "ended": trail.ended,
        "seconds": round(kept.seconds),
    }
    return json.dumps(data, indent=1) + "\n"


def read_kept(content: bytes) -> Kept | None:
    """The walk that a file keeps; None where it keeps none. Where it leads in the journey of today, a conversation tells."""
    try:
        data = json.loads(content)
        kept = Kept(_trail(data), float(data["seconds"]))
        known = data["version"] == _VERSION and bool(kept.trail.steps) and 0 <= kept.seconds < float("inf")
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None
    return kept if known else None


def _trail(data: Any) -> Trail:
    """The walk in data from anywhere.

    Raises:
        TypeError, ValueError, KeyError: it holds something else.
    """
    remarks = tuple(Remark(_text(entry["desk"]), entry["stuck"] is True, _text(entry["text"])) for entry in data["remarks"])
    return Trail(_text(data["persona"]), tuple(_text(step) for step in data["steps"]), remarks, data["ended"] is True)


def _text(value: Any) -> str:
    if not isinstance(value, str) or not value or is_too_long(value) or printable(value) != value:
        raise TypeError
    return value
