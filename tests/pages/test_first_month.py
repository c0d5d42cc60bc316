"""The pages on the first month do what they say: every command is run, in order, and prints what the page shows."""

import pytest

walkthrough = pytest.importorskip("walkthrough", reason="a page is walked through on a terminal of pexpect, which Windows has not")


@pytest.mark.parametrize("name", walkthrough.PAGES)
def test_every_command_of_the_page_prints_what_the_page_shows(tmp_path, name):
    page = (walkthrough.DOCS / name).read_text(encoding="utf-8")
    runs = list(walkthrough.Walkthrough(tmp_path, walkthrough.PAGES[name]).runs(page))
    assert len(runs) == page.count("\n$ ")
    for run in runs:
        assert walkthrough.matches(run.told, run.printed), f"$ {run.command}\n{run.printed}\nif this is meant: make docs"


def test_both_pages_take_the_same_steps():
    pages = [(walkthrough.DOCS / name).read_text(encoding="utf-8") for name in walkthrough.PAGES]
    english, dutch = ([line.split()[:3] for line in page.splitlines() if line.startswith("$ ")] for page in pages)
    assert english == dutch


@pytest.mark.parametrize(
    ("told", "same"),
    [("a\nb\n", True), ("a\n...\n", True), ("...\nb\n", True), ("a\n", False), ("a\nb\nc\n", False), ("b\n...\n", False)],
)
def test_dots_stand_for_lines_left_out_and_for_nothing_else(told, same):
    assert walkthrough.matches(told, "a\nb\n") is same


def test_any_day_stands_for_a_day_and_for_nothing_else():
    assert walkthrough.matches("Walked 2026-11-22.\n", "Walked 2027-01-03.\n")
    assert not walkthrough.matches("Walked 2026-11-22.\n", "Walked never.\n")
    assert not walkthrough.matches("2026-10: 4 numbers\n", "2026-11: 4 numbers\n")
