"""The map from the command line: the picture that is drawn when nobody asks for another."""

from collections.abc import Callable
from pathlib import Path

import pytest


@pytest.mark.usefixtures("smallest")
@pytest.mark.parametrize(
    ("flags", "name"),
    [
        ([], "small.map.svg"),
        (["--wide"], "small.map-wide.svg"),
        (["--format", "png"], "small.map.png"),
        (["--view", "flow"], "small.flow.svg"),
    ],
)
def test_a_picture_is_named_after_the_journey_and_its_view(journey: Callable, folder: Path, flags: list[str], name: str):
    done = journey("render", "small.journey.yaml", *flags)
    assert (done.status, done.out, done.err) == (0, "", f"Drawn: {name}\n")
    assert {path.name for path in folder.iterdir()} == {"small.journey.yaml", name}


@pytest.mark.usefixtures("smallest", "folder")
def test_the_map_goes_to_standard_output_and_wide_is_another_picture(journey: Callable):
    compact = journey("render", "small.journey.yaml", "-o", "-")
    wide = journey("render", "small.journey.yaml", "-o", "-", "--wide")
    assert "No channel in this phase" in compact.out
    assert 'id="small-map-gap-purchase"' in compact.out
    assert 'id="small-map-wide-gap-purchase"' in wide.out


@pytest.mark.usefixtures("smallest", "folder")
def test_a_view_without_a_wide_shape_says_what_to_do(journey: Callable):
    done = journey("render", "small.journey.yaml", "--view", "flow", "--wide")
    assert done.status == 2
    assert done.err == "error: The view flow has no wide shape\n  = help: Leave out --wide, or draw the map: --view map.\n"
