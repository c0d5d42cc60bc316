"""`journey render --diff`: which versions it takes, what it is called, and what it refuses."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

PLAN = """\
version: 1
id: slim
title: Getting slim with Anne
personas: {vera: {name: Vera}}
channels: {newsletter: {kind: email}, phone: {kind: phone}}
phases:
  - {id: awareness, channels: [newsletter]}
  - {id: service, touchpoints: [{id: call, name: Calls Anne, channels: [phone]}]}
"""


@pytest.fixture
def versions(folder: Path) -> tuple[str, str]:
    (folder / "old.journey.yaml").write_text(PLAN)
    (folder / "new.journey.yaml").write_text(
        PLAN.replace("touchpoints: [{id: call, name: Calls Anne, channels: [phone]}]", "goals: [Keep going]")
    )
    return "old.journey.yaml", "new.journey.yaml"


@pytest.mark.parametrize(
    ("flags", "name"),
    [
        ([], "slim.diff.map.svg"),
        (["--wide"], "slim.diff.map-wide.svg"),
        (["--view", "flow", "--format", "png"], "slim.diff.flow.png"),
        (["--persona", "vera", "--theme", "#7AB800"], "slim.vera.diff.map.svg"),
    ],
)
def test_the_difference_gets_a_file_of_its_own(journey: Callable, versions: tuple[str, str], flags: list[str], name: str):
    done = journey("render", "--diff", *versions, *flags)
    assert (done.status, done.out, done.err) == (0, "", f"Drawn: {name}\n")
    assert Path(name).exists()


def test_the_order_of_the_files_is_old_and_new(journey: Callable, versions: tuple[str, str]):
    forth, back = (journey("render", "--diff", *pair, "-o", "-").out for pair in (versions, versions[::-1]))
    assert "What changed: old.journey.yaml → new.journey.yaml" in forth
    assert "− removed" in forth
    assert "No channel in this phase" in forth
    assert "What changed: new.journey.yaml → old.journey.yaml" in back
    assert "+ added" in back
    assert "No channel in this phase" not in back


def test_a_version_may_come_from_git(journey: Callable, versions: tuple[str, str]):
    old, new = versions
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    identity = ["-c", "user.name=Anne", "-c", "user.email=anne@example.com"]
    for words in (["init", "--quiet"], ["add", "."], [*identity, "commit", "--quiet", "--message=Start"]):
        subprocess.run(["git", *words], check=True, env=environment)
    Path(new).replace(old)
    done = journey("render", "--diff", f"HEAD:{old}", old, "-o", "-")
    assert done.status == 0
    assert f"What changed: HEAD:{old} → {old}" in done.out
    assert "Calls Anne" in done.out


def test_a_version_with_mistakes_is_reported_under_its_name_and_nothing_is_drawn(journey: Callable, versions: tuple[str, str]):
    Path("new.journey.yaml").write_text(PLAN.replace("[phone]", "[fone]"))
    done = journey("render", "--diff", *versions)
    assert (done.status, "J101" in done.out, "new.journey.yaml:" in done.out) == (1, True, True)
    assert not list(Path().glob("*.svg"))


@pytest.mark.parametrize(
    ("arguments", "error", "help"),
    [
        (["old.journey.yaml"], "Two versions are compared, and 1 came", "`journey render --diff OLD NEW`"),
        (
            ["old.journey.yaml", "new.journey.yaml", "--view", "channels"],
            "The difference is drawn as a picture, and in these views: map, flow",
            "leave out --diff to draw both versions, one above the other",
        ),
        (["old.journey.yaml", "new.journey.yaml", "--format", "mermaid"], "The difference is drawn as a picture", "Take one of these"),
        (["old.journey.yaml", "new.journey.yaml", "-o", "x.mmd"], "The difference is drawn as a picture", "Take one of these"),
        (["old.journey.yaml", "new.journey.yaml", "--state", "future"], "--diff takes both", "Leave out one of the two"),
        (["old.journey.yaml", "missing.journey.yaml"], "missing.journey.yaml", "help"),
    ],
)
@pytest.mark.usefixtures("versions")
def test_what_cannot_be_drawn_says_the_way_out(journey: Callable, arguments: list[str], error: str, help: str):
    done = journey("render", "--diff", *arguments)
    assert (done.status, error in done.err, help in done.err) == (2, True, True), done.err
