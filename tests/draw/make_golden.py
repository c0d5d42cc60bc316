"""Writes the golden pictures anew; look at them before committing."""

from pathlib import Path

from drawn_journeys import COACH, bakery, sample

from journeycli.picture import draw

GOLDEN = Path(__file__).with_name("golden")


def pictures():
    """File name to bytes of every golden picture."""
    return {
        "bakery-flow.svg": draw(bakery(), "flow", "svg", engine="painter").content,
        "bakery-flow.dot": draw(bakery(), "flow", "dot").content,
        "bakery-flow-auto.svg": draw(bakery(), "flow", "svg", theme="auto", engine="painter").content,
        "bakery-graph.dot": draw(bakery(), "graph", "dot").content,
        "coach-flow.svg": draw(sample(COACH), "flow", "svg", engine="painter").content,
    }


if __name__ == "__main__":
    for name, content in pictures().items():
        (GOLDEN / name).write_bytes(content)
