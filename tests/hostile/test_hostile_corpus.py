"""Every hostile case keeps every promise: the status, no traceback, bounded time and memory, and nothing that speaks but the tool."""

from collections.abc import Iterator
from pathlib import Path

import file_tricks
import pictures
import pytest
import reports
import screens
import strange_bytes
import tangles
import web_pages
import wrong_shapes
import yaml_tricks
from running import Runner, broken_promises

GROUPS = {
    "bytes": strange_bytes.CASES,
    "YAML": yaml_tricks.CASES,
    "shape": wrong_shapes.CASES,
    "ways": tangles.CASES,
    "files": file_tricks.CASES,
    "surroundings": screens.CASES,
    "formats": reports.CASES,
    "pictures": pictures.CASES,
    "pages": web_pages.CASES,
}
ALL = {f"{group}: {what}": case for group, cases in GROUPS.items() for what, case in cases.items()}
GOOD = """\
version: 1
title: The corner bakery
process: support
personas: {nora: {name: Nora, goals: [Fresh bread]}}
channels: {counter: {kind: store}}
phases:
  - {id: order, goals: [Fresh bread], channels: [counter], pains: [The queue on Saturday]}
"""


@pytest.fixture(scope="module")
def runner() -> Iterator[Runner]:
    runner = Runner()
    yield runner
    runner.close()


@pytest.mark.parametrize("what", ALL)
def test_a_hostile_case_keeps_every_promise(runner: Runner, tmp_path: Path, what: str):
    folder = tmp_path / "work"
    folder.mkdir()
    outcome = runner.run(ALL[what], folder, GOOD)
    assert list(broken_promises(ALL[what], outcome)) == [], outcome.text[:3_000]


def test_there_are_at_least_150_cases_and_some_of_every_kind():
    assert len(ALL) >= 150
    assert all(GROUPS.values())
