"""JSON as every reporter writes it: in ASCII, so that any stream can take it, and inert for CI runners."""

import json
from collections.abc import Iterator
from typing import Any

from journeycli.segment import Segment


def json_segments(report: Any) -> Iterator[Segment]:
    """The report, indented, and a line break."""
    # A text could hold what a CI runner takes for a command; in JSON it can be written another way.
    yield Segment(json.dumps(report, indent=2).replace("##", "#\\u0023") + "\n")
