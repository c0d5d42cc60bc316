"""`--format github` is read back by the runner exactly as it was meant."""

from collections.abc import Callable

import pytest
from consumers import commands
from hypothesis import given
from hypothesis import strategies as st

from journeycli.errors import JourneyError, Located
from journeycli.finding import Excerpt, Finding, Severity
from journeycli.message import say
from journeycli.reporters.github import failure_command, report_github
from journeycli.result import FileResult, RunResult
from journeycli.segment import plain_text
from journeycli.span import Span

PLACE = Span(3, 5, 3, 9)


def a_finding(file: str = "a.journey.yaml", text: str = "x", help: str = "y", span: Span = PLACE, level: str = "error") -> Finding:
    return Finding(
        file=file,
        span=span,
        code="J201",
        rule="phase-without-channel",
        severity=Severity(level),
        message=say("{text}", text=text),
        help=say("{text}", text=help),
        label=None,
        path="",
        excerpt=Excerpt(1, ("",)),
    )


def reported(*findings: Finding) -> str:
    return plain_text(report_github(RunResult((FileResult("a", findings),))))


def test_a_command_says_where_and_what_and_what_to_do():
    (command,) = commands(reported(a_finding()))
    assert command.name == "error"
    assert command.properties == {
        "file": "a.journey.yaml",
        "line": "3",
        "endLine": "3",
        "col": "5",
        "endColumn": "9",
        "title": "J201/phase-without-channel",
    }
    assert command.data == "x\ny"


def test_columns_are_left_out_of_what_stands_on_several_lines():
    (command,) = commands(reported(a_finding(span=Span(3, 5, 4, 2))))
    assert {"col", "endColumn"} & set(command.properties) == set()
    assert (command.properties["line"], command.properties["endLine"]) == ("3", "4")


def test_every_level_has_its_command_and_errors_come_first():
    text = reported(a_finding(level="info"), a_finding(level="warning"), a_finding(level="error"), a_finding(level="info"))
    assert [command.name for command in commands(text)] == ["error", "warning", "notice", "notice"]


@pytest.mark.parametrize("name", ["a,b.yaml", "a:b::c.yaml", "50%.yaml", "%0A.yaml", "a=b.yaml", "x,line=1.yaml", "a b.yaml"])
def test_a_file_name_is_read_back_as_it_is(name: str):
    (command,) = commands(reported(a_finding(file=name)))
    assert command.properties["file"] == name


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=40))
def test_nothing_in_a_text_or_a_name_becomes_another_command_or_property(file: str, text: str, help: str):
    log = reported(a_finding(file, text, help))
    (command,) = commands(log)
    assert set(command.properties) - {"file"} == {"line", "endLine", "col", "endColumn", "title"}
    assert command.data.count("\n") == 1
    assert log.count("\n") == 2
    assert log.startswith("::error ")


def test_every_finding_of_every_sample_is_a_command(samples: RunResult, reported: Callable):
    found = list(commands(reported(samples, "github")))
    assert [command.data.split("\n")[0] for command in found] == [
        finding.message.text for finding in sorted(samples.findings, key=lambda finding: finding.severity.rank)
    ]


@given(st.text(max_size=40), st.text(max_size=40))
def test_why_a_run_stopped_is_one_command_whatever_it_quotes(file: str, text: str):
    error = JourneyError(say("{text} is wrong", text=text), say("Mend {file}.", file=file), Located(file, PLACE, Excerpt(1, ("",))))
    log = plain_text(failure_command(error, "nl"))
    (command,) = commands(log)
    assert (command.name, set(command.properties), command.data.count("\n"), log.count("\n")) == ("error", {"file", "line"}, 1, 1)
