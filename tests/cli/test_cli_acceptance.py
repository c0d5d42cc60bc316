"""Findings that a journey takes on purpose: on the object that holds the acceptance and below, until its date."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

JOURNEY = """\
version: 1
title: Getting slim with Anne
personas:
  vera: {{name: Vera}}
{journey}
channels:
  newsletter: {{kind: email}}
  podcast:
    kind: podcast
{channel}
phases:
  - id: awareness
{phase}
  - id: consideration
    channels: [newsletter]
{other}
    touchpoints:
      - id: question
{touchpoint}
  - {{id: purchase, channels: [newsletter]}}
  - {{id: service, channels: [newsletter]}}
"""
ALL = [
    ("J206", "channels.podcast"),
    ("J203", "phases.loyalty"),
    ("J201", "phases.awareness"),
    ("J205", "phases.consideration.touchpoints.question"),
]
INDENTED = {"journey": "", "channel": "    ", "phase": "    ", "other": "    ", "touchpoint": "        "}


@pytest.fixture
def findings(journey: Callable, folder: Path) -> Callable[..., list[tuple[str, str]]]:
    """The findings in a journey that accepts what is given, by the place where it is accepted."""

    def run(*flags: str, **accepted: str) -> list[tuple[str, str]]:
        places = {name: f"{indent}accept: [{accepted[name]}]" if name in accepted else "" for name, indent in INDENTED.items()}
        (folder / "a.journey.yaml").write_text(JOURNEY.format(**places))
        outcome = journey("audit", "--only", "J105,J201,J203,J205,J206", "--format", "json", *flags)
        assert outcome.err == ""
        return [(finding["code"], finding["path"]) for finding in json.loads(outcome.out)["findings"]]

    return run


def accept(rule: str, until: str | None = None) -> str:
    return f"{{rule: {rule}, because: We know{f', until: {until}' if until else ''}}}"


def all_but(*codes: str) -> list[tuple[str, str]]:
    return [finding for finding in ALL if finding[0] not in codes]


def test_without_an_acceptance_everything_is_told(findings: Callable):
    assert findings() == ALL


@pytest.mark.parametrize(
    ("place", "code", "name"),
    [
        ("journey", "J203", "missing-stage"),
        ("journey", "J206", "unused-channel"),
        ("journey", "J201", "phase-without-channel"),
        ("journey", "J205", "touchpoint-without-channel"),
        ("channel", "J206", "unused-channel"),
        ("phase", "J201", "phase-without-channel"),
        ("other", "J205", "touchpoint-without-channel"),
        ("touchpoint", "J205", "touchpoint-without-channel"),
    ],
)
def test_a_finding_is_accepted_by_code_or_by_name_where_it_stands_or_above(findings: Callable, place: str, code: str, name: str):
    assert findings(**{place: accept(code)}) == findings(**{place: accept(name)}) == all_but(code)


@pytest.mark.parametrize(
    ("place", "code"), [("channel", "J201"), ("phase", "J205"), ("phase", "J203"), ("other", "J201"), ("touchpoint", "J201")]
)
def test_an_acceptance_says_nothing_of_other_objects(findings: Callable, place: str, code: str):
    assert findings(**{place: accept(code)}) == ALL


def test_several_findings_are_accepted_side_by_side(findings: Callable):
    assert findings(journey=accept("J203"), channel=accept("J206"), phase=accept("J201"), touchpoint=accept("J205")) == []
    assert findings(journey=f"{accept('J203')}, {accept('J201')}") == all_but("J203", "J201")


@pytest.mark.parametrize(
    ("until", "today", "told"),
    [
        ("2026-11-22", "2026-11-22", all_but("J201")),
        ("2026-11-22", "2026-11-21", all_but("J201")),
        ("2026-11-22", "2026-11-23", ALL),
        ("2026-11-22", "2027-01-01", ALL),
        ("2026-12-01", "2026-11-22", all_but("J201")),
        ("1999-12-31", "2026-11-22", ALL),
        (None, "2199-12-31", all_but("J201")),
    ],
)
def test_an_acceptance_holds_up_to_and_on_its_date(findings: Callable, until: str | None, today: str, told: list[tuple[str, str]]):
    assert findings("--today", today, phase=accept("J201", until)) == told


def test_no_accept_tells_everything(findings: Callable):
    accepted = {"journey": accept("J203"), "channel": accept("J206"), "phase": accept("J201"), "touchpoint": accept("J205")}
    assert findings("--no-accept", **accepted) == ALL


def test_what_is_accepted_does_not_fail_the_run(journey: Callable, smallest: Path):
    smallest.write_text(smallest.read_text() + f"    accept: [{accept('J201')}]\n")
    assert journey("audit", "--only", "J201").status == 0
    assert journey("audit", "--only", "J201", "--no-accept").status == 1


def test_a_gap_that_is_accepted_is_still_a_gap_in_the_matrix(journey: Callable, smallest: Path):
    smallest.write_text(smallest.read_text() + f"    accept: [{accept('J201')}]\n")
    assert "active channels  1          1              GAP\n" in journey("audit", "--only", "J201").out


@pytest.mark.parametrize("place", INDENTED)
def test_an_acceptance_of_no_rule_is_an_error_wherever_it_stands(findings: Callable, place: str):
    ((code, path),) = findings(**{place: accept("unused-chanel")})
    assert code == "J105"
    assert path.endswith("accept.0.rule")


@pytest.mark.parametrize("rule", ["J605", "J606", "expired-acceptance", "unused-acceptance"])
def test_what_is_said_of_acceptances_cannot_be_accepted(journey: Callable, smallest: Path, rule: str):
    smallest.write_text(smallest.read_text() + f"    accept: [{accept(rule)}]\n")
    told = journey("audit", "--select", "J1,J6", smallest.name).out
    assert f"[J105/undefined-rule]: {rule} cannot be accepted" in told
    assert "It is about an acceptance itself: mend or remove that one." in told
    assert "J606/" not in told


def test_a_date_that_is_none_is_refused_on_the_command_line(journey: Callable, smallest: Path):
    for word in ("2026-02-30", "22-11-2026", "today", ""):
        outcome = journey("audit", smallest.name, "--today", word)
        assert outcome.status == 2
        assert outcome.err == f'error: --today does not take "{word}"\n  = help: Write year, month and day: 2026-11-22.\n'


@pytest.mark.parametrize(
    ("format", "told"),
    [
        ("full", "accepted[J201/phase-without-channel]: Awareness has no channel\n"),
        ("concise", "a.journey.yaml:12:5: J201 accepted Awareness has no channel, until 2099-01-31, because: A friend tells\n"),
        ("markdown", "\n- J201 <code>a.journey.yaml:12</code> Awareness has no channel, until 2099-01-31, because: A friend tells\n"),
    ],
)
def test_what_is_accepted_is_listed_for_people_where_they_ask(journey: Callable, findings: Callable, format: str, told: str):
    findings(phase="{rule: J201, because: A friend tells, until: 2099-01-31}")
    assert told in journey("audit", "--only", "J201", "--format", format, "--show-accepted").out
    assert "Awareness has no channel" not in journey("audit", "--only", "J201", "--format", format).out


def test_reasons_are_told_to_their_end_in_the_order_of_the_file(journey: Callable, findings: Callable):
    reason = "We have asked all of our customers where they heard of us before nobody could tell any more"
    findings(journey=f"{{rule: J206, because: {reason}}}, {{rule: J201, because: Later}}", phase=f"{{rule: J201, because: {reason}}}")
    for format in ("full", "concise", "markdown"):
        told = journey("audit", "--only", "J201,J206", "--format", format, "--show-accepted").out
        assert told.count(f"because: {reason}") == len(("the podcast", "the first phase"))
        assert told.index("podcast stands in no phase") < told.index("Awareness has no channel")
