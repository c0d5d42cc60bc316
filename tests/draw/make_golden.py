"""Writes the golden pictures anew; look at them before committing."""

from pathlib import Path

from drawn_journeys import COACH, bakery, bakery_to_be, sample, workshop

from journeycli.diff.overlay import overlay
from journeycli.draw.mermaid.journey import mermaid_journey
from journeycli.picture.picture import draw

GOLDEN = Path(__file__).with_name("golden")


def difference(view):
    """The sample of a difference, drawn."""
    both = overlay(sample("changes/cargo-bikes.before.journey.yaml"), sample("changes/cargo-bikes.after.journey.yaml"), "old → new")
    return draw(both.journey, view, "svg", engine="painter", theme="auto", marking=both.marking).content


def pictures():
    """File name to bytes of every golden picture."""
    return {
        "bakery-flow.svg": draw(bakery(), "flow", "svg", engine="painter").content,
        "bakery-flow.dot": draw(bakery(), "flow", "dot").content,
        "bakery-flow-auto.svg": draw(bakery(), "flow", "svg", theme="auto", engine="painter").content,
        "bakery-graph.dot": draw(bakery(), "graph", "dot").content,
        "bakery-flow.mmd": draw(bakery(), "flow", "mermaid").content,
        "bakery-journey.mmd": mermaid_journey(bakery(), "en").encode(),
        "bakery-channels.svg": draw(bakery(), "channels", "svg", engine="painter").content,
        "bakery-channels.dot": draw(bakery(), "channels", "dot").content,
        "bakery-blueprint.svg": draw(bakery_to_be(), "blueprint", "svg", engine="painter").content,
        "bakery-two-states.svg": draw(bakery(), "blueprint", "svg", below=bakery_to_be(), theme="#7AB800", engine="painter").content,
        "coach-channels.svg": draw(sample(COACH), "channels", "svg", engine="painter").content,
        "workshop-map.svg": draw(workshop(), "map", "svg", engine="painter").content,
        "workshop-map.dot": draw(workshop(), "map", "dot").content,
        "workshop-map-wide.svg": draw(workshop(), "map", "svg", engine="painter", wide=True, theme="auto").content,
        "coach-map-dark.svg": draw(sample(COACH), "map", "svg", engine="painter", theme="dark").content,
        "cargo-bikes-diff-map.svg": difference("map"),
        "cargo-bikes-diff-flow.svg": difference("flow"),
        "coach-flow.svg": draw(sample(COACH), "flow", "svg", engine="painter").content,
    }


if __name__ == "__main__":
    for name, content in pictures().items():
        (GOLDEN / name).write_bytes(content)
