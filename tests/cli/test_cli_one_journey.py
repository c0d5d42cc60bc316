"""Commands about one journey take the only one there is, and name those that there are."""

from collections.abc import Callable
from pathlib import Path

import pytest

COMMANDS = (["walk"], ["measure"], ["render"])


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_the_only_journey_here_is_taken_and_named(journey: Callable, smallest: Path, command: list[str], standard_input: Callable):
    smallest.with_name("small.measurements.csv").write_text(
        "period,touchpoint,channel,visitors,source\n2026-10,,instagram,5,GA4\n", encoding="utf-8"
    )
    standard_input(b"e\n\n")
    outcome = journey(*command)
    assert outcome.status == 0
    assert outcome.err.startswith("small.journey.yaml is the only journey here, so it is taken.\n")


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_of_several_journeys_one_is_to_be_named(journey: Callable, smallest: Path, command: list[str]):
    (smallest.parent / "plans").mkdir()
    for name in ("a b.journey.yaml", "plans/b.journey.yaml"):
        (smallest.parent / name).write_text(smallest.read_text(encoding="utf-8"), encoding="utf-8")
    outcome = journey(*command)
    assert outcome.status == 2
    assert outcome.err == (
        "error: There are 3 journeys in this folder\n"
        f"  = help: Name one of these, as in journey {command[0]} 'a b.journey.yaml': "
        "a b.journey.yaml, plans/b.journey.yaml, small.journey.yaml\n"
    )


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
@pytest.mark.usefixtures("folder")
def test_without_a_journey_here_one_can_be_begun(journey: Callable, command: list[str]):
    outcome = journey(*command)
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == "error: There is no journey in this folder\n  = help: Name its file, or begin one: journey init\n"


def test_a_folder_with_very_many_names_some(journey: Callable, smallest: Path):
    for number in range(12):
        smallest.with_name(f"{number:02}.journey.yaml").write_text(smallest.read_text(encoding="utf-8"), encoding="utf-8")
    assert "08.journey.yaml, 09.journey.yaml, …\n" in journey("measure", ".").err
