"""Which rules a run uses: --select, --ignore and --only, with codes, names and prefixes."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from journeycli.rules import CATALOGUE

JOURNEY = """\
version: 1
title: A bit of everything
personas:
  vera: {name: Vera}
channels:
  newsletter: {kind: email}
  podcast: {kind: podcast}
  reviews: {kind: reviews, status: planned}
phases:
  - id: awareness
  - id: consideration
    channels: [reviews]
  - id: service
    channels: [newsletter]
    touchpoints: [{id: question}]
"""
# J203 purchase, J203 loyalty, J206 podcast, J201 awareness, J202 consideration, J205 question
FIRST = ["J201", "J202", "J203", "J205", "J206"]


@pytest.fixture
def codes(journey: Callable, folder: Path) -> Callable[..., list[str]]:
    """The codes of the findings of J201-J206 in a journey that has them all."""
    (folder / "a.journey.yaml").write_text(JOURNEY)

    def run(*flags: str, command: str = "audit") -> list[str]:
        outcome = journey(command, *flags, "--format", "json")
        assert outcome.err == ""
        return sorted({finding["code"] for finding in json.loads(outcome.out)["findings"]} & set(FIRST))

    return run


SELECTIONS = [
    ([], FIRST),
    (["--select", "J201"], ["J201"]),
    (["--select", "j201"], ["J201"]),
    (["--select", "phase-without-channel"], ["J201"]),
    (["--select", "Phase-Without-Channel"], ["J201"]),
    (["--select", "J2"], FIRST),
    (["--select", "J20"], FIRST),
    (["--select", "j"], FIRST),
    (["--select", "J1"], []),
    (["--select", "J0"], []),
    (["--select", "J201,J206"], ["J201", "J206"]),
    (["--select", " J201 , unused-channel ,"], ["J201", "J206"]),
    (["--select", "J201", "--select", "J206"], ["J201", "J206"]),
    (["--select", "J201,J201"], ["J201"]),
    (["--ignore", "J201"], ["J202", "J203", "J205", "J206"]),
    (["--ignore", "missing-stage,J206"], ["J201", "J202", "J205"]),
    (["--ignore", "J2"], []),
    (["--ignore", "J"], []),
    (["--select", "J2", "--ignore", "J203"], ["J201", "J202", "J205", "J206"]),
    (["--select", "J201", "--ignore", "J2"], []),
    (["--only", "J203"], ["J203"]),
    (["--only", "J203", "--ignore", "J203"], ["J203"]),
    (["--only", "J203", "--select", "J201"], ["J203"]),
    (["--only", "J203", "--only", "unused-channel"], ["J203", "J206"]),
]


@pytest.mark.parametrize(("flags", "expected"), SELECTIONS)
def test_the_rules_that_are_asked_for_are_used_and_no_others(codes: Callable, flags: list[str], expected: list[str]):
    assert codes(*flags) == expected


@pytest.mark.parametrize("word", ["J0", "J001", "j004", "invalid-yaml", "J201,J001", "J001,J201"])
def test_the_reading_rules_cannot_be_left_out(journey: Callable, smallest: Path, word: str):
    outcome = journey("audit", smallest.name, "--ignore", word)
    assert outcome.status == 2
    assert outcome.err.endswith(" cannot be left out\n  = help: A file that cannot be read as a journey never passes.\n")


@pytest.mark.parametrize("flag", ["--select", "--ignore", "--only"])
def test_a_word_that_names_no_rule_is_never_passed_over(journey: Callable, smallest: Path, flag: str):
    outcome = journey("audit", smallest.name, flag, "J201,zzz")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == 'error: There is no rule "zzz"\n  = help: `journey rules` lists them.\n'


def test_validate_never_speaks_of_the_plan(journey: Callable, codes: Callable):
    assert codes(command="validate") == []
    assert codes("--select", "J2", command="validate") == []
    assert codes("--only", "J201", command="validate") == []
    report = json.loads(journey("validate", "--format", "json").out)
    assert (report["matrix"], report["findings"]) == ([], [])


def test_validate_reports_the_references_that_audit_reports(journey: Callable, folder: Path):
    (folder / "a.journey.yaml").write_text(JOURNEY.replace("[reviews]", "[review]"))
    validated, audited = (json.loads(journey(command, "--format", "json").out) for command in ("validate", "audit"))
    assert [finding["code"] for finding in validated["findings"]] == ["J101"]
    assert audited == validated


def test_one_mistyped_channel_is_one_finding_and_not_a_gap_as_well(journey: Callable, smallest: Path):
    smallest.write_text(smallest.read_text().replace("[newsletter]", "[newsleter]"))
    outcome = journey("audit", "--format", "concise")
    assert outcome.out == 'small.journey.yaml:12:16: J101 There is no channel "newsleter"\n1 file checked: 1 error.\n'


def test_the_audit_goes_on_when_the_reference_is_left_out(journey: Callable, smallest: Path):
    smallest.write_text(smallest.read_text().replace("[newsletter]", "[newsleter]"))
    outcome = journey("audit", "--ignore", "J101", "--only", "J201", "--format", "json")
    assert [finding["path"] for finding in json.loads(outcome.out)["findings"]] == ["phases.consideration", "phases.purchase"]


def test_a_mistake_in_one_file_does_not_keep_another_from_being_audited(journey: Callable, smallest: Path):
    Path("b.journey.yaml").write_text(smallest.read_text().replace("[newsletter]", "[newsleter]"))
    report = json.loads(journey("audit", "--format", "json", "--ignore", "J203").out)
    assert {(finding["file"], finding["code"]) for finding in report["findings"]} >= {("b.journey.yaml", "J101"), (smallest.name, "J201")}
    assert [matrix["file"] for matrix in report["matrix"]] == [smallest.name]


@pytest.mark.parametrize("rule", CATALOGUE, ids=lambda rule: rule.code)
def test_every_rule_can_be_selected_by_its_code_and_by_its_name(journey: Callable, complete: Path, rule):
    for word in (rule.code, rule.name):
        assert journey("audit", complete.name, "--only", word).status == 0


@pytest.mark.parametrize(("most", "lines"), [(1, 1), (2, 2), (5, 5), (6, 6), (200, 6), (0, 6)])
def test_people_are_shown_at_most_so_many_findings_and_told_how_many_more(journey: Callable, folder: Path, most: int, lines: int):
    (folder / "a.journey.yaml").write_text(JOURNEY)
    flags = ["--only", ",".join(FIRST), "--max-findings", str(most)]
    *shown, last = journey("audit", *flags, "--format", "concise").out.splitlines()
    assert last == "1 file checked: 2 errors, 4 warnings."
    more = {1: ["… and 5 more findings."], 2: ["… and 4 more findings."], 5: ["… and 1 more finding."]}.get(most, [])
    assert shown[lines:] == more
    assert len(json.loads(journey("audit", *flags, "--format", "json").out)["findings"]) == 6


def test_the_few_that_are_shown_are_those_to_mend_first_in_the_order_of_the_file(journey: Callable, folder: Path):
    (folder / "a.journey.yaml").write_text(JOURNEY)
    flags = ["--only", ",".join(FIRST), "--format", "concise", "--max-findings"]
    everything = journey("audit", *flags, "0").out.splitlines()[:-1]
    errors = [line for line in everything if line.split()[1] in ("J201", "J205")]
    assert len(errors) == 2
    assert everything[0] not in errors
    assert journey("audit", *flags, "2").out.splitlines()[:2] == errors
