"""Texts from a stranger's file are shown, never obeyed: by no terminal, no markup, no CI runner, in no format."""

import json
import re
from collections import Counter
from collections.abc import Callable
from datetime import date

import pytest
from consumers import CONSUMERS
from hypothesis import example, given, settings
from hypothesis import strategies as st
from inert import inert_report, is_inert

from journeycli.audit.audit import Options
from journeycli.audit.pipeline import check
from journeycli.cli.main import main
from journeycli.reporters import REPORTERS
from journeycli.result import RunResult
from journeycli.rules import CATALOGUE
from journeycli.segment import plain_text

OPTIONS = Options(tuple(rule for rule in CATALOGUE if not rule.code.startswith("J0")), audit=True, today=date(2026, 11, 22), language="en")

HOSTILE = {
    "an end of XML": "]]></failure><failure message='x'>--><!--",
    "a table": "a | b |\n|---|---| `x` </summary></details>",
    "a mention": "@anne #12 https://example.com [x](https://example.com) ![y](z)",
    "colours": "\x1b[31mred\x1b[0m",
    "a window title": "\x1b]0;owned\x07",
    "a C1 control": "\x9b31mred",
    "a link of a terminal": "\x1b]8;;https://example.com\x1b\\click\x1b]8;;\x1b\\",
    "a closing markup tag": "[/red] [/]",
    "a markup link": "[link=https://example.com]click[/link]",
    "a markup colour": "[bold red]alarm[/bold red]",
    "an emoji code": ":smile: :pile_of_poo:",
    "bidi controls": "\u202egnihton\u202c \u2066x\u2069",
    "a line end and a command": "x\n::error::owned",
    "a carriage return and a command": "x\r##[error]owned",
    "a command": "::error file=a::owned",
    "a blank and a command": "  ::stop-commands::x",
    "an older command": "##[add-mask]x",
    "a command of Azure": "##vso[task.setvariable variable=x]y",
    "a line separator": "a\u2028::error::b\u0085c",
    "invisible characters": "a\u200bb\u2060c\ufeff",
    "a tag character": "a\U000e0041b",
    "a template": "{0} {key} %s %(x)s {{}} ${HOME}",
    "a backslash": "\\x1b[31m \\u202e",
    "a backtick": "`rm` $(rm)",
    "HTML": "<script>alert(1)</script>",
    "percent": "%0A::error::x",
}

PLACES = {
    "the title": ('title: "{text}"', "title: T"),
    "the name of a phase": ("- id: awareness\n    name: {text}", "- id: awareness"),
    "the name of a channel": ("newsletter: {{kind: email, name: {text}}}", "newsletter: {kind: email}"),
    "the name of a touchpoint": ("touchpoints: [{{id: question, name: {text}}}]", "touchpoints: [{id: question}]"),
    "a key": ("{text}: 1\n    id: awareness", "id: awareness"),
    "a kind": ("kind: {text}", "kind: email"),
    "a channel that is named": ("channels: [{text}]", "channels: [newsletter]"),
    "an id": ("- id: {text}", "- id: awareness"),
    "the id of a channel": ("{text}: {{kind: email}}", "newsletter: {kind: email}"),
    "a rule that is accepted": ("accept: [{{rule: {text}, because: x}}]\n    id: awareness", "id: awareness"),
    "the version": ("version: {text}", "version: 1"),
    "the language": ("title: T\nlanguage: {text}", "title: T"),
}
JOURNEY = """\
version: 1
title: T
personas:
  vera: {name: Vera}
channels:
  newsletter: {kind: email}
phases:
  - id: awareness
  - id: service
    channels: [newsletter]
    touchpoints: [{id: question}]
"""
COLOR = re.compile(r"\x1b\[[0-9;]*m")


def journey_with(place: str, text: str) -> str:
    wanted, written = PLACES[place]
    assert written in JOURNEY
    return JOURNEY.replace(
        written, wanted.replace('"{text}"', "{text}").format(text=json.dumps(text, ensure_ascii=not text.isprintable())), 1
    )


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_text_is_inert_in_every_format(checked: Callable, reported: Callable, what: str, place: str):
    run = checked({"a.journey.yaml": journey_with(place, HOSTILE[what])})
    assert run.findings
    for format in REPORTERS:
        assert is_inert(inert_report(run, format)), format


NAMES = [
    "a\n::error::x.journey.yaml",
    "a\r::error::x.journey.yaml",
    "::error::x.journey.yaml",
    " ::add-mask::x.journey.yaml",
    "##[error]x.journey.yaml",
    "]]><script>alert(1)</script>.journey.yaml",
    "a|b`c`.journey.yaml",
    "%0A::error::x.journey.yaml",
    "\x1b[31m.journey.yaml",
    "\u202ecod.journey.yaml",
    "\udcff\udcfe.journey.yaml",
    "\ud800.journey.yaml",
    "\x00\x0b\ufffe.journey.yaml",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_hostile_file_name_is_inert_in_every_format_and_misleads_no_consumer(checked: Callable, name: str):
    run = checked({name: JOURNEY, "b.journey.yaml": "a: ["})
    wanted = Counter((finding.code, finding.span.line) for finding in run.findings)
    for format in REPORTERS:
        text = inert_report(run, format)
        text.encode("utf-8")
        assert is_inert(text), format
    for format, told in CONSUMERS.items():
        found = told(plain_text(REPORTERS[format](run)))
        assert Counter((code, line) for code, _, line in found) == wanted, format
        assert len({file for _, file, _ in found}) == 2, format


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("what", HOSTILE)
def test_hostile_text_misleads_no_consumer(checked: Callable, what: str, place: str):
    run = checked({"a.journey.yaml": journey_with(place, HOSTILE[what])})
    wanted = Counter((finding.code, finding.file, finding.span.line) for finding in run.findings)
    for format, told in CONSUMERS.items():
        assert Counter(told(plain_text(REPORTERS[format](run)))) == wanted, format


@pytest.mark.parametrize("place", PLACES)
def test_a_surrogate_or_a_noncharacter_by_an_escape_is_refused(checked: Callable, reported: Callable, place: str):
    for text in ("\ud800", "\udc80x", "a\ufffe"):
        run = checked({"a.journey.yaml": journey_with(place, text)})
        assert {finding.code for finding in run.findings} <= {"J001", "J004"}
        assert run.findings
        assert all(is_inert(inert_report(run, format)) for format in REPORTERS)


@pytest.mark.parametrize("place", ["the title", "the name of a phase", "the name of a channel", "a key"])
@pytest.mark.parametrize("what", HOSTILE)
def test_colour_adds_nothing_but_colour(
    tmp_path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], what: str, place: str
):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.journey.yaml").write_text(journey_with(place, HOSTILE[what]), encoding="utf-8")
    assert main(["audit", "--color", "never"]) == 1
    plain = capsys.readouterr().out
    assert main(["audit", "--color", "always"]) == 1
    colored = capsys.readouterr().out
    assert colored != plain
    assert COLOR.sub("", colored) == plain
    assert is_inert(plain)


def test_a_text_without_tricks_is_shown_as_it_was_written(checked: Callable, reported: Callable):
    for text in ("[/red] [link=x]", "Zo\u00eb \u65e5\u672c \U0001f600", "{0} %s ${HOME}", "<b>&amp;</b>", "a::b # c ##d", ":smile:"):
        run = checked({"a.journey.yaml": journey_with("the name of a phase", text)})
        named = f"“{text}”" if " " in text else text
        assert f"error[J201/phase-without-channel]: {named} has no channel\n" in reported(run, "full")
        assert f"J201 {named} has no channel\n" in reported(run, "concise")


def test_a_long_value_is_quoted_at_most_60_characters(checked: Callable, reported: Callable):
    run = checked({"a.journey.yaml": journey_with("a channel that is named", "x" * 64)})
    assert f'J101 There is no channel "{"x" * 59}…"\n' in reported(run, "concise")


def test_a_long_name_does_not_make_a_long_report(checked: Callable, reported: Callable):
    for place in ("the title", "the name of a phase", "the name of a channel"):
        run = checked({"a.journey.yaml": journey_with(place, "\u00e9" * 2000)})
        for format in REPORTERS:
            assert len(reported(run, format)) < 15_000


@settings(max_examples=150, deadline=None)
@given(text=st.text(min_size=1, max_size=12), place=st.sampled_from(sorted(PLACES)))
@example(text="#", place="the name of a phase")
@example(text=":", place="the title")
def test_no_text_at_all_makes_a_report_speak_to_a_terminal_or_a_runner(text: str, place: str):
    run = RunResult((check("a.journey.yaml", journey_with(place, text).encode("utf-8", "replace"), OPTIONS),))
    for format in REPORTERS:
        report = inert_report(run, format)
        report.encode("utf-8")
        assert is_inert(report)


@settings(max_examples=150, deadline=None)
@given(
    content=st.binary(max_size=80)
    | st.text(alphabet="#[]{}:-'\"\\\n\t ,&*!|>%@`?ab1\x00\u0085\u2028\ufeff\x1b", max_size=40).map(str.encode)
)
def test_no_content_at_all_makes_a_report_fail_or_misbehave(content: bytes):
    run = RunResult((check("a.journey.yaml", content, OPTIONS),))
    for format in REPORTERS:
        assert is_inert(inert_report(run, format))


@pytest.mark.parametrize("format", REPORTERS)
def test_a_byte_of_a_name_that_is_no_text_is_spelt_alike_in_every_format(format: str):
    printed = plain_text(REPORTERS[format](RunResult((check("plan\udcff.journey.yaml", b"title: [", OPTIONS),))))
    spelt = {"sarif": "%FF", "markdown": "&#92;xff"}.get(format, r"\xff")
    assert f"plan{spelt}.journey.yaml" in printed.replace(r"\\", "\\")
    assert "dcff" not in printed
