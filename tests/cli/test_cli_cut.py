"""What is beyond a thousand offences of one rule in one file is not counted, and is not kept silent either."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

TOUCHPOINTS = 450


@pytest.fixture
def crowded(folder: Path) -> Path:
    """A journey with 1,350 touchpoints where people are unhappy and nothing is planned."""
    phases = "".join(
        f"  - id: {phase}\n    touchpoints:\n"
        + "".join(f"      - {{id: {phase}-{number}, emotion: -1}}\n" for number in range(TOUCHPOINTS))
        for phase in ("awareness", "consideration", "purchase")
    )
    path = folder / "crowded.journey.yaml"
    path.write_text(f"version: 1\ntitle: A fair\npersonas:\n  vera: {{name: Vera}}\nphases:\n{phases}", encoding="utf-8")
    return path


def test_the_summary_says_which_rule_finds_more_than_is_counted(journey: Callable, crowded: Path):
    lines = journey("audit", crowded.name, "--only", "J308", "--format", "concise").out.splitlines()
    assert lines[-2:] == [
        "J308 finds more in crowded.journey.yaml than is counted here; mend these first.",
        "1 file checked: 1000 warnings.",
    ]


def test_json_names_the_rule_beside_the_file(journey: Callable, crowded: Path):
    report = json.loads(journey("audit", crowded.name, "--only", "J308", "--format", "json").out)
    assert report["files"] == [{"path": "crowded.journey.yaml", "language": "en", "findings": 1000, "cut": ["J308"]}]


def test_a_baseline_of_all_that_is_counted_does_not_hide_that_there_is_more(journey: Callable, crowded: Path):
    journey("baseline", "write", crowded.name)
    outcome = journey("audit", crowded.name, "--baseline", "journey-baseline.json", "--fail-on", "warning", "--format", "concise")
    assert "J308 finds more in crowded.journey.yaml" in outcome.out
    assert outcome.status == 1


def test_acceptances_of_a_thousand_touchpoints_are_matched_quickly_and_all(journey: Callable, folder: Path):
    touchpoints = "".join(
        f"      - {{id: t{number}, emotion: -1, accept: [{{rule: J308, because: it is a stall without a name}}]}}\n"
        for number in range(TOUCHPOINTS)
    )
    text = f"version: 1\ntitle: A fair\npersonas:\n  vera: {{name: Vera}}\nphases:\n  - id: awareness\n    touchpoints:\n{touchpoints}"
    (folder / "fair.journey.yaml").write_text(text, encoding="utf-8")
    assert journey("audit", "--only", "J308,J606", "--format", "concise").out == "1 file checked: all is well, 450 accepted.\n"
