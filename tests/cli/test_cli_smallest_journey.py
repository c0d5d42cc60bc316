"""The first file that a user writes, and the first mistakes in it."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

FIRST_COVERAGE_RULES = "J1,J201,J202,J203,J205,J206"


def findings_of(outcome, prefix="J"):
    found = json.loads(outcome.out)["findings"]
    return [(finding["code"], finding["path"]) for finding in found if finding["code"].startswith(prefix)]


def test_the_smallest_journey_has_a_gap_at_the_purchase_and_nothing_after_it(journey: Callable, smallest: Path):
    outcome = journey("audit", smallest.name, "--only", FIRST_COVERAGE_RULES, "--format", "json")
    assert findings_of(outcome) == [
        ("J203", "phases.service"),
        ("J203", "phases.loyalty"),
        ("J201", "phases.purchase"),
    ]
    assert outcome.status == 1
    assert outcome.err == ""


def test_the_smallest_journey_is_told_in_a_matrix_in_frames_and_in_one_line(journey: Callable, smallest: Path):
    outcome = journey("audit", smallest.name, "--only", "J201")
    assert outcome.out == (
        "Getting slim with Anne  small.journey.yaml\n"
        "                   Awareness  Consideration  Purchase\n"
        "  instagram        ●          ·              ·\n"
        "  newsletter       ·          ●              ·\n"
        "  active channels  1          1              GAP\n"
        "  ● active   ○ planned   · none\n"
        "\n"
        "error[J201/phase-without-channel]: Purchase has no channel\n"
        "  --> small.journey.yaml:13:5\n"
        "   |\n"
        "12 |     channels: [newsletter]\n"
        "13 |   - id: purchase\n"
        "   |     ^^^^^^^^^^^^ no active channel here\n"
        "   |\n"
        "   = help: Fits here: sales-page, offer, booking, intro-call, form, webshop. You already have: newsletter.\n"
        "\n"
        "1 file checked: 1 error.\n"
    )


def test_the_smallest_journey_passes_when_its_phases_are_filled(journey: Callable, smallest: Path):
    with smallest.open("a") as file:
        file.write("    channels: [newsletter]\n")
        file.writelines(f"  - id: {stage}\n    channels: [newsletter]\n" for stage in ("service", "loyalty"))
    outcome = journey("audit", smallest.name, "--only", FIRST_COVERAGE_RULES, "--format", "json")
    assert (outcome.status, findings_of(outcome)) == (0, [])


def test_the_smallest_journey_is_a_journey(journey: Callable, smallest: Path):
    outcome = journey("validate", smallest.name)
    assert (outcome.status, outcome.out, outcome.err) == (0, "1 file checked: all is well.\n", "")


MISTYPED = {
    "a key of a phase": ("    channels: [newsletter]", "    chanels: [newsletter]", "J011", "channels"),
    "a key of the journey": ("personas:", "persona:", "J011", "personas"),
    "the version": ("version: 1", "verzion: 1", "J011", "version"),
    "a kind": ("{kind: email}", "{kind: emial}", "J013", "email"),
    "a channel": ("[newsletter]", "[newsleter]", "J101", "newsletter"),
    "a way on": (
        "  - id: purchase",
        "  - id: purchase\n    touchpoints: [{id: cart, channels: [newsletter], next: [chekout]}, {id: checkout, channels: [newsletter]}]",
        "J103",
        "checkout",
    ),
    "a persona": ("  - id: purchase", "  - id: purchase\n    goals: [{goal: Be sure, personas: [vero]}]", "J102", "vera"),
    "a rule by name": (
        "  - id: purchase",
        "  - id: purchase\n    accept: [{rule: phase-without-chanel, because: x}]",
        "J105",
        "phase-without-channel",
    ),
    "a rule by code": ("  - id: purchase", "  - id: purchase\n    accept: [{rule: j201, because: x}]", "J105", "J201"),
}


@pytest.mark.parametrize("what", MISTYPED)
def test_a_mistyped_word_in_a_file_is_one_finding_that_names_the_right_word(journey: Callable, smallest: Path, what: str):
    right, wrong, code, meant = MISTYPED[what]
    text = smallest.read_text()
    assert right in text
    smallest.write_text(text.replace(right, wrong, 1))
    outcome = journey("audit", smallest.name, "--format", "json")
    (finding,) = json.loads(outcome.out)["findings"]
    assert (finding["code"], outcome.status) == (code, 1)
    assert finding["help"].startswith(f'Did you mean "{meant}"?')


MISTYPED_COMMANDS = {
    "a command": (["adit"], r"'audit'|\"audit\""),
    "a flag": (["audit", "--selct", "J2"], '"--select"'),
    "a flag of explain": (["explain", "--colour", "never", "J201"], '"--color"'),
    "a format": (["audit", "--format", "jsno"], '"json"'),
    "a level": (["audit", "--fail-on", "warnings"], '"warning"'),
    "a colour": (["audit", "--color", "alway"], '"always"'),
    "a path": (["audit", "smal.journey.yaml"], '"small.journey.yaml"'),
    "a folder": (["audit", "jurneys"], '"journeys"'),
    "a rule to select": (["audit", "--select", "phase-without-chanel"], '"phase-without-channel"'),
    "a rule to ignore": (["audit", "--ignore", "unused-chanel"], '"unused-channel"'),
    "a rule to ignore beside --only": (["audit", "--only", "J2", "--ignore", "unused-chanel"], '"unused-channel"'),
    "a rule to use alone": (["audit", "--only", "missing-stages"], '"missing-stage"'),
    "a code": (["audit", "--select", "JJ201"], '"J201"'),
    "a rule to explain": (["explain", "unused-chanel"], '"unused-channel"'),
    "the format of the catalogue": (["rules", "--format", "txt"], '"text"'),
}


@pytest.mark.parametrize("what", MISTYPED_COMMANDS)
def test_a_mistyped_word_on_the_command_line_is_one_message_that_names_the_right_word(journey: Callable, smallest: Path, what: str):
    (smallest.parent / "journeys").mkdir()
    arguments, meant = MISTYPED_COMMANDS[what]
    outcome = journey(*arguments)
    assert (outcome.status, outcome.out) == (2, "")
    assert len(re.findall("^error: ", outcome.err, re.MULTILINE)) == 1
    assert re.search(f"Did you mean ({meant})\\?", outcome.err)
