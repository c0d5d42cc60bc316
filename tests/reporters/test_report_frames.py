"""Frames: the line of the finding, and marks right under it, whatever the line holds."""

import re
from collections.abc import Callable

import pytest

HEAD = "version: 1\ntitle: T\npersonas:\n  vera: {name: Vera}\nchannels:\n  mail: {kind: email}\nphases:\n"


def frame(text: str) -> str:
    """From the arrow to the last bar: the frame of the first finding in a report."""
    return re.search(r"^ *--> .*?^ *\|\n.*?^ *\|\n", text, re.MULTILINE | re.DOTALL)[0]


@pytest.fixture
def framed(checked: Callable, reported: Callable) -> Callable[[str | bytes], str]:
    def run(content: str | bytes) -> str:
        return frame(reported(checked({"a": content}, audit=False), "full"))

    return run


def test_the_line_before_is_shown_with_it(framed: Callable):
    assert framed(HEAD + "  - id: a\n    channels: [mial]\n") == (
        " --> a:9:16\n"
        "  |\n"
        "8 |   - id: a\n"
        "9 |     channels: [mial]\n"
        "  |                ^^^^\n"
        "  |\n"
    )  # fmt: skip


def test_a_blank_line_before_is_left_out(framed: Callable):
    assert framed(HEAD + "  - id: a\n\n    channels: [mial]\n") == (
        "  --> a:10:16\n"
        "   |\n"
        "10 |     channels: [mial]\n"
        "   |                ^^^^\n"
        "   |\n"
    )  # fmt: skip


MARKED = {
    "plain text": ("abc", "abc"),
    "accents": ("\u00e9\u00e8", "\u00e9\u00e8"),
    "CJK": ("\u65e5\u672c\u8a9e", "\u65e5\u672c\u8a9e"),
    "emoji": ("\U0001f600\U0001f680", "\U0001f600\U0001f680"),
    "full-width letters": ("\uff21\uff22", "\uff21\uff22"),
    "combining marks": ("e\u0301a\u0308", "e\u0301a\u0308"),
    "Thai vowels": ("\u0e01\u0e31\u0e19\u0e35\u0e49", "\u0e01\u0e31\u0e19\u0e35\u0e49"),
    "a joiner": ("a\u200db", "a\u200db"),
    "a bidi override": ("\u202eabc", "\\u202eabc"),
    "an invisible character": ("a\u200bb", "a\\u200bb"),
    "Azure": ("##vso[x]", "\\x23#vso[x]"),
    "a colon twice": ("::error::", "::error::"),
}
CELLS = {"CJK": 6, "emoji": 4, "full-width letters": 4, "combining marks": 2, "Thai vowels": 2, "a joiner": 2}


@pytest.mark.parametrize("what", MARKED)
def test_the_marks_stand_under_their_word_whatever_stands_before_it(framed: Callable, what: str):
    written, shown = MARKED[what]
    *_, line, marks, _ = framed(HEAD + f'  - {{name: "{written}", id: a, channels: [mial]}}\n').splitlines()
    assert line == f'8 |   - {{name: "{shown}", id: a, channels: [mial]}}'
    width = CELLS.get(what, len(shown))
    assert marks == "  | " + " " * (len('  - {name: "') + width + len('", id: a, channels: [')) + "^^^^"


@pytest.mark.parametrize("what", MARKED)
def test_there_are_as_many_marks_as_the_word_is_wide(framed: Callable, what: str):
    written, shown = MARKED[what]
    *_, line, marks, _ = framed(HEAD + f'  - {{id: a, stage: "{written}"}}\n').splitlines()
    assert line == f'8 |   - {{id: a, stage: "{shown}"}}'
    width = CELLS.get(what, len(shown)) + 2
    assert marks == "  | " + " " * len("  - {id: a, stage: ") + "^" * width


def test_a_tab_between_words_is_shown_and_counted(framed: Callable):
    *_, line, marks, _ = framed(HEAD + "  - {id: a,\tchannels: [mial]}\n").splitlines()
    assert line == "8 |   - {id: a,\\tchannels: [mial]}"
    assert marks.index("^") == line.index("mial")


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_every_line_end_and_a_byte_order_mark_give_the_same_frame(framed: Callable, line_end: str, mark: str):
    text = HEAD + "  - id: a\n    channels: [mial]\n"
    assert framed((mark + text.replace("\n", line_end)).encode()) == framed(text)


def test_marks_right_before_a_windows_line_end_stay_on_the_line(framed: Callable):
    assert framed((HEAD + "  - id: a\n    stage: 5\n").replace("\n", "\r\n")).endswith(
        "9 |     stage: 5\n  |            ^ this is a number\n  |\n"
    )


def test_a_value_over_several_lines_is_marked_to_the_end_of_its_first(framed: Callable):
    assert framed(HEAD + '  - id: a\n    stage: "aware\n      ness"\n    channels: []\n').endswith(
        '9 |     stage: "aware\n  |            ^^^^^^\n  |\n'
    )


def test_a_file_that_ends_too_early_is_framed_within_its_lines(checked: Callable, reported: Callable):
    for content in ("a: [", "a: [\n", "a: [\n\n\n", "a: 'x", 'a: "x\n\n', "a:\n  - {b", "- [\n#", "{", "version: 1\ntitle: 'x\n"):
        run = checked({"a": content}, audit=False)
        assert len(run.findings) == 1
        lines = content.split("\n")
        assert run.findings[0].span.line <= len(lines)
        text = reported(run, "full")
        for number, line in re.findall(r"^ *(\d+) \| (.*)$", text, re.MULTILINE):
            assert line == lines[int(number) - 1].rstrip()


def test_a_key_without_a_value_at_the_end_of_the_file_is_marked(framed: Callable):
    assert framed(HEAD + "  - id: a\n    channels:").endswith("9 |     channels:\n  |     ^^^^^^^^ nothing stands here\n  |\n")


def test_a_long_line_is_cut_around_the_finding(framed: Callable):
    before, after = "x" * 200, "y" * 200
    *_, line, marks, _ = framed(HEAD + f'  - {{name: "{before}", id: a, channels: [mial], notes: "{after}"}}\n').splitlines()
    assert line == "8 | …" + f'{"x" * 200}", id: a, channels: ['[-60:] + 'mial], notes: "' + "y" * (60 - len('mial], notes: "')) + "…"
    assert marks.index("^") == line.index("mial")
    assert marks.strip().endswith(" ^^^^")


def test_a_long_line_with_the_finding_in_front_is_cut_behind_it(framed: Callable):
    *_, line, marks, _ = framed(HEAD + f'  - {{id: a, channels: [mial], notes: "{"y" * 200}"}}\n').splitlines()
    assert line.endswith("y…")
    assert len(line) == len("8 | ") + 120 + 1
    assert marks.index("^") == line.index("mial")


def test_a_long_word_is_marked_as_far_as_it_is_shown(framed: Callable):
    *_, line, marks, _ = framed(HEAD + f"  - {{id: a, stage: {'z' * 500}}}\n").splitlines()
    assert line.endswith("z…")
    assert marks == "  | " + " " * len("  - {id: a, stage: ") + "^" * (120 - len("  - {id: a, stage: "))


def test_a_long_line_before_is_cut_and_says_so(framed: Callable):
    _, _, before, _, _, _ = framed(HEAD + f"  - id: a\n    # {'n' * 200}\n    channels: [mial]\n").splitlines()
    assert before == "9 |     # ".rjust(len(before.partition("#")[0]) + 2) + "n" * (120 - len("    # ")) + "…"


def test_a_very_long_line_makes_no_long_frame(framed: Callable):
    assert len(framed(HEAD + f'  - {{name: "{"n" * 1900}", id: a, channels: [mial], x-a: "{"n" * 500_000}"}}\n')) < 600


@pytest.mark.parametrize("command", ["##[error]x", "##[", "##vso[task.x]"])
def test_a_command_that_a_finding_cuts_in_two_is_inert(framed: Callable, command: str):
    text = framed(f"version: 1\ntitle: [a, b{command}\n")
    assert "##[" not in text
    assert "##vso[" not in text
    *_, line, marks, _ = text.splitlines()
    assert line.index("[", line.index("[") + 1) == marks.index("^") or "vso" in command


def test_a_key_that_stands_twice_tells_both_places(checked: Callable, reported: Callable):
    text = reported(checked({"a": HEAD + "  - id: a\n    notes: x\n    notes: y\n"}), "full")
    assert frame(text).startswith("  --> a:10:5\n")
    assert "\n   = first here: line 9, column 5\n" in text


def test_numbers_of_different_length_share_one_gutter(framed: Callable):
    assert framed(HEAD + "  - id: a\n    notes: x\n    channels: [mial]\n") == (
        "  --> a:10:16\n"
        "   |\n"
        " 9 |     notes: x\n"
        "10 |     channels: [mial]\n"
        "   |                ^^^^\n"
        "   |\n"
    )  # fmt: skip
