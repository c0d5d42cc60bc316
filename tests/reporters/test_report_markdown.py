"""`--format markdown` is a comment that a host of code takes, and shows every text as text."""

import re
from collections.abc import Callable
from html import unescape

import pytest
from consumers import rows, told_by_markdown
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from journeycli.markup.markdown import escaped, said
from journeycli.message import say, say_count
from journeycli.reporters.markdown import LONGEST
from journeycli.result import FileResult, RunResult

TAKEN_BY_GITHUB = 65_536


def test_the_first_line_is_the_verdict(run_by_hand: RunResult, reported: Callable):
    assert reported(run_by_hand, "markdown").startswith("### ❌ 4 files checked: 3 errors, 1 info, 1 accepted.\n\n")
    assert reported(RunResult((FileResult("a", ()),)), "markdown") == "### ✅ 1 file checked: all is well.\n"
    for position, sign in ((2, "❌"), (3, "ℹ️")):
        only = FileResult("a", (run_by_hand.findings[position],))
        assert reported(RunResult((only,)), "markdown").startswith(f"### {sign} 1 file checked: ")


def test_a_sample_is_told_with_its_plan_folded_and_its_findings(samples: RunResult, reported: Callable):
    (heat_pump,) = [file for file in samples.files if "heat-pump" in file.file]
    text = reported(RunResult((heat_pump,)), "markdown")
    assert "<summary>A heat pump from Brannock Heating · <code>samples/heat-pump-installer.journey.yaml</code></summary>\n\n|" in text
    assert "\n| Online diary | · | · | ● | · | · |\n" in text
    assert "\n| **active channels** | **4** | **5** | **4** | **3** | **GAP** |\n" in text
    assert [cells[0] for cells in rows(text)][:2] == ["❌ error J201", "⚠️ warning J203"]


def test_tables_are_tables_and_folds_are_closed(samples: RunResult, reported: Callable):
    text = reported(samples, "markdown")
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(text)
    plans = sum(file.matrix is not None for file in samples.files)
    assert [token.type for token in tokens].count("table_open") == plans + 1
    assert text.count("<details>") == text.count("</details>") == plans + 1
    assert {token.type for token in tokens if token.type.endswith("_open")} == {
        "heading_open", "paragraph_open", "table_open", "thead_open", "tbody_open", "tr_open", "th_open", "td_open"
    }  # fmt: skip


def test_more_than_a_comment_takes_is_counted(samples: RunResult, reported: Callable):
    many = RunResult(samples.files * 60)
    text = reported(many, "markdown")
    assert LONGEST - 2_000 < len(text) <= LONGEST < TAKEN_BY_GITHUB
    told = told_by_markdown(text)
    assert f"\n… and {len(many.findings) - len(told)} more findings.\n" in text
    left = sum(file.matrix is not None for file in many.files) - text.count(" · <code>")
    assert f"\n… and {left} more journeys.\n" in text
    assert len(told) > 50
    assert reported(many, "markdown").splitlines()[0].startswith("### ❌ ")


def test_one_journey_that_is_too_large_for_a_comment_leaves_the_findings(samples: RunResult, reported: Callable):
    (file,) = [file for file in samples.files if "heat-pump" in file.file]
    huge = file._replace(matrix=file.matrix._replace(rows=file.matrix.rows * 100))
    text = reported(RunResult((huge,)), "markdown")
    assert "… and 1 more journey.\n" in text
    assert len(told_by_markdown(text)) == len(file.findings)


def test_people_are_shown_at_most_as_many_findings_as_they_want_and_the_worst(samples: RunResult, reported: Callable):
    text = reported(samples._replace(most=3), "markdown")
    assert [cells[0][:7] for cells in rows(text)] == ["❌ error"] * 3
    assert f"\n… and {len(samples.findings) - 3} more findings.\n" in text


@given(st.text(alphabet=st.characters(codec="utf-8", categories=["L", "N", "P", "S"], include_characters=" "), min_size=1, max_size=30))
@example("[a](b)")
@example("![a](b) [c][d]")
@example("*a* _b_ ~~c~~ `d`")
@example("<b>e</b> <!-- f --> </details>")
@example("&amp; &#38; \\* \\&#42;")
@example("$x$ | y | [ ] z")
@example("https://example.com <https://example.com>")
def test_any_text_is_shown_as_it_is_and_is_nothing_but_text(text: str):
    inline = MarkdownIt("gfm-like", {"linkify": False}).parseInline(f"x {escaped(text)} x")[0].children
    assert {token.type for token in inline} <= {"text", "text_special", "html_inline"}
    assert {token.content for token in inline if token.type == "html_inline"} <= {"<!-- -->"}
    shown = "".join(token.content for token in inline if token.type != "html_inline")
    assert shown in (f"x {text} x", f"x {text.replace('#', chr(92) + 'x23')} x", f"x {text.replace(':', chr(92) + 'x3a', 1)} x")


@pytest.mark.parametrize(
    "call", ["@anne", "#12", "anne/slim#12", "https://example.com", "www.example.com", "WWW.example.com", ":smile:", "a@b.nl", "GH-1 @a@b"]
)
def test_nobody_is_called_and_nothing_is_linked(call: str):
    for piece in escaped(call).split("<!-- -->")[1:]:
        assert not piece.startswith(("<", "&lt;"))
    plain = escaped(call)
    assert not any(sign + following in plain for sign in "@#:" for following in "abegsw1/")
    assert "www." not in plain.lower()


def test_a_cell_has_no_line_of_its_own_and_no_column_more(run_by_hand: RunResult, reported: Callable):
    first, *others = run_by_hand.files[3].findings
    hostile = first._replace(file="a|b\n::error::x`<script>.journey.yaml")
    text = reported(RunResult((FileResult(hostile.file, (hostile, *others)),)), "markdown")
    assert [len(cells) for cells in rows(text)] == [4, 4]
    assert rows(text)[0][1] == "a|b\\n::error::x`<script>.journey.yaml:9"


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("GH-26", r"GH-\d"),
        ("0123456789abcdef0123456789abcdef01234567", r"[0-9a-f]{7}"),
        ("fixed in ABCDEF0", r"[0-9A-F]{7}"),
        ("!1", r"!\d"),
        ('~bug ~"big bug"', r"&#126;[a-z\"]"),
        ("%1 &2 $3", r"(%|&#38;|&#36;)\d"),
    ],
)
def test_what_a_host_would_link_is_broken(text: str, link: str):
    assert not re.search(link, escaped(text))
    assert unescape(escaped(text).replace("<!-- -->", "")) == text


def test_our_own_words_of_the_format_are_code_and_a_backtick_of_a_stranger_is_text():
    message = say("Write `{word}` at {phase}, or `x-`", word="a`b", phase="`<b>`")
    assert said(message) == "Write <code>a&#96;b</code> at &#96;&#60;b&#62;&#96;, or <code>x-</code>"
    assert said(say_count("`{count}` is", "`{count}` are", 2)) == "<code>2</code> are"
