"""A walk that was broken off, as the text of a small file; what is read back is held against the journey before it is believed."""

import json
from typing import Any, NamedTuple

from journeycli.model import Journey
from journeycli.printable import printable
from journeycli.walk.course import course_of
from journeycli.walk.moves import is_too_long
from journeycli.walk.trail import Remark, Trail, is_trail_of

_VERSION = 1


class Kept(NamedTuple):
    """A walk that can be gone on with: the journey it was in, by the digest of its bytes, and how long it took so far."""

    digest: str
    trail: Trail
    seconds: float


def kept_text(kept: Kept) -> str:
    """The text of the file, the same for the same walk."""
    trail = kept.trail
    data = {
        "version": _VERSION,
        "journey": kept.digest,
        "persona": trail.persona,
        "steps": trail.steps,
        "remarks": [{"desk": remark.desk, "stuck": remark.stuck, "text": remark.text} for remark in trail.remarks],
        "ended": trail.ended,
        "seconds": round(kept.seconds),
    }
    return json.dumps(data, indent=1) + "\n"


def read_kept(content: bytes, digest: str, journey: Journey) -> Kept | None:
    """The walk that a file keeps; None where it is no walk through this journey as it is now."""
    try:
        data = json.loads(content)
        kept = Kept(data["journey"], _trail(data), float(data["seconds"]))
        known = data["version"] == _VERSION and kept.digest == digest and 0 <= kept.seconds < float("inf")
    except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None
    persona = journey.personas.get(kept.trail.persona)
    return kept if known and persona and is_trail_of(kept.trail, course_of(journey, persona)) else None


def _trail(data: Any) -> Trail:
    """The walk in data from anywhere.

    Raises:
        TypeError, ValueError, KeyError: it holds something else.
    """
    remarks = tuple(Remark(_text(entry["desk"]), entry["stuck"] is True, _text(entry["text"])) for entry in data["remarks"])
    return Trail(_text(data["persona"]), tuple(_text(step) for step in data["steps"]), remarks, data["ended"] is True)


def _text(value: Any) -> str:
    if not isinstance(value, str) or is_too_long(value) or printable(value) != value:
        raise TypeError
    return value
