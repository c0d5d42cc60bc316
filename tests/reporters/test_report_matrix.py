"""The phase by channel matrix: straight columns for every script and every size of plan."""

from collections.abc import Callable

import pytest

from journeycli.cells import cell_width, padded, shortened

HEAD = "version: 1\ntitle: Plan\npersonas:\n  vera: {name: Vera}\n"


@pytest.fixture
def table(checked: Callable, reported: Callable) -> Callable[[str], list[str]]:
    """The lines of the matrix of a journey, without its title."""

    def run(rest: str) -> list[str]:
        text = reported(checked({"a.journey.yaml": HEAD + rest}), "full")
        assert text.startswith("Plan  a.journey.yaml\n")
        return text.partition("\n\n")[0].splitlines()[1:]

    return run


def starts(line: str, signs: str) -> list[int]:
    """The cells at which signs stand in a line."""
    return [cell_width(line[:index]) for index, character in enumerate(line) if character in signs]


def test_a_plan_is_a_table_of_signs_with_the_verdict_below(table: Callable):
    channels = (
        "channels:\n  shop: {kind: store, name: Mill Lane}\n  app: {kind: app, status: planned}\n  old: {kind: blog, status: retired}\n"
    )
    phases = (
        "phases:\n  - {id: awareness, channels: [old]}\n  - {id: purchase, channels: [shop, app]}\n"
        "  - id: service\n    touchpoints: [{id: a, channels: [app]}, {id: b, status: planned, channels: [shop]}]\n"
    )
    assert table(channels + phases) == [
        "                   Awareness  Purchase  Service",
        "  Mill Lane        ·          ●         ○",
        "  app              ·          ○         ○",
        "  old              ·          ·         ·",
        "  active channels  GAP        1         planned",
        "  ● active   ○ planned   · none",
    ]


def test_a_plan_without_channels_is_a_row_of_gaps(table: Callable):
    assert table("phases:\n  - id: awareness\n  - id: purchase\n") == [
        "                   Awareness  Purchase",
        "  active channels  GAP        GAP",
        "  ● active   ○ planned   · none",
    ]


def test_twelve_phases_stand_beside_one_another_and_nothing_wraps(table: Callable):
    phases = "".join(f"  - {{id: p{number}, name: Phase number {number}, channels: [mail]}}\n" for number in range(12))
    header, row, sums, _ = table(f"channels:\n  mail: {{kind: email}}\nphases:\n{phases}")
    columns = [header.index(f"Phase number {number}".ljust(14).rstrip()) for number in range(12)]
    assert columns == sorted(columns)
    assert starts(row, "●") == starts(sums, "1") == columns
    assert len(header) > 160


LABELS = {
    "CJK": "\u65e5\u672c\u8a9e\u306e\u540d\u524d",
    "emoji": "\U0001f600 blij",
    "accents in parts": "Zoe\u0308 e\u0301e\u0301n",
    "Thai": "\u0e01\u0e31\u0e19\u0e35\u0e49",
    "Arabic": "\u0642\u0646\u0627\u0629",
    "full width": "\uff21\uff22\uff23",
    "a tab and bidi": "a\tb\u202ec",
    "Latin": "plain",
}


@pytest.mark.parametrize("channel", LABELS)
@pytest.mark.parametrize("phase", LABELS)
def test_columns_stay_straight_for_every_script(table: Callable, phase: str, channel: str):
    quoted = {name: text.replace("\t", "\\t") for name, text in LABELS.items()}
    header, first, second, sums, _ = table(
        f'channels:\n  mail: {{kind: email, name: "{quoted[channel]}"}}\n  shop: {{kind: store}}\n'
        f'phases:\n  - {{id: awareness, name: "{quoted[phase]}", channels: [mail]}}\n  - {{id: service, name: Next, channels: [mail]}}\n'
    )
    (left, right), next_phase = starts(first, "●"), cell_width(header[: header.index("Next")])
    assert [left, right] == starts(second, "·") == starts(sums, "1")
    assert right == next_phase


def test_long_labels_are_cut_with_an_ellipsis(table: Callable):
    header, row, _, _ = table(
        f"channels:\n  mail: {{kind: email, name: {'c' * 100}}}\nphases:\n  - {{id: awareness, name: {'p' * 100}, channels: [mail]}}\n"
        "  - {id: service, name: Next}\n"
    )
    assert row == "  " + "c" * 31 + "…  ●" + " " * 21 + "  ·"
    assert header == " " * 34 + "  " + "p" * 21 + "…  Next"


def test_long_wide_labels_are_cut_to_the_same_number_of_cells(table: Callable):
    _, row, _, _ = table(f"channels:\n  mail: {{kind: email, name: {'日' * 100}}}\nphases:\n  - {{id: awareness, channels: [mail]}}\n")
    assert row == "  " + "\u65e5" * 15 + "…  ●"


def test_a_matrix_of_many_long_names_is_made_at_once(table: Callable):
    channels = "".join(f"  c{number}: {{name: {'é' * 1900}}}\n" for number in range(100))
    assert len(table(f"channels:\n{channels}phases:\n  - id: awareness\n")) == 103


def test_journeys_have_their_matrix_in_the_order_of_their_files(checked: Callable, reported: Callable):
    phases = "phases:\n  - {id: awareness}\n"
    run = checked({"b": HEAD.replace("Plan", "Second") + phases, "a": HEAD.replace("Plan", "First") + phases})
    text = reported(run, "full")
    assert text.index("First  a\n") < text.index("Second  b\n") < text.index("error[")


CELLS = [
    ("", 0),
    ("abc", 3),
    ("\u00e9", 1),
    ("e\u0301", 1),
    ("\u65e5\u672c", 4),
    ("\uff21", 2),
    ("\u30ab\u3099", 2),
    ("\U0001f600", 2),
    ("\U0001f1f3\U0001f1f1", 2),
    ("a\u200db", 2),
    ("\u0e01\u0e31", 1),
    ("\u0939\u094d", 1),
    ("1\u20e3", 1),
    ("\u2026", 1),
    ("\u25cf\u25cb\u00b7", 3),
]


@pytest.mark.parametrize(("text", "cells"), CELLS)
def test_a_text_takes_as_many_cells_as_a_terminal_gives_it(text: str, cells: int):
    assert cell_width(text) == cells
    assert cell_width(padded(text, 10)) == 10


@pytest.mark.parametrize("text", ["abcdefghij" * 3, "\u65e5\u672c\u8a9e" * 10, "e\u0301" * 30, "ab \u65e5 " * 9])
@pytest.mark.parametrize("width", [1, 2, 3, 9, 10, 20])
def test_a_text_is_cut_to_a_width_and_as_little_as_that_takes(text: str, width: int):
    cut = shortened(text, width)
    assert cut.endswith("…")
    assert text.startswith(cut.removesuffix("…"))
    assert width - 3 <= cell_width(cut) <= width


@pytest.mark.parametrize("text", ["", "abc", "\u65e5\u672c", "e\u0301" * 4])
def test_a_text_that_fits_stays(text: str):
    assert shortened(text, cell_width(text)) == text
    assert shortened(text, 40) == text
