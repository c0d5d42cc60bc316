"""A label and what it says, on terminals of any width."""

from journeycli.reporters.frame import labelled
from journeycli.segment import plain_text


def test_a_label_wider_than_the_terminal_stays_whole():
    lines = plain_text(labelled("warning[J204/phase-with-only-planned-channels]", "Service waits", 20)).splitlines()
    assert lines == ["warning[J204/phase-with-only-planned-channels]:", "Service waits"]
    assert plain_text(labelled("  = help", "one two three", 15)) == "  = help: one\n    two three\n"
    assert plain_text(labelled("  = help", "one two three", None)) == "  = help: one two three\n"
