"""`journey render`: which files, which persona, which colours, and what is written."""

import struct
from collections.abc import Callable
from pathlib import Path

import pytest

AS_IS = """\
version: 1
title: Sunday bread
personas:
  ida: {name: Ida}
  piet: {name: Piet}
channels:
  window: {kind: store}
  mail: {kind: email}
phases:
  - id: awareness
    touchpoints:
      - {id: smell, name: Smells the ovens, channels: [window], personas: [ida]}
  - id: purchase
    touchpoints:
      - {id: order, name: Orders, channels: [mail]}
"""


@pytest.fixture
def as_is(folder: Path) -> Path:
    file = folder / "now.journey.yaml"
    file.write_text(AS_IS)
    return file


@pytest.fixture
def both(as_is: Path) -> tuple[str, str]:
    """The journey of the future first: its name comes later."""
    (as_is.parent / "later.journey.yaml").write_text(AS_IS.replace("version: 1", "version: 1\nstate: future\nlanguage: nl"))
    return "later.journey.yaml", "now.journey.yaml"


def test_two_files_become_one_picture_with_that_of_today_above(journey: Callable, both: tuple[str, str]):
    done = journey("render", *both, "--view", "channels")
    assert (done.status, done.err) == (0, "Drawn: now.later.channels.svg\n")
    picture = Path("now.later.channels.svg").read_text(encoding="utf-8")
    assert picture.index("As it is") < picture.index("Zoals het wordt")
    assert journey("render", *reversed(both), "-o", "-", "--view", "channels").out == picture


@pytest.mark.parametrize("paths", [("now.journey.yaml", "later.journey.yaml"), (".",)])
@pytest.mark.parametrize(("state", "drawn"), [("current", "now"), ("future", "later")])
def test_a_state_picks_its_file(journey: Callable, both: tuple[str, str], paths: tuple[str, ...], state: str, drawn: str):
    assert both
    journey("render", *paths, "--state", state)
    assert Path(f"{drawn}.map.svg").exists()


def test_a_state_that_no_file_has_is_an_error(journey: Callable, as_is: Path):
    done = journey("render", as_is.name, "--state", "future")
    assert done.status == 2
    assert done.err == (
        "error: No journey here has the state future\n  = help: Write `state: future` in the file of the journey that has it.\n"
    )
    assert 'Did you mean "future"?' in journey("render", as_is.name, "--state", "futur").err


def test_more_than_two_journeys_are_refused_with_the_way_out(journey: Callable, both: tuple[str, str]):
    Path("third.journey.yaml").write_text(AS_IS)
    done = journey("render", ".")
    assert done.status == 2
    assert "Two journeys at most are drawn in one picture, and these are 3" in done.err
    assert journey("render", ".", "--state", "current").status == 0


def test_a_folder_without_a_journey_is_an_error(journey: Callable, folder: Path):
    assert folder
    done = journey("render", ".")
    assert (done.status, "No journey was found" in done.err) == (2, True)


def test_a_file_with_mistakes_is_reported_and_nothing_is_drawn(journey: Callable, both: tuple[str, str]):
    Path("later.journey.yaml").write_text(AS_IS.replace("[mail]", "[mial]"))
    done = journey("render", *both)
    assert (done.status, "J101" in done.out) == (1, True)
    assert not list(Path().glob("*.svg"))


def test_a_persona_limits_any_view_and_gets_a_file_of_its_own(journey: Callable, as_is: Path):
    for view in ("map", "flow", "channels", "blueprint"):
        assert journey("render", as_is.name, "--persona", "piet", "--view", view).status == 0
        picture = Path(f"now.piet.{view}.svg").read_text(encoding="utf-8")
        assert "Smells the ovens" not in picture
        assert "No channel" in picture


def test_touchpoints_keep_their_numbers_for_a_persona_who_does_not_meet_them_all(journey: Callable, as_is: Path):
    for view in ("map", "flow"):
        assert journey("render", as_is.name, "--persona", "piet", "--view", view).status == 0
        assert "<title>2. Orders</title>" in Path(f"now.piet.{view}.svg").read_text(encoding="utf-8")


def test_a_persona_that_is_not_there_is_an_error_with_a_suggestion(journey: Callable, as_is: Path):
    done = journey("render", as_is.name, "--persona", "pete")
    assert done.status == 2
    assert done.err == 'error: --persona does not take "pete"\n  = help: Did you mean "piet"? Known are: ida, piet.\n'
    assert journey("render", as_is.name, "--persona", "").status == 2


def test_a_theme_may_be_a_colour(journey: Callable, as_is: Path):
    assert journey("render", as_is.name, "--theme", "#7AB800", "-o", "brand.svg").status == 0
    journey("render", as_is.name, "-o", "light.svg")
    assert Path("brand.svg").read_text() != Path("light.svg").read_text()


@pytest.mark.parametrize(
    ("theme", "help"),
    [
        ("#7AB80", "or a colour: # and six digits from 0 to F between quotes, such as '#7AB800'."),
        ("drak", 'Did you mean "dark"? Known are: light, dark, print, auto.'),
        ("lime", "Known are: light, dark, print, auto; or a colour"),
        ("7AB8000", "or a colour"),
    ],
)
def test_a_wrong_colour_or_theme_gets_the_way_out(journey: Callable, as_is: Path, theme: str, help: str):
    done = journey("render", as_is.name, "--theme", theme)
    assert (done.status, help in done.err) == (2, True), done.err
    assert f'--theme does not take "{theme}"' in done.err


def test_the_zoom_is_the_pixels_of_a_png_to_a_point(journey: Callable, as_is: Path):
    def width(*flags: str) -> int:
        journey("render", as_is.name, "-o", "x.png", *flags)
        return struct.unpack(">II", Path("x.png").read_bytes()[16:24])[0]

    assert width() == width("--zoom", "2") == 4 * width("--zoom", "0.5")
    assert journey("render", as_is.name, "--zoom", "2").err.startswith("--zoom counts for PNG only\n")
    assert journey("render", as_is.name, "--zoom", "0", "-o", "y.png").status == 2


def test_a_zoom_beyond_what_can_be_drawn_is_lowered_with_a_notice(journey: Callable, as_is: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("journeycli.picture.rasterizer.MOST_PIXELS", 100_000)
    assert "The picture is drawn at zoom 0." in journey("render", as_is.name, "-o", "x.png", "--zoom", "20").err


def test_mermaid_is_written_into_a_file_of_its_own_ending(journey: Callable, as_is: Path):
    assert journey("render", as_is.name, "--format", "mermaid").err == "Drawn: now.map.mmd\n"
    assert Path("now.map.mmd").read_text().startswith("journey\n")
    assert journey("render", as_is.name, "-o", "other.mmd").status == 0
    assert Path("other.mmd").read_text() == Path("now.map.mmd").read_text()
    assert "mmd" in journey("render", as_is.name, "-o", "x.jpg").err


def test_the_same_path_twice_is_one_journey(journey: Callable, as_is: Path):
    assert journey("render", as_is.name, as_is.name).err == "Drawn: now.map.svg\n"


def test_two_states_stand_below_each_other_as_the_map_in_both_shapes(journey: Callable, both: tuple[str, str]):
    assert journey("render", *both).err == "Drawn: now.later.map.svg\n"
    assert journey("render", *both, "--wide", "--persona", "piet").err == "Drawn: now.later.piet.map-wide.svg\n"
